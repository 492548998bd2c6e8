/** The rows of the table from statement-syntax to limit-adapters, one function each: the statement itself, the device, the place. */
import { isAttached, type Answer, type Ask } from './ask.testing.ts';
import { adapterAt, countAdapters, devicesAt, HIGHEST_TARGET } from './places.testing.ts';
import { attachPath, LIMITS } from './releases.testing.ts';
import { groupOfVolume } from './layers.testing.ts';
import { blockName, isLegacyName, looksOptical, sameLun, thingOf } from './things.testing.ts';
import { allDevices, isLocation, type Lun, type Path } from './world.testing.ts';

/** "parses". */
export function statementSyntax({ said }: Ask): Answer {
  return isLocation(said.storage, said.location) ? null : 'refuse';
}

/** "the guest is in hpvmstatus; its name is letters, digits, -, _, . only". */
export function guestKnown({ guest, house, world }: Pick<Ask, 'guest' | 'house' | 'world'>): Answer {
  if (!/^[A-Za-z0-9_.-]+$/.test(guest)) return 'refuse';
  return house === null && world.read.guestList ? 'refuse' : null;
}

const VIRTUAL = { disk: ['disk', 'lv', 'file'], dvd: ['disk', 'file', 'null'] } as const;

/** "device x adapter x storage in section 3, for this version". */
export function combination({ said, world }: Ask): Answer {
  const { device, adapter, storage } = said;
  if (adapter === 'scsi' && !LIMITS[world.release].hasScsi) return 'refuse';
  if (!hasFormOf(said)) return 'refuse';
  if (device === 'disk' || device === 'dvd')
    return (VIRTUAL[device] as readonly string[]).includes(storage) ? null : 'refuse';
  return storage === (adapter === 'scsi' ? 'attach' : 'attach_path') ? null : 'refuse';
}

/** The form of the location: pass-through names for attach and for nothing else, volumes for lv, nothing under /dev for file. */
function hasFormOf({ storage, location }: Ask['said']): boolean {
  const isPass = /^\/dev\/(pt|rscsi)\//.test(location);
  if (storage === 'attach') return isPass;
  if (storage === 'disk' || storage === 'null') return !isPass;
  if (storage === 'file') return !location.startsWith('/dev/');
  return storage === 'attach_path' || isVolumeName(location);
}

function isVolumeName(location: string): boolean {
  const isDevice = /^\/dev\/(r?disk|r?dsk|r?cdisk|pt|rscsi|rtape|rmt|rchgr|rac)\//.test(location);
  return /^\/dev\/[^/]+\/[^/]+$/.test(location) && !isDevice;
}

/** "attach_path exists in this host's version"; whether the patches of 4.2 are there none of our commands tells, so the rule says it: W. */
export function attachPathVersion({ said, world }: Ask): Answer {
  if (said.storage !== 'attach_path') return null;
  return ({ yes: null, no: 'refuse', unknown: 'warn' } as const)[attachPath(world.release, world.revision)];
}

/** "the DSF, drive or pass-through name belongs to something the host shows"; a volume or file that no output shows, I. */
export function deviceKnown({ said, thing, world, moment }: Ask): Answer {
  if (said.storage === 'attach_path') return null;
  if (thing.is === 'gone') return 'refuse';
  if (moment === 'boot') return null;
  if (said.storage === 'null' && thing.is === 'file') return 'inform';
  if (thing.is === 'lun' && !thing.listed) return 'warn';
  if (thing.is !== 'lv' && thing.is !== 'file') return null;
  if (world.usage.sizes.some(({ name }) => name === thing.path || blockName(name) === thing.path))
    return null;
  if (thing.is === 'file') return 'inform';
  const listed = groupOfVolume(world, thing.path)?.logicalVolumes.some(({ path }) => path === thing.path);
  return listed === true ? null : 'inform';
}

/** "the lunpath is in the host tree". */
export function lunpathKnown({ said, thing }: Ask): Answer {
  return said.storage === 'attach_path' && thing.is === 'gone' ? 'refuse' : null;
}

