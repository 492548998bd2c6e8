import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { detachmentOf } from '../../model/detachment.ts';
import type { Pick } from '../../model/proposal.ts';
import { targetsOf } from '../../model/guest-view.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { useViewStore, type DeviceView } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { namePick, NOT_UNDERSTOOD, sayDetached, sayTakenBack } from '../../words/guests.ts';
import { NOTHING_TO_ATTACH, sayDevices, sayMatches, sayNoDevices } from '../../words/tree.ts';
import { KindChips, StateChips } from './Chips.tsx';
import styles from './host-devices.module.css';
import { chosenDevices } from './row-pick.ts';
import { TreeGrid, type TreeEntry } from './TreeGrid.tsx';
import { useDropBack } from './use-drop-back.ts';
import { usePaneWidth } from './use-pane-width.ts';
import { useWhenIdle } from '../../ui/when-idle.ts';
import { useRowActions, type RowActions } from './use-row-actions.ts';
import { useTree, type Tree } from './use-tree.ts';

const importRowMenu = () => import('./RowMenu.tsx');
const RowMenu = lazy(async () => ({ default: (await importRowMenu()).RowMenu }));

const VIEWS: readonly { readonly value: DeviceView; readonly label: string }[] = [
  { value: 'path', label: 'By path' },
  { value: 'lun', label: 'By LUN' },
];

/** The host's side of the workbench: the tree of devices with what finds, sorts and attaches them. */
export function HostDevices() {
  const tree = useTree();
  const actions = useRowActions(tree);
  useWhenIdle(importRowMenu);
  const pane = useRef<HTMLElement>(null);
  const width = usePaneWidth(pane);
  const over = useDropBack(pane, useTakeBack());
  const entry = useRef<TreeEntry>(null);
  const [menu, openMenu, closeMenu] = useMenu();
  return (
    <section
      ref={pane}
      aria-label="Host devices"
      className={styles.pane}
      data-width={width}
      data-over={over || undefined}
    >
      <Header tree={tree} actions={actions} />
      <Finding tree={tree} onDown={() => entry.current?.enter()} />
      {tree.visible.length > 0 ? (
        <TreeGrid tree={tree} actions={actions} width={width} onMenu={openMenu} entry={entry} />
      ) : (
        <Nothing tree={tree} />
      )}
      {over && <p className={styles.dropHere}>Drop here to detach</p>}
      {menu !== null && (
        <Suspense fallback={null}>
          <RowMenu tree={tree} actions={actions} row={menu.row} anchor={menu.anchor} onClose={closeMenu} />
        </Suspense>
      )}
    </section>
  );
}

interface OpenMenu {
  readonly row: number;
  readonly anchor: RefObject<HTMLElement>;
}

/** The menu opens beside the row's options button, and the focus returns to the row. */
function useMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const open = useCallback((row: number, element: HTMLElement) => {
    const button = element.querySelector<HTMLElement>('[data-options]');
    setMenu({ row, anchor: { current: button ?? element } });
  }, []);
  const close = useCallback(() => {
    setMenu((shown) => {
      shown?.anchor.current.closest<HTMLElement>('[data-row]')?.focus();
      return null;
    });
  }, []);
  return [menu, open, close] as const;
}

/** How many devices there are or match; while some are marked, the way to let go of them. */
function Header({ tree, actions }: { readonly tree: Tree; readonly actions: RowActions }) {
  const { inventory, filtered } = tree;
  const view = useViewStore((state) => state.view);
  const marked = useViewStore((state) => state.marked.length);
  const set = useViewStore((state) => state.set);
  const legacy = inventory.evidence.view === 'legacy';
  const all = sayDevices(inventory.data.luns.lunpaths.length, inventory.lunCount, legacy);
  return (
    <div className={styles.header}>
      <h2 className={styles.title}>Host devices</h2>
      <Segmented label="View" options={VIEWS} value={view} onChange={(next) => set({ view: next })} />
      <span className={styles.counts} aria-live="polite">
        {marked > 0 ? (
          <Button size="sm" variant="quiet" onClick={() => actions.clearMarks()}>
            Clear {marked} marked
          </Button>
        ) : filtered === null ? (
          all
        ) : (
          sayMatches(filtered.matches)
        )}
      </span>
      <FoldAll tree={tree} />
    </div>
  );
}

function FoldAll({ tree }: { readonly tree: Tree }) {
  return (
    <span className={styles.fold}>
      <IconButton
        size="sm"
        label="Expand all"
        icon={<ChevronsUpDown size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => tree.setOpen(new Uint8Array(tree.outline.count).fill(1))}
      />
      <IconButton
        size="sm"
        label="Collapse all"
        icon={<ChevronsDownUp size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => tree.setOpen(new Uint8Array(tree.outline.count))}
      />
    </span>
  );
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

/** `/` goes to the field from anywhere but another field or a dialog. */
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [input]);
}

interface FindingProps {
  readonly tree: Tree;
  readonly onDown: () => void;
}

function Finding({ tree, onDown }: FindingProps) {
  const filter = useViewStore((state) => state.deviceFilter);
  const set = useViewStore((state) => state.set);
  const input = useRef<HTMLInputElement>(null);
  useSlash(input);
  return (
    <div className={styles.finding}>
      <div className={styles.line}>
        <SearchField
          label="Filter devices"
          value={filter}
          onChange={(deviceFilter) => set({ deviceFilter })}
          shortcut="/"
          inputRef={input}
          className={styles.search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
        <StateChips facets={tree.facets} />
      </div>
      <div className={styles.line}>
        <KindChips facets={tree.facets} />
        <AttachChosen tree={tree} />
      </div>
    </div>
  );
}

/** `Attach to…` for what is marked, else for what is selected. */
function AttachChosen({ tree }: { readonly tree: Tree }) {
  const selection = useViewStore((state) => state.selection);
  const marked = useViewStore((state) => state.marked);
  const devices = chosenDevices(tree.inventory, selection, marked);
  const attach = (): void => useAttachStore.getState().open({ kind: 'devices', devices }, null);
  return (
    <Button
      size="sm"
      className={styles.attach}
      disabledReason={devices.length === 0 ? NOTHING_TO_ATTACH : null}
      onClick={attach}
    >
      Attach to…
    </Button>
  );
}

function Nothing({ tree: { inventory, filtered } }: { readonly tree: Tree }) {
  const set = useViewStore((state) => state.set);
  const { title, text } = sayNoDevices(filtered !== null, inventory.evidence.view !== 'none');
  const clear = (
    <Button onClick={() => set({ deviceFilter: '', kinds: [], states: [] })}>Show all devices</Button>
  );
  return (
    <EmptyState title={title} action={filtered === null ? undefined : clear}>
      <p>{text}</p>
    </EmptyState>
  );
}

/** A used target that is dropped on the host's side is detached. */
function useTakeBack(): (pick: Extract<Pick, { kind: 'target' }>) => void {
  const { host, situation, entries } = useWorkbench();
  return (pick) => {
    const guest = situation.guest(pick.guest);
    const target = guest && targetsOf(guest).find(({ id }) => id === pick.id);
    if (target === undefined) return;
    const what = namePick(situation, pick);
    const detachment = detachmentOf(entries, target);
    const { add, remove } = useDraftStore.getState();
    switch (detachment.kind) {
      case 'take-back':
        remove(host, detachment.entry);
        return announce(sayTakenBack(what, target));
      case 'detach':
        add(host, [detachment.step]);
        return announce(sayDetached(what, target));
      case 'impossible':
        return announce(NOT_UNDERSTOOD, 'assertive');
    }
  };
}
