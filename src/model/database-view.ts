/**
 * The host's device database after some steps: which attributes a device has, and which devices are restricted (rdev). A device is known
 * there under any of its names, so names are compared in one spelling.
 */
import type { DatabaseEntry } from './database.ts';
import { canonicalPath, parsePath } from './hardware-path.ts';
import type { Inventory } from './inventory.ts';
import type { SetAttribute } from './step.ts';

/** YES, NO, or nothing set. */
export type Setting = 'YES' | 'NO' | null;

/** What steps changed, by name in `databaseName` spelling. */
export interface DatabaseChanges {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly restricted: ReadonlyMap<string, boolean>;
  /** Every name of the two maps, in `databaseName` spelling. */
  readonly names: readonly string[];
}

/** No step touched the database. */
export const NO_CHANGES: DatabaseChanges = { settings: new Map(), restricted: new Map(), names: [] };

/** One spelling for a name: hardware paths canonical, everything else as it is. */
export function databaseName(name: string): string {
  const path = name.startsWith('/') ? null : parsePath(name);
  return path === null ? name : canonicalPath(path);
}

const indexes = new WeakMap<Inventory, ReadonlyMap<string, DatabaseEntry>>();

/** Every entry by each of its names, and by the WWID at the end of its unique id; the first of two. Made once an inventory. */
export function databaseIndex(inventory: Inventory): ReadonlyMap<string, DatabaseEntry> {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const index = new Map<string, DatabaseEntry>();
  for (const entry of inventory.database) {
    for (const name of [...entry.names, wwidOf(entry.uniqueId)]) {
      const key = databaseName(name);
      if (key !== '' && !index.has(key)) index.set(key, entry);
    }
  }
  indexes.set(inventory, index);
  return index;
}

/** `0x01.0x00.0x03.0x50015bac327c4dee` ends in the WWID as scsimgr prints it. */
function wwidOf(uniqueId: string): string {
  const last = uniqueId.slice(uniqueId.lastIndexOf('.') + 1).toLowerCase();
  return /^0x[0-9a-f]{8,}$/.test(last) ? last : '';
}

/** An attribute of the device that has these names: as a step set it last, else as its entry prints it. */
export function settingOf(
  inventory: Inventory,
  changes: DatabaseChanges,
  names: readonly string[],
  attribute: SetAttribute,
): Setting {
  const entry = entryOf(inventory, names);
  const known = [...names, ...(entry?.names ?? [])];
  for (const name of known) {
    const planned = changes.settings.get(settingKey(name, attribute));
    if (planned !== undefined) return planned;
  }
  const printed = entry?.attributes[attribute]?.toUpperCase();
  return printed === 'YES' || printed === 'NO' ? printed : null;
}

/** Where a planned setting stands in `DatabaseChanges.settings`. */
export function settingKey(name: string, attribute: SetAttribute): string {
  return `${attribute} ${databaseName(name)}`;
}

/** The name under which one of these is restricted; null when none is. */
export function restrictionOf(
  inventory: Inventory,
  changes: DatabaseChanges,
  names: readonly string[],
): string | null {
  const entry = entryOf(inventory, names);
  for (const name of [...names, ...(entry?.names ?? [])]) {
    const planned = changes.restricted.get(databaseName(name));
    if (planned !== undefined) return planned ? name : null;
  }
  return entry?.attributes['CONFIG'] === 'rdev' ? (entry.names[0] ?? '') : null;
}

/** A restricted entry, where one of the names has both. */
function entryOf(inventory: Inventory, names: readonly string[]): DatabaseEntry | undefined {
  const index = databaseIndex(inventory);
  if (index.size === 0) return undefined;
  const found = names.flatMap((name) => index.get(databaseName(name)) ?? []);
  return found.find(({ attributes }) => attributes['CONFIG'] === 'rdev') ?? found[0];
}