/** "its LUN fits the device"; what is optical goes by its description and its use; unsure, W. */
export function lunpathClass(ask: Ask): Answer {
  const { thing, said, world } = ask;
  if (thing.is !== 'lun') return null;
  const { className } = thing.lun;
  if (said.device === 'tape') return className === 'tape' ? null : 'refuse';
  if (said.device === 'changer') return className === 'autoch' ? null : 'refuse';
  if (className !== 'disk') return 'refuse';
  const others = allDevices(world).filter((device) => !isOwn(ask, device));
  const isOptical = looksOptical(thing.lun) || usedAs(['dvd', 'burner'], ask, thing.lun, others);
  const isDisk = isPlainlyDisk(thing.lun) || usedAs(['disk'], ask, thing.lun, others);
  if (said.device === 'burner' && !isOptical && isDisk) return 'refuse';
  return isOptical === (said.device === 'disk') ? 'warn' : null;
}

/** Certainly no optical drive: an array's LUN, a hard disk by its model, or several paths, which no such drive has (ours). */
function isPlainlyDisk({ description, paths }: Lun): boolean {
  return /HSV|OPEN-V|DG0\d\d/.test(description) || paths.length > 1;
}

function isOwn(ask: Ask, device: { guest: string }): boolean {
  return device.guest === ask.guest && !(ask.own as readonly unknown[]).includes(device);
}

function usedAs(
  kinds: readonly string[],
  { world }: Ask,
  lun: Lun,
  devices: ReturnType<typeof allDevices>,
): boolean {
  return devices.some(({ said }) => {
    if (said === null || !kinds.includes(said.device)) return false;
    const thing = thingOf(world, said);
    return thing.is === 'lun' && sameLun(thing.lun, lun);
  });
}

/** How well a path, or a LUN row, serves: CLAIMED and online, in doubt, or not at all. Health not printed is no fault. */
export function service({ state, health }: { state: string; health: string }): 'well' | 'doubtful' | 'not' {
  if (['NO_HW', 'UNUSABLE', 'SUSPENDED', 'ERROR', 'DIFF_HW'].includes(state)) return 'not';
  if (['offline', 'unusable', 'disabled'].includes(health)) return 'not';
  if (state !== 'CLAIMED' && state !== '') return 'doubtful';
  return health === 'online' || health === '' || health === 'N/A' ? 'well' : 'doubtful';
}

/** "the chosen lunpath is usable; for a whole LUN at least one is (none: E; some failing: W)". */
export function lunpathUsable({ thing, world }: Ask): Answer {
  if (thing.is !== 'lun') return null;
  if (thing.path !== null)
    return { well: null, doubtful: 'warn', not: 'refuse' }[service(thing.path)] as Answer;
  const { paths } = thing.lun;
  const { lunpathRows, cutOff } = world.read;
  if (paths.length === 0 && thing.lun.health === '' && lunpathRows && !cutOff) return 'refuse';
  if (paths.length === 0)
    return { well: null, doubtful: 'warn', not: 'refuse' }[service(thing.lun)] as Answer;
  if (paths.every((path) => service(path) === 'not') || service(thing.lun) === 'not') return 'refuse';
  const isSound =
    paths.some((path) => service(path) === 'well') && paths.every((path) => service(path) !== 'not');
  return isSound && service(thing.lun) === 'well' ? null : 'warn';
}

/** "bus, slot and target of section 3; scsi target 15 and, in 4.x, bus 7 too"; an assumed release refuses nothing. */
export function addressRange({ said, world }: Ask): Answer {
  if (said.address === null) return null;
  const { bus, slot, target } = said.address;
  const highest = world.releaseKnown ? LIMITS[world.release].highestBus : 7;
  if (bus > highest || slot > 7) return 'refuse';
  return target !== null && target > HIGHEST_TARGET[said.adapter] ? 'refuse' : null;
}

/** "a slot that hpvmstatus -V lists as reserved, or that a NIC holds". */
export function addressReserved({ place, said, house }: Ask): Answer {
  const slot = place ?? said.address;
  if (slot === null || house === null) return null;
  return house.held.some((held) => held.bus === slot.bus && held.slot === slot.slot) ? 'refuse' : null;
}

/** "(bus,slot) free or the same adapter type; target free". A modified device stays where it was. */
export function addressTaken({ place, said, own, stays }: Ask): Answer {
  if (stays) return null;
  const slot = place ?? said.address;
  if (slot === null) return null;
  const there = adapterAt(own, slot.bus, slot.slot);
  if (there !== null && there !== said.adapter) return 'refuse';
  const taken = devicesAt(own, slot.bus, slot.slot).some(({ at }) => at!.target === slot.target);
  return taken ? 'refuse' : null;
}

