/** The device database as the host would have it: what guests use (gdev), what the host keeps for itself (rdev). */
import type { DatabaseEntry, GuestDevice, HostState, Lun, Lunpath } from '../state.ts';
import { characterDsf, lunpathPath } from '../device-names.ts';
import { legacyView } from '../legacy-view.ts';

/** Which attached devices may be configured in several guests: the LUN's character DSF. */
export type SharedDsfs = ReadonlySet<string>;

/** Builds the entries of a host from its guests and its volume groups; each entry once, in the order of first use. */
export function databaseOf(state: HostState, shared: SharedDsfs = new Set()): DatabaseEntry[] {
  const builder = new DatabaseBuilder(state, shared);
  for (const guest of state.guests) for (const device of guest.devices) builder.addUse(guest.name, device);
  for (const group of state.volumeGroups.filter(({ active }) => active)) {
    for (const { dsf } of group.physical) builder.addReserved(wholeDisk(dsf), 'DISK');
    for (const volume of group.logical) {
      if (volume.use !== null) builder.addReserved(`${group.name}/r${volume.name}`, 'LV');
    }
  }
  return [...builder.entries.values()];
}

/** `/dev/disk/disk3_p2` → `/dev/rdisk/disk3` */
function wholeDisk(blockDsf: string): string {
  return blockDsf.replace('/dev/disk/', '/dev/rdisk/').replace(/_p\d+$/, '');
}

class DatabaseBuilder {
  readonly entries = new Map<string, DatabaseEntry>();
  private readonly luns = new Map<string, Lun>();
  private readonly lunpaths = new Map<string, Lunpath>();

  private readonly shared: SharedDsfs;

  constructor(state: HostState, shared: SharedDsfs) {
    this.shared = shared;
    for (const lun of state.luns) this.index(lun);
    for (const [{ lun }, { row }] of legacyView(state).deviceOf) {
      for (const name of row.dsfs) this.luns.set(name, lun);
    }
  }

  /** Array disks are never attached by path: leaving their paths out keeps a big host quick. */
  private index(lun: Lun): void {
    for (const name of [characterDsf(lun), ...lun.passThrough]) this.luns.set(name, lun);
    for (const lunpath of lun.lunpaths) {
      if (lun.className === 'disk' && lunpath.target.transport === 'fibre_channel') continue;
      this.lunpaths.set(lunpathPath(lunpath), lunpath);
    }
  }

  addUse(guest: string, device: GuestDevice): void {
    if (device.storage === 'attach_path') return this.addAttachedPath(guest, device.location);
    const { location } = device;
    if (location === '') return;
    const lun = this.luns.get(location);
    // An entry stands under the LUN's own name; what else it is called by follows.
    const names = lun === undefined ? [location] : [...new Set([characterDsf(lun), location])];
    this.add(names, guestAttributes(device), [guest], uniqueId(lun));
  }

  /** An attached LUN depends on its lunpaths, the lunpath on its guests; of a lunpath that is gone only its name is left. */
  private addAttachedPath(guest: string, path: string): void {
    const lunpath = this.lunpaths.get(path);
    if (lunpath === undefined) {
      this.add([path], [...attached('NO', 'NO'), ['DEVTYPE', 'ATTACHPATH']], [guest], '');
      return;
    }
    const { lun } = lunpath;
    const dsf = characterDsf(lun);
    const common = attached('YES', this.shared.has(dsf) ? 'YES' : 'NO');
    const dependents = lun.lunpaths.map(({ instance }) => `lunpath${instance}`);
    this.add([dsf], [...common, ['DEVTYPE', 'ATTACH'], ['SHARE_LUNPATHS', 'NO']], dependents, uniqueId(lun));
    this.add(
      [path, `lunpath${lunpath.instance}`],
      [...common, ['DEVTYPE', 'ATTACHPATH']],
      [guest],
      uniqueId(lun),
    );
  }

  addReserved(dsf: string, type: string): void {
    const attributes: [string, string][] = [
      ['CONFIG', 'rdev'],
      ['EXIST', 'YES'],
      ['DEVTYPE', type],
      ['SHARE', 'NO'],
      ['AUTORDEV', 'YES'],
    ];
    this.add([dsf], attributes, [], uniqueId(this.luns.get(dsf)));
  }

  private add(names: string[], attributes: [string, string][], dependents: string[], id: string): void {
    const key = names[0] ?? '';
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, { names, attributes, dependents, uniqueId: id });
    else {
      known.names = [...new Set([...known.names, ...names])];
      known.dependents = [...new Set([...known.dependents, ...dependents])];
    }
  }
}

function attached(exists: 'YES' | 'NO', share: 'YES' | 'NO'): [string, string][] {
  return [
    ['CONFIG', 'gdev'],
    ['EXIST', exists],
    ['SHARE', share],
  ];
}

const DEVICE_TYPES: Readonly<Record<string, string>> = {
  disk: 'DISK',
  lv: 'LV',
  file: 'FILE',
  attach: 'ATTACH',
};

function guestAttributes(device: GuestDevice): [string, string][] {
  const folder = device.storage === 'null' && !device.location.startsWith('/dev/');
  const type = device.storage === 'null' && !folder ? 'DISK' : (DEVICE_TYPES[device.storage] ?? 'DIR');
  const attributes: [string, string][] = [
    ['CONFIG', 'gdev'],
    ['EXIST', 'YES'],
    ['DEVTYPE', type],
    ['SHARE', 'NO'],
  ];
  if (type === 'FILE') attributes.push(['USAGE', device.device === 'dvd' ? 'DVD' : 'DISK']);
  return attributes;
}

function uniqueId(lun: Lun | undefined): string {
  return lun === undefined || lun.wwid === null ? '' : `0x01.0x00.0x03.${lun.wwid}`;
}
