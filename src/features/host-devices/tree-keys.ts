/** What the arrow keys and their like do in the tree, apart from the page (WAI-ARIA treegrid pattern, rows as the stops). */
import type { Tree } from './use-tree.ts';

/** Where the focus goes, as a place in `visible`, or what opens or closes. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'open' | 'close' | 'open-siblings'; readonly row: number };

type Drawn = Pick<Tree, 'outline' | 'visible' | 'open' | 'siblings'>;

/** True when a row has children that may be drawn. */
export const isParent = ({ siblings }: Pick<Tree, 'siblings'>, row: number): boolean =>
  siblings.total[row + 1]! > 0;

/** The move of a key on the row at `index`; null for a key that moves nothing. `page` is how many rows fit on screen. */
export function moveFor(tree: Drawn, index: number, key: string, page: number): TreeMove | null {
  const last = tree.visible.length - 1;
  const to = (wanted: number): TreeMove => ({ kind: 'focus', index: Math.min(last, Math.max(0, wanted)) });
  switch (key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'ArrowRight':
      return right(tree, index);
    case 'ArrowLeft':
      return left(tree, index);
    case '*':
      return { kind: 'open-siblings', row: tree.visible[index]! };
    default:
      return null;
  }
}

function right(tree: Drawn, index: number): TreeMove | null {
  const row = tree.visible[index]!;
  if (!isParent(tree, row)) return null;
  return tree.open[row] === 0 ? { kind: 'open', row } : { kind: 'focus', index: index + 1 };
}

function left(tree: Drawn, index: number): TreeMove | null {
  const row = tree.visible[index]!;
  if (isParent(tree, row) && tree.open[row] === 1) return { kind: 'close', row };
  const above = tree.outline.parent[row]!;
  return above < 0 ? null : { kind: 'focus', index: tree.visible.indexOf(above) };
}

/** The children of a row's parent: what `*` opens. */
export function siblingRows({ outline }: Drawn, row: number): number[] {
  const parent = outline.parent[row]!;
  const end = parent < 0 ? outline.count : parent + outline.size[parent]!;
  const rows: number[] = [];
  for (let at = parent + 1; at < end; at += outline.size[at]!) rows.push(at);
  return rows;
}
