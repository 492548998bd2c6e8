import { describe, expect, test } from 'vitest';
import { targetsOf } from '../guest-view.ts';
import type { InventorySpec } from '../inventory.testing.ts';
import { guest, host, lunsWith, PATHS } from '../rules/rules.testing.ts';
import type { SwState } from '../vocabulary.ts';
import { ioPath } from './io-path.ts';
import { layerOf, type IoPath } from './layer.ts';

/** The path of the first device of atlas. */
function pathOf(device: string, change: InventorySpec = {}): IoPath {
  const situation = host({ guests: [guest('atlas', [device])], ...change });
  return ioPath(situation, targetsOf(situation.guest('atlas')!)[0]!)!;
}

const ids = (path: IoPath): readonly string[] => path.layers.map(({ id }) => id);
const namesOf = (path: IoPath, id: Parameters<typeof layerOf>[1]): readonly string[] =>
  layerOf(path, id)?.parts.map(({ name }) => name) ?? [];

const HARDWARE = ['host-storage', 'host-adapter', 'target-port', 'lunpath', 'lun'];
const GUEST = ['guest-driver', 'virtual-adapter', 'hpvm-storage'];

const ORIGIN = { output: 0, line: 1 };
const USAGE = {
  volumeGroups: [
    {
      name: '/dev/vg01',
      active: true,
      physicalVolumes: ['/dev/disk/disk3'],
      logicalVolumes: [{ path: '/dev/vg01/lvol1', bytes: null, origin: ORIGIN }],
      origin: ORIGIN,
    },
  ],
  mounts: [
    { device: '/dev/vg01/lvol1', directory: '/stores', type: 'vxfs', origin: ORIGIN },
    { device: 'depot:/iso', directory: '/iso', type: 'nfs', origin: ORIGIN },
  ],
  groupsRead: true,
  mountsRead: true,
};

describe('layers', () => {
  test.each([
    ['disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3', HARDWARE],
    ['disk:scsi:0,4,0:lv:/dev/vg01/rlvol1', ['logical-volume', 'volume-group', ...HARDWARE]],
    [
      'disk:avio_stor:0,4,0:file:/stores/a.img',
      ['file', 'file-system', 'logical-volume', 'volume-group', ...HARDWARE],
    ],
    ['dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk4', HARDWARE],
    ['dvd:scsi:0,4,0:file:/iso/hpux.iso', ['file', 'file-system']],
    ['dvd:scsi:0,4,0:null:/dev/rdisk/disk4', HARDWARE],
    [
      'dvd:avio_stor:0,4,0:null:/stores/isos',
      ['directory', 'file-system', 'logical-volume', 'volume-group', ...HARDWARE],
    ],
    ['tape:scsi:0,4,0:attach:/dev/pt/pt_tape1', HARDWARE],
    [`tape:avio_stor:0,4,0:attach_path:${PATHS.tape[0]}`, HARDWARE],
    [`changer:avio_stor:0,4,0:attach_path:${PATHS.changer[0]}`, HARDWARE],
    [`burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`, HARDWARE],
    ['disk:avio_stor:0,4,0:disk:/dev/rdisk/disk99', ['host-storage', 'unresolved']],
  ])('%s', (device, below) => {
    expect(ids(pathOf(device, { usage: USAGE }))).toEqual([...GUEST, ...below]);
  });
});

describe('a chosen lunpath', () => {
  test('has its own adapter and port only, a whole LUN all of them', () => {
    const attached = pathOf(`tape:avio_stor:0,4,0:attach_path:${PATHS.tape[1]}`);
    expect(namesOf(attached, 'host-adapter')).toEqual(['0/4/1/0']);
    expect(namesOf(attached, 'lunpath')).toEqual([PATHS.tape[1]]);
    expect(layerOf(attached, 'host-storage')?.pathing).toBe('chosen');
    const whole = pathOf('disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3');
    expect(namesOf(whole, 'host-adapter')).toEqual(['0/2/1/0', '0/4/1/0']);
    expect(layerOf(whole, 'host-storage')?.pathing).toBe('multipath');
  });
});

