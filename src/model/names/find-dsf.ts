/**
 * Device special files: as some output prints them, by the default names of the same device (block and character, partitions, tape
 * densities), by the class and instance that a persistent name holds, and by the controller of a legacy one.
 */
import { backingOf } from '../backing.ts';
import { databaseIndex, databaseName } from '../database-view.ts';
import { otherSpellings, readDsf } from '../dsf-names.ts';
import type { Inventory, Origin } from '../inventory.ts';
import { hexDigitsOf } from '../wwid.ts';
import { originAt } from './printed-at.ts';
import { NONE, type Finder } from './query.ts';
import { printedAs, subjectOfRow } from './subject.ts';
import type { Match } from './thing.ts';

/** Folders of device special files, the character ones first, for a name typed without its folder. */
const FOLDERS = [
  'rdisk',
  'rtape',
  'rchgr',
  'pt',
  'rcdisk',
  'rdsk',
  'rmt',
  'rscsi',
  'rac',
  'disk',
  'cdisk',
  'dsk',
];

/** `/dev/rdisk/disk14`, `rdisk/disk14`, `disk14_p2`, `c5t0d1s2`, `pt_tape1`, an alias: the LUN of each name that the host could mean. */
export const findDsf: Finder = ({ inventory, text }) => {
  if (/\s/.test(text)) return NONE;
  for (const names of spellingsOf(text)) {
    const things = names.flatMap((name) => thingNamed(inventory, name, text) ?? []);
    if (things.length > 0) return things;
  }
  return NONE;
};

/** A full name stands for itself; a name without its folder may stand in any. */
function spellingsOf(text: string): readonly (readonly string[])[] {
  if (text.startsWith('/')) return [[text]];
  if (text.startsWith('dev/')) return [[`/${text}`]];
  const inFolder = [`/dev/${text}`];
  return text.includes('/') ? [inFolder] : [FOLDERS.map((folder) => `/dev/${folder}/${text}`)];
}

/** `typed`: the name as it was typed, perhaps without its folder. */
function thingNamed(inventory: Inventory, name: string, typed: string): Match | null {
  return printedThing(inventory, name, typed) ?? kinThing(inventory, name) ?? instanceThing(inventory, name);
}

function printedThing(inventory: Inventory, name: string, typed: string): Match | null {
  const lun = inventory.lunOfDsf(name);
  if (lun < 0) return null;
  const how = printedAs(typed, name, originOfDsf(inventory, lun, name));
  return { subject: { kind: 'lun', lun }, how, sure: true };
}

/** A LUN has a handful of names: the one that is meant is found among them. */
function originOfDsf(inventory: Inventory, lun: number, name: string): Origin | null {
  const { firstDsf, dsf } = inventory.data.luns;
  const at = inventory.dsfsOf(lun).indexOf(name);
  return at < 0 ? null : originAt(inventory, dsf.start[firstDsf[lun]! + at]!);
}

function kinThing(inventory: Inventory, name: string): Match | null {
  for (const printed of [...otherSpellings(name), ...(readDsf(name)?.siblings ?? [])]) {
    const lun = inventory.lunOfDsf(printed);
    if (lun >= 0)
      return { subject: { kind: 'lun', lun }, how: { code: 'default-name', printed }, sure: true };
  }
  return null;
}

function instanceThing(inventory: Inventory, name: string): Match | null {
  const lunName = readDsf(name)?.lunName ?? null;
  if (lunName === null) return null;
  const statement = { device: 'disk', adapter: 'avio_stor', address: null, storage: 'disk' } as const;
  const backing = backingOf(inventory, { ...statement, location: name });
  if (backing.kind !== 'lun') return null;
  const how = { code: 'instance-in-name', of: lunName } as const;
  return { subject: { kind: 'lun', lun: backing.lun }, how, sure: backing.sure };
}

/** `c5t0d1` where no output prints DSFs: in the legacy view the row below ext_bus 5 by target and LUN (31 of 31 rows that we saw). */
export const findController: Finder = ({ inventory, index, text }) => {
  const match = /^(?:\/?dev\/)?(?:\w+\/)?c(\d{1,4})t(\d{1,3})d(\d{1,3})(?![0-9])\w*$/.exec(text);
  if (match === null || inventory.evidence.view !== 'legacy') return NONE;
  return index.nodesNamed('ext_bus', Number(match[1])).flatMap((bus): readonly Match[] => {
    const path = `${inventory.path(bus)}.${Number(match[2])}.${Number(match[3])}`;
    const node = inventory.nodeAt(path);
    if (node < 0) return [];
    const how = { code: 'controller', path: inventory.path(node) } as const;
    return [{ subject: subjectOfRow(inventory, node), how, sure: true }];
  });
};

/** A name that only the device database has, or the WWID at the end of an entry's unique id: the LUN of another name of the entry. */
export const findInDatabase: Finder = ({ inventory, text }) => {
  const known = databaseIndex(inventory);
  const entry = known.get(databaseName(text)) ?? known.get(`0x${hexDigitsOf(text) ?? ''}`);
  if (entry === undefined) return NONE;
  return entry.names.flatMap((beside): readonly Match[] => {
    const thing = thingNamed(inventory, beside, beside);
    const how = { code: 'database', beside, origin: entry.origin } as const;
    return thing === null ? [] : [{ ...thing, how }];
  });
};
