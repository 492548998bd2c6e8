/** What lies on what, and what the host does with it. */
import { describe, expect, test } from 'vitest';
import { hostUsesOf } from './host-uses.ts';
import type { HostUsage } from './host-usage.ts';
import { buildInventory } from './inventory.testing.ts';
import type { Inventory } from './inventory.ts';
import { sizeOf } from './known-sizes.ts';
import {
  allGroups,
  groundOf,
  groundOfDevice,
  groupsOfLun,
  isGroundKnown,
  lunsUnder,
  mountOf,
} from './layers.ts';
import { group, hostDevice, mount, sized, usage } from './host-usage.testing.ts';
import { characterVolume, groupOfVolume, isVolumeName, volumePath } from './volume-path.ts';

const WWID = '0x600508b4000a1b2c';
const DISKS = Array.from({ length: 8 }, (_, at) => ({ name: `disk${at}` }));

/** Eight disks, the last of them another row of disk6. */
function hostWith(facts: Partial<HostUsage>): Inventory {
  const luns = DISKS.map((disk, at) => (at > 5 ? { ...disk, wwid: WWID } : disk));
  return buildInventory({ luns, usage: usage(facts) });
}

const file = (path: string) => ({ kind: 'file', path }) as const;
const volume = (path: string) => ({ kind: 'lv', path }) as const;
const whole = (lun: number) => ({ kind: 'lun', lun, lunpath: -1, sure: true }) as const;

describe('groups', () => {
  const inventory = hostWith({
    volumeGroups: [
      group('/dev/vg00', ['/dev/disk/disk1_p2', '/dev/disk/disk2']),
      group('/dev/vg01', ['/dev/disk/disk7']),
      group('/dev/vg02', ['/dev/disk/disk3', '/dev/dsk/c9t0d0']),
      group('/dev/vg03', []),
    ],
    devices: [hostDevice('disk4', 'vxvm', 'dg1'), hostDevice('/dev/disk/disk5', 'vxvm', 'dg1')],
  });
  const facts = Array.from(allGroups(inventory), ({ name, luns, complete }) => [name, luns, complete]);

  test('hold the LUNs of their physical volumes, partitions and second rows included', () => {
    expect(facts.slice(0, 2)).toEqual([
      ['/dev/vg00', [1, 2], true],
      ['/dev/vg01', [6], true],
    ]);
    expect(groupsOfLun(inventory, 7).map(({ name }) => name)).toEqual(['/dev/vg01']);
    expect(groupsOfLun(inventory, 0)).toEqual([]);
  });
  test('are incomplete when none or only some of their disks are known', () => {
    expect(facts.slice(2, 4)).toEqual([
      ['/dev/vg02', [3], false],
      ['/dev/vg03', [], false],
    ]);
  });
  test('are incomplete when an output named only some of their disks', () => {
    const listed = { ...group('/dev/vg04', ['/dev/disk/disk0']), partial: true } as const;
    expect([...allGroups(hostWith({ volumeGroups: [listed] }))]).toMatchObject([
      { luns: [0], complete: false },
    ]);
  });
  test('of VxVM hold the disks that vxdisk puts in them, by any name', () => {
    expect(facts[4]).toEqual(['/dev/vx/dsk/dg1', [4, 5], true]);
  });
});

