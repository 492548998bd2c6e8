/** What can be done to rows, by mouse, key and menu alike: choosing, marking, opening, carrying, attaching. */
import { useMemo } from 'react';
import { useAttachStore } from '../../session/attach-store.ts';
import { formatSelection, sameSelection, type Selection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { announce } from '../../ui/announce.tsx';
import { sayMarked } from '../../words/tree.ts';
import { withOpen } from './expansion.ts';
import { rowFacts } from './row-facts.ts';
import {
  chosenDevices,
  deviceOfRow,
  selectionOfRow,
  whyNotAttachable,
  type PickedDevice,
} from './row-pick.ts';
import type { Tree } from './use-tree.ts';

/** Actions on rows of one tree; rows are rows of its outline. */
export interface RowActions {
  /** Shows a row in the inspector; the marks stay. */
  select(row: number): void;
  /** Adds a row to the marked ones or takes it out. */
  toggleMark(row: number): void;
  /** Marks all devices between two places among the visible rows. */
  markRange(from: number, to: number): void;
  clearMarks(): void;
  setOpen(rows: Iterable<number>, open: boolean): void;
  /** Opens the dialog for a row, or for all that is marked when the row is. */
  attach(row: number): void;
  /** What a drag or the dialog takes when it begins at a row; null when the row is no device. */
  devicesAt(row: number): readonly PickedDevice[] | null;
  /** Selects the target by which a guest uses the row's LUN, by its place among the row's badges. */
  selectUser(row: number, at: number): void;
}

const set = (marked: readonly Selection[]): void => {
  useViewStore.getState().set({ marked });
  announce(sayMarked(marked.length));
};

function markActions(tree: Tree): Pick<RowActions, 'toggleMark' | 'markRange' | 'clearMarks'> {
  const { inventory, outline, visible } = tree;
  return {
    toggleMark: (row) => {
      const selection = deviceOfRow(inventory, outline, row) && selectionOfRow(inventory, outline, row);
      if (selection === null) return announce(whyNotAttachable(inventory, outline, row) ?? '');
      const { marked } = useViewStore.getState();
      const others = marked.filter((each) => !sameSelection(each, selection));
      set(others.length < marked.length ? others : [...marked, selection]);
    },
    markRange: (from, to) => {
      const rows = visible.subarray(Math.min(from, to), Math.max(from, to) + 1);
      const devices = [...rows].filter((row) => deviceOfRow(inventory, outline, row) !== null);
      set(devices.flatMap((row) => selectionOfRow(inventory, outline, row) ?? []));
    },
    clearMarks: () => {
      if (useViewStore.getState().marked.length > 0) set([]);
    },
  };
}

function devicesAt({ inventory, outline }: Tree, row: number): readonly PickedDevice[] | null {
  const device = deviceOfRow(inventory, outline, row);
  if (device === null) return null;
  const { marked } = useViewStore.getState();
  const id = formatSelection(selectionOfRow(inventory, outline, row));
  const isMarked = marked.some((each) => formatSelection(each) === id);
  return isMarked ? chosenDevices(inventory, null, marked) : [device];
}

/** The actions of a tree; stable while the tree is. */
export function useRowActions(tree: Tree): RowActions {
  return useMemo(() => {
    const { inventory, outline, open } = tree;
    return {
      ...markActions(tree),
      select: (row) => {
        const selection = selectionOfRow(inventory, outline, row);
        if (selection !== null) useViewStore.getState().set({ selection });
      },
      setOpen: (rows, isOpen) => tree.setOpen(withOpen(open, rows, isOpen)),
      attach: (row) => {
        const devices = devicesAt(tree, row);
        if (devices === null) announce(whyNotAttachable(inventory, outline, row) ?? '', 'assertive');
        else useAttachStore.getState().open({ kind: 'devices', devices }, null);
      },
      devicesAt: (row) => devicesAt(tree, row),
      selectUser: (row, at) => {
        const user = rowFacts(tree, row).users[at];
        if (user === undefined) return;
        const selection: Selection = { kind: 'target', guest: user.guest, id: user.target.id };
        useViewStore.getState().set({ selection });
      },
    };
  }, [tree]);
}
