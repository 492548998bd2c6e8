/** What a filter leaves of an outline: the rows that match, what is above them, and what is below them to be opened by hand. */
import type { Inventory } from './inventory.ts';
import { rowLun, rowNode, type Outline } from './outline.ts';
import type { Found } from './search-text.ts';

/** A filtered outline. */
export interface Filtered {
  /** 1 for each row that may be drawn: matches, their ancestors, and the descendants of matches that the chips let through. */
  readonly shown: Uint8Array;
  /** 1 for each row to be open at first: the ancestors of matches. */
  readonly expanded: Uint8Array;
  /** Rows that match by themselves. */
  readonly matches: number;
}

/**
 * `text` is 1 for the rows that a search finds; `facet` is 1 for the rows that the pressed chips are for, and 2 for those that they let
 * through beside these. Null when there is no search, or no chip is pressed; null is returned when there is neither. A search reaches
 * down (everything under `fc0` belongs to a search for `fc0`), a chip does not.
 */
export function filterOutline(
  outline: Outline,
  text: Uint8Array | null,
  facet: Uint8Array | null,
): Filtered | null {
  if (text === null && facet === null) return null;
  const { count, parent } = outline;
  const shown = reachDown(outline, text);
  const expanded = new Uint8Array(count);
  let matches = 0;
  for (let row = count - 1; row >= 0; row--) {
    if (facet !== null && facet[row] === 0) shown[row] = 0;
    const own = shown[row] === 1 && (text?.[row] === 1 || facet?.[row] === 1);
    if (own) matches++;
    // Descendants come later in pre-order, so by now they have opened this row if any of them matched.
    if (expanded[row] === 1) shown[row] = 1;
    const above = parent[row]!;
    if (above >= 0 && (own || expanded[row] === 1)) expanded[above] = 1;
  }
  return { shown, expanded, matches };
}

function reachDown({ count, parent }: Outline, text: Uint8Array | null): Uint8Array {
  if (text === null) return new Uint8Array(count).fill(1);
  const reached = text.slice();
  for (let row = 0; row < count; row++) {
    const above = parent[row]!;
    if (above >= 0 && reached[above] === 1) reached[row] = 1;
  }
  return reached;
}

/** Lays what a search found over an outline's rows: a row of the path view also answers for its LUN, a row of the LUN view for itself. */
export function foundRows(inventory: Inventory, outline: Outline, found: Found): Uint8Array {
  const rows = new Uint8Array(outline.count);
  for (let row = 0; row < outline.count; row++) {
    const node = rowNode(outline, row);
    const answersForLun = node < 0 || outline.view === 'path';
    const lun = answersForLun ? rowLun(inventory, outline, row) : -1;
    if ((node >= 0 && found.nodes[node] === 1) || (lun >= 0 && found.luns[lun] === 1)) rows[row] = 1;
  }
  return rows;
}
