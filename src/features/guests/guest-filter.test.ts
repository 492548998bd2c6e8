import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { filterGuests } from './guest-filter.ts';

const inventory = buildInventory({
  luns: [{ name: 'tape1', lunpaths: ['0/2/1/0.0x1.0x0'] }],
  guests: [
    {
      name: 'atlas',
      number: 1,
      os: 'HPUX',
      state: 'On (OS)',
      devices: ['tape:avio_stor:0,4,0:attach_path:0/2/1/0.0x1.0x0'],
    },
    { name: 'cedar', number: 12, os: 'LINUX', state: 'Off', devices: ['disk:scsi:0,0,0:file:/vm/boot.img'] },
  ],
});
const { guests } = createSituation(inventory, { hpuxVersions: {} });
const names = (filter: string) => filterGuests(inventory, guests, filter).map(({ name }) => name);

describe('filterGuests', () => {
  it.each([
    ['', ['atlas', 'cedar']],
    ['  ', ['atlas', 'cedar']],
    ['ATL', ['atlas']],
    ['#12', ['cedar']],
    ['linux off', ['cedar']],
    ['tape1', ['atlas']],
    ['0,4,0', ['atlas']],
    ['boot.img', ['cedar']],
    ['atlas linux', []],
  ])('%j leaves %j', (filter, left) => {
    expect(names(filter)).toEqual(left);
  });
});
