import { describe, expect, test } from 'vitest';
import { read } from './read.testing.ts';
import { usageText } from './usage.testing.ts';

/** Commands and fixtures as one terminal log. */
const log = (...outputs: readonly (readonly [command: string, text: string])[]): string =>
  outputs.map(([command, text]) => `root@quay1:/ # ${command}\n${text}`).join('');

const usageOf = (text: string) => read(text).inventory.usage;
const reasons = (text: string) => read(text).reading.problems.map(({ line, reason }) => `${line} ${reason}`);
const formats = (text: string) =>
  read(text).reading.inventory.outputs.map(({ format, given }) => `${format} ${given}`);

const WHOLE = log(
  ['vgdisplay -v', usageText('vgdisplay.txt')],
  ['lvmadm -l', usageText('lvmadm.txt')],
  ['bdf', usageText('bdf.txt')],
  ['mount -v', usageText('mount-v.txt')],
  ['swapinfo -a', usageText('swapinfo.txt')],
  ['lvlnboot -v', usageText('lvlnboot.txt')],
  ['vxdisk -o alldgs list', usageText('vxdisk.txt')],
  ['diskinfo /dev/rdisk/disk31', usageText('diskinfo.txt')],
);

describe('a log of all outputs', () => {
  const usage = usageOf(WHOLE);

  test('leaves no problem and names each output', () => {
    expect(reasons(WHOLE)).toEqual([]);
    expect(formats(WHOLE)).toEqual([
      'vgdisplay 3',
      'lvmadm -l 3',
      'bdf 5',
      'mount 3',
      'swapinfo 2',
      'lvlnboot -v 6',
      'vxdisk list 3',
      'diskinfo 1',
    ]);
  });

  test('joins groups: vgdisplay says which are active, lvmadm which disks the others have', () => {
    expect(usage.groupsRead).toBe(true);
    expect(
      usage.volumeGroups.map(({ name, active, physicalVolumes }) => [name, active, physicalVolumes]),
    ).toEqual([
      ['/dev/vg_old', false, ['/dev/disk/disk40']],
      ['/dev/vg00', true, ['/dev/disk/disk2_p2', '/dev/disk/disk3_p2']],
      ['/dev/vg_quay', true, ['/dev/dsk/c4t0d2', '/dev/dsk/c6t0d2']],
    ]);
  });

  test('joins mounts: bdf lists them, mount tells the type', () => {
    expect(usage.mountsRead).toBe(true);
    expect(usage.mounts.map(({ directory, type }) => [directory, type])).toEqual([
      ['/', 'vxfs'],
      ['/stand', 'vxfs'],
      ['/hpvm', null],
      ['/dev/deviceFileSystem', null],
      ['/hpvm/isos', 'nfs'],
    ]);
  });

  test('keeps one of each use of a device', () => {
    const uses = usage.devices.map(({ name, use }) => `${use} ${name}`);
    expect(new Set(uses).size).toBe(uses.length);
    expect(uses).toContain('swap /dev/vg00/lvol2');
    expect(uses).toContain('vxvm /dev/disk/disk42');
  });

  test('says where each fact was printed', () => {
    const { inventory } = read(WHOLE);
    for (const { name, origin } of inventory.usage.volumeGroups) {
      expect(inventory.lineText(0, origin.line)).toContain(name);
    }
    for (const { name, origin } of inventory.usage.devices) {
      // swapinfo puts a long name on a line of its own.
      const row = inventory.lineText(0, origin.line) + inventory.lineText(0, origin.line + 1);
      expect(row).toContain(name.slice(name.lastIndexOf('/') + 1));
    }
  });
});

describe('a log on a terminal', () => {
  const namesOf = ({ volumeGroups, mounts, devices, sizes }: ReturnType<typeof usageOf>) => [
    ...volumeGroups.map(({ name, physicalVolumes }) => [name, ...physicalVolumes].join(' ')),
    ...mounts.map(({ device, directory, type }) => `${device} ${directory} ${type}`),
    ...devices.map(({ name, use, group }) => `${use} ${name} ${group}`),
    ...sizes.map(({ name, bytes }) => `${name} ${bytes}`),
  ];

  test.each([80, 90, 100, 132])('of %i columns is read as it was printed', (width) => {
    const breakLine = (line: string): string => line.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
    const broken = WHOLE.split('\n').map(breakLine).join('\n');
    expect(reasons(broken)).toEqual([]);
    expect(namesOf(usageOf(broken))).toEqual(namesOf(usageOf(WHOLE)));
  });
});

