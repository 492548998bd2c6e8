/** Lunpaths by instance, as `lunpath21` names them: the short spelling of a hardware path. */
import { NO_INSTANCE, type Inventory } from './inventory.ts';

const indexes = new WeakMap<Inventory, ReadonlyMap<number, number>>();

/** The node that `lunpath21` names; -1 for any other name, and where the tree shows none. */
export function lunpathNamed(inventory: Inventory, name: string): number {
  const match = /^lunpath(\d{1,9})$/.exec(name);
  return match === null ? -1 : (indexOf(inventory).get(Number(match[1])) ?? -1);
}

/** Made when the first such name is asked for. */
function indexOf(inventory: Inventory): ReadonlyMap<number, number> {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const index = new Map<number, number>();
  for (let node = 0; node < inventory.nodeCount; node++) {
    if (inventory.isLunpath(node) && inventory.instance(node) !== NO_INSTANCE)
      index.set(inventory.instance(node), node);
  }
  indexes.set(inventory, index);
  return index;
}