describe('grounds', () => {
  const inventory = hostWith({
    volumeGroups: [group('/dev/vg00', ['/dev/disk/disk1_p2'])],
    mounts: [
      mount('/', '/dev/vg00/lvol3'),
      mount('/vm', '/dev/vg00/lvol5', null),
      mount('/vm/big/', '/dev/disk/disk2', null),
      mount('/nfs', 'filer:/vol/a', null),
      mount('/home', '/exports/home', 'nfs3'),
      mount('/odd', '-hosts', 'autofs'),
      mount('/lost', '/dev/vg09/lvol1'),
      mount('/vx', '/dev/vx/dsk/dg1/vol1'),
    ],
  });
  const under = (path: string) => groundOf(inventory, file(path));

  test('a file lies on its longest mount, element by element', () => {
    expect(mountOf(inventory, '/vm/big/a')?.directory).toBe('/vm/big/');
    expect(mountOf(inventory, '/vm/bigger/a')?.directory).toBe('/vm');
    expect(mountOf(inventory, '/vmx/a')?.directory).toBe('/');
    expect(mountOf(inventory, '/vm')?.directory).toBe('/vm');
    expect(mountOf(inventory, 'vm/a')).toBeNull();
  });
  test('a mount lies on a volume, a whole disk or NFS', () => {
    expect(under('/vm/a')).toEqual({ kind: 'volume', path: '/dev/vg00/lvol5', group: '/dev/vg00' });
    expect(under('/vm/big/a')).toEqual({ kind: 'lun', lun: 2 });
    expect(under('/nfs/a')).toEqual({ kind: 'nfs', device: 'filer:/vol/a' });
    expect(under('/home/a')?.kind).toBe('nfs');
    expect(under('/vx/a')).toEqual({
      kind: 'volume',
      path: '/dev/vx/dsk/dg1/vol1',
      group: '/dev/vx/dsk/dg1',
    });
    expect(under('/odd/a')).toEqual({ kind: 'unknown' });
  });
  test('a disk that the host does not show is no ground, and no volume either', () => {
    expect(groundOfDevice(inventory, '/dev/dsk/c9t0d0')).toEqual({ kind: 'unknown' });
  });
  test('LUNs below are known through the group, on NFS there are none', () => {
    const known = (path: string) => {
      const ground = groundOf(inventory, file(path))!;
      return [lunsUnder(inventory, ground), isGroundKnown(inventory, ground)];
    };
    expect(known('/vm/a')).toEqual([[1], true]);
    expect(known('/vm/big/a')).toEqual([[2], true]);
    expect(known('/nfs/a')).toEqual([[], true]);
    expect(known('/lost/a')).toEqual([[], false]);
    expect(known('/odd/a')).toEqual([[], false]);
  });
  test('without mounts nothing is known of a file', () => {
    expect(groundOf(hostWith({ mountsRead: false }), file('/vm/a'))).toEqual({ kind: 'unknown' });
  });
  test('of two mounts on one directory the later hides the other, and bdf hides nothing of mount', () => {
    const twice = hostWith({
      mounts: [
        mount('/vm', '/dev/vg00/lvol5', 'vxfs'),
        mount('/vm', '/dev/vg00/lvol5', null),
        mount('/data', '/dev/vg00/lvol6'),
        mount('/data', '/dev/vg00/lvol7', null),
      ],
    });
    expect(mountOf(twice, '/vm/a')?.type).toBe('vxfs');
    expect(mountOf(twice, '/data/a')?.device).toBe('/dev/vg00/lvol7');
  });
  test('what is no volume or file has none', () => {
    expect(groundOf(inventory, whole(1))).toBeNull();
    expect(groundOf(inventory, { kind: 'gone', name: '/dev/rdisk/disk99' })).toBeNull();
  });
});

describe('names of volumes', () => {
  const inventory = hostWith({
    volumeGroups: [group('/dev/vg01', [], ['lvol1', 'raid', 'both', 'rboth'])],
    mounts: [mount('/r', '/dev/vg02/root', null)],
  });

  test.each([
    ['the character name', '/dev/vg01/rlvol1', '/dev/vg01/lvol1'],
    ['the block name', '/dev/vg01/lvol1', '/dev/vg01/lvol1'],
    ['a name that begins with r, printed as block', '/dev/vg01/raid', '/dev/vg01/raid'],
    ['its character name', '/dev/vg01/rraid', '/dev/vg01/raid'],
    ['one that a mount prints', '/dev/vg02/root', '/dev/vg02/root'],
    ['a character name that is another volume’s block name', '/dev/vg01/rboth', '/dev/vg01/both'],
    ['nothing printed', '/dev/vg09/rlvol2', '/dev/vg09/lvol2'],
    ['VxVM', '/dev/vx/rdsk/dg1/rvol', '/dev/vx/dsk/dg1/rvol'],
  ])('%s', (_, name, expected) => {
    expect(volumePath(inventory, name)).toBe(expected);
  });
  test('the group is what stands before the last name', () => {
    expect(groupOfVolume('/dev/vg01/lvol1')).toBe('/dev/vg01');
    expect(groupOfVolume('/dev/vx/dsk/dg1/vol1')).toBe('/dev/vx/dsk/dg1');
  });
  test('a character name leads back to its volume', () => {
    expect(characterVolume('/dev/vg01/lvol1')).toBe('/dev/vg01/rlvol1');
    expect(characterVolume('/dev/vx/dsk/dg1/vol1')).toBe('/dev/vx/rdsk/dg1/vol1');
  });
  test('disks are no volumes', () => {
    expect(['/dev/vg01/rlvol1', '/dev/vx/rdsk/dg1/v'].filter(isVolumeName)).toHaveLength(2);
    expect(['/dev/rdisk/disk3', '/dev/dsk/c0t6d0s2', '/vm/a', '/dev/x'].filter(isVolumeName)).toEqual([]);
  });
});

