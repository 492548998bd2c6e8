import { describe, expect, it } from 'vitest';
import { facetKind, facetRows, facetsOf, isHeldByHost, type PressedChips } from './facets.ts';
import { buildInventory } from './inventory.testing.ts';
import { filterOutline } from './outline-filter.ts';
import { lunOutline, pathOutline, rowLun, type Outline } from './outline.ts';
import type { Situation } from './situation.ts';

const PORT = '0/2/1/0.0x50060e8004a1c210';

const inventory = buildInventory({
  hbas: [
    { path: '0/2/1/0', instance: 0 },
    { path: '0/2/1/1', instance: 1, state: 'NO_HW' },
  ],
  luns: [
    { name: 'disk20', lunpaths: [`${PORT}.0x4001000000000000`] },
    {
      name: 'disk21',
      health: 'limited',
      lunpaths: [
        { path: `${PORT}.0x4002000000000000`, health: 'offline' },
        `0/2/1/1.0x50060e8004a1c210.0x4002000000000000`,
      ],
    },
    { name: 'tape1', lunpaths: [`${PORT}.0x4003000000000000`] },
    { name: 'disk40', description: 'TEAC DV-28E-V', lunpaths: [`${PORT}.0x4004000000000000`] },
  ],
  database: [{ names: ['/dev/rdisk/disk20'], attributes: { CONFIG: 'rdev' } }],
});

const nobody: Pick<Situation, 'inventory' | 'guests' | 'usersOf'> = {
  inventory,
  guests: [],
  usersOf: () => [],
};
const facets = facetsOf(nobody);

function matching(outline: Outline, chips: PressedChips): string[] {
  const filtered = filterOutline(outline, null, facetRows(inventory, outline, facets, chips))!;
  const leaves = Array.from(outline.parent.keys()).filter(
    (row) => filtered.shown[row] === 1 && filtered.expanded[row] === 0,
  );
  return leaves.map((row) => {
    const lun = rowLun(inventory, outline, row);
    return lun < 0 ? inventory.nodeName(outline.ref[row]!) : inventory.lunName(lun);
  });
}

describe('facets', () => {
  it('count LUNs by kind and by state', () => {
    expect(facets.kindCounts).toMatchObject({ disk: 2, tape: 1, dvd: 1, changer: 0 });
    expect(facets.stateCounts).toEqual({ trouble: 1, used: 0, free: 3 });
    expect(facetKind(facets, inventory.lunNamed('disk40'))).toBe('dvd');
  });

  it('do not call free what the host keeps for itself', () => {
    expect(isHeldByHost(facets, inventory.lunNamed('disk20'))).toBe(true);
    expect(isHeldByHost(facets, inventory.lunNamed('disk21'))).toBe(false);
  });
});

describe('pressed chips', () => {
  const byPath = pathOutline(inventory);
  const byLun = lunOutline(inventory, () => 0);

  it('leave rows alone when none is pressed', () => {
    expect(facetRows(inventory, byPath, facets, { kinds: [], states: [] })).toBeNull();
  });

  it('add kinds to kinds', () => {
    expect(matching(byPath, { kinds: ['tape', 'dvd'], states: [] })).toEqual(['tape1', 'disk40']);
  });

  it('show where the trouble is: the failing lunpath and the dead adapter, not the paths that work', () => {
    expect(matching(byPath, { kinds: [], states: ['trouble'] })).toEqual(['disk21', 'fc1']);
  });

  it('want a row to be of the kind and in the state', () => {
    expect(matching(byPath, { kinds: ['tape'], states: ['trouble'] })).toEqual([]);
    expect(matching(byPath, { kinds: ['disk'], states: ['free'] })).toEqual(['disk21', 'disk21']);
  });

  it('do not open every LUN of the view by LUN', () => {
    const marks = facetRows(inventory, byLun, facets, { kinds: ['tape'], states: [] });
    const filtered = filterOutline(byLun, null, marks)!;
    expect(filtered.matches).toBe(1);
    expect(filtered.expanded.includes(1)).toBe(false);
  });
});
