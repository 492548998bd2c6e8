/** The rows of the pane: outline, filter and expansion come together here. */
import { useCallback, useMemo, useState } from 'react';
import {
  facetRows,
  facetsOf,
  KIND_FACETS,
  STATE_FACETS,
  type Facets,
  type PressedChips,
} from '../../model/facets.ts';
import type { Inventory } from '../../model/inventory.ts';
import { filterOutline, foundRows, type Filtered } from '../../model/outline-filter.ts';
import { deviceRowsBefore, lunOutline, pathOutline, type Outline } from '../../model/outline.ts';
import { normalizeQuery, search } from '../../model/search-text.ts';
import type { Situation } from '../../model/situation.ts';
import { siblingsOf, standIns, visibleRows, type Siblings } from '../../model/visible-rows.ts';
import { useViewStore, type DeviceView } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { carryExpansion, firstExpansion, type Expansion } from './expansion.ts';

/** What is drawn, and what each drawn row needs to know of the others. */
export interface Tree {
  readonly inventory: Inventory;
  readonly situation: Situation;
  readonly outline: Outline;
  readonly facets: Facets;
  /** Device rows before each row: see `deviceRowsBefore`. */
  readonly devicesBefore: Int32Array;
  readonly open: Uint8Array;
  readonly visible: Int32Array;
  readonly siblings: Siblings;
  /** For each row of the outline, the place in `visible` of the row that stands for it. */
  readonly places: Int32Array;
  /** null when nothing is filtered. */
  readonly filtered: Filtered | null;
  setOpen(open: Uint8Array): void;
}

const outlines = new WeakMap<Inventory, Partial<Record<DeviceView, Outline>>>();

/** Made once an inventory: the order by kind is the host's own, and a step that tells a drive's kind must not move rows. */
function outlineFor(inventory: Inventory, view: DeviceView, facets: Facets): Outline {
  const made = outlines.get(inventory) ?? {};
  const outline =
    made[view] ??
    (view === 'path' ? pathOutline(inventory) : lunOutline(inventory, (lun) => facets.kind[lun]!));
  outlines.set(inventory, { ...made, [view]: outline });
  return outline;
}

const isOneOf = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  (names as readonly string[]).includes(text);

function usePressedChips(): PressedChips {
  const kinds = useViewStore((view) => view.kinds);
  const states = useViewStore((view) => view.states);
  return useMemo(
    () => ({
      kinds: kinds.filter((kind) => isOneOf(KIND_FACETS, kind)),
      states: states.filter((state) => isOneOf(STATE_FACETS, state)),
    }),
    [kinds, states],
  );
}

function useFiltered(situation: Situation, outline: Outline, facets: Facets): Filtered | null {
  const query = normalizeQuery(useViewStore((view) => view.deviceFilter));
  const chips = usePressedChips();
  const { inventory } = situation;
  const text = useMemo(
    () => (query === '' ? null : foundRows(inventory, outline, search(situation, query))),
    [inventory, situation, outline, query],
  );
  return useMemo(
    () => filterOutline(outline, text, facetRows(inventory, outline, facets, chips)),
    [inventory, outline, facets, text, chips],
  );
}

/** The rows as they stand. Opening and closing under a filter lasts as long as the filter; beneath it the tree stays as it was. */
export function useTree(): Tree {
  const { inventory, situation } = useWorkbench();
  const view = useViewStore((state) => state.view);
  const facets = useMemo(() => facetsOf(situation), [situation]);
  const outline = outlineFor(inventory, view, facets);
  const devicesBefore = useMemo(() => deviceRowsBefore(inventory, outline), [inventory, outline]);
  const filtered = useFiltered(situation, outline, facets);
  const [open, setOpen] = useOpenRows(inventory, outline, filtered);
  const shown = filtered?.shown ?? null;
  const visible = useMemo(() => visibleRows(outline, open, shown), [outline, open, shown]);
  const siblings = useMemo(() => siblingsOf(outline, shown), [outline, shown]);
  const places = useMemo(() => standIns(outline, visible), [outline, visible]);
  return useMemo(
    () => ({
      inventory,
      situation,
      outline,
      facets,
      devicesBefore,
      open,
      visible,
      siblings,
      places,
      filtered,
      setOpen,
    }),
    [
      inventory,
      situation,
      outline,
      facets,
      devicesBefore,
      open,
      visible,
      siblings,
      places,
      filtered,
      setOpen,
    ],
  );
}

type OpenByView = Partial<Record<DeviceView, Expansion>>;

function useOpenRows(
  inventory: Inventory,
  outline: Outline,
  filtered: Filtered | null,
): readonly [Uint8Array, (open: Uint8Array) => void] {
  const [byView, setByView] = useState<OpenByView>({});
  const [override, setOverride] = useState<{ of: Filtered; open: Uint8Array } | null>(null);
  const kept = byView[outline.view];
  const own = useMemo(() => {
    if (kept === undefined) return firstExpansion(inventory, outline);
    return kept.outline === outline ? kept : carryExpansion(kept, inventory, outline);
  }, [kept, inventory, outline]);
  const setOpen = useCallback(
    (open: Uint8Array) => {
      if (filtered !== null) setOverride({ of: filtered, open });
      else setByView((before) => ({ ...before, [outline.view]: { inventory, outline, open } }));
    },
    [filtered, inventory, outline],
  );
  if (filtered === null) return [own.open, setOpen];
  return [override?.of === filtered ? override.open : filtered.expanded, setOpen];
}
