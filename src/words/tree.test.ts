import { describe, expect, it } from 'vitest';
import { buildInventory } from '../model/inventory.testing.ts';
import { hbaName, sayCarried, sayDevices, sayLunNumber, sayPaths } from './tree.ts';

const inventory = buildInventory({
  hbas: [{ path: '0/2/1/1', instance: 1 }],
  luns: [{ name: 'tape2', lunpaths: ['0/2/1/1.0x500104f000b8d7f3.0x0'] }, { name: 'disk99' }],
});
const lunpath = inventory.nodeAt('0/2/1/1.0x500104f000b8d7f3.0x0');

describe('rows of the tree in words', () => {
  it.each([
    ['0/2/1/0.0x50060e8004a1c210.0x4009000000000000', 'LUN 9'],
    ['0/2/1/0.0x50060e8004a1c210.0x0', 'LUN 0'],
    ['0/2/1/0', ''],
  ])('number the LUN of %s as "%s"', (path, expected) => {
    expect(sayLunNumber(path)).toBe(expected);
  });

  it('say what is carried, and over which HBA', () => {
    expect(sayCarried(inventory, [{ lun: 0, lunpath }])).toBe('tape2 over fc1');
    expect(sayCarried(inventory, [{ lun: 1, lunpath: -1 }])).toBe('disk99');
    expect(
      sayCarried(inventory, [
        { lun: 0, lunpath },
        { lun: 1, lunpath: -1 },
      ]),
    ).toBe('2 devices');
    expect(hbaName(inventory, -1)).toBeNull();
  });

  it('count in the singular too', () => {
    expect(sayDevices(48, 16, false)).toBe('48 lunpaths, 16 LUNs');
    expect(sayDevices(0, 1, true)).toBe('1 device');
    expect(sayPaths(1)).toBe('1 path');
    expect(sayPaths(0)).toBe('');
  });
});
