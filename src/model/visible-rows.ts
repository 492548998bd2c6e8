/** Which rows of an outline are on screen, and where each stands among its siblings: linear passes over typed arrays. */
import type { Outline } from './outline.ts';

/**
 * The rows to draw, top down: those whose ancestors are all open, and, under a filter, that are shown. A closed row's subtree is jumped
 * over, so the cost follows what is open. `shown` of null shows all; a row that is not shown hides its subtree.
 */
export function visibleRows(outline: Outline, expanded: Uint8Array, shown: Uint8Array | null): Int32Array {
  const { count, size } = outline;
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count;) {
    const hidden = shown !== null && shown[row] === 0;
    if (!hidden) rows[found++] = row;
    row += hidden || expanded[row] === 0 ? size[row]! : 1;
  }
  return rows.subarray(0, found);
}

/** Where each row stands among the siblings that are shown, from 1, and how many there are. */
export interface Siblings {
  readonly position: Int32Array;
  /** By parent plus one: place 0 is the top level. */
  readonly total: Int32Array;
}

/** One pass over all rows, open or not: opening a row never renumbers its siblings. */
export function siblingsOf(outline: Outline, shown: Uint8Array | null): Siblings {
  const position = new Int32Array(outline.count);
  const total = new Int32Array(outline.count + 1);
  for (let row = 0; row < outline.count; row++) {
    if (shown !== null && shown[row] === 0) continue;
    const family = outline.parent[row]! + 1;
    position[row] = total[family]! + 1;
    total[family] = position[row]!;
  }
  return { position, total };
}

/**
 * For each row, its place in `visible`, or that of its nearest ancestor there; -1 when none is. With `exact`, how links find where to end.
 */
export function standIns(outline: Outline, visible: Int32Array): Int32Array {
  const place = new Int32Array(outline.count).fill(-1);
  for (let index = 0; index < visible.length; index++) place[visible[index]!] = index;
  for (let row = 0; row < outline.count; row++) {
    const parent = outline.parent[row]!;
    if (place[row] === -1 && parent >= 0) place[row] = place[parent]!;
  }
  return place;
}

/** The place of a row in `visible`, which is ascending; -1 when it is not there. */
export function indexOfRow(visible: Int32Array, row: number): number {
  let low = 0;
  let high = visible.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = visible[middle]!;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
