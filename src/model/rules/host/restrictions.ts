/** Which entry of the device database restricts a device, whatever name of it the entry has. */
import { cleanPath, lunOfName, lunpathAt } from '../../backing.ts';
import { entityOf } from '../../entity.ts';
import type { Inventory } from '../../inventory.ts';
import type { Situation } from '../../situation.ts';
import { characterVolume } from '../../volume-path.ts';
import type { DeviceFacts } from '../device-facts.ts';
import type { DeviceContext } from '../rule.ts';

/** The name under which the device is restricted after the steps; null when it is not. */
export function restrictionOn({ situation, statement, device }: DeviceContext): string | null {
  const { backing } = device;
  switch (backing.kind) {
    case 'lun':
      return (
        situation.restrictedAs(namesOf(situation, statement.location, device)) ?? printed(situation, device)
      );
    case 'lv':
      return situation.restrictedAs([statement.location, backing.path, characterVolume(backing.path)]);
    case 'file':
      return situation.restrictedAs([statement.location, cleanPath(backing.path)]);
    case 'gone':
    case 'unknown':
      return null;
  }
}

/** Looking names up is felt over a whole host; the index has the printed ones, so all of them count only where steps named any. */
function namesOf(situation: Situation, location: string, { names, lun }: DeviceFacts): readonly string[] {
  if (situation.changedNames.length > 0) return [location, ...names];
  return [location, situation.inventory.lunWwid(lun).toLowerCase()];
}

/**
 * Of the entries that come to the LUN by any name, also by one that no listing prints for it: the other of block and character, or a
 * partition's. Each is asked by itself, since a step may have freed one of them.
 */
function printed(situation: Situation, { lun }: DeviceFacts): string | null {
  const { inventory } = situation;
  const names = restrictedNames(inventory).get(entityOf(inventory, lun));
  return names?.find((name) => situation.restrictedAs([name]) !== null) ?? null;
}

const indexes = new WeakMap<Inventory, ReadonlyMap<number, readonly string[]>>();

/** Names of restricted entries by the LUN that they come to. */
function restrictedNames(inventory: Inventory): ReadonlyMap<number, readonly string[]> {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const index = new Map<number, readonly string[]>();
  for (const { names, attributes } of inventory.database) {
    if (attributes['CONFIG'] !== 'rdev') continue;
    for (const name of names) {
      const lun = lunNamed(inventory, name);
      if (lun < 0) continue;
      const entity = entityOf(inventory, lun);
      index.set(entity, [...(index.get(entity) ?? []), name]);
    }
  }
  indexes.set(inventory, index);
  return index;
}

function lunNamed(inventory: Inventory, name: string): number {
  if (name.startsWith('/')) return lunOfName(inventory, name);
  const node = lunpathAt(inventory, name);
  return node < 0 ? -1 : inventory.lunOf(node);
}
