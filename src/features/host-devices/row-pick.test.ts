import { describe, expect, it } from 'vitest';
import { buildInventory } from '../../model/inventory.testing.ts';
import { lunOutline, pathOutline } from '../../model/outline.ts';
import { LUN_NOT_KNOWN, NOT_A_DEVICE } from '../../words/tree.ts';
import { chosenDevices, deviceOfRow, rowOfSelection, selectionOfRow, whyNotAttachable } from './row-pick.ts';

const PATHS = [
  '0/2/1/0.0x50060e8004a1c210.0x4001000000000000',
  '0/2/1/1.0x50060e8004a1c210.0x4001000000000000',
];

const inventory = buildInventory({
  luns: [
    { name: 'disk20', lunpaths: PATHS },
    { name: 'tape1', lunpaths: ['0/2/1/0.0x500104f000b8d7f0.0x0'] },
    { name: 'disk99' },
  ],
});
const byPath = pathOutline(inventory);
const byLun = lunOutline(inventory, () => 0);
const rowAt = (path: string): number => byPath.rowOfNode[inventory.nodeAt(path)]!;

describe('choosing rows', () => {
  it('comes back to the same row from its selection, in both views', () => {
    for (const outline of [byPath, byLun]) {
      for (let row = 0; row < outline.count; row++) {
        const selection = selectionOfRow(inventory, outline, row);
        if (selection !== null) expect(rowOfSelection(inventory, outline, selection)).toBe(row);
      }
    }
  });

  it('shows a LUN by its first lunpath where it has no row of its own', () => {
    expect(rowOfSelection(inventory, byPath, { kind: 'lun', name: 'disk20' })).toBe(rowAt(PATHS[0]!));
    expect(rowOfSelection(inventory, byPath, { kind: 'lun', name: 'disk7' })).toBe(-1);
    expect(rowOfSelection(inventory, byPath, { kind: 'guest', guest: 'atlas' })).toBe(-1);
  });
});

describe('carrying rows', () => {
  it('takes the lunpath that was picked, and a LUN without one', () => {
    const node = inventory.nodeAt(PATHS[1]!);
    expect(deviceOfRow(inventory, byPath, rowAt(PATHS[1]!))).toEqual({ lun: 0, lunpath: node });
    expect(deviceOfRow(inventory, byLun, byLun.rowOfLun[0]!)).toEqual({ lun: 0, lunpath: -1 });
  });

  it('says why an adapter, or a lunpath of no known LUN, cannot be attached', () => {
    expect(whyNotAttachable(inventory, byPath, rowAt('0/2/1/0'))).toBe(NOT_A_DEVICE);
    expect(whyNotAttachable(inventory, byPath, rowAt(PATHS[0]!))).toBeNull();
    const nodes = inventory.data.nodes;
    const lost = { ...inventory.data, nodes: { ...nodes, lun: nodes.lun.map(() => -1) } };
    const unjoined = Object.assign(Object.create(Object.getPrototypeOf(inventory) as object), inventory, {
      data: lost,
    }) as typeof inventory;
    expect(whyNotAttachable(unjoined, byPath, rowAt(PATHS[0]!))).toBe(LUN_NOT_KNOWN);
  });

  it('takes what is marked, each LUN once, else what is selected', () => {
    const selection = { kind: 'lun', name: 'tape1' } as const;
    expect(chosenDevices(inventory, selection, [])).toEqual([{ lun: 1, lunpath: -1 }]);
    const marked = PATHS.map((path) => ({ kind: 'node', path }) as const);
    expect(chosenDevices(inventory, selection, marked)).toEqual([
      { lun: 0, lunpath: inventory.nodeAt(PATHS[0]!) },
    ]);
    expect(chosenDevices(inventory, { kind: 'guest', guest: 'atlas' }, [])).toEqual([]);
  });
});
