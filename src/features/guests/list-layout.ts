/** Where each guest's card and each row in it stands in the list, mounted or not. */
import type { GuestView } from '../../model/situation.ts';
import { HEIGHT, layoutCard, type CardLayout } from './card-layout.ts';

/** Between two cards, and above the first and below the last, in CSS pixels. */
export const CARD_GAP = 10;

/** The cards of the guests that the filter leaves, top to bottom. */
export interface ListLayout {
  readonly guests: readonly GuestView[];
  readonly cards: readonly CardLayout[];
  /** Top of each card from the list's own top. */
  readonly tops: Float64Array;
  readonly height: number;
  /** Place in `guests` by name. */
  readonly places: ReadonlyMap<string, number>;
}

/** Lays the cards out; costs one pass over the guests. */
export function layoutList(guests: readonly GuestView[], collapsed: ReadonlySet<string>): ListLayout {
  const cards = guests.map((guest) => layoutCard(guest, collapsed.has(guest.name)));
  const tops = new Float64Array(guests.length);
  const places = new Map<string, number>();
  let top = CARD_GAP;
  for (const [place, guest] of guests.entries()) {
    tops[place] = top;
    places.set(guest.name, place);
    top += cards[place]!.height + CARD_GAP;
  }
  return { guests, cards, tops, height: top, places };
}

/** Where a target's row stands, or what stands for it. */
export interface RowSpot {
  /** Middle of the row from the list's top, in CSS pixels. */
  readonly middle: number;
  /** Equal for anchors that are drawn at one place; unique in the list. */
  readonly row: number;
  /** False when the guest's header stands for the row. */
  readonly exact: boolean;
}

const slotOf = (target: string): string => /(\d+,\d+),\d+$/.exec(target)?.[1] ?? '';

/**
 * The spot of a used target by its `Target.id`; for a free one (an id with no row of its own) the adapter's row of free targets, else
 * the guest's header. Null when the filter hides the guest.
 */
export function spotOf(layout: ListLayout, guest: string, target: string): RowSpot | null {
  const place = layout.places.get(guest);
  if (place === undefined) return null;
  const { targetTops, freeTops } = layout.cards[place]!;
  const top = layout.tops[place]!;
  const used = targetTops.get(target);
  if (used !== undefined) return { middle: top + used + HEIGHT.target / 2, row: top + used, exact: true };
  const free = freeTops.get(slotOf(target));
  if (free !== undefined) return { middle: top + free + HEIGHT.free / 2, row: top + free, exact: true };
  return { middle: top + 1 + HEIGHT.header / 2, row: top, exact: false };
}
