import { describe, expect, it } from 'vitest';
import { buildInventory } from './inventory.testing.ts';
import type { Inventory } from './inventory.ts';
import { lunOutline, pathOutline, rowKind, rowLun, rowNode, type Outline } from './outline.ts';

const PORT = '0x50060e8004a1c210';

const agile = buildInventory({
  hbas: [
    { path: '0', class: 'cell', driver: 'cell', instance: 0 },
    { path: '0/1/2/0', class: 'lan', driver: 'iether', instance: 0 },
    { path: '0/2/1/0', instance: 0 },
    { path: '0/2/1/1', instance: 1 },
  ],
  luns: [
    {
      name: 'disk21',
      lunpaths: [`0/2/1/0.${PORT}.0x4002000000000000`, `0/2/1/1.${PORT}.0x4002000000000000`],
    },
    { name: 'tape1', lunpaths: ['0/2/1/0.0x500104f000b8d7f0.0x0'] },
    { name: 'disk20', lunpaths: [`0/2/1/0.${PORT}.0x4001000000000000`] },
    { name: 'disk99' },
  ],
});

const legacy = buildInventory({
  hbas: [
    { path: '0/2/1/0' },
    { path: '0/2/1/0.1', class: 'fcp' },
    { path: '0/2/1/0.1.6.0.0', class: 'ext_bus' },
    { path: '0/2/1/0.1.6.0.0.2', class: 'target' },
  ],
  luns: [{ name: 'disk97', legacyPath: '0/2/1/0.1.6.0.0.2.0' }],
});

function drawn(inventory: Inventory, outline: Outline): string[] {
  return Array.from(outline.ref, (ref, row) => {
    const indent = '  '.repeat(outline.depth[row]!);
    if (rowKind(outline, row) === 'heading') return `${indent}(heading)`;
    if (rowKind(outline, row) === 'lun') return indent + inventory.lunName(ref);
    const lun = inventory.lunOf(ref);
    return `${indent}${inventory.path(ref)}${lun < 0 ? '' : ` ${inventory.lunName(lun)}`}`;
  });
}

const byClass = (inventory: Inventory) => (lun: number) => (inventory.lunClass(lun) === 'tape' ? 1 : 0);

describe('the outline by path', () => {
  it('begins at the storage HBAs and ends with the LUNs that have no lunpath', () => {
    expect(drawn(agile, pathOutline(agile))).toEqual([
      '0/2/1/0',
      '  0/2/1/0.0x500104f000b8d7f0',
      '    0/2/1/0.0x500104f000b8d7f0.0x0 tape1',
      `  0/2/1/0.${PORT}`,
      `    0/2/1/0.${PORT}.0x4001000000000000 disk20`,
      `    0/2/1/0.${PORT}.0x4002000000000000 disk21`,
      '0/2/1/1',
      `  0/2/1/1.${PORT}`,
      `    0/2/1/1.${PORT}.0x4002000000000000 disk21`,
      '(heading)',
      '  disk99',
    ]);
  });

  it('has every level of a legacy capture, and no second row for its devices', () => {
    expect(drawn(legacy, pathOutline(legacy))).toEqual([
      '0/2/1/0',
      '  0/2/1/0.1',
      '    0/2/1/0.1.6.0.0',
      '      0/2/1/0.1.6.0.0.2',
      '        0/2/1/0.1.6.0.0.2.0 disk97',
    ]);
  });

  it('draws an HBA of a class met for the first time, and a lunpath whose HBA was not read', () => {
    const inventory = buildInventory({
      hbas: [{ path: '0/5/0/0', class: 'nvme_of', driver: 'nvmf' }],
      luns: [{ name: 'disk1', lunpaths: ['0/5/0/0.0x1.0x0'] }],
    });
    expect(drawn(inventory, pathOutline(inventory))[0]).toBe('0/5/0/0');
  });

  it('says where each node is drawn', () => {
    const outline = pathOutline(agile);
    for (let row = 0; row < outline.count; row++) {
      const node = rowNode(outline, row);
      if (node >= 0) expect(outline.rowOfNode[node]).toBe(row);
    }
    expect(outline.rowOfNode[agile.nodeAt('0/1/2/0')]).toBe(-1);
    expect(rowLun(agile, outline, outline.rowOfLun[agile.lunNamed('disk99')]!)).toBe(
      agile.lunNamed('disk99'),
    );
  });
});

describe('the outline by LUN', () => {
  it('has each LUN once, by kind and instance, over its lunpaths', () => {
    expect(drawn(agile, lunOutline(agile, byClass(agile)))).toEqual([
      'disk20',
      `  0/2/1/0.${PORT}.0x4001000000000000 disk20`,
      'disk21',
      `  0/2/1/0.${PORT}.0x4002000000000000 disk21`,
      `  0/2/1/1.${PORT}.0x4002000000000000 disk21`,
      'disk99',
      'tape1',
      '  0/2/1/0.0x500104f000b8d7f0.0x0 tape1',
    ]);
  });

  it('lists legacy devices alone', () => {
    expect(
      drawn(
        legacy,
        lunOutline(legacy, () => 0),
      ),
    ).toEqual(['disk97']);
  });
});

describe('subtree sizes', () => {
  it('count a row and all below it, in both views', () => {
    for (const outline of [pathOutline(agile), lunOutline(agile, () => 0)]) {
      for (let row = 0; row < outline.count; row++) {
        const below = Array.from(outline.parent.keys()).filter((each) => isUnder(outline, each, row));
        expect(outline.size[row]).toBe(below.length);
      }
    }
  });
});

function isUnder(outline: Outline, row: number, ancestor: number): boolean {
  let at = row;
  while (at > ancestor) at = outline.parent[at]!;
  return at === ancestor;
}
