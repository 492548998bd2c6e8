/** Random statements over a pool, good ones mostly. */
import type { HeldSlot } from '../guest.ts';
import type { Address, AdapterType, DeviceKind, StorageStatement, StorageType } from '../statement.ts';
import type { RandomLun, Sort } from './luns.testing.ts';
import type { Random } from './random.testing.ts';

/** The text of a statement with its place. */
export function textOf({ device, adapter, address, storage, location }: StorageStatement): string {
  const place = address === null ? '' : `${address.bus},${address.slot}`;
  const target = address === null || address.target === null ? '' : `,${address.target}`;
  return `${device}:${adapter}:${place}${target}:${storage}:${location}`;
}

const FILES = ['/vms/a.img', '/vms/b.img', '/isos/boot.iso', '/data/c.img', '/opt/d.img'] as const;
const VOLUMES = ['/dev/vg01/rlvol1', '/dev/vg01/rlvol2', '/dev/vg02/rlvol1', '/dev/vg02/rlvol2'] as const;
/** Locations that no statement can hold. */
const ILL = ['', '/vms/a b.img', '/vms:a.img'] as const;
const GONE = ['/dev/rdisk/disk99', '/dev/rdsk/c9t9d9'] as const;

const KINDS: readonly (readonly [number, DeviceKind])[] = [
  [5, 'disk'],
  [3, 'dvd'],
  [3, 'tape'],
  [2, 'changer'],
  [3, 'burner'],
];

const SORT_OF: Readonly<Record<DeviceKind, Sort>> = {
  disk: 'disk',
  dvd: 'dvd',
  tape: 'tape',
  changer: 'autoch',
  burner: 'dvd',
};

/** A statement without address. */
export function randomStatement(random: Random, luns: readonly RandomLun[]): StorageStatement {
  const device = random.weighted(KINDS);
  const adapter = random.pick(['scsi', 'avio_stor'] as const);
  const storage = random.chance(0.03) ? random.pick(STORES) : storageFor(random, device, adapter);
  const location = random.chance(0.004) ? random.pick(ILL) : locationFor(random, device, storage, luns);
  return { device, adapter, address: null, storage, location };
}

const STORES: readonly StorageType[] = ['disk', 'lv', 'file', 'null', 'attach', 'attach_path'];

function storageFor(random: Random, device: DeviceKind, adapter: AdapterType): StorageType {
  if (device === 'disk')
    return random.weighted([
      [5, 'disk'],
      [3, 'lv'],
      [3, 'file'],
    ] as const);
  if (device === 'dvd')
    return random.weighted([
      [3, 'disk'],
      [2, 'file'],
      [3, 'null'],
    ] as const);
  return adapter === 'scsi' ? 'attach' : 'attach_path';
}

function locationFor(
  random: Random,
  device: DeviceKind,
  storage: StorageType,
  luns: readonly RandomLun[],
): string {
  if (storage === 'file') return random.chance(0.02) ? '/dev/vg02/rlvol1' : random.pick(FILES);
  if (storage === 'lv' && random.chance(0.05)) return random.pick(['/dev/vg03/rlvol1', '/vms/a.img']);
  if (storage === 'lv') return random.chance(0.06) ? '/dev/vg01/lvol1' : random.pick(VOLUMES);
  if (storage === 'null' && random.chance(0.35))
    return random.weighted([
      [8, '/isos'],
      [1, 'isos'],
    ] as const);
  const fitting = luns.filter(({ sort }) => sort === SORT_OF[device]);
  const lun = random.pick(random.chance(0.05) || fitting.length === 0 ? luns : fitting);
  if (storage === 'attach_path') return pathFor(random, lun);
  if (random.chance(0.04)) return storage === 'attach' ? '/dev/pt/pt_tape99' : random.pick(GONE);
  if (random.chance(0.01)) return '/dev/vg03/rlvol1';
  if (storage === 'attach')
    return nameOf(random, lun, random.chance(0.03) && lun.raw.length > 0 ? lun.raw : lun.pass);
  if (random.chance(0.02)) return nameOf(random, lun, lun.pass);
  if (random.chance(0.06) && lun.blocks.length > 0) return nameOf(random, lun, lun.blocks);
  return nameOf(random, lun, lun.raw.length === 0 ? lun.pass : lun.raw);
}

