/**
 * The host's devices as a view draws them: rows in pre-order, in typed arrays, so that 1,000,000 rows cost one linear pass and no objects.
 *
 * An outline says what may be drawn, and is made once an inventory and view. What is open, chosen or filtered lives elsewhere.
 */
import type { Inventory } from './inventory.ts';
import { storageRoots } from './storage-roots.ts';

/** What a row stands for: a node of the I/O tree, a LUN, or the heading over the LUNs without a lunpath. */
export type RowKind = 'node' | 'lun' | 'heading';

const KINDS: readonly RowKind[] = ['node', 'lun', 'heading'];
const NODE = 0;
const LUN = 1;
const HEADING = 2;

/** Rows in pre-order: the subtree of a row is the `size[row]` rows that begin with it. */
export interface Outline {
  readonly view: 'path' | 'lun';
  readonly count: number;
  /** From 0. */
  readonly depth: Uint8Array;
  /** -1 at the top. */
  readonly parent: Int32Array;
  readonly size: Int32Array;
  /** Place in the list of row kinds: read it with `rowKind`. */
  readonly kind: Uint8Array;
  /** The node or the LUN; 0 for the heading. */
  readonly ref: Int32Array;
  /** Where a node of the I/O tree is drawn, -1 when it is not. */
  readonly rowOfNode: Int32Array;
  /** Where a LUN has a row of its own, -1 when it has none. */
  readonly rowOfLun: Int32Array;
}

/** What a row of an outline stands for. */
export function rowKind(outline: Outline, row: number): RowKind {
  return KINDS[outline.kind[row]!]!;
}

/** The node of a row, -1 when it is none. */
export function rowNode(outline: Outline, row: number): number {
  return outline.kind[row] === NODE ? outline.ref[row]! : -1;
}

/** The LUN that a row is or leads to: its own, a lunpath's, a legacy device's; -1 for the others. */
export function rowLun(inventory: Inventory, outline: Outline, row: number): number {
  switch (rowKind(outline, row)) {
    case 'node':
      return inventory.lunOf(outline.ref[row]!);
    case 'lun':
      return outline.ref[row]!;
    case 'heading':
      return -1;
  }
}

class Rows {
  readonly depth: Uint8Array;
  readonly parent: Int32Array;
  readonly size: Int32Array;
  readonly kind: Uint8Array;
  readonly ref: Int32Array;
  readonly rowOfNode: Int32Array;
  readonly rowOfLun: Int32Array;
  count = 0;

  constructor(inventory: Inventory, capacity: number) {
    this.depth = new Uint8Array(capacity);
    this.parent = new Int32Array(capacity);
    this.size = new Int32Array(capacity).fill(1);
    this.kind = new Uint8Array(capacity);
    this.ref = new Int32Array(capacity);
    this.rowOfNode = new Int32Array(inventory.nodeCount).fill(-1);
    this.rowOfLun = new Int32Array(inventory.lunCount).fill(-1);
  }

  /** Rows are added in pre-order: an ancestor's size grows as its descendants come. */
  add(kind: number, ref: number, parent: number): number {
    const row = this.count++;
    this.kind[row] = kind;
    this.ref[row] = ref;
    this.parent[row] = parent;
    if (parent >= 0) this.depth[row] = this.depth[parent]! + 1;
    for (let above = parent; above >= 0; above = this.parent[above]!) this.size[above]!++;
    if (kind === NODE) this.rowOfNode[ref] = row;
    if (kind === LUN) this.rowOfLun[ref] = row;
    return row;
  }

  done(view: 'path' | 'lun'): Outline {
    const { count, rowOfNode, rowOfLun } = this;
    const depth = this.depth.subarray(0, count);
    const parent = this.parent.subarray(0, count);
    const size = this.size.subarray(0, count);
    const kind = this.kind.subarray(0, count);
    return { view, count, depth, parent, size, kind, ref: this.ref.subarray(0, count), rowOfNode, rowOfLun };
  }
}

/**
 * By path: each storage HBA with all below it (agile: target ports and lunpaths; legacy: domains, buses, targets and devices), then the
 * LUNs that no drawn row leads to, under a heading of their own.
 */
export function pathOutline(inventory: Inventory): Outline {
  const rows = new Rows(inventory, inventory.nodeCount + inventory.lunCount + 1);
  for (const root of storageRoots(inventory)) addSubtree(rows, inventory, root);
  const unreached = lunsWithoutPath(inventory, rows.rowOfNode);
  if (unreached.length > 0) {
    const heading = rows.add(HEADING, 0, -1);
    for (const lun of unreached) rows.add(LUN, lun, heading);
  }
  return rows.done('path');
}

function addSubtree(rows: Rows, inventory: Inventory, root: number): void {
  const { parent, size } = inventory.data.nodes;
  const end = root + size[root]!;
  for (let node = root; node < end; node++) {
    rows.add(NODE, node, node === root ? -1 : rows.rowOfNode[parent[node]!]!);
  }
}

/** LUNs that no row of the tree leads to: neither a lunpath of theirs nor, in a legacy capture, their own row is drawn. */
function lunsWithoutPath(inventory: Inventory, rowOfNode: Int32Array): number[] {
  const reached = new Uint8Array(inventory.lunCount);
  for (let node = 0; node < inventory.nodeCount; node++) {
    const lun = inventory.lunOf(node);
    if (lun >= 0 && rowOfNode[node]! >= 0) reached[lun] = 1;
  }
  return Array.from(reached.keys()).filter((lun) => reached[lun] === 0);
}

/**
 * By LUN: every LUN, with its lunpaths below it. `rankOf` puts kinds of LUNs in order (small numbers first); within a kind, by instance.
 * A legacy device has no lunpaths: its row stands alone.
 */
export function lunOutline(inventory: Inventory, rankOf: (lun: number) => number): Outline {
  const rows = new Rows(inventory, inventory.lunCount + inventory.data.luns.lunpaths.length);
  for (const lun of lunsInOrder(inventory, rankOf)) {
    const row = rows.add(LUN, lun, -1);
    for (const lunpath of inventory.lunpathsOf(lun)) {
      if (lunpath !== inventory.lunNode(lun)) rows.add(NODE, lunpath, row);
    }
  }
  return rows.done('lun');
}

function lunsInOrder(inventory: Inventory, rankOf: (lun: number) => number): Uint32Array {
  const order = new Uint32Array(inventory.lunCount).map((_, lun) => lun);
  const rank = Float64Array.from(order, rankOf);
  const { className, instance } = inventory.data.luns;
  return order.sort(
    (a, b) => rank[a]! - rank[b]! || className[a]! - className[b]! || instance[a]! - instance[b]! || a - b,
  );
}

/**
 * How many rows that are or lead to a LUN stand before each row, and one more for all: `before[row + size[row]] - before[row]` are those in
 * a row's subtree.
 */
export function deviceRowsBefore(inventory: Inventory, outline: Outline): Int32Array {
  const before = new Int32Array(outline.count + 1);
  for (let row = 0; row < outline.count; row++) {
    before[row + 1] = before[row]! + (rowLun(inventory, outline, row) >= 0 ? 1 : 0);
  }
  return before;
}
