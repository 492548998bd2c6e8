/** What the rules are asked with about a device that stands on a guest: at its boot, and when the host is looked over. */
import type { GuestView, Situation } from '../situation.ts';
import { otherUses } from './ask.ts';
import { deviceFacts } from './device-facts.ts';
import type { Context } from './rule.ts';
import type { Survey } from './survey.ts';
import type { StandingTarget } from './understood.ts';

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
    replaces: null,
    others: isUp === undefined ? others : others.filter((other) => isUp(other.guest)),
  };
}
