/** What the rules are asked with about a device that stands on a guest: at its boot, and when the host is looked over. */
import type { GuestView, Situation, Target } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import { otherUses } from './ask.ts';
import { deviceFacts } from './device-facts.ts';
import type { Context } from './rule.ts';
import type { Survey } from './survey.ts';

/** A device whose statement was understood: of the others nothing can be said. */
export interface StandingTarget extends Target {
  readonly statement: StorageStatement;
}

/** Narrows to devices whose statement was understood. */
export function isUnderstood(target: Target): target is StandingTarget {
  return target.statement !== null;
}

/** `isUp`: which other guests count; left out: all. */
export function standingContext(
  moment: 'boot' | 'audit',
  situation: Situation,
  guest: GuestView,
  target: StandingTarget,
  survey: Survey,
  isUp?: (guest: string) => boolean,
): Context {
  const { statement } = target;
  const device = deviceFacts(situation, statement, target.backing);
  const others = otherUses(device.users, guest.name);
  return {
    moment,
    situation,
    guestName: guest.name,
    statement,
    guest,
    address: statement.address,
    device,
    survey,
    own: target,
    others: isUp === undefined ? others : others.filter((other) => isUp(other.guest)),
  };
}
