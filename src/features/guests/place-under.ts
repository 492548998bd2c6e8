/** Which place of a guest a point of the screen belongs to: an adapter's rows are that adapter, the rest of a card is its guest. */
import type { Place } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import { slotKey } from './card-layout.ts';

/** Attributes that cards and rows carry, read again from whatever is under the pointer. */
export const placeAttributes = {
  guest: (name: string) => ({ 'data-guest': name }),
  adapter: (slot: { readonly bus: number; readonly slot: number }) => ({ 'data-adapter': slotKey(slot) }),
} as const;

const attributeAt = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** The place that an element stands for; null outside of any card. */
export function placeUnder(situation: Situation, element: Element | null): Place | null {
  const name = element === null ? null : attributeAt(element, 'data-guest');
  const guest = name === null ? undefined : situation.guest(name);
  if (element === null || guest === undefined) return null;
  const key = attributeAt(element, 'data-adapter');
  const adapter = guest.adapters.find((candidate) => slotKey(candidate) === key);
  if (adapter === undefined) return { guest: guest.name, adapter: null, target: null };
  const { type, bus, slot } = adapter;
  return { guest: guest.name, adapter: { type, bus, slot }, target: null };
}

/** True when both mean the same drop. */
export function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.guest === b.guest &&
    a.target === b.target &&
    a.adapter?.bus === b.adapter?.bus &&
    a.adapter?.slot === b.adapter?.slot
  );
}
