import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBdf } from './bdf.ts';
import { readDiskinfo } from './diskinfo.ts';
import { linesOf } from './fixture.testing.ts';
import type { LineReading } from './line.ts';
import { readLvlnboot } from './lvlnboot.ts';
import { readLvmadm } from './lvmadm.ts';
import { readLvmtab } from './lvmtab.ts';
import { readMount } from './mount.ts';
import { readPvdisplay } from './pvdisplay.ts';
import { readSwapinfo } from './swapinfo.ts';
import { usageFixtures, usageLines } from './usage.testing.ts';
import { readVgdisplay } from './vgdisplay.ts';
import { readVxdisk } from './vxdisk.ts';

const MEGABYTE = 1_048_576;

const READERS: Readonly<Record<string, (lines: ReturnType<typeof linesOf>) => LineReading<unknown>>> = {
  'bdf.txt': readBdf,
  'diskinfo.txt': (lines) => readDiskinfo(lines, null),
  'lvlnboot.txt': readLvlnboot,
  'lvmadm.txt': readLvmadm,
  'lvmtab.txt': readLvmtab,
  'mnttab.txt': readMount,
  'mount-p.txt': readMount,
  'mount-v.txt': readMount,
  'mount.txt': readMount,
  'pvdisplay.txt': readPvdisplay,
  'swapinfo.txt': readSwapinfo,
  'vgdisplay.txt': (lines) => readVgdisplay(lines, null),
  'vxdisk-e.txt': readVxdisk,
  'vxdisk.txt': readVxdisk,
};

test.each(usageFixtures)('%s leaves no problem, and every line has a use', (file) => {
  const lines = usageLines(file);
  const { uses } = READERS[file]!(lines);
  expect(uses).toHaveLength(lines.length);
  expect(lines.filter((_, at) => uses[at]!.kind === 'problem').map(({ text }) => text)).toEqual([]);
});

/** What became of the lines of a text. */
const kindsOf = ({ uses }: LineReading<unknown>) =>
  uses.map((use) => (use.kind === 'used' ? 'used' : use.reason));

describe('vgdisplay -v', () => {
  const { facts } = readVgdisplay(usageLines('vgdisplay.txt'), null);
  const [old, root, quay] = facts;

  test('tells the groups that are active, and the others by name', () => {
    expect(facts.map(({ name, active }) => [name, active])).toEqual([
      ['/dev/vg_old', false],
      ['/dev/vg00', true],
      ['/dev/vg_quay', true],
    ]);
    expect(old).toMatchObject({ physicalVolumes: [], logicalVolumes: [], line: 2 });
  });

  test('gives physical volumes by every link, and logical ones with their sizes', () => {
    expect(root!.physicalVolumes).toEqual(['/dev/disk/disk2_p2', '/dev/disk/disk3_p2']);
    expect(quay!.physicalVolumes).toEqual(['/dev/dsk/c4t0d2', '/dev/dsk/c6t0d2']);
    expect(root!.logicalVolumes.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['/dev/vg00/lvol1', 1792 * MEGABYTE],
      ['/dev/vg00/lvol2', 8192 * MEGABYTE],
      ['/dev/vg00/lvol3', 1280 * MEGABYTE],
    ]);
  });

  test('says when it ends before all volumes that it promises', () => {
    const lines = usageLines('vgdisplay.txt');
    const cut = lines.slice(
      0,
      lines.findIndex(({ text }) => text.includes('disk3_p2')),
    );
    const { uses } = readVgdisplay(cut, null);
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([{ kind: 'problem', reason: 'cut-off' }]);
  });

  test('tells that a group has a disk that the host does not find', () => {
    const lines = usageLines('vgdisplay.txt').map((line) => ({
      ...line,
      text: line.text.replace(/^(Cur PV\s+)2$/, '$13'),
    }));
    const { facts, uses } = readVgdisplay(lines, null);
    expect(facts.map(({ name, partial }) => [name, partial])).toEqual([
      ['/dev/vg_old', false],
      ['/dev/vg00', true],
      ['/dev/vg_quay', false],
    ]);
    expect(uses.every(({ kind }) => kind !== 'problem')).toBe(true);
  });

  test('goes on with a group that is printed as unavailable', () => {
    const text = 'VG Name /dev/vg07\nVG Status unavailable\nPV Name /dev/disk/disk9';
    expect(readVgdisplay(linesOf(text), null).facts).toMatchObject([
      { name: '/dev/vg07', active: false, physicalVolumes: ['/dev/disk/disk9'] },
    ]);
  });

  test('says nothing of the kind without -v', () => {
    const lines = linesOf(
      '--- Volume groups ---\nVG Name /dev/vg00\nVG Status available\nCur LV 3\nCur PV 2',
    );
    expect(kindsOf(readVgdisplay(lines, null))).toEqual(['header', 'used', 'used', 'used', 'used']);
  });

  test('takes a group that does not exist for a failure, not for a deactivated one', () => {
    const text =
      'vgdisplay: Volume group "/dev/vg9" does not exist.\nvgdisplay: Cannot display volume group "/dev/vg9".';
    const reading = readVgdisplay(linesOf(text), null);
    expect(reading.facts).toEqual([]);
    expect(kindsOf(reading)).toEqual(['command-failed', 'command-failed']);
  });

  test('knows the group of filtered lines by the command', () => {
    const lines = linesOf('   PV Name                     /dev/disk/disk9');
    expect(readVgdisplay(lines, 'vgdisplay -v vg07').facts).toMatchObject([
      { name: '/dev/vg07', physicalVolumes: ['/dev/disk/disk9'] },
    ]);
    expect(kindsOf(readVgdisplay(lines, 'vgdisplay -v'))).toEqual(['unrecognized']);
  });

  test('reads the compact form', () => {
    const text = `vg_name=/dev/vg00:vg_write_access=read,write:vg_status=available:cur_lv=1:cur_pv=1
lv_name=/dev/vg00/lvol1:lv_status=available,syncd:lv_size=1792
pv_name=/dev/disk/disk2_p2,/dev/dsk/c0t0d0s2:pv_status=available:total_pe=4354`;
    expect(readVgdisplay(linesOf(text), null).facts).toMatchObject([
      {
        name: '/dev/vg00',
        active: true,
        physicalVolumes: ['/dev/disk/disk2_p2', '/dev/dsk/c0t0d0s2'],
        logicalVolumes: [{ path: '/dev/vg00/lvol1' }],
      },
    ]);
  });
});

