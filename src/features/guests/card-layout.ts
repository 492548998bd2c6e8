/**
 * How high the parts of a guest's card are, so that the list, the rows on screen and the links between the panes agree without
 * measuring: a link can end at a row that is not mounted, and a card does not move when something is dragged.
 */
import type { Adapter, GuestView } from '../../model/situation.ts';

/** CSS pixels; the components give these heights to their rows. */
export const HEIGHT = {
  header: 42,
  /** Above the first and below the last row of an open card. */
  padding: 5,
  adapter: 26,
  target: 27,
  free: 26,
  /** Between two adapters: a hairline with air. */
  divider: 9,
  /** What stands in a card without devices. */
  nothing: 28,
  /** A body is never lower than this: the reason why a guest cannot take the device in hand has its room there. */
  leastBody: 66,
  /** Both borders of a card. */
  borders: 2,
} as const;

/** One card, as far as the list and the links need to know it. Tops are measured from the card's own top. */
export interface CardLayout {
  readonly height: number;
  /** Top of each used target's row, by `Target.id`; empty when the card is collapsed. */
  readonly targetTops: ReadonlyMap<string, number>;
  /** Top of each adapter's row of free targets, by `bus,slot`; empty when the card is collapsed. */
  readonly freeTops: ReadonlyMap<string, number>;
}

/** `0,4`: how this pane names an adapter of a guest. */
export const slotKey = ({ bus, slot }: { readonly bus: number; readonly slot: number }): string =>
  `${bus},${slot}`;

const collapsedLayout: CardLayout = {
  height: HEIGHT.header + HEIGHT.borders,
  targetTops: new Map(),
  freeTops: new Map(),
};

function placeAdapters(
  adapters: readonly Adapter[],
  from: number,
  tops: Map<string, number>,
  free: Map<string, number>,
) {
  let top = from;
  for (const [index, adapter] of adapters.entries()) {
    top += (index > 0 ? HEIGHT.divider : 0) + HEIGHT.adapter;
    for (const target of adapter.targets) {
      tops.set(target.id, top);
      top += HEIGHT.target;
    }
    free.set(slotKey(adapter), top);
    top += HEIGHT.free;
  }
  return top;
}

function openLayout({ adapters, unplaced }: GuestView): CardLayout {
  const targetTops = new Map<string, number>();
  const freeTops = new Map<string, number>();
  const bodyTop = 1 + HEIGHT.header;
  let top = placeAdapters(adapters, bodyTop + HEIGHT.padding, targetTops, freeTops);
  if (unplaced.length > 0) top += (adapters.length > 0 ? HEIGHT.divider : 0) + HEIGHT.adapter;
  for (const target of unplaced) {
    targetTops.set(target.id, top);
    top += HEIGHT.target;
  }
  if (adapters.length + unplaced.length === 0) top += HEIGHT.nothing;
  const body = Math.max(top + HEIGHT.padding - bodyTop, HEIGHT.leastBody);
  return { height: HEIGHT.header + body + HEIGHT.borders, targetTops, freeTops };
}

const known = new WeakMap<GuestView, CardLayout>();

/** The layout of one guest's card. Guests are values, so each is laid out once. */
export function layoutCard(guest: GuestView, collapsed: boolean): CardLayout {
  if (collapsed) return collapsedLayout;
  const layout = known.get(guest) ?? openLayout(guest);
  known.set(guest, layout);
  return layout;
}
