import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { GuestView } from '../../model/situation.ts';
import { parseSelection } from '../../session/selection.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { HEIGHT } from './card-layout.ts';
import { focusCard, focusEnd, moveFocus } from './focus.ts';
import { GuestCard } from './GuestCard.tsx';
import { importTargetMenu } from './TargetRow.tsx';
import { useWhenIdle } from '../../ui/when-idle.ts';
import { useCollapsed, useGuestsStore } from './guests-store.ts';
import styles from './guests.module.css';
import { layoutList, type ListLayout } from './list-layout.ts';
import { useCarrying } from './use-carrying.ts';
import { useGeometry } from './use-geometry.ts';
import { useTargetDrag } from './use-target-drag.ts';

const heights = Object.fromEntries(
  Object.entries(HEIGHT).map(([part, height]) => [`--h-${part}`, `${height}px`]),
) as CSSProperties;

/** The place of the card whose row Tab comes to; the first when that one is not in the list. */
function useActiveCard(layout: ListLayout): number {
  const guest = useGuestsStore(({ activeRow }) => {
    const row = parseSelection(activeRow);
    return row !== null && 'guest' in row ? row.guest : '';
  });
  const place = layout.places.get(guest);
  const first = layout.guests[0]?.name;
  useEffect(() => {
    if (place === undefined && first !== undefined)
      useGuestsStore.getState().set({ activeRow: `guest:${first}` });
  }, [place, first]);
  return place ?? 0;
}

/** Cards are placed by heights that are known beforehand; the active one stays mounted, so that it never loses the focus. */
function useCards(layout: ListLayout, active: number) {
  const list = useRef<HTMLDivElement>(null);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((place) => place < range.count)
        .sort((a, b) => a - b),
    [active],
  );
  // oxlint-disable-next-line react/incompatible-library -- its functions must not be memoized, and no compiler does so here.
  const virtualizer = useVirtualizer({
    count: layout.guests.length,
    getScrollElement: () => list.current,
    estimateSize: (place) => layout.cards[place]!.height,
    // A new function tells the virtualizer that heights changed.
    getItemKey: useCallback((place: number) => layout.guests[place]!.name, [layout]),
    rangeExtractor,
    overscan: 3,
  });
  return { list, virtualizer };
}

/** All guests that the filter leaves, as cards. */
export function GuestList({ guests }: { readonly guests: readonly GuestView[] }) {
  const { host, situation } = useWorkbench();
  const collapsed = useCollapsed(host);
  const layout = useMemo(() => layoutList(guests, collapsed), [guests, collapsed]);
  const { list, virtualizer } = useCards(layout, useActiveCard(layout));
  useGeometry(list, layout);
  useCarrying(list, situation);
  useTargetDrag(list, situation);
  useWhenIdle(importTargetMenu);

  const jump = (end: 'first' | 'last') => {
    virtualizer.scrollToIndex(end === 'first' ? 0 : layout.guests.length - 1);
    requestAnimationFrame(() => list.current !== null && focusEnd(list.current, end));
  };
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const inRow = event.target instanceof Element && event.target.closest('[data-row], button') !== null;
    if (!inRow || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, -1);
    else if (event.key === 'Home') jump('first');
    else if (event.key === 'End') jump('last');
    else if (event.key === 'ArrowLeft') focusCard();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Keys bubble here from the rows, which have the focus.
    <div ref={list} className={styles.list} style={heights} data-guest-list onKeyDown={keyDown}>
      <div className={styles.canvas} style={{ height: layout.height }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const guest = layout.guests[index];
          if (guest === undefined) return null;
          return (
            <div
              key={guest.name}
              className={styles.slot}
              style={{
                top: layout.tops[index],
                height: layout.cards[index]!.height,
              }}
            >
              <GuestCard guest={guest} collapsed={collapsed.has(guest.name)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
