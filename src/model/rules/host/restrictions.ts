/** Which entry of the device database restricts a device, whatever name of it the entry has. */
import { lunOfName } from '../../backing.ts';
import { databaseIndex, databaseName } from '../../database-view.ts';
import { entityOf } from '../../entity.ts';
import { parsePath } from '../../hardware-path.ts';
import type { Inventory } from '../../inventory.ts';
import type { Situation } from '../../situation.ts';
import { characterVolume } from '../../volume-path.ts';
import type { DeviceContext } from '../rule.ts';

/** The name under which the device is restricted after the steps; null when it is not. */
export function restrictionOn({ situation, statement, device }: DeviceContext): string | null {
  const { backing, names } = device;
  const { location } = statement;
  switch (backing.kind) {
    case 'lun':
      return (
        lunRestriction(situation, backing.lun, [location, ...names].filter(isNoLunpath)) ??
        (backing.lunpath < 0 ? null : lunpathRestriction(situation, backing.lunpath))
      );
    case 'lv':
      return nameRestriction(situation, [location, backing.path, characterVolume(backing.path)]);
    case 'file':
      return nameRestriction(situation, [location, backing.path]);
    case 'gone':
    case 'unknown':
      return null;
  }
}

/** An entry under a lunpath's name is about that lunpath alone: `lunpath12`, or its hardware path. */
function lunpathRestriction(situation: Situation, lunpath: number): string | null {
  const { inventory } = situation;
  return nameRestriction(situation, [inventory.path(lunpath), inventory.nodeName(lunpath)]);
}

/** The names of a LUN begin with `/`, or are its WWID. */
function isNoLunpath(name: string): boolean {
  return name.startsWith('/') || parsePath(name) === null;
}

/** Whether a whole LUN is restricted after the steps. */
export function isRestricted(situation: Situation, lun: number): boolean {
  const { inventory } = situation;
  const names = [...inventory.dsfsOf(lun), inventory.lunWwid(lun).toLowerCase()];
  return (
    lunRestriction(
      situation,
      lun,
      names.filter((name) => name !== ''),
    ) !== null
  );
}

/**
 * By the names that its listing prints; else by one that none does: the other of block and character, or a partition's. Of those each is
 * asked by itself, since a step may have freed one of them.
 */
function lunRestriction(situation: Situation, lun: number, names: readonly string[]): string | null {
  const { inventory } = situation;
  const { byLun, byName } = printed(inventory);
  const restricted = byLun.get(entityOf(inventory, lun)) ?? NO_NAMES;
  const isPrinted = restricted.length > 0 || byName.has(inventory.lunWwid(lun).toLowerCase());
  if (!isPrinted && !isChanged(situation)) return null;
  return (
    situation.restrictedAs(names) ??
    restricted.find((name) => situation.restrictedAs([name]) !== null) ??
    null
  );
}

function nameRestriction(situation: Situation, names: readonly string[]): string | null {
  const { byName } = printed(situation.inventory);
  if (!isChanged(situation) && !names.some((name) => byName.has(databaseName(name)))) return null;
  return situation.restrictedAs(names);
}

/** Steps named devices of the database: only then a device can be restricted, or free, that was printed otherwise. */
function isChanged({ changedNames }: Situation): boolean {
  return changedNames.length > 0;
}

/** What the host prints as restricted. A whole host is asked about at an audit, and few of its devices are. */
interface Restricted {
  /** Names of the entries that come to a LUN, by entity. */
  readonly byLun: ReadonlyMap<number, readonly string[]>;
  /** Names and WWIDs. */
  readonly byName: ReadonlySet<string>;
}

const NO_NAMES: readonly string[] = [];
const indexes = new WeakMap<Inventory, Restricted>();

function printed(inventory: Inventory): Restricted {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const byName = new Set<string>();
  const byLun = new Map<number, string[]>();
  for (const [name, { attributes }] of databaseIndex(inventory)) {
    if (attributes['CONFIG'] !== 'rdev') continue;
    byName.add(name);
    const lun = name.startsWith('/') ? lunOfName(inventory, name) : -1;
    if (lun < 0) continue;
    const entity = entityOf(inventory, lun);
    const names = byLun.get(entity);
    if (names === undefined) byLun.set(entity, [name]);
    else names.push(name);
  }
  const made = { byLun, byName };
  indexes.set(inventory, made);
  return made;
}
