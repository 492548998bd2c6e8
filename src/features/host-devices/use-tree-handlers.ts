/** Mouse and keys of the tree: one set of handlers on the grid, whichever row they meet. */
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { formatSelection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { selectionOfRow } from './row-pick.ts';
import { isParent, moveFor, siblingRows } from './tree-keys.ts';
import type { ActiveRow } from './use-active-row.ts';
import type { RowActions } from './use-row-actions.ts';
import { ROW_HEIGHT } from './use-tree-geometry.ts';
import type { Tree } from './use-tree.ts';

/** What the handlers work on. */
export interface Hands {
  readonly tree: Tree;
  readonly actions: RowActions;
  readonly active: ActiveRow;
  /** Row from which Shift extends, -1 before any was chosen. */
  readonly anchor: RefObject<number>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  onMenu(row: number, anchor: HTMLElement): void;
}

const rowElement = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;

/** The grid's event handlers. */
export function useTreeHandlers(hands: Hands) {
  const { tree, actions, active, onMenu } = hands;
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey || active.index < 0) return;
      if (keyDown(hands, event)) event.preventDefault();
    },
    // A screen reader, or a script, may focus any row: the keys then mean that row.
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const row = Number((event.target as HTMLElement).dataset['row'] ?? -1);
      if (row >= 0 && row !== tree.visible[active.index]) active.point(row);
    },
    onClick: (event: MouseEvent<HTMLElement>) => click(hands, event),
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const element = rowElement(event.target);
      const row = Number(element?.dataset['row'] ?? -1);
      if (row >= 0 && isParent(tree, row)) actions.setOpen([row], tree.open[row] === 0);
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const element = rowElement(event.target);
      if (element === null) return;
      event.preventDefault();
      choose(hands, Number(element.dataset['row']));
      onMenu(Number(element.dataset['row']), element);
    },
    onPointerOver: (event: PointerEvent<HTMLElement>) => {
      const element = rowElement(event.target);
      hover(
        element === null
          ? null
          : selectionOfRow(tree.inventory, tree.outline, Number(element.dataset['row'])),
      );
    },
    onPointerLeave: () => hover(null),
  };
}

function hover(selection: ReturnType<typeof selectionOfRow>): void {
  const { hovered, set } = useViewStore.getState();
  if (formatSelection(hovered) !== formatSelection(selection)) set({ hovered: selection });
}

function choose({ actions, active, anchor }: Hands, row: number): void {
  anchor.current = row;
  active.point(row);
  actions.select(row);
}

function click(hands: Hands, event: MouseEvent<HTMLElement>): void {
  const { tree, actions, active, onMenu } = hands;
  const element = rowElement(event.target);
  if (element === null || !(event.target instanceof Element)) return;
  const row = Number(element.dataset['row']);
  const user = event.target.closest<HTMLElement>('[data-user]');
  if (user !== null) return actions.selectUser(row, Number(user.dataset['user']));
  if (event.target.closest('[data-twisty]') !== null) {
    active.point(row);
    return actions.setOpen([row], tree.open[row] === 0);
  }
  if (event.target.closest('[data-options]') !== null) {
    choose(hands, row);
    return onMenu(row, element);
  }
  if (event.shiftKey) extendTo(hands, Number(element.dataset['index']));
  else if (event.ctrlKey || event.metaKey) addToMarks(hands, row);
  else actions.clearMarks();
  if (!event.shiftKey) choose(hands, row);
}

/** Marks from where the last plain choice was made. */
function extendTo({ tree, actions, active, anchor }: Hands, index: number): void {
  const from = anchor.current < 0 ? active.index : (tree.places[anchor.current] ?? active.index);
  actions.markRange(from < 0 ? active.index : from, index);
}

/** The first Ctrl-click adds to what a plain click had chosen. */
function addToMarks({ tree, actions, anchor }: Hands, row: number): void {
  const before = anchor.current;
  const { marked, selection } = useViewStore.getState();
  const isChosen =
    before >= 0 &&
    before !== row &&
    formatSelection(selection) === formatSelection(selectionOfRow(tree.inventory, tree.outline, before));
  if (marked.length === 0 && isChosen && actions.devicesAt(before) !== null) actions.toggleMark(before);
  actions.toggleMark(row);
}

function keyDown(hands: Hands, event: KeyboardEvent<HTMLElement>): boolean {
  const { tree, actions, active, scroller, onMenu } = hands;
  const row = tree.visible[active.index]!;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${active.index}"]`);
    if (element) onMenu(row, element);
    return true;
  }
  switch (event.key) {
    case ' ':
      actions.toggleMark(row);
      return true;
    case 'Escape':
      actions.clearMarks();
      return true;
    case 'a':
      actions.attach(row);
      return true;
    case 'Enter':
      if (actions.devicesAt(row) === null && isParent(tree, row))
        actions.setOpen([row], tree.open[row] === 0);
      else actions.attach(row);
      return true;
    default:
      return moveKey(hands, event);
  }
}

function moveKey(hands: Hands, event: KeyboardEvent<HTMLElement>): boolean {
  const { tree, actions, active, anchor, scroller } = hands;
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
  const move = moveFor(tree, active.index, event.key, page);
  if (move === null) return event.key.startsWith('Arrow');
  switch (move.kind) {
    case 'focus':
      if (event.shiftKey) extendTo(hands, move.index);
      else anchor.current = tree.visible[move.index]!;
      active.focus(move.index);
      actions.select(tree.visible[move.index]!);
      break;
    case 'open':
    case 'close':
      actions.setOpen([move.row], move.kind === 'open');
      break;
    case 'open-siblings':
      actions.setOpen(siblingRows(tree, move.row), true);
      break;
  }
  return true;
}
