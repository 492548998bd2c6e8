/** What the rules say of a guest that boots beside others. */
import { targetsOf } from '../guest-view.ts';
import { askStanding } from '../rules/ask.ts';
import { verdictOf } from '../rules/judge.ts';
import { missing, NOTHING, type Context, type Scene } from '../rules/rule.ts';
import { unreadGuests } from '../rules/sharing/unread-guests.ts';
import { otherRows } from '../rules/sharing/unproved-luns.ts';
import { unresolvedUses } from '../rules/sharing/unresolved-uses.ts';
import { standingContext } from '../rules/standing-context.ts';
import { isOn, surveyOf, type Survey } from '../rules/survey.ts';
import { isUnderstood } from '../rules/understood.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { Finding } from '../verdict.ts';

/** Tells whether a guest is up. */
export type IsUp = (guest: string) => boolean;

/** One device of a guest that boots, with what is said of it. */
export interface BootingDevice {
  readonly context: Context;
  readonly findings: readonly Finding[];
}

/** What is said of each device of a guest, in the order of its targets; those of which nothing is said are left out. */
export function bootingDevices(situation: Situation, guest: GuestView, isUp: IsUp): readonly BootingDevice[] {
  const survey = surveyBeside(situation, guest.name, isUp);
  return targetsOf(guest)
    .filter(isUnderstood)
    .map((target) => asked(standingContext('boot', situation, guest, target, survey, isUp), isUp))
    .filter(({ findings }) => findings.length > 0);
}

function asked(context: Context, isUp: IsUp): BootingDevice {
  const hidden = [...unresolvedUses(context, isUp), ...otherRows(context, isUp)];
  return { context, findings: [...hidden, ...askStanding(context, 'boot')] };
}

/** Of the guests that were not read only those that are up may have a device meanwhile. */
function surveyBeside(situation: Situation, guest: string, isUp: IsUp): Survey {
  const survey = surveyOf(situation);
  const isBeside = (name: string): boolean => name === guest || isUp(name);
  return {
    ...survey,
    unread: survey.unread.filter(isBeside),
    unreadable: survey.unreadable.filter(isBeside),
  };
}

/** Worst first, with one `unknown` a kind of missing fact; of a guest that the situation does not have, only what was not read. */
export function bootFindings(situation: Situation, guest: string, isUp: IsUp): readonly Finding[] {
  const view = situation.guest(guest);
  const devices = view === undefined ? [] : bootingDevices(situation, view, isUp);
  const found = devices.flatMap(({ findings }) => findings);
  return verdictOf([...gapsBeside(situation, guest, isUp), ...found]).findings;
}

/** What was not read of the guest itself and of those beside it, whatever devices it is known to have. */
export function gapsBeside(situation: Situation, guest: string, isUp: IsUp): readonly Finding[] {
  const scene: Scene = { moment: 'boot', situation, guestName: guest };
  const cutOff = situation.inventory.evidence.cutOff ? missing(scene, { kind: 'cut-off' }) : NOTHING;
  return [...cutOff, ...unreadGuests(scene, surveyBeside(situation, guest, isUp))];
}

/** The guests that hpvmstatus shows to be on. */
export function guestsOn(situation: Situation): ReadonlySet<string> {
  return new Set(situation.guests.filter(({ state }) => isOn(state)).map(({ name }) => name));
}
