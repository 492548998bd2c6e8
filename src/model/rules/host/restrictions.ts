/** Which entry of the device database restricts a device, whatever name of it the entry has. */
import { cleanPath, lunOfName } from '../../backing.ts';
import { entityOf } from '../../entity.ts';
import type { Inventory } from '../../inventory.ts';
import type { Situation } from '../../situation.ts';
import { characterVolume } from '../../volume-path.ts';
import type { DeviceContext } from '../rule.ts';

/** The name under which the device is restricted after the steps; null when it is not. */
export function restrictionOn({ situation, statement, device }: DeviceContext): string | null {
  const { backing } = device;
  switch (backing.kind) {
    case 'lun':
      return (
        situation.restrictedAs([statement.location, ...device.names]) ?? unlisted(situation, backing.lun)
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

/** Names that no listing prints for the LUN: the other one of block and character, or one of a partition. Each is asked by itself. */
function unlisted(situation: Situation, lun: number): string | null {
  const names = restrictedNames(situation.inventory).get(entityOf(situation.inventory, lun)) ?? [];
  return names.find((name) => situation.restrictedAs([name]) !== null) ?? null;
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
      const lun = lunOfName(inventory, name);
      if (lun < 0) continue;
      const entity = entityOf(inventory, lun);
      index.set(entity, [...(index.get(entity) ?? []), name]);
    }
  }
  indexes.set(inventory, index);
  return index;
}
