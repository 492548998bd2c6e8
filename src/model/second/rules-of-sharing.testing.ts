/** The rows of the table from same-entity-twice to layer-overlap, one function each: who else has it, guests and host. */
import { ownDoubles, rivals, warnOrRefuse, type Answer, type Ask } from './ask.testing.ts';
import {
  groundOf,
  hostUseOfLun,
  hostUsesVolume,
  isRestricted,
  isYes,
  knownAs,
  lunpathKnownAs,
  type Ground,
} from './layers.testing.ts';
import { lunOfUsage, rowsOf, sameLun, thingOf, type Thing } from './things.testing.ts';
import type { Device } from './world.testing.ts';

/** "the same storage entity at most once per guest, through any pair of names". */
export function sameEntityTwice(ask: Ask): Answer {
  if (ownDoubles(ask).length > 0) return 'refuse';
  return ask.world.read.view !== 'legacy' && doubts(ask) ? 'inform' : null;
}

/** Some other device of the guest may be the same LUN. */
function doubts(ask: Ask): boolean {
  return ask.own.some(({ said }) => said !== null && mayBeOne(ask.thing, thingOf(ask.world, said)));
}

/** Identity known only by names is an I: two rows alike, and no WWIDs that would tell them apart. */
function mayBeOne(a: Thing, b: Thing): boolean {
  if (a.is !== 'lun' || b.is !== 'lun' || sameLun(a.lun, b.lun)) return false;
  const alike = a.lun.className === b.lun.className && a.lun.description === b.lun.description;
  return alike && (a.lun.wwid === '' || b.lun.wwid === '');
}

/** "one entity serves one device kind at a time, over all guests". */
export function oneKindAtATime(ask: Ask): Answer {
  return warnOrRefuse(
    ask,
    rivals(ask).filter(({ said }) => said.device !== ask.said.device),
  );
}

/** "VIO attached: one active guest only": one of the two is `attach`. */
export function vioAttachedExclusive(ask: Ask): Answer {
  return warnOrRefuse(
    ask,
    rivals(ask).filter(({ said }) => said.storage === 'attach' || ask.said.storage === 'attach'),
  );
}

/** "cannot be read; say what to check": on every VIO attach. */
export function hostHasOpen({ said }: Ask): Answer {
  return said.storage === 'attach' ? 'inform' : null;
}

/** "who else has it, and what they will see": both attach_path, the same device. */
export function attachedShared(ask: Ask): Answer {
  const { said } = ask;
  if (said.storage !== 'attach_path') return null;
  const sharers = rivals(ask).filter(
    (other) => other.said.storage === 'attach_path' && other.said.device === said.device,
  );
  return sharers.length > 0 ? 'inform' : null;
}

/** "VIO and AVIO access to one device at the same time is invalid". */
export function mixedAccess(ask: Ask): Answer {
  return warnOrRefuse(
    ask,
    rivals(ask).filter(({ said }) => said.adapter !== ask.said.adapter),
  );
}

/** Rivals with whom sharing would be lawful if SHARE allowed it. */
function lawfulSharers(ask: Ask): Device[] {
  const { said, thing } = ask;
  return rivals(ask).filter((other) => {
    if (said.storage === 'attach_path' && other.said.storage === 'attach_path')
      return said.device === other.said.device && samePath(thing, thingOf(ask.world, other.said));
    const areVirtual = [said, other.said].every(({ storage }) => !storage.startsWith('attach'));
    const areDvds = said.device === 'dvd' && other.said.device === 'dvd';
    return areVirtual && areDvds && said.adapter === other.said.adapter;
  });
}

/** Both by one lunpath; names that come to no LUN are the same text already. */
function samePath(a: Thing, b: Thing): boolean {
  if (a.is !== 'lun' || b.is !== 'lun') return true;
  return a.path?.path === b.path?.path;
}

/** "SHARE is checked only when a guest boots": W however the guests run, E at a boot. */
export function shareNo(ask: Ask): Answer {
  const { world, thing, said, moment } = ask;
  if (!world.read.database || lawfulSharers(ask).length === 0) return null;
  const byPath = said.storage === 'attach_path';
  if (isYes(world, byPath ? lunpathKnownAs(thing) : knownAs(world, thing), 'SHARE')) return null;
  return moment === 'boot' ? 'refuse' : 'warn';
}

/** Rivals that have the same LUN by another lunpath. */
function otherPathSharers(ask: Ask): Device[] {
  const { said, thing, world } = ask;
  if (said.storage !== 'attach_path' || thing.is !== 'lun') return [];
  return rivals(ask).filter(
    (other) => other.said.storage === 'attach_path' && !samePath(thing, thingOf(world, other.said)),
  );
}

/** "same LUN by another lunpath elsewhere", SHARE_LUNPATHS of the LUN's entry not YES; W at every moment. */
export function shareLunpaths(ask: Ask): Answer {
  const { world, thing } = ask;
  if (!world.read.database || otherPathSharers(ask).length === 0) return null;
  return isYes(world, knownAs(world, thing), 'SHARE_LUNPATHS') ? null : 'warn';
}

/** "a writable virtual disk in two guests; refused at add already". */
export function writableShared(ask: Ask): Answer {
  const twice = rivals(ask).some(({ said }) => said.device === 'disk' && ask.said.device === 'disk');
  return twice ? 'refuse' : null;
}

