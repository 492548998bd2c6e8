/** Which rows of a view are open. It belongs to the rows' names, not to their numbers, so it outlives a fresh reading of the host. */
import type { Inventory } from '../../model/inventory.ts';
import { rowKind, type Outline } from '../../model/outline.ts';

/** The open rows of one view of one inventory: 1 for each open row. */
export interface Expansion {
  readonly inventory: Inventory;
  readonly outline: Outline;
  readonly open: Uint8Array;
}

/** Up to here a tree by path is shown whole at first: about what a person can scroll through. */
const SHOWN_WHOLE = 600;

/** At first: by path all of a small host, the HBAs of a large one; by LUN nothing. */
export function firstExpansion(inventory: Inventory, outline: Outline): Expansion {
  const open = new Uint8Array(outline.count);
  if (outline.view === 'path') {
    const whole = outline.count <= SHOWN_WHOLE;
    for (let row = 0; row < open.length; row++) if (whole || outline.depth[row] === 0) open[row] = 1;
  }
  return { inventory, outline, open };
}

/** The same rows open in a fresh outline: nodes by hardware path, LUNs by name; what is new starts closed. */
export function carryExpansion(from: Expansion, inventory: Inventory, outline: Outline): Expansion {
  const open = new Uint8Array(outline.count);
  for (let row = 0; row < from.open.length; row++) {
    if (from.open[row] === 0 || from.outline.size[row] === 1) continue;
    const there = rowThere(from, row, inventory, outline);
    if (there >= 0) open[there] = 1;
  }
  return { inventory, outline, open };
}

function rowThere(from: Expansion, row: number, inventory: Inventory, outline: Outline): number {
  const ref = from.outline.ref[row]!;
  switch (rowKind(from.outline, row)) {
    case 'node': {
      const node = inventory.nodeAt(from.inventory.path(ref));
      return node < 0 ? -1 : outline.rowOfNode[node]!;
    }
    case 'lun': {
      const lun = inventory.lunNamed(from.inventory.lunName(ref));
      return lun < 0 ? -1 : outline.rowOfLun[lun]!;
    }
    case 'heading':
      return outline.kind.lastIndexOf(from.outline.kind[row]!);
  }
}

/** A copy with some rows opened or closed. */
export function withOpen(open: Uint8Array, rows: Iterable<number>, isOpen: boolean): Uint8Array {
  const changed = open.slice();
  for (const row of rows) changed[row] = isOpen ? 1 : 0;
  return changed;
}

/** The rows above one, nearest first. */
export function ancestorsOf(outline: Outline, row: number): number[] {
  const above: number[] = [];
  for (let at = outline.parent[row]!; at >= 0; at = outline.parent[at]!) above.push(at);
  return above;
}
