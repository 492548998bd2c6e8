/** The rows of the table from character-device to nfs-store, one function each: names, operating systems, running guests, sizes. */
import { isAttached, type Answer, type Ask } from './ask.testing.ts';
import { isNfs, mountOf } from './layers.testing.ts';
import { adapterAt } from './places.testing.ts';
import { blockName, isBlockName, isUsb, lunOfUsage, namesDevice, sameLun } from './things.testing.ts';
import { isOn } from './world.testing.ts';

/** "block DSF given for disk, dvd or lv". */
export function characterDevice({ said }: Ask): Answer {
  if (said.storage !== 'lv' && (isAttached(said) || !namesDevice(said))) return null;
  return isBlockName(said) ? 'refuse' : null;
}

/** "USB CD/DVD as attached device on scsi; as a virtual dvd on scsi W". */
export function usbNeedsAvio({ said, thing, world }: Ask): Answer {
  if (said.adapter !== 'scsi' || thing.is !== 'lun') return null;
  if (!isUsb(world, thing.lun) || thing.lun.className !== 'disk') return null;
  if (isAttached(said)) return 'refuse';
  return said.device === 'dvd' ? 'warn' : null;
}

/** The table of section 6; "no" is E, "unknown" W. */
export function guestOs(ask: Pick<Ask, 'house' | 'said'>): Answer {
  const os = ask.house?.os ?? null;
  const isAvio = ask.said.adapter === 'avio_stor';
  const attached = isAttached(ask.said);
  if (os === null || os === 'HPUX') return null;
  if (os === 'OPENVMS') return isAvio && !attached ? null : 'refuse';
  if (os === 'UNKNOWN') return 'warn';
  if (attached) return isAvio ? 'refuse' : 'warn';
  return isAvio ? 'warn' : null;
}

/** "GuestAVIOStor not known to be in the guest (once a guest); attached: the guest needs its own driver". */
export function guestDriver({
  house,
  said,
  own,
  keepsAdapter,
}: Pick<Ask, 'house' | 'said' | 'own' | 'keepsAdapter'>): Answer {
  if (isAttached(said)) return 'warn';
  if (house?.os !== 'HPUX' || said.adapter !== 'avio_stor' || keepsAdapter) return null;
  return own.some((device) => device.said?.adapter === 'avio_stor') ? null : 'warn';
}

/** "a dvd on a physical drive (disk or null): without medium the command may take more than a minute". */
export function emptyDrive({ said }: Ask): Answer {
  if (said.device !== 'dvd') return null;
  if (said.storage === 'disk') return 'warn';
  return said.storage === 'null' && said.location.startsWith('/dev/') ? 'warn' : null;
}

/** "guest On and no adapter of that type has room or none was named". */
export function newAdapterNeedsReboot({ house, place, said, own, keepsAdapter }: Ask): Answer {
  const slot = place ?? said.address;
  if (!isOn(house) || slot === null || keepsAdapter) return null;
  return adapterAt(own, slot.bus, slot.slot) === said.adapter ? null : 'warn';
}

/** "guest On: HP refuses while I/O is active on the device". */
export function activeIo({ house }: Pick<Ask, 'house'>): Answer {
  return isOn(house) ? 'inform' : null;
}

/** "modify_status disabled or state Off (NR): not modifiable". */
export function notModifiable({ house }: Pick<Ask, 'house'>): Answer {
  return house?.state === 'Off (NR)' || house?.modifiable === false ? 'refuse' : null;
}

/** "section 4, when the size is known": 512 bytes, 2,048 for a dvd; over 2 TB needs a guest other than 11i v2. */
export function sizeMinimum(ask: Ask): Answer {
  const { said, house } = ask;
  const isVirtual = said.device === 'disk' || said.device === 'dvd';
  if (!isVirtual || ask.thing.is === 'gone' || ask.thing.is === 'unknown') return null;
  const bytes = sizeOf(ask);
  const isEmptyDrive = bytes === 0 && said.device === 'dvd' && ask.thing.is === 'lun';
  if (bytes === null || isEmptyDrive) return null;
  if (bytes < (said.device === 'disk' ? 512 : 2048)) return 'refuse';
  if (bytes <= 2 ** 41 || house?.os !== 'HPUX') return null;
  if (house.version === 'v2') return 'refuse';
  return house.version === null ? 'warn' : null;
}

function sizeOf({ world, thing, said }: Ask): number | null {
  const { sizes, volumeGroups } = world.usage;
  const volumes = volumeGroups.flatMap(({ logicalVolumes }) => logicalVolumes);
  const volume = thing.is === 'lv' ? volumes.find(({ path }) => path === thing.path) : undefined;
  if (volume !== undefined && volume.bytes !== null) return volume.bytes;
  for (const size of sizes) {
    const lun = thing.is === 'lun' ? lunOfUsage(world, size.name) : null;
    if (lun !== null && thing.is === 'lun' && !/_p\d+$/.test(size.name) && sameLun(lun, thing.lun))
      return size.bytes;
    if (thing.is === 'lv' && blockName(size.name) === thing.path) return size.bytes;
    if (thing.is !== 'lun' && thing.is !== 'lv' && size.name === said.location) return size.bytes;
  }
  return null;
}

/** "not an absolute path E; local VxFS and not world-writable: cannot be read, W". */
export function nullDvdDirectory({ said }: Ask): Answer {
  if (said.storage !== 'null' || said.location.startsWith('/dev/')) return null;
  return said.location.startsWith('/') ? 'warn' : 'refuse';
}

/** "a file store under a mount that is NFS". */
export function nfsStore({ said, world }: Ask): Answer {
  if (said.storage !== 'file') return null;
  const mount = mountOf(world, said.location);
  return mount !== null && isNfs(mount) ? 'warn' : null;
}

/** What the guest's own missing facts leave open. */
export function unknownOfGuest({ house, place, said, own, keepsAdapter }: Ask): string[] {
  if (house === null) return [];
  const missing: string[] = [];
  const hasAdapter =
    keepsAdapter || (place !== null && adapterAt(own, place.bus, place.slot) === said.adapter);
  const isSettled = hasAdapter && house.modifiable === false;
  if (house.state === null && !isSettled) missing.push('guest-status');
  if (house.os === null) missing.push('guest-os');
  if (!house.read) missing.push('guest-devices');
  return missing;
}