describe('what the host does', () => {
  const inventory = hostWith({
    volumeGroups: [
      group('/dev/vg00', ['/dev/disk/disk1_p2', '/dev/disk/disk7']),
      group('/dev/vg07', ['/dev/disk/disk3'], [], false),
    ],
    mounts: [mount('/', '/dev/vg00/lvol3'), mount('/raw', '/dev/disk/disk2_p1')],
    devices: [
      hostDevice('/dev/vg00/lvol2', 'swap'),
      hostDevice('/dev/vg00/lvol2', 'swap'),
      hostDevice('/dev/disk/disk1_p2', 'boot'),
      hostDevice('disk4', 'vxvm', 'dg1'),
      hostDevice('/dev/dsk/c9t0d0', 'dump'),
    ],
  });

  test('with LUNs, by any of their rows', () => {
    const active = { kind: 'group', group: '/dev/vg00', active: true };
    expect(hostUsesOf(inventory, whole(1))).toEqual([active, { kind: 'boot' }]);
    expect(hostUsesOf(inventory, whole(6))).toEqual([active]);
    expect(hostUsesOf(inventory, whole(2))).toEqual([{ kind: 'mount', directory: '/raw' }]);
    expect(hostUsesOf(inventory, whole(3))).toEqual([{ kind: 'group', group: '/dev/vg07', active: false }]);
    expect(hostUsesOf(inventory, whole(4))).toEqual([{ kind: 'vxvm', group: 'dg1' }]);
    expect(hostUsesOf(inventory, whole(5))).toEqual([]);
  });
  test('with volumes, no use twice', () => {
    expect(hostUsesOf(inventory, volume('/dev/vg00/lvol3'))).toEqual([{ kind: 'mount', directory: '/' }]);
    expect(hostUsesOf(inventory, volume('/dev/vg00/lvol2'))).toEqual([{ kind: 'swap' }]);
    expect(hostUsesOf(inventory, volume('/dev/vg00/lvol9'))).toEqual([]);
  });
  test('files are used by nobody else', () => {
    expect(hostUsesOf(inventory, file('/stand/vmunix'))).toEqual([]);
  });
});

describe('sizes', () => {
  const inventory = hostWith({
    volumeGroups: [group('/dev/vg01', [], ['lvol1'])],
    sizes: [
      sized('/dev/rdisk/disk3', 1000),
      sized('/dev/rdisk/disk4_p2', 500),
      sized('/dev/vg02/rlvol1', 700),
      sized('/vm//a.img', 42),
    ],
  });

  test('of LUNs, volumes and files, by any name; a partition is not the disk', () => {
    expect(sizeOf(inventory, whole(3))).toBe(1000);
    expect(sizeOf(inventory, whole(4))).toBeNull();
    expect(sizeOf(inventory, volume('/dev/vg01/lvol1'))).toBe(2 ** 30);
    expect(sizeOf(inventory, volume('/dev/vg02/lvol1'))).toBe(700);
    expect(sizeOf(inventory, file('/vm/a.img'))).toBe(42);
    expect(sizeOf(inventory, file('/vm/b.img'))).toBeNull();
  });
});
