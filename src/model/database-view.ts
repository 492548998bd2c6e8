/**
 * The host's device database after some steps: which attributes a device has, and which devices are restricted (rdev). A device is known
 * there under any of its names, so names are compared in one spelling.
 */
import { lunOfName, lunpathAt } from './backing.ts';
import { wwidInUniqueId, type DatabaseEntry } from './database.ts';
import { canonicalPath, parsePath } from './hardware-path.ts';
import type { Inventory } from './inventory.ts';
import { lunpathNamed } from './lunpath-instance.ts';
import type { SetAttribute, StepOf } from './step.ts';

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
    for (const name of [...entry.names, wwidInUniqueId(entry.uniqueId)]) {
      const key = databaseName(name);
      if (key !== '' && (!index.has(key) || isRestricted(entry))) index.set(key, entry);
    }
  }
  indexes.set(inventory, index);
  return index;
}

/** An attribute of the device that has these names: as a step set it last, else as its entry prints it. */
export function settingOf(
  inventory: Inventory,
  changes: DatabaseChanges,
  names: readonly string[],
  attribute: SetAttribute,
): Setting {
  const entry = entryOf(inventory, names);
  if (changes.settings.size > 0) {
    for (const name of [...names, ...(entry?.names ?? [])]) {
      const planned = changes.settings.get(settingKey(inventory, name, attribute));
      if (planned !== undefined) return planned;
    }
  }
  return printedSetting(entry, attribute);
}

function printedSetting(entry: DatabaseEntry | undefined, attribute: SetAttribute): Setting {
  const printed = entry?.attributes[attribute]?.toUpperCase();
  return printed === 'YES' || printed === 'NO' ? printed : null;
}

/** The name under which one of these is restricted; null when none is. */
export function restrictionOf(
  inventory: Inventory,
  changes: DatabaseChanges,
  names: readonly string[],
): string | null {
  const entry = entryOf(inventory, names);
  if (changes.restricted.size > 0) {
    for (const name of [...names, ...(entry?.names ?? [])]) {
      const planned = changes.restricted.get(entryName(inventory, name));
      if (planned !== undefined) return planned ? name : null;
    }
  }
  return isRestricted(entry) ? (entry?.names[0] ?? '') : null;
}

function isRestricted(entry: DatabaseEntry | undefined): boolean {
  return entry?.attributes['CONFIG'] === 'rdev';
}

/** The entry of one of these names, a restricted one where they have both. */
export function entryOf(inventory: Inventory, names: readonly string[]): DatabaseEntry | undefined {
  const index = databaseIndex(inventory);
  if (index.size === 0) return undefined;
  const found = names.flatMap((name) => index.get(databaseName(name)) ?? []);
  return found.find(isRestricted) ?? found[0];
}

// Changes. They are kept under one name a device, so that the last word counts whichever of its names it was said of.

/** The changes with an attribute of a device set, or left unset again where its entry has it so. */
export function withSetting(
  inventory: Inventory,
  changes: DatabaseChanges,
  { device, attribute, to }: Pick<StepOf<'attribute'>, 'device' | 'attribute' | 'to'>,
): DatabaseChanges {
  const key = settingKey(inventory, device, attribute);
  const printed = printedSetting(entryOf(inventory, namesOfDevice(inventory, device)), attribute);
  const settings = changed(changes.settings, key, to, printed);
  return { ...changes, settings, names: withName(inventory, changes, device) };
}

/** The changes with a device restricted, or free again. */
export function withRestriction(
  inventory: Inventory,
  changes: DatabaseChanges,
  device: string,
  to: boolean,
): DatabaseChanges {
  const name = entryName(inventory, device);
  const restricted = changed(
    changes.restricted,
    name,
    to,
    isRestricted(entryOf(inventory, namesOfDevice(inventory, device))),
  );
  return { ...changes, restricted, names: withName(inventory, changes, device) };
}

/** What equals the printed value is no change. */
function changed<Value>(map: ReadonlyMap<string, Value>, key: string, to: Value, printed: Value) {
  const next = new Map(map);
  if (to === printed) next.delete(key);
  else next.set(key, to);
  return next;
}

/** Names stay once they were touched: who compares two situations must look at them even when all is as it was printed. */
function withName(inventory: Inventory, { names }: DatabaseChanges, device: string): readonly string[] {
  return [...new Set([...names, entryName(inventory, device), databaseName(device)])];
}

function settingKey(inventory: Inventory, name: string, attribute: SetAttribute): string {
  return `${attribute} ${entryName(inventory, name)}`;
}

/**
 * The one name under which changes to a device are kept: its entry's first; else that of the entry that another name of its LUN has; else
 * the first DSF of the LUN. A lunpath is a device of its own: attached devices are shared by lunpath.
 */
function entryName(inventory: Inventory, name: string): string {
  const index = databaseIndex(inventory);
  const own = databaseName(name);
  const entry = index.get(own);
  if (entry !== undefined) return databaseName(entry.names[0] ?? own);
  const names = kinOf(inventory, name);
  const kin = names.map((one) => index.get(databaseName(one))).find((one) => one !== undefined);
  return databaseName(kin?.names[0] ?? names[0] ?? own);
}

/** Every name under which the database may know a device: its own, and the DSFs and WWID of its LUN, or path and instance of a lunpath. */
export function namesOfDevice(inventory: Inventory, name: string): readonly string[] {
  return [...new Set([name, ...kinOf(inventory, name)])];
}

/** Names that the inventory gives it, the best first. */
function kinOf(inventory: Inventory, name: string): readonly string[] {
  return name.startsWith('/') ? lunNames(inventory, name) : lunpathNames(inventory, name);
}

function lunNames(inventory: Inventory, name: string): readonly string[] {
  const lun = lunOfName(inventory, name);
  const names = lun < 0 ? [] : [...inventory.dsfsOf(lun), inventory.lunWwid(lun).toLowerCase()];
  return names.filter((one) => one !== '');
}

function lunpathNames(inventory: Inventory, name: string): readonly string[] {
  const numbered = lunpathNamed(inventory, name);
  const node = numbered < 0 ? lunpathAt(inventory, name) : numbered;
  return node < 0 ? [] : [databaseName(inventory.path(node)), inventory.nodeName(node)];
}
