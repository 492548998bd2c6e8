/** SHARE and SHARE_LUNPATHS of a thing that two guests use: under which names the device database keeps them, and how they stand. */
import { databaseIndex, databaseName, type Setting } from '../../database-view.ts';
import { NO_INSTANCE, type Inventory } from '../../inventory.ts';
import type { Situation } from '../../situation.ts';
import type { SetAttribute } from '../../step.ts';
import type { Edit } from '../rule.ts';
import type { Use } from './clash.ts';

const lunNames = new WeakMap<Inventory, Map<number, readonly string[]>>();

/** DSFs and WWID of a LUN. Its lunpaths are devices of their own there: an attached device is shared by lunpath. */
function namesOfLun(inventory: Inventory, lun: number): readonly string[] {
  const known = lunNames.get(inventory) ?? new Map<number, readonly string[]>();
  lunNames.set(inventory, known);
  const names =
    known.get(lun) ?? [...inventory.dsfsOf(lun), inventory.lunWwid(lun).toLowerCase()].filter(isName);
  known.set(lun, names);
  return names;
}

const isName = (name: string): boolean => name !== '';

/** The names under which SHARE of a use stands: of an AVIO attached one only its lunpath's, of others all that the thing has. */
export function shareNames(inventory: Inventory, { statement, backing }: Use): readonly string[] {
  switch (backing.kind) {
    case 'lun':
      if (statement.storage === 'attach_path') return lunpathNames(inventory, backing.lunpath);
      return [...namesOfLun(inventory, backing.lun), statement.location];
    case 'lv':
    case 'file':
      return [backing.path];
    case 'gone':
    case 'unknown':
      return [backing.name];
  }
}

function lunpathNames(inventory: Inventory, lunpath: number): readonly string[] {
  const path = inventory.path(lunpath);
  return inventory.instance(lunpath) === NO_INSTANCE ? [path] : [path, inventory.nodeName(lunpath)];
}

/** The names of the whole LUN behind two uses, the same in either order; empty where no LUN is known. */
function namesOfBoth(inventory: Inventory, one: Use, other: Use): readonly string[] {
  const luns = [one, other].flatMap(({ backing }) => (backing.kind === 'lun' ? backing.lun : []));
  return [...new Set(luns.toSorted((a, b) => a - b))].flatMap((lun) => namesOfLun(inventory, lun));
}

/** An attribute of the device database that stands between two uses. */
export interface ShareSetting {
  readonly names: readonly string[];
  readonly value: Setting;
}

/** SHARE of a thing that two guests use in the same way. */
export function shareOf(situation: Situation, one: Use, other: Use): ShareSetting {
  const { inventory } = situation;
  const ofThing = one.statement.storage === 'attach_path' ? [] : namesOfBoth(inventory, one, other);
  const names = [...new Set([...ofThing, ...shareNames(inventory, one), ...shareNames(inventory, other)])];
  return { names, value: situation.attributeOf(names, 'SHARE') };
}

/** SHARE_LUNPATHS of the LUN behind two uses. */
export function shareLunpathsOf(situation: Situation, one: Use, other: Use): ShareSetting {
  const names = namesOfBoth(situation.inventory, one, other);
  return { names, value: situation.attributeOf(names, 'SHARE_LUNPATHS') };
}

/** What to call the device on a command line: as its entry does, else by its character DSF, else by any name but the WWID; null when it has none. */
export function databaseNameFor(inventory: Inventory, names: readonly string[]): string | null {
  const index = databaseIndex(inventory);
  const entry = names.map((name) => index.get(databaseName(name))).find((found) => found !== undefined);
  const printed = entry?.names[0];
  if (printed !== undefined) return printed;
  return (
    names.find((name) => name.startsWith('/dev/r')) ?? names.find((name) => !name.startsWith('0x')) ?? null
  );
}

/** Sets the attribute to YES first; nothing where the device has no name. */
export function allowed(
  { inventory }: Situation,
  attribute: SetAttribute,
  { names, value }: ShareSetting,
): readonly Edit[] {
  const device = databaseNameFor(inventory, names);
  if (device === null || value === 'YES') return [];
  return [{ kind: 'before', step: { kind: 'attribute', device, attribute, from: value, to: 'YES' } }];
}
