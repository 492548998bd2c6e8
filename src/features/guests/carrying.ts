/** A device in hand, and what every guest would say to it: computed once when a drag starts, looked up while it lasts. */
import { NO_CHOICE, type Offer, type Pick as InHand, type Place } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import type { Judging } from '../../session/judgement.ts';
import { slotKey } from './card-layout.ts';

/** What is carried. */
export interface Carrying {
  readonly pick: InHand;
  /** By guest: a drop on the guest's card. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** A drop on any place; null for a guest that is not there. */
  offerAt(place: Place): Offer | null;
}

const placeKey = ({ guest, adapter, target }: Place): string =>
  `${guest} ${adapter === null ? '' : slotKey(adapter)} ${target ?? ''}`;

/** Picks something up. Places inside a card are judged when they are first pointed at, and remembered. */
export function carry(
  { offering, offersForAll }: Pick<Judging, 'offering' | 'offersForAll'>,
  situation: Situation,
  pick: InHand,
): Carrying {
  const offers = offersForAll(situation, pick);
  const offerAt = offering(situation, pick);
  const asked = new Map<string, Offer>();
  const ask = (place: Place): Offer => {
    const key = placeKey(place);
    const answer = asked.get(key) ?? offerAt(place, NO_CHOICE);
    asked.set(key, answer);
    return answer;
  };
  return {
    pick,
    offers,
    offerAt: (place) =>
      place.adapter === null
        ? (offers.get(place.guest) ?? null)
        : situation.guest(place.guest) === undefined
          ? null
          : ask(place),
  };
}

/** Whether a drop there is taken. */
export const accepts = (answer: Offer | null): boolean =>
  answer !== null && answer.verdict.outcome !== 'refused';

/** How many guests would take it. */
export function countTakers(offers: ReadonlyMap<string, Offer>): number {
  let takers = 0;
  for (const answer of offers.values()) if (accepts(answer)) takers += 1;
  return takers;
}
