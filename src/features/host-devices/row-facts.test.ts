import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { facetsOf } from '../../model/facets.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { deviceRowsBefore, lunOutline, pathOutline, type Outline } from '../../model/outline.ts';
import { siblingsOf, standIns, visibleRows } from '../../model/visible-rows.ts';
import { rowFacts } from './row-facts.ts';
import type { Tree } from './use-tree.ts';

const PORT = '0/2/1/0.0x500104f000b8d7f0';
const OTHER = '0/2/1/1.0x500104f000b8d7f0.0x0';

const inventory = buildInventory({
  hbas: [{ path: '0/2/1/0', instance: 0, description: 'HP   8Gb Fibre Channel' }],
  luns: [
    { name: 'tape1', lunpaths: [`${PORT}.0x0`, { path: OTHER, state: 'NO_HW', health: 'offline' }] },
    { name: 'disk20', lunpaths: [`${PORT}.0x4009000000000000`] },
    { name: 'disk99' },
  ],
  guests: [{ name: 'atlas', devices: [`tape:avio_stor:0,4,0:attach_path:${PORT}.0x0`] }],
  database: [{ names: ['/dev/rdisk/disk20'], attributes: { CONFIG: 'rdev' } }],
});
const situation = createSituation(inventory, { hpuxVersions: {} });

function treeOf(outline: Outline): Tree {
  const open = new Uint8Array(outline.count).fill(1);
  const visible = visibleRows(outline, open, null);
  return {
    inventory,
    situation,
    outline,
    open,
    visible,
    facets: facetsOf(situation),
    devicesBefore: deviceRowsBefore(inventory, outline),
    siblings: siblingsOf(outline, null),
    places: standIns(outline, visible),
    filtered: null,
    setOpen: () => undefined,
  };
}

const byPath = treeOf(pathOutline(inventory));
const byLun = treeOf(lunOutline(inventory, () => 0));
const at = (tree: Tree, path: string) => rowFacts(tree, tree.outline.rowOfNode[inventory.nodeAt(path)]!);

describe('what a row says', () => {
  it('counts the paths below an HBA and tidies its description', () => {
    expect(at(byPath, '0/2/1/0')).toMatchObject({
      icon: 'hba',
      name: 'fc0',
      below: 2,
      shared: 0,
      description: 'HP 8Gb Fibre Channel',
    });
  });

  it('names the LUN of a lunpath, by name and number, and what it shares with its port', () => {
    const facts = at(byPath, `${PORT}.0x4009000000000000`);
    expect(facts).toMatchObject({ icon: 'disk', lunName: 'disk20', lunNumber: 'LUN 9', heldByHost: true });
    expect(facts.path.slice(facts.shared)).toBe('0x4009000000000000');
  });

  it('tells the lunpath that a guest goes by from the others of its LUN', () => {
    expect(at(byPath, `${PORT}.0x0`).users).toMatchObject([{ guest: 'atlas', standing: 'one' }]);
    expect(at(byPath, OTHER).users).toMatchObject([{ guest: 'atlas', standing: 'other-path' }]);
    expect(at(byPath, OTHER)).toMatchObject({ state: 'NO_HW', condition: 'bad' });
  });

  it('does not repeat under a LUN what the LUN says', () => {
    expect(rowFacts(byLun, byLun.outline.rowOfLun[0]!)).toMatchObject({
      icon: 'tape',
      name: 'tape1',
      below: 2,
    });
    expect(at(byLun, `${PORT}.0x0`)).toMatchObject({
      icon: 'lunpath',
      lunName: '',
      users: [{ guest: 'atlas' }],
    });
    expect(at(byLun, OTHER).users).toEqual([]);
  });

  it('heads the LUNs without a lunpath', () => {
    const heading = byPath.outline.kind.findIndex((kind) => kind === 2);
    expect(rowFacts(byPath, heading)).toMatchObject({
      icon: 'heading',
      name: 'LUNs without a lunpath',
      below: 1,
    });
  });
});
