/** Under which names the device database may keep a LUN. */
import { lunOfName } from '../../backing.ts';
import { entityOf } from '../../entity.ts';
import type { Inventory } from '../../inventory.ts';

const namesOfEntities = new WeakMap<Inventory, Map<number, readonly string[]>>();

/**
 * DSFs and WWID of a LUN, over all rows of its entity, and names of it that only the database prints. Its lunpaths are devices of their own
 * there: an attached device is shared by lunpath.
 */
export function namesOfLun(inventory: Inventory, lun: number): readonly string[] {
  const known = namesOfEntities.get(inventory) ?? new Map<number, readonly string[]>();
  namesOfEntities.set(inventory, known);
  const entity = entityOf(inventory, lun);
  const names = known.get(entity) ?? namesOfEntity(inventory, entity);
  known.set(entity, names);
  return names;
}

function namesOfEntity(inventory: Inventory, entity: number): readonly string[] {
  const { rows, inDatabase } = indexOf(inventory);
  const dsfs = (rows.get(entity) ?? [entity]).flatMap((row) => inventory.dsfsOf(row));
  const names = [...dsfs, inventory.lunWwid(entity).toLowerCase(), ...(inDatabase.get(entity) ?? [])];
  return [...new Set(names)].filter((name) => name !== '');
}

interface EntityIndex {
  /** Rows of the entities that have several. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** Names of entries in the database. */
  readonly inDatabase: ReadonlyMap<number, readonly string[]>;
}

const indexes = new WeakMap<Inventory, EntityIndex>();

function indexOf(inventory: Inventory): EntityIndex {
  const index = indexes.get(inventory) ?? {
    rows: rowsOfEntities(inventory),
    inDatabase: databaseNamesOfEntities(inventory),
  };
  indexes.set(inventory, index);
  return index;
}

function rowsOfEntities(inventory: Inventory): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let lun = 0; lun < inventory.lunCount; lun++) {
    const entity = entityOf(inventory, lun);
    // The first row stands for the entity.
    if (entity !== lun) rows.set(entity, [...(rows.get(entity) ?? [entity]), lun]);
  }
  return rows;
}

function databaseNamesOfEntities(inventory: Inventory): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>();
  for (const name of inventory.database.flatMap((entry) => entry.names)) {
    const lun = name.startsWith('/') ? lunOfName(inventory, name) : -1;
    if (lun < 0) continue;
    const entity = entityOf(inventory, lun);
    names.set(entity, [...(names.get(entity) ?? []), name]);
  }
  return names;
}