/** Names that no output lists are rare, but for pass-through names by class and instance. */
function nameOf(random: Random, lun: RandomLun, names: readonly string[]): string {
  const listed = names.filter((name) => lun.names.includes(name) || name.startsWith('/dev/pt/'));
  return random.pick(listed.length === 0 || random.chance(0.04) ? names : listed);
}

function pathFor(random: Random, lun: RandomLun): string {
  if (lun.paths.length === 0 || random.chance(0.04)) return '0/9/1/0.0x1.0x0';
  if (random.chance(0.01)) return '/dev/vg03/rlvol1';
  const { path } = random.pick(lun.paths);
  return random.chance(0.05) ? path.replace('.0x', '.0x0') : path;
}

const UNREADABLE = [
  'floppy:scsi:0,6,0:disk:/dev/rdisk/disk1',
  'disk:scsi:x,y,z:disk:/dev/rdisk/disk1',
] as const;

/** What a guest has: a few devices on one to three adapters, now and then a crowd, a double or an unreadable line. */
export function randomDevices(
  random: Random,
  luns: readonly RandomLun[],
  held: readonly HeldSlot[],
): string[] {
  const types = new Map<number, AdapterType>();
  const next = new Map<number, number>();
  const texts: string[] = [];
  const add = (said: StorageStatement): void => {
    const slot = slotFor(random, said.adapter, types, held);
    if (slot === null) return;
    types.set(slot, said.adapter);
    const target = next.get(slot) ?? 0;
    next.set(slot, target + 1 + (random.chance(0.2) ? random.int(said.adapter === 'scsi' ? 3 : 9) : 0));
    texts.push(textOf({ ...said, address: { bus: 0, slot, target } }));
  };
  for (let left = random.int(5); left > 0; left--) {
    const said = randomStatement(random, luns);
    if (!(ILL as readonly string[]).includes(said.location)) add(said);
  }
  if (random.chance(0.08) && held.length < 9) texts.push(...crowd(random));
  if (random.chance(0.015)) texts.push(random.pick(UNREADABLE));
  if (random.chance(0.01) && texts.length > 0) texts.push(random.pick(texts));
  return texts;
}

function slotFor(
  random: Random,
  adapter: AdapterType,
  types: ReadonlyMap<number, AdapterType>,
  held: readonly HeldSlot[],
): number | null {
  const slots = [0, 1, 2, 3].filter((slot) => {
    const isHeld = held.some((other) => other.bus === 0 && other.slot === slot);
    return !isHeld && (types.get(slot) ?? adapter) === adapter;
  });
  return slots.length === 0 ? null : random.pick(slots.slice(0, 2));
}

/** A full adapter, or a guest near the limit of the release. */
function crowd(random: Random): string[] {
  const texts: string[] = [];
  const fill = (slot: number, adapter: AdapterType, count: number, storage: 'file' | 'lv'): void => {
    for (let target = 0; target < count; target++) {
      const location = storage === 'file' ? `/opt/x${slot}_${target}` : `/dev/vg02/rx${slot}_${target}`;
      texts.push(textOf({ device: 'disk', adapter, address: { bus: 0, slot, target }, storage, location }));
    }
  };
  const storage = random.pick(['file', 'lv'] as const);
  const sort = random.int(4);
  if (sort === 0) fill(4, 'scsi', 14 + random.int(2), storage);
  if (sort === 1) [4, 5].forEach((slot) => fill(slot, 'scsi', 13 + random.int(3), storage));
  if (sort === 2) fill(4, 'avio_stor', 127 + random.int(2), storage);
  if (sort === 3) fill(4, 'avio_stor', 12 + random.int(12), storage);
  return texts;
}

/** An address for a statement: mostly left out, sometimes a slot, sometimes whole, sometimes out of range. */
export function randomAddress(random: Random): Address | null {
  if (random.chance(0.04)) return { bus: 0, slot: 4 + random.int(2), target: null };
  if (random.chance(0.45)) return null;
  const bus = random.weighted([
    [30, 0],
    [1, 6],
    [1, 7],
    [0.4, 8],
  ] as const);
  const slot = random.weighted([
    [20, random.int(6)],
    [1, 7],
    [0.4, 8],
  ] as const);
  if (random.chance(0.35)) return { bus, slot, target: null };
  const target = random.weighted([
    [20, random.int(5)],
    [1, 14],
    [1, 15],
    [1, 16],
    [0.5, 127],
    [0.5, 128],
  ] as const);
  return { bus, slot, target };
}
