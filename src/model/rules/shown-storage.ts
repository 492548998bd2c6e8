/** Whether some output shows a logical volume or a file, so that it need not be looked for on the host. */
import type { Inventory } from '../inventory.ts';
import { sizeOf } from '../known-sizes.ts';
import type { Backing } from '../situation.ts';

/** vgdisplay lists volumes; of a file only a size is ever printed. */
export function isShown(inventory: Inventory, backing: Backing): boolean {
  const isListed = backing.kind === 'lv' && listedVolumes(inventory).has(backing.path);
  return isListed || sizeOf(inventory, backing) !== null;
}

const indexes = new WeakMap<Inventory, ReadonlySet<string>>();

function listedVolumes(inventory: Inventory): ReadonlySet<string> {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const { volumeGroups } = inventory.usage;
  const paths = volumeGroups.flatMap(({ logicalVolumes }) => logicalVolumes.map(({ path }) => path));
  const listed = new Set(paths);
  indexes.set(inventory, listed);
  return listed;
}
