import { describe, expect, test } from 'vitest';
import { targetsOf } from '../guest-view.ts';
import type { InventorySpec } from '../inventory.testing.ts';
import { guest, host, PATHS } from '../rules/rules.testing.ts';
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
