/** Random use of the pool by the host itself: volume groups, mounts, swap, sizes. */
import type { HostDevice, HostUsage, KnownSize, LogicalVolume, Mount, VolumeGroup } from '../host-usage.ts';
import type { RandomLun } from './luns.testing.ts';
import type { Random } from './random.testing.ts';

const ORIGIN = { output: 0, line: 1 };

/** The usage of one host. */
export function randomUsage(random: Random, luns: readonly RandomLun[]): Partial<HostUsage> {
  const disks = luns.filter(({ sort }) => sort === 'disk');
  const blocks = disks.flatMap((disk) => disk.blocks.filter((name) => disk.names.includes(name)));
  return {
    volumeGroups: ['/dev/vg01', '/dev/vg02'].flatMap((name) =>
      random.chance(0.85) ? [randomGroup(random, name, blocks)] : [],
    ),
    mounts: randomMounts(random, blocks),
    devices: randomHostDevices(random, blocks),
    sizes: randomSizes(random, luns),
    groupsRead: true,
    mountsRead: true,
  };
}

function randomGroup(random: Random, name: string, blocks: readonly string[]): VolumeGroup {
  const volumes = [1, 2, 3].filter(() => random.chance(0.5));
  const physical = random.chance(0.08) || blocks.length === 0 ? [] : [random.pick(blocks)];
  if (random.chance(0.1))
    physical.push(random.chance(0.5) ? random.pick([...physical, '/dev/disk/disk88']) : '/dev/disk/disk3');
  return {
    name,
    active: random.weighted([
      [5, true],
      [3, false],
      [1, null],
    ]),
    physicalVolumes: physical.map((disk) =>
      random.chance(0.2) && /^\/dev\/disk\/disk\d+$/.test(disk) ? `${disk}_p2` : disk,
    ),
    logicalVolumes: volumes.map((at): LogicalVolume => {
      const bytes = random.weighted([
        [3, 8 * 2 ** 30],
        [1, null],
        [1, 256],
      ] as const);
      return { path: `${name}/lvol${at}`, bytes, origin: ORIGIN };
    }),
    origin: ORIGIN,
  };
}

function randomMounts(random: Random, blocks: readonly string[]): Mount[] {
  const mounts: Mount[] = [];
  const add = (device: string, directory: string, type: string | null): void => {
    mounts.push({ device, directory, type, origin: ORIGIN });
  };
  if (random.chance(0.85)) add('/dev/vg01/lvol3', '/', 'vxfs');
  if (random.chance(0.5)) add(random.pick(['/dev/vg01/lvol3', '/dev/vg02/lvol3', ...blocks]), '/vms', 'vxfs');
  if (random.chance(0.3)) add('filer:/export/isos', '/isos', random.pick(['nfs', null]));
  if (random.chance(0.1)) add('/dev/vg01/lvol1', '/data', null);
  return mounts;
}

function randomHostDevices(random: Random, blocks: readonly string[]): HostDevice[] {
  const devices: HostDevice[] = [];
  const add = (name: string, use: HostDevice['use']): void => {
    devices.push({ name, use, group: use === 'vxvm' ? 'dg1' : null, origin: ORIGIN });
  };
  if (random.chance(0.1)) add('/dev/vg01/lvol2', random.pick(['swap', 'dump', 'root'] as const));
  if (random.chance(0.1) && blocks.length > 0)
    add(random.pick(blocks), random.pick(['swap', 'dump', 'boot', 'vxvm'] as const));
  return devices;
}

const SIZES = [0, 511, 512, 2047, 2048, 2 ** 30, 2 ** 41, 2 ** 41 + 512] as const;

function randomSizes(random: Random, luns: readonly RandomLun[]): KnownSize[] {
  const names = luns.flatMap(({ raw, names }) => raw.filter((name) => names.includes(name)).slice(0, 1));
  const all = [...names, '/vms/a.img', '/isos/boot.iso', '/dev/vg02/lvol1'];
  return random.some(all, 0.15).map((name) => ({ name, bytes: random.pick(SIZES), origin: ORIGIN }));
}
