/** Ocean's guests and the volume groups that serve them. */
import type { Guest, GuestDevice, HostState, Lun, VolumeGroup } from '../state.ts';
import { lunpathPath } from '../device-names.ts';
import type { Dice } from './random.ts';

const GUESTS = 500;
const GROUPS = 20;
const DISKS_A_GROUP = 4;
/** Disks below this number belong to the host and its volume groups, those from here on to guests or to nobody. */
const FIRST_GUEST_DISK = 100;
const VIO_TARGETS = 15;
const PORTS =
  'antwerp bergen calais dublin esbjerg faro genoa harwich ibiza jarrow kiel lisbon malmo naples ostend porto quebec rouen split tallinn ulsan varna wismar yalta zadar'.split(
    ' ',
  );

/** What `oceanGuests` makes. */
export interface Population {
  readonly guests: Guest[];
  readonly volumeGroups: VolumeGroup[];
}

/** Gives every guest its devices: disks that no other guest has, volumes, files, and tapes that several may share. */
export function oceanGuests(luns: readonly Lun[], chance: Dice): Population {
  const supply: Supply = {
    volumeGroups: volumeGroups(),
    tapes: luns.filter((lun) => lun.className === 'tape'),
    changers: luns.filter((lun) => lun.className === 'autoch'),
    nextDisk: FIRST_GUEST_DISK,
  };
  const guests = Array.from({ length: GUESTS }, (_, index) => makeGuest(index, supply, chance));
  return { guests, volumeGroups: supply.volumeGroups };
}

interface Supply {
  readonly volumeGroups: VolumeGroup[];
  readonly tapes: readonly Lun[];
  readonly changers: readonly Lun[];
  nextDisk: number;
}

function volumeGroups(): HostState['volumeGroups'] {
  const physical = (disk: number, partition = '') => ({
    dsf: `/dev/disk/disk${disk}${partition}`,
    sizeMb: 512_000,
  });
  const lv = (name: string, sizeMb: number, use: string | null) => ({ name, sizeMb, use });
  const root = {
    name: '/dev/vg00',
    active: true,
    mirrored: true,
    physical: [physical(0, '_p2'), physical(1, '_p2')],
    logical: [lv('lvol1', 1792, '/stand'), lv('lvol2', 65536, 'swap'), lv('lvol3', 2048, '/')],
  };
  const files = {
    name: '/dev/vghpvm',
    active: true,
    mirrored: false,
    physical: [2, 3].map((disk) => physical(disk)),
  };
  const groups = Array.from({ length: GROUPS }, (_, group) => ({
    name: `/dev/vgg${String(group).padStart(2, '0')}`,
    active: true,
    mirrored: false,
    physical: Array.from({ length: DISKS_A_GROUP }, (_, disk) => physical(4 + group * DISKS_A_GROUP + disk)),
    logical: [],
  }));
  return [root, { ...files, logical: [lv('lvol1', 900_000, '/hpvm')] }, ...groups];
}

function makeGuest(index: number, supply: Supply, chance: Dice): Guest {
  const name = `${PORTS[index % PORTS.length] ?? 'port'}${String(Math.floor(index / PORTS.length) + 1).padStart(2, '0')}`;
  const os = chance.pick(['HPUX', 'HPUX', 'HPUX', 'HPUX', 'HPUX', 'LINUX', 'WINDOWS', 'OPENVMS'] as const);
  const state = chance.pick([
    'On (OS)',
    'On (OS)',
    'On (OS)',
    'On (OS)',
    'Off',
    'Off',
    'On (EFI)',
    'Off (NR)',
  ] as const);
  const avio = os === 'OPENVMS' || chance.below(4) > 0;
  const devices = virtualDevices(name, avio ? 'avio_stor' : 'scsi', supply, chance);
  if (os === 'HPUX' && avio) devices.push(...libraryDevices(index, supply, chance));
  const nics: Guest['nics'] = [nic(index, 1), nic(index, 3)];
  return {
    name,
    number: index + 1,
    os,
    state,
    vcpus: 1 + chance.below(8),
    memoryGb: 4 << chance.below(4),
    devices,
    nics,
  };
}

function nic(index: number, slot: number): Guest['nics'][number] {
  const serial = (index * 8 + slot).toString(16).padStart(6, '0');
  const mac = `5e-1f-3a-${serial.slice(0, 2)}-${serial.slice(2, 4)}-${serial.slice(4)}`;
  return {
    adapter: 'avio_lan',
    bus: 0,
    slot,
    mac,
    vswitch: slot === 1 ? 'localnet' : 'vlan20',
    port: index + 1,
  };
}

/** Whole disks, volumes, files and a DVD: from 10 to 18 of them, on one adapter as far as it reaches. */
function virtualDevices(name: string, adapter: string, supply: Supply, chance: Dice): GuestDevice[] {
  const backing: [device: string, storage: string, location: string][] = [];
  const add = (count: number, make: (number: number) => [string, string, string]): void => {
    for (let number = 1; number <= count; number++) backing.push(make(number));
  };
  const group = chance.pick(supply.volumeGroups.slice(2));
  add(7 + chance.below(5), () => ['disk', 'disk', `/dev/rdisk/disk${supply.nextDisk++}`]);
  add(2 + chance.below(4), (number) => {
    group.logical.push({ name: `${name}_${number}`, sizeMb: 16384, use: null });
    return ['disk', 'lv', `${group.name}/r${name}_${number}`];
  });
  add(chance.below(3), (number) => ['disk', 'file', `/hpvm/${name}/disk${number}`]);
  add(1, () =>
    chance.pick([
      ['dvd', 'file', `/hpvm/isos/${name}.iso`],
      ['dvd', 'null', '/hpvm/isos'],
    ]),
  );
  return backing.map(([device, storage, location], place) => {
    const slots = adapter === 'scsi' ? Math.floor(place / VIO_TARGETS) * 2 : 0;
    const target = adapter === 'scsi' ? place % VIO_TARGETS : place;
    return { device, adapter, bus: 0, slot: slots, target, storage, location };
  });
}

function libraryDevices(index: number, supply: Supply, chance: Dice): GuestDevice[] {
  const wanted: [device: string, lun: Lun | undefined][] = [
    ['tape', supply.tapes[index % supply.tapes.length]],
  ];
  if (chance.below(4) === 0) wanted.push(['changer', supply.changers[index % supply.changers.length]]);
  return wanted.flatMap(([device, lun], target) => {
    const lunpath = lun?.lunpaths.find((path) => path.swState === 'CLAIMED');
    if (lun === undefined || lunpath === undefined) return [];
    const location = lunpathPath(lunpath);
    return [{ device, adapter: 'avio_stor', bus: 0, slot: 4, target, storage: 'attach_path', location }];
  });
}
