import { describe, expect, it } from 'vitest';
import { buildInventory, type LunSpec } from '../../model/inventory.testing.ts';
import { pathOutline } from '../../model/outline.ts';
import { ancestorsOf, carryExpansion, firstExpansion, withOpen } from './expansion.ts';

const disk = (name: string, hba: string): LunSpec => ({
  name,
  lunpaths: [`${hba}.0x50060e8004a1c210.0x4001000000000000`],
});

const before = buildInventory({ luns: [disk('disk20', '0/2/1/1'), disk('disk21', '0/3/1/0')] });
/** A fresh reading: an HBA was added in front, so that every row has another number. */
const after = buildInventory({
  luns: [disk('disk5', '0/1/1/0'), disk('disk20', '0/2/1/1'), disk('disk21', '0/3/1/0')],
});

function openPaths(inventory: typeof before, open: Uint8Array): string[] {
  const outline = pathOutline(inventory);
  const rows = Array.from(open.keys()).filter((row) => open[row] === 1 && outline.size[row]! > 1);
  return rows.map((row) => inventory.path(outline.ref[row]!));
}

describe('expansion', () => {
  it('shows a small host whole', () => {
    const { open } = firstExpansion(before, pathOutline(before));
    expect(open.every((each) => each === 1)).toBe(true);
  });

  it('follows the rows by their paths into a fresh reading', () => {
    const outline = pathOutline(before);
    const row = outline.rowOfNode[before.nodeAt('0/2/1/1')]!;
    const open = withOpen(new Uint8Array(outline.count), [row], true);
    const carried = carryExpansion({ inventory: before, outline, open }, after, pathOutline(after));
    expect(openPaths(after, carried.open)).toEqual(['0/2/1/1']);
  });

  it('knows the rows above one, nearest first', () => {
    const outline = pathOutline(before);
    const leaf = outline.rowOfNode[before.nodeAt('0/3/1/0.0x50060e8004a1c210.0x4001000000000000')]!;
    const above = ancestorsOf(outline, leaf).map((row) => before.path(outline.ref[row]!));
    expect(above).toEqual(['0/3/1/0.0x50060e8004a1c210', '0/3/1/0']);
  });
});
