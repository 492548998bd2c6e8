/** How large LUNs, volumes and files are, where some output told. */
import { cleanPath, lunOfName } from './backing.ts';
import { entityOf } from './entity.ts';
import type { Inventory } from './inventory.ts';
import type { Backing } from './situation.ts';
import { isVolumeName, volumePath } from './volume-path.ts';

/** LUNs by entity, volumes and files by path. */
type Sizes = ReadonlyMap<number | string, number>;

const indexes = new WeakMap<Inventory, Sizes>();

/** Bytes; null when no output told. */
export function sizeOf(inventory: Inventory, backing: Backing): number | null {
  switch (backing.kind) {
    case 'lun':
      return sizesOf(inventory).get(entityOf(inventory, backing.lun)) ?? null;
    case 'lv':
    case 'file':
      return sizesOf(inventory).get(backing.path) ?? null;
    case 'gone':
    case 'unknown':
      return null;
  }
}

function sizesOf(inventory: Inventory): Sizes {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const sizes = new Map<number | string, number>();
  for (const { logicalVolumes } of inventory.usage.volumeGroups) {
    for (const { path, bytes } of logicalVolumes) if (bytes !== null) sizes.set(path, bytes);
  }
  for (const { name, bytes } of inventory.usage.sizes) {
    const key = keyOf(inventory, cleanPath(name));
    if (key !== null && !sizes.has(key)) sizes.set(key, bytes);
  }
  indexes.set(inventory, sizes);
  return sizes;
}

/** A partition's size (`disk2_p2`, `c0t6d0s2`) is not its disk's. */
function keyOf(inventory: Inventory, name: string): number | string | null {
  const lun = lunOfName(inventory, name);
  if (lun >= 0) return /(?:_p|d\d+s)\d+$/.test(name) ? null : entityOf(inventory, lun);
  return isVolumeName(name) ? volumePath(inventory, name) : name;
}