describe('who shares a layer', () => {
  const situation = host({
    usage: USAGE,
    guests: [
      guest('atlas', ['disk:avio_stor:0,4,0:lv:/dev/vg01/rlvol2']),
      guest('borealis', ['disk:scsi:0,4,0:lv:/dev/vg01/rlvol3']),
      guest('cedar', ['disk:avio_stor:0,4,0:file:/stores/a.img']),
      guest('dover', [`tape:avio_stor:0,4,0:attach_path:${PATHS.tape[0]}`]),
      guest('elbe', [`tape:avio_stor:0,4,0:attach_path:${PATHS.tape[1]}`]),
      guest('fjord', [], { devicesRead: false }),
      guest('garnet'),
    ],
  });
  const of = (name: string): IoPath => ioPath(situation, targetsOf(situation.guest(name)!)[0]!)!;
  const at = (name: string, id: Parameters<typeof layerOf>[1]) => layerOf(of(name), id)?.sharers;

  test('of a volume nobody, of its group and disk those with another volume or a file there', () => {
    expect(at('atlas', 'logical-volume')).toEqual({ guests: [], host: 'no' });
    expect(at('atlas', 'volume-group')).toEqual({ guests: ['borealis', 'cedar'], host: 'works' });
    expect(at('atlas', 'lun')).toEqual({ guests: ['borealis', 'cedar'], host: 'uses' });
  });

  test('of a LUN by two lunpaths the LUN, and neither lunpath nor adapter', () => {
    expect(at('dover', 'lun')).toEqual({ guests: ['elbe'], host: 'may-open' });
    expect(at('dover', 'lunpath')).toEqual({ guests: [], host: 'may-open' });
    // The disk of the volume group is reached over both adapters, and elbe comes over the other.
    expect(at('dover', 'host-adapter')).toEqual({ guests: ['atlas', 'borealis', 'cedar'], host: 'works' });
  });

  test('of the subsystems every guest with a device, and of an adapter of its own nobody', () => {
    const others = ['borealis', 'cedar', 'dover', 'elbe'];
    expect(at('atlas', 'hpvm-storage')?.guests).toEqual(others);
    expect(at('atlas', 'host-storage')).toEqual({ guests: others, host: 'works' });
    expect(at('atlas', 'virtual-adapter')).toEqual({ guests: [], host: 'no' });
  });

  test('may be more guests than those: whose devices were not read is said', () => {
    expect(of('atlas').unread).toEqual(['fjord']);
  });
});

describe('what the host does with the LUN', () => {
  const disk = 'disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3';
  const rdev = [{ names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'rdev' } }];

  test.each([
    ['no', {}],
    ['uses', { database: rdev }],
    ['uses', { usage: USAGE }],
    ['unread', { evidence: { database: false } }],
  ] as const)('%s', (share, change) => {
    expect(layerOf(pathOf(disk, change), 'lun')?.sharers.host).toBe(share);
  });

  test('a deactivated group is no use, and its volume is out of reach', () => {
    const volumeGroups = USAGE.volumeGroups.map((group) => ({ ...group, active: false }));
    const path = pathOf('disk:avio_stor:0,4,0:lv:/dev/vg01/rlvol1', {
      usage: { ...USAGE, volumeGroups, mounts: [] },
    });
    expect(layerOf(path, 'lun')?.sharers.host).toBe('no');
    expect(layerOf(path, 'volume-group')).toMatchObject({ active: false, condition: 'bad' });
  });
});

describe('condition', () => {
  const lunpaths = (...states: readonly SwState[]) =>
    lunsWith('disk3', { lunpaths: PATHS.disk.map((path, at) => ({ path, state: states[at] ?? 'CLAIMED' })) });
  const disk = 'disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3';

  test.each([
    ['good', ['CLAIMED', 'CLAIMED']],
    ['warn', ['NO_HW', 'CLAIMED']],
    ['bad', ['NO_HW', 'NO_HW']],
  ] as const)('of lunpaths that stand for each other: %s', (condition, states) => {
    expect(layerOf(pathOf(disk, { luns: lunpaths(...states) }), 'lunpath')?.condition).toBe(condition);
  });
});

describe('what was not read', () => {
  test('a volume group whose disks no output lists ends the path there', () => {
    const path = pathOf('disk:avio_stor:0,4,0:lv:/dev/vg09/rlvol1');
    expect(layerOf(path, 'unresolved')).toMatchObject({ reason: 'unread' });
  });

  test('a device that the host does not show is gone', () => {
    expect(layerOf(pathOf('disk:avio_stor:0,4,0:disk:/dev/rdisk/disk99'), 'unresolved')).toMatchObject({
      reason: 'gone',
      condition: 'bad',
      parts: [{ name: '/dev/rdisk/disk99' }],
    });
  });

  test('a statement that does not parse has no path', () => {
    const situation = host({ guests: [guest('atlas', ['tape:scsi:zero'])] });
    expect(ioPath(situation, targetsOf(situation.guest('atlas')!)[0]!)).toBeNull();
  });

  test('in a legacy view a device is its own path', () => {
    const luns = [{ name: 'disk7', legacyPath: '0/2/1/0.1.6.0.0.2.1', dsfs: ['/dev/rdsk/c5t2d1'] }];
    const path = pathOf('disk:scsi:0,4,0:disk:/dev/rdsk/c5t2d1', { luns });
    expect(layerOf(path, 'host-storage')?.pathing).toBe('single');
    expect(namesOf(path, 'lunpath')).toEqual(['0/2/1/0.1.6.0.0.2.1']);
    expect(ids(path).at(-1)).toBe('lun');
  });
});
