import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type RefObject } from 'react';
import { formatSelection } from '../../session/selection.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { pickData, pickIn } from '../../session/pick-data.ts';
import { useViewStore } from '../../session/view-store.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useRowDrag, type Carried } from '../../ui/row-drag.ts';
import { sayCarried } from '../../words/tree.ts';
import { ancestorsOf } from './expansion.ts';
import { litRows } from './lit-rows.ts';
import { Row, type RowWidth } from './Row.tsx';
import rowStyles from './row.module.css';
import { rowOfSelection, selectionOfRow } from './row-pick.ts';
import styles from './host-devices.module.css';
import { useTreeHandlers } from './use-tree-handlers.ts';
import { useActiveIndex, useFocusActive } from './use-active-row.ts';
import type { RowActions } from './use-row-actions.ts';
import { ROW_HEIGHT, useTreeGeometry } from './use-tree-geometry.ts';
import type { Tree } from './use-tree.ts';

/** How the keyboard comes into the tree from elsewhere. */
export interface TreeEntry {
  /** Focuses the active row. */
  enter(): void;
}

/** What TreeGrid takes. */
export interface TreeGridProps {
  readonly tree: Tree;
  readonly actions: RowActions;
  readonly width: RowWidth;
  /** Opens the menu of a row beside an element. */
  onMenu(row: number, anchor: HTMLElement): void;
  readonly entry: RefObject<TreeEntry | null>;
}

const COLUMNS = ['Device and path', 'Description', 'Used by, paths', 'State', 'Health'] as const;

/** The rows: a treegrid whose rows are the focus stops, drawn as far as they are in view. */
export function TreeGrid({ tree, actions, width, onMenu, entry }: TreeGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const selection = useViewStore((view) => view.selection);
  const marked = useViewStore((view) => view.marked);
  const hovered = useViewStore((view) => view.hovered);
  const place = useActiveIndex(tree, selection);
  const virtualizer = useRows(tree, scroller, place.index);
  const active = useFocusActive(tree, place, scroller, virtualizer);
  useTreeGeometry(scroller, tree);
  useReveal(tree, actions, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }));
  useRowDrag(body, '[data-row]', {
    carried: (element) => carriedFrom(tree, actions, element),
    onStart: ({ data }) => useAttachStore.getState().startDrag(pickIn(data)!),
    onEnd: () => useAttachStore.getState().endDrag(),
  });
  useImperativeHandle(entry, () => ({ enter: () => active.focus(active.index) }));
  const anchor = useRef(-1);
  const handlers = useTreeHandlers({ tree, actions, active, anchor, scroller, onMenu });
  const lit = useMemo(() => litRows(tree, hovered ?? selection), [tree, hovered, selection]);
  const chosen = rowOfSelection(tree.inventory, tree.outline, selection);
  const marks = useMemo(() => new Set(marked.map(formatSelection)), [marked]);
  const isMarked = (row: number): boolean =>
    marks.size > 0 && marks.has(formatSelection(selectionOfRow(tree.inventory, tree.outline, row)));
  return (
    <div
      role="treegrid"
      aria-label="Host devices"
      aria-multiselectable="true"
      aria-rowcount={tree.visible.length + 1}
      aria-colcount={COLUMNS.length + 1}
      className={styles.grid}
      {...handlers}
    >
      <Head width={width} />
      <div ref={scroller} role="rowgroup" className={styles.scroller}>
        <div
          ref={body}
          role="presentation"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = tree.visible[index]!;
            return (
              <Row
                key={row}
                tree={tree}
                row={row}
                index={index}
                top={start}
                width={width}
                active={index === active.index}
                selected={row === chosen}
                marked={isMarked(row)}
                lit={lit.has(row)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Head({ width }: { readonly width: RowWidth }) {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={classNames(rowStyles.head, rowStyles[width])}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
        <span role="columnheader">
          <Hidden>Options</Hidden>
        </span>
      </div>
    </div>
  );
}

/** The active row stays mounted wherever one scrolls, so that the focus is never lost. */
function useRows(tree: Tree, scroller: RefObject<HTMLDivElement | null>, active: number) {
  const extract = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
      return [...indexes, active].sort((a, b) => a - b);
    },
    [active],
  );
  // oxlint-disable-next-line react/incompatible-library -- its functions must not be memoized, and no compiler does so here.
  return useVirtualizer<HTMLDivElement, Element>({
    count: tree.visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    rangeExtractor: extract,
  });
}

/** A device that is chosen elsewhere (a link, the address, a guest's card) comes into view here, and again when the view is switched. */
function useReveal(tree: Tree, actions: RowActions, scrollTo: (index: number) => void): void {
  const selection = useViewStore((view) => view.selection);
  const id = `${tree.outline.view} ${formatSelection(selection)}`;
  const shownId = useRef('');
  useEffect(() => {
    const row = rowOfSelection(tree.inventory, tree.outline, selection);
    if (row < 0 || shownId.current === id) return;
    const closed = ancestorsOf(tree.outline, row).filter((above) => tree.open[above] === 0);
    if (closed.length > 0 && tree.filtered === null) return actions.setOpen(closed, true);
    shownId.current = id;
    const index = tree.places[row]!;
    if (index >= 0) scrollTo(index);
  }, [tree, actions, selection, id, scrollTo]);
}

function carriedFrom(tree: Tree, actions: RowActions, element: HTMLElement): Carried | null {
  const devices = actions.devicesAt(Number(element.dataset['row']));
  if (devices === null) return null;
  return {
    data: pickData({ kind: 'devices', devices }),
    text: sayCarried(tree.inventory, devices),
    row: element,
  };
}