describe('other outputs about groups', () => {
  test('pvdisplay -v: the group of a volume, and what lies on it', () => {
    expect(readPvdisplay(usageLines('pvdisplay.txt')).facts).toMatchObject([
      {
        name: '/dev/vg_quay',
        active: null,
        physicalVolumes: ['/dev/dsk/c4t0d2', '/dev/dsk/c6t0d2'],
        logicalVolumes: [{ path: '/dev/vg_quay/pier1boot', bytes: null }],
      },
    ]);
  });

  test('lvmadm -l: groups of every version', () => {
    expect(
      readLvmadm(usageLines('lvmadm.txt')).facts.map(({ name, physicalVolumes }) => [
        name,
        ...physicalVolumes,
      ]),
    ).toEqual([
      ['/dev/vg00', '/dev/disk/disk2_p2', '/dev/disk/disk3_p2'],
      ['/dev/vg_old', '/dev/disk/disk40'],
      ['/dev/vg_quay', '/dev/dsk/c4t0d2', '/dev/dsk/c6t0d2'],
    ]);
  });

  test('lvmtab: names between scraps', () => {
    const { facts, uses } = readLvmtab(usageLines('lvmtab.txt'));
    expect(facts.map(({ name, physicalVolumes }) => [name, physicalVolumes.length])).toEqual([
      ['/dev/vg00', 2],
      ['/dev/vg_old', 1],
    ]);
    expect(uses[1]).toEqual({ kind: 'noise', reason: 'not-used-yet' });
  });
});