/** "devices per adapter" of section 4. */
export function limitAdapter({ place, said, own, world }: Ask): Answer {
  const slot = place ?? said.address;
  if (slot === null) return null;
  const limits = LIMITS[world.release];
  const limit = said.adapter === 'scsi' ? limits.perScsiAdapter : limits.perAvioAdapter;
  const there = devicesAt(own, slot.bus, slot.slot).filter((device) => device.said?.adapter === said.adapter);
  return limit !== null && there.length + 1 > limit ? 'refuse' : null;
}

/** "VIO and AVIO devices per guest, file backing stores per guest"; "unknown = no check, and say so": I. */
export function limitGuest({ said, own, world }: Ask): Answer {
  const limits = LIMITS[world.release];
  const avioLimit = world.releaseKnown ? limits.avioPerGuest : LIMITS['6.x'].avioPerGuest;
  const limit = said.adapter === 'scsi' ? limits.scsiPerGuest : avioLimit;
  const alike = own.filter((device) => device.at !== null && device.said?.adapter === said.adapter);
  if (limit !== null && alike.length + 1 > limit) return 'refuse';
  if (said.storage !== 'file') return null;
  const files = own.filter((device) => device.at !== null && device.said?.storage === 'file');
  if (limits.filesPerGuest === null) return 'inform';
  return files.length + 1 > limits.filesPerGuest ? 'refuse' : null;
}

/** "adapters per guest, storage + network": only a new one can be one too many, or find no slot. */
export function limitAdapters({ said, place, own, house, world, keepsAdapter }: Ask): Answer {
  const limit = LIMITS[world.release].adaptersPerGuest;
  if (house === null) return null;
  const slot = place ?? said.address;
  if (keepsAdapter) return null;
  if (slot === null) return 'refuse';
  if (adapterAt(own, slot.bus, slot.slot) !== null) return null;
  if (limit === null) return 'inform';
  return countAdapters(house, own) + 1 > limit ? 'refuse' : null;
}

/** What of this rule family could not be told, named by the missing fact. */
export function unknownOfStatement(ask: Ask): string[] {
  const { said, world, thing, own } = ask;
  const missing: string[] = [];
  const crowd = own.filter((device) => device.at !== null && device.said?.adapter === 'avio_stor').length;
  if (!world.releaseKnown && said.adapter === 'avio_stor' && crowd >= 128) missing.push('release');
  const leansOnRelease = said.storage === 'attach_path' || said.adapter === 'scsi' || said.address?.bus === 7;
  if (leansOnRelease && !world.releaseKnown) missing.push('release');
  if (thing.is === 'unknown') missing.push(isLegacyName(thing.name) ? 'legacy-names' : 'device');
  missing.push(...unknownOfService(ask));
  if (isAttached(said) && thing.is === 'lun' && thing.lun.className === '') missing.push('class');
  return missing;
}

/** What a boot cannot tell of a device itself. */
export function unknownAtBoot(ask: Ask): string[] {
  const { thing } = ask;
  if (thing.is === 'unknown') return [isLegacyName(thing.name) ? 'legacy-names' : 'device'];
  return unknownOfService(ask);
}

/** Facts that could still turn silence about the paths into a word; where a whole LUN got one already, none. */
function unknownOfService(ask: Ask): string[] {
  const { thing, world } = ask;
  if (thing.is !== 'lun') return [];
  const isSaid = thing.path === null && thing.lun.paths.length > 0 && lunpathUsable(ask) !== null;
  return isSaid ? [] : unknownOfPaths(thing.lun, thing.path, world.read.lunpathRows);
}

function unknownOfPaths(lun: Lun, chosen: Path | null, pathsRead: boolean): string[] {
  if (chosen !== null && lun.health === 'online') return [];
  if (chosen !== null) return isUnread(chosen) ? ['health'] : [];
  const { paths } = lun;
  if (paths.length === 0 && !pathsRead) return service(lun) === 'not' ? [] : ['lunpath-rows'];
  const isGood = paths.some((path) => service(path) === 'well' && !isUnread(path));
  return lun.health !== '' || paths.length === 0 || isGood ? [] : ['health'];
}

function isUnread(path: Path): boolean {
  return (path.health === '' || path.health === 'N/A') && service(path) === 'well';
}
