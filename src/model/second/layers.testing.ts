/** What lies on what: volumes on groups on disks, files on what is mounted. */
import type { Mount, VolumeGroup } from '../host-usage.ts';
import {
  blockName,
  lunOfUsage,
  plainPath,
  remembered,
  rowsOf,
  sameLun,
  type Thing,
} from './things.testing.ts';
import type { Entry, Lun, World } from './world.testing.ts';

/** What a thing stands on. `volume` is the LV of a file; */
export interface Ground {
  readonly volume: string | null;
  readonly luns: readonly Lun[];
  /** False when nothing tells of all its LUNs. */
  readonly lunsKnown: boolean;
  /** False for a file whose mount is not known. */
  readonly mountKnown: boolean;
}

/** The ground of a volume or file. */
export function groundOf(world: World, thing: Thing): Ground {
  if (thing.is !== 'lv' && thing.is !== 'file') return NOTHING_BELOW;
  return remembered(world, `ground ${thing.is} ${thing.path}`, () => groundFor(world, thing));
}

const NOTHING_BELOW: Ground = { volume: null, luns: [], lunsKnown: true, mountKnown: true };

const UNKNOWN_BELOW: Ground = { volume: null, luns: [], lunsKnown: false, mountKnown: false };

function groundFor(world: World, thing: Thing): Ground {
  if (thing.is === 'lv') return onVolume(world, thing.path);
  if (thing.is !== 'file') return NOTHING_BELOW;
  const mount = mountOf(world, thing.path);
  if (mount === null) return UNKNOWN_BELOW;
  if (isNfs(mount)) return NOTHING_BELOW;
  const disk = lunOfUsage(world, mount.device);
  if (disk !== null) return { ...NOTHING_BELOW, luns: [disk] };
  const isDisk = /^\/dev\/(disk|dsk|cdisk)\//.test(blockName(mount.device));
  return isDisk ? UNKNOWN_BELOW : onVolume(world, blockName(mount.device));
}

function onVolume(world: World, volume: string): Ground {
  const names = groupOfVolume(world, volume)?.physicalVolumes ?? [];
  const luns = names.map((name) => lunOfUsage(world, name));
  const lunsKnown = luns.length > 0 && !luns.includes(null);
  return { volume, luns: luns.filter((lun) => lun !== null), lunsKnown, mountKnown: true };
}

/** The group that a volume's name says it is of. */
export function groupOfVolume(world: World, volume: string): VolumeGroup | null {
  const name = volume.slice(0, volume.lastIndexOf('/'));
  for (const group of world.usage.volumeGroups) if (group.name === name) return group;
  return null;
}

/** The mount with the longest directory above a file. */
export function mountOf(world: World, file: string): Mount | null {
  let best: Mount | null = null;
  for (const mount of world.usage.mounts) {
    const above = mount.directory === '/' ? '/' : `${mount.directory}/`;
    if (!file.startsWith(above) && file !== mount.directory) continue;
    if (best === null || mount.directory.length > best.directory.length) best = mount;
  }
  return best;
}

/** NFS, by its type or by a colon before the first slash. */
export function isNfs(mount: Mount): boolean {
  return mount.type === 'nfs' || /^[^/]*:/.test(mount.device);
}

/** What the host does with a whole LUN: it uses it, it has it in a deactivated group only, or nothing. */
export function hostUseOfLun(world: World, lun: Lun): 'uses' | 'unprotected' | null {
  const own = (name: string): boolean => {
    const there = lunOfUsage(world, name);
    return there !== null && sameLun(there, lun);
  };
  const { mounts, devices, volumeGroups } = world.usage;
  if (mounts.some((mount) => !isNfs(mount) && own(mount.device))) return 'uses';
  if (devices.some((device) => own(device.name))) return 'uses';
  const groups = volumeGroups.filter((group) => group.physicalVolumes.some(own));
  if (groups.some((group) => group.active !== false)) return 'uses';
  return groups.length > 0 ? 'unprotected' : null;
}

/** The host mounts, swaps or dumps to a volume, or boots from it. */
export function hostUsesVolume(world: World, volume: string): boolean {
  const { mounts, devices } = world.usage;
  return (
    mounts.some((mount) => blockName(mount.device) === volume) ||
    devices.some((device) => blockName(device.name) === volume)
  );
}

// The device database.

/** A thing as the database may know it: by names, or by being this LUN under any name. */
export interface Known {
  readonly names: readonly string[];
  readonly lun: Lun | null;
}

/** Under what the database may have a thing. */
export function knownAs(world: World, thing: Thing): Known {
  if (thing.is === 'lun') {
    const names = rowsOf(world, thing.lun).map(({ wwid }) => wwid);
    return { names: names.filter((wwid) => wwid !== ''), lun: thing.lun };
  }
  if (thing.is === 'lv') return { names: [thing.path, thing.path.replace(/\/([^/]+)$/, '/r$1')], lun: null };
  return { names: [thing.is === 'file' ? thing.path : thing.name], lun: null };
}

/** Under what SHARE of a lunpath stands: the lunpath, nothing else. */
export function lunpathKnownAs(thing: Thing): Known {
  if (thing.is === 'lun' && thing.path !== null)
    return { names: [thing.path.path, `lunpath${thing.path.instance}`], lun: null };
  return { names: thing.is === 'gone' || thing.is === 'unknown' ? [thing.name] : [], lun: null };
}

/** Whether an entry is of a thing: by a name, by the WWID at the end of its unique id, or by a name of the LUN. */
export function isEntryOf(world: World, entry: Entry, { names, lun }: Known): boolean {
  const wanted = names.map((name) => spelled(name));
  if (entry.names.some((name) => wanted.includes(spelled(name)))) return true;
  const id = entry.uniqueId.toLowerCase();
  if (id !== '' && wanted.some((name) => name.startsWith('0x') && (id === name || id.endsWith(`.${name}`))))
    return true;
  if (lun === null) return false;
  return entry.names.some((name) => {
    const named = name.startsWith('/dev/') ? lunOfUsage(world, name) : null;
    return named !== null && sameLun(named, lun);
  });
}

/** Names of devices are what they are; hardware paths and WWIDs have one spelling. */
function spelled(name: string): string {
  return name.startsWith('/') ? name : plainPath(name);
}

/** An attribute of the first entry of a thing is YES. */
export function isYes(world: World, known: Known, attribute: string): boolean {
  const entry = world.entries.find((entry) => isEntryOf(world, entry, known));
  return entry?.attributes[attribute] === 'YES';
}

/** Some entry of a thing is restricted to the host. */
export function isRestricted(world: World, known: Known): boolean {
  return world.entries.some(
    (entry) => entry.attributes['CONFIG'] === 'rdev' && isEntryOf(world, entry, known),
  );
}
