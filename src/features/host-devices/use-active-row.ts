/** The row that Tab comes to, and putting the focus on it. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Outline } from '../../model/outline.ts';
import type { Selection } from '../../session/selection.ts';
import { rowOfSelection } from './row-pick.ts';
import type { Tree } from './use-tree.ts';

/** The active row. */
export interface ActiveRow {
  /** Its place among the visible rows: the row itself, or what stands for it while it is closed in or filtered out; -1 without rows. */
  readonly index: number;
  /** Makes the row at a place active, and focuses it once it is drawn. */
  focus(index: number): void;
  /** Makes a row active without moving the focus. */
  point(row: number): void;
}

/** Its place, kept while rows come and go around it. */
export function useActiveIndex(tree: Tree, selection: Selection | null) {
  const [active, setActive] = useState<{ outline: Outline; row: number } | null>(null);
  const { outline, inventory, places, visible } = tree;
  const row = active?.outline === outline ? active.row : rowOfSelection(inventory, outline, selection);
  const index = visible.length === 0 ? -1 : Math.max(0, row < 0 ? 0 : places[row]!);
  const point = useCallback((wanted: number) => setActive({ outline, row: wanted }), [outline]);
  return { index, point } as const;
}

/** Focus follows the active row after a key; a row that is far away is scrolled to first. */
export function useFocusActive(
  tree: Tree,
  { index, point }: { readonly index: number; readonly point: (row: number) => void },
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
): ActiveRow {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (element === null || element === undefined) return;
    wanted.current = false;
    element.focus({ preventScroll: true });
  });
  const focus = (at: number): void => {
    const row = tree.visible[at];
    if (row === undefined) return;
    wanted.current = true;
    point(row);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };
  return { index, focus, point };
}