describe('outputs without their commands', () => {
  test.each([
    ['vgdisplay.txt', ['vgdisplay 3']],
    ['pvdisplay.txt', ['pvdisplay 1']],
    ['lvmadm.txt', ['lvmadm -l 3']],
    ['bdf.txt', ['bdf 5']],
    ['mount.txt', ['mount 3']],
    ['mount-v.txt', ['mount 3']],
    ['mnttab.txt', ['mount 3']],
    ['swapinfo.txt', ['swapinfo 2']],
    ['lvlnboot.txt', ['lvlnboot -v 6']],
    ['vxdisk.txt', ['vxdisk list 3']],
    ['diskinfo.txt', ['diskinfo 1']],
  ])('%s is told by its headings and rows', (file, expected) => {
    expect(reasons(usageText(file))).toEqual([]);
    expect(formats(usageText(file))).toEqual(expected);
  });

  test('/etc/fstab is no list of mounts', () => {
    expect(
      usageOf(log(['hostname', 'quay1\n'], ['cat /etc/fstab', usageText('mount-p.txt')])).mounts,
    ).toEqual([]);
    expect(usageOf(log(['mount -p', usageText('mount-p.txt')])).mounts).toHaveLength(3);
    expect(usageOf(log(['cat /etc/mnttab', usageText('mnttab.txt')])).mountsRead).toBe(true);
  });
});

describe('an output that tells only part', () => {
  test.each([
    ['vgdisplay -v', 'vgdisplay.txt', true],
    ['vgdisplay -v vg00', 'vgdisplay.txt', false],
    ['lvmadm -l', 'lvmadm.txt', true],
    ['lvmadm -l -V 1.0', 'lvmadm.txt', false],
    ['strings /etc/lvmtab', 'lvmtab.txt', false],
    ['strings /etc/lvmtab /etc/lvmtab_p', 'lvmtab.txt', true],
    ['pvdisplay -v /dev/dsk/c4t0d2', 'pvdisplay.txt', false],
  ])('%s: groups read %s %s', (command, file, expected) => {
    expect(usageOf(log([command, usageText(file)])).groupsRead).toBe(expected);
  });

  test.each([
    ['bdf', true],
    ['bdf -i', true],
    ['bdf -l', false],
    ['bdf /hpvm', false],
  ])('%s: mounts read %s', (command, expected) => {
    expect(usageOf(log([command, usageText('bdf.txt')])).mountsRead).toBe(expected);
  });

  test('is cut off when it promises more', () => {
    const text = usageText('vgdisplay.txt');
    const { inventory } = read(log(['vgdisplay -v', text.slice(0, text.indexOf('--- Physical volumes'))]));
    expect(inventory.evidence.cutOff).toBe(true);
    expect(inventory.usage.groupsRead).toBe(false);
    expect(inventory.usage.volumeGroups).toMatchObject([
      { name: '/dev/vg_old', active: false },
      { name: '/dev/vg00', active: true, partial: true },
    ]);
  });

  test('is not whole when a line was not understood, the command failed, or the root is not there', () => {
    const bdf = usageText('bdf.txt');
    expect(usageOf(log(['bdf', `${bdf}lorem ipsum\n`])).mountsRead).toBe(false);
    expect(usageOf(log(['bdf', bdf.replace(/.* \/\n/, '')])).mountsRead).toBe(false);
    expect(usageOf(log(['bdf', bdf], ['vgdisplay -v', 'sh: vgdisplay: not found.\n'])).groupsRead).toBe(
      false,
    );
    expect(
      usageOf(log(['vgdisplay', '--- Volume groups ---\nVG Name /dev/vg00\nVG Status available\n']))
        .groupsRead,
    ).toBe(false);
  });
});

test('a group is partial until an output lists all of its physical volumes', () => {
  const partial = (...outputs: readonly (readonly [string, string])[]) =>
    usageOf(log(...outputs)).volumeGroups.find(({ name }) => name === '/dev/vg_quay')!.partial;
  const one = ['pvdisplay -v /dev/dsk/c4t0d2', usageText('pvdisplay.txt')] as const;
  expect(partial(one)).toBe(true);
  expect(partial(one, ['lvmadm -l', usageText('lvmadm.txt')] as const)).toBeUndefined();
});

describe('facts that contradict each other', () => {
  test('are problems, and the first is believed', () => {
    const text = log(
      ['mount -v', usageText('mount-v.txt')],
      ['bdf', usageText('bdf.txt').replace('/dev/vg00/lvol1 ', '/dev/vg00/lvol9 ')],
      ['diskinfo /dev/rdisk/disk31', usageText('diskinfo.txt')],
      ['diskinfo -b /dev/rdisk/disk31', '1024\n'],
    );
    const { reading, inventory } = read(text);
    expect(reading.problems.map(({ reason, text: line }) => [reason, line.split(/\s/)[0]])).toEqual([
      ['conflicting-facts', '/dev/vg00/lvol9'],
      ['conflicting-facts', '1024'],
    ]);
    expect(inventory.usage.mounts.find(({ directory }) => directory === '/stand')!.device).toBe(
      '/dev/vg00/lvol1',
    );
    expect(inventory.usage.mountsRead).toBe(true);
  });
});

test('a capacity that scsimgr tells is a size', () => {
  const text = `SCSI ATTRIBUTES FOR LUN : /dev/rdisk/disk31

name = capacity
current = 209715200
default =
saved =

name = block_size
current = 512
`;
  expect(
    usageOf(log(['scsimgr get_attr -D /dev/rdisk/disk31 -a capacity -a block_size', text])).sizes,
  ).toMatchObject([{ name: '/dev/rdisk/disk31', bytes: 209_715_200 * 512 }]);
});