describe('mounts', () => {
  const places = [
    ['/', '/dev/vg00/lvol3'],
    ['/stand', '/dev/vg00/lvol1'],
    ['/hpvm/isos', 'pier-nfs:/export/isos'],
  ];

  test('bdf: rows that it broke are whole', () => {
    const { facts } = readBdf(usageLines('bdf.txt'));
    expect(facts.map(({ directory, device, line }) => [directory, device, line])).toEqual([
      [...places[0]!, 2],
      [...places[1]!, 3],
      ['/hpvm', '/dev/vg_quay/lvol_guest_files', 4],
      ['/dev/deviceFileSystem', 'DevFS', 6],
      [...places[2]!, 7],
    ]);
  });

  test('bdf -i, and a file system that is overfull', () => {
    const text = '/dev/vg00/lvol8 8912896 8912896 -12 100% 40000 2000 95% /var/my data';
    expect(readBdf(linesOf(text)).facts).toMatchObject([{ directory: '/var/my data' }]);
  });

  test.each([
    ['mount.txt', [null, null, 'nfs']],
    ['mount-v.txt', ['vxfs', 'vxfs', 'nfs']],
    ['mount-p.txt', ['vxfs', 'vxfs', 'nfs']],
    ['mnttab.txt', ['vxfs', 'vxfs', 'nfs']],
  ])('%s', (file, types) => {
    const { facts } = readMount(usageLines(file));
    expect(facts.map(({ directory, device }) => [directory, device])).toEqual(places);
    expect(facts.map(({ type }) => type)).toEqual(types);
  });

  test.each([64, 80, 100, 132])('mount -v on a terminal of %i columns', (width) => {
    const whole = usageLines('mount-v.txt');
    const broken = whole.map(({ text }) => text.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n'));
    const strip = ({ facts }: ReturnType<typeof readMount>) =>
      facts.map(({ device, directory, type }) => [device, directory, type]);
    expect(strip(readMount(linesOf(broken.join('\n'))))).toEqual(strip(readMount(whole)));
  });
});

describe('devices', () => {
  test('swapinfo: devices, also where the name has a line of its own', () => {
    expect(readSwapinfo(usageLines('swapinfo.txt')).facts.map(({ name, use }) => [name, use])).toEqual([
      ['/dev/vg00/lvol2', 'swap'],
      ['/dev/disk/disk41', 'swap'],
    ]);
  });

  test('lvlnboot -v: boot disks and volumes', () => {
    const { groups, devices } = readLvlnboot(usageLines('lvlnboot.txt')).facts;
    expect(groups).toMatchObject([
      { name: '/dev/vg00', active: null, physicalVolumes: ['/dev/disk/disk2_p2', '/dev/disk/disk3_p2'] },
    ]);
    expect(devices.map(({ name, use }) => [name, use])).toEqual([
      ['/dev/disk/disk2_p2', 'boot'],
      ['/dev/disk/disk3_p2', 'boot'],
      ['/dev/vg00/lvol1', 'boot'],
      ['/dev/vg00/lvol3', 'root'],
      ['/dev/vg00/lvol2', 'swap'],
      ['/dev/vg00/lvol2', 'dump'],
    ]);
  });

  test('lvlnboot -v: legacy DSFs with their hardware paths, and groups that boot nothing', () => {
    const text = `lvlnboot: The Boot Data Area is empty.
Boot Definitions for Volume Group /dev/vg01:
The Boot Data Area is empty.
Boot Definitions for Volume Group /dev/vg00:
Physical Volumes belonging in Root Volume Group:
   /dev/dsk/c0t6d0s2 (1/0/0/2/0.6.0) -- Boot Disk
No Dump Logical Volume configured
lvlnboot: LIF information corrupt or not present on "/dev/dsk/c2t6d0s2".
Use the "mkboot" command to initialize the LIF area.`;
    const reading = readLvlnboot(linesOf(text));
    expect(reading.facts.devices).toMatchObject([{ name: '/dev/dsk/c0t6d0s2', use: 'boot', line: 6 }]);
    expect(reading.uses.filter(({ kind }) => kind === 'problem')).toEqual([]);
  });

  test('vxdisk list: disks of groups, deported ones too, as DSFs where the name is one', () => {
    expect(readVxdisk(usageLines('vxdisk.txt')).facts.map(({ name, group }) => [name, group])).toEqual([
      ['/dev/disk/disk42', 'datadg'],
      ['/dev/dsk/c4t1d0', 'olddg'],
      ['emc0_12', 'datadg'],
    ]);
  });

  test('vxdisk -e list: the name that the operating system has', () => {
    expect(readVxdisk(usageLines('vxdisk-e.txt')).facts).toMatchObject([
      { name: '/dev/disk/disk42', use: 'vxvm', group: 'datadg' },
    ]);
  });

  test('diskinfo: sizes; an empty drive has none', () => {
    expect(readDiskinfo(usageLines('diskinfo.txt'), null).facts).toEqual([
      { name: '/dev/rdisk/disk31', bytes: 100 * 1024 * MEGABYTE, line: 5 },
    ]);
  });

  test('diskinfo -b: a bare number is of the disk that was asked for', () => {
    expect(readDiskinfo(linesOf('107374182400'), 'diskinfo -b /dev/rdisk/disk31').facts).toMatchObject([
      { name: '/dev/rdisk/disk31', bytes: 107_374_182_400 },
    ]);
    expect(kindsOf(readDiskinfo(linesOf('107374182400'), null))).toEqual(['unrecognized']);
  });
});

test.each(Object.keys(READERS))(
  'the reader of %s says what it does not understand, and when the command failed',
  (file) => {
    const reading = READERS[file]!(linesOf('sh: the command: not found.\nlorem ipsum dolor sit amet'));
    expect(kindsOf(reading)).toEqual([
      'command-failed',
      file === 'lvmtab.txt' ? 'not-used-yet' : 'unrecognized',
    ]);
  },
);

const printed = usageFixtures.flatMap((file) => usageLines(file).map(({ text }) => text));

/** Lines of any of the outputs, whole, damaged, and noise, in any order. */
const anyLines = fc
  .array(
    fc.oneof(
      fc.constantFrom(...printed),
      fc.tuple(fc.constantFrom(...printed), fc.nat(90)).map(([line, at]) => line.slice(at)),
      fc.tuple(fc.constantFrom(...printed), fc.nat(90)).map(([line, at]) => line.slice(0, at)),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((texts) => texts.map((text, at) => ({ number: at + 1, text })));

describe.each(Object.keys(READERS))('the reader of %s, given anything', (file) => {
  const read = READERS[file]!;

  test('never throws and gives one use a line', () => {
    fc.assert(fc.property(anyLines, (lines) => read(lines).uses.length === lines.length));
  });

  test('takes a line of a million characters in its stride', () => {
    const long = [
      'x '.repeat(5e5),
      '/ on '.repeat(2e5),
      '0 '.repeat(5e5),
      '/'.repeat(1e6),
      'A a  '.repeat(2e5),
    ];
    expect(read(linesOf(long.join('\n'))).uses).toHaveLength(long.length);
  });
});