/** "VIO DVD in one guest, AVIO burner on the same drive in another; every order, and null DVDs". */
export function dvdBootConflict(ask: Ask): Answer {
  const isDvd = ({ said }: Pick<Ask, 'said'>): boolean =>
    said.device === 'dvd' && said.adapter === 'scsi' && (said.storage === 'disk' || said.storage === 'null');
  const isBurner = ({ said }: Pick<Ask, 'said'>): boolean =>
    said.device === 'burner' && said.adapter === 'avio_stor' && said.storage === 'attach_path';
  return warnOrRefuse(
    ask,
    rivals(ask).filter((other) => (isDvd(ask) && isBurner(other)) || (isBurner(ask) && isDvd(other))),
  );
}

/** "host use bars it; a deactivated volume group W". */
export function hostInUse({ world, thing }: Ask): Answer {
  if (thing.is === 'gone' || thing.is === 'unknown') return null;
  if (isRestricted(world, knownAs(world, thing)) || isRestricted(world, lunpathKnownAs(thing)))
    return 'refuse';
  if (thing.is === 'lv') return hostUsesVolume(world, thing.path) ? 'refuse' : null;
  if (thing.is === 'file') return null;
  if (thing.is !== 'lun') return null;
  const uses = rowsOf(world, thing.lun).map((lun) => hostUseOfLun(world, lun));
  if (uses.includes('uses')) return 'refuse';
  return uses.includes('unprotected') ? 'warn' : null;
}

/** "an LV given out bars its group's whole disks and files on it; a whole disk bars everything on it; a file bars its LV and disk". */
export function layerOverlap(ask: Ask): Answer {
  const { world, thing } = ask;
  const ground = groundOf(world, thing);
  const overlaps = [...ask.own, ...ask.foreign].some(({ said }) => {
    if (said === null) return false;
    const other = thingOf(world, said);
    return liesOn(thing, ground, other) || liesOn(other, groundOf(world, other), thing);
  });
  return overlaps ? 'refuse' : null;
}

/** The upper thing, with its ground, stands on the lower one. */
function liesOn(upper: Thing, ground: Ground, lower: Thing): boolean {
  if (lower.is === 'lun' && (upper.is === 'lv' || upper.is === 'file'))
    return ground.luns.some((lun) => sameLun(lun, lower.lun));
  return lower.is === 'lv' && upper.is === 'file' && ground.volume === lower.path;
}

/** What the rules of sharing cannot tell. */
export function unknownOfSharing(ask: Ask): string[] {
  const { world, thing, house, own, foreign } = ask;
  const missing: string[] = [];
  if (!world.read.database) missing.push('database');
  if (!world.read.guestList) missing.push('guests');
  if (world.houses.some((other) => other !== house && !other.read)) missing.push('devices of other guests');
  if ([...own, ...foreign].some(({ said }) => said === null)) missing.push('unreadable');
  const standing = [...own, ...foreign].flatMap(({ said }) => (said === null ? [] : [thingOf(world, said)]));
  if (standing.some((other) => other.is === 'unknown' && mayBe(thing, other.name)))
    missing.push('names of other devices');
  if (world.read.view === 'legacy' && doubts(ask)) missing.push('identity');
  return [...missing, ...unknownOfLayers(ask, standing)];
}

/** What a boot cannot tell of the guests that are up. */
export function unknownAtBoot(ask: Ask): string[] {
  const { world, thing, foreign } = ask;
  const missing: string[] = [];
  const standing = foreign.flatMap(({ said }) => (said === null ? [] : [thingOf(world, said)]));
  if (standing.some((other) => other.is === 'unknown' && mayBe(thing, other.name)))
    missing.push('names of other devices');
  const mayShare = lawfulSharers(ask).length > 0 || otherPathSharers(ask).length > 0;
  if (!world.read.database && mayShare) missing.push('database');
  return missing;
}

/** Whether a name that nothing resolves may be this thing: the name of a disk is no tape's. */
function mayBe(thing: Thing, name: string): boolean {
  if (thing.is === 'unknown') return true;
  if (thing.is !== 'lun') return false;
  const className = classOfName(name);
  return className === null || thing.lun.className === '' || thing.lun.className === className;
}

function classOfName(name: string): string | null {
  if (/^\/dev\/(r?disk|r?cdisk|r?dsk)\//.test(name)) return 'disk';
  if (/^\/dev\/(rtape|rmt)\//.test(name)) return 'tape';
  if (/^\/dev\/(rchgr|rac)\//.test(name)) return 'autoch';
  return /^\/dev\/pt\/pt_([a-z]+)\d+$/.exec(name)?.[1] ?? null;
}

/** Where the layers are not known. */
function unknownOfLayers({ world, thing, said }: Ask, standing: readonly Thing[]): string[] {
  const missing: string[] = [];
  const ground = groundOf(world, thing);
  if (!ground.lunsKnown) missing.push('layers');
  if (thing.is !== 'lv' && said.storage === 'file' && !world.usage.mountsRead) missing.push('layers: mounts');
  if (thing.is === 'lv' && standing.some((other) => !groundOf(world, other).mountKnown))
    missing.push('layers: files');
  const isWholeDisk = thing.is === 'lun' && (said.device === 'disk' || said.device === 'dvd');
  if (isWholeDisk && standing.some((other) => !groundOf(world, other).lunsKnown))
    missing.push('layers: others');
  const lost = world.usage.volumeGroups.some(
    ({ active, physicalVolumes }) =>
      active === false &&
      (physicalVolumes.length === 0 || physicalVolumes.some((name) => lunOfUsage(world, name) === null)),
  );
  if (isWholeDisk && lost) missing.push('deactivated-groups');
  return missing;
}
