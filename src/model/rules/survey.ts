/** What the rules ask of a situation as a whole, counted once for each. */
import { profileFor } from '../profile.ts';
import type { GuestView, Situation } from '../situation.ts';

/** Gaps in what is known of all guests. */
export interface Survey {
  /** False when the release is assumed. */
  readonly releaseKnown: boolean;
  /** Guests whose devices no output lists. */
  readonly unread: readonly string[];
  /** Guests with statements that do not parse. */
  readonly unreadable: readonly string[];
}

const surveys = new WeakMap<Situation, Survey>();

/** The survey of a situation; the first call costs one look at each guest. */
export function surveyOf(situation: Situation): Survey {
  const known = surveys.get(situation);
  if (known !== undefined) return known;
  const survey: Survey = {
    releaseKnown: profileFor(situation.inventory.host.hpvmRevision, situation.told.release ?? null).known,
    unread: situation.guests.filter(({ devicesRead }) => !devicesRead).map(({ name }) => name),
    unreadable: situation.guests.filter(hasUnreadable).map(({ name }) => name),
  };
  surveys.set(situation, survey);
  return survey;
}

/** True when a statement of the guest was not understood. */
export function hasUnreadable({ unplaced }: GuestView): boolean {
  return unplaced.some(({ statement }) => statement === null);
}

/** True when the guest is up, so that a change takes effect at once: `On (OS)`, `On (EFI)`. */
export function isOn(state: string | null): boolean {
  return state?.startsWith('On') ?? false;
}
