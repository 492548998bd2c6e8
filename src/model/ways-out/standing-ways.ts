/** Ways out of what an audit or a boot finds about a device that stands: the smallest sets of steps after which it is no longer found. */
import { formatAddress } from '../address.ts';
import { auditHost, auditTarget } from '../audit/audit.ts';
import { bootingDevices, type IsUp } from '../boot/boot-findings.ts';
import { targetsOf } from '../guest-view.ts';
import { ruleOf } from '../rules/catalogue.ts';
import type { Edit } from '../rules/rule.ts';
import { standingContext } from '../rules/standing-context.ts';
import { surveyOf } from '../rules/survey.ts';
import { isUnderstood, type StandingTarget } from '../rules/understood.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { searchEdits, type Trial } from './search.ts';
import { after, type WayOut } from './way-out.ts';
import { editsFor } from './ways-out.ts';

/** How standing devices are looked at: at an audit beside all guests, at a boot beside those that are up. */
interface Look {
  readonly moment: 'audit' | 'boot';
  readonly isUp: IsUp | undefined;
  readonly said: (situation: Situation, guest: GuestView, target: StandingTarget) => readonly Finding[];
}

const AT_AUDIT: Look = { moment: 'audit', isUp: undefined, said: auditTarget };

function atBoot(isUp: IsUp): Look {
  const said: Look['said'] = (situation, guest, target) =>
    bootingDevices(situation, guest, isUp).find(({ context }) => context.own?.id === target.id)?.findings ??
    [];
  return { moment: 'boot', isUp, said };
}

/** One device and one of the things that are said of it. */
interface Case {
  readonly look: Look;
  readonly situation: Situation;
  readonly guest: string;
  readonly target: StandingTarget;
  readonly found: Finding;
}

/** Of a finding about the host itself there is one way at most: its rule's, where that helps. */
function hostWaysOut(situation: Situation, found: Finding): readonly WayOut[] {
  const scene = { moment: 'audit', situation, guestName: '', survey: surveyOf(situation) } as const;
  const steps = ruleOf(found.rule).stepsFor?.(found, scene) ?? [];
  const at = steps.length === 0 ? null : after(situation, steps);
  const still = at !== null && auditHost(at).some((one) => JSON.stringify(one) === JSON.stringify(found));
  return at === null || still ? [] : [steps];
}

/**
 * Of a finding of an audit of this very situation; the smallest first, at most a handful. None for what merely informs or was not read:
 * there is nothing to undo.
 */
export function standingWaysOut(situation: Situation, found: Finding): readonly WayOut[] {
  return found.guest === '' ? hostWaysOut(situation, found) : waysOf(AT_AUDIT, situation, found);
}

/** The same of a finding about a guest that boots beside those that are up. */
export function bootWaysOut(situation: Situation, found: Finding, isUp: IsUp): readonly WayOut[] {
  return waysOf(atBoot(isUp), situation, found);
}

function waysOf(look: Look, situation: Situation, found: Finding): readonly WayOut[] {
  const guest = situation.guest(found.guest);
  if (guest === undefined || found.severity === 'inform' || found.rule === 'unknown') return [];
  const target = targetOf(guest, found);
  return target === null ? [] : waysFor({ look, situation, guest: guest.name, target, found });
}

/** The device that a finding is about. */
function targetOf(guest: GuestView, { target: id }: Finding): StandingTarget | null {
  return id === undefined ? null : targetAt(guest, { id });
}

function waysFor(of: Case): readonly WayOut[] {
  const ways = searchEdits<Edit>(
    (edits) => attempt(of, edits),
    (edit) => JSON.stringify(edit),
  );
  return ways.map((edits) => edits.map((edit) => stepOf(of, edit)));
}

/** Another statement behind a standing device is a modify where its address stays, else it is taken off and added. */
function stepOf({ guest, target }: Case, edit: Edit): Step {
  if (edit.kind === 'before') return edit.step;
  const from = target.statement;
  const to = { ...from, ...edit.change };
  const stays = formatAddress(from.address) === formatAddress(to.address) && from.adapter === to.adapter;
  return stays && from.device === to.device
    ? { kind: 'modify', guest, from, to }
    : { kind: 'move', from: { guest, statement: from }, to: { guest, statement: to } };
}

function attempt(of: Case, edits: readonly Edit[]): Trial<Edit> | null {
  const at = after(
    of.situation,
    edits.map((edit) => stepOf(of, edit)),
  );
  if (at === null) return null;
  return { edits, isOut: edits.length > 0 && isGone(of, at), proposes: () => proposed(of, at) };
}

/** Of its place nothing of the kind is said any more, and the guest is no worse off. */
function isGone({ look, situation, guest, target, found }: Case, at: Situation): boolean {
  const was = situation.guest(guest);
  const is = at.guest(guest);
  if (was === undefined || is === undefined) return true;
  const own = targetAt(is, target);
  const still = own !== null && look.said(at, is, own).some(({ rule }) => rule === found.rule);
  return !still && refusals(look, at, is) <= refusals(look, situation, was);
}

function refusals(look: Look, situation: Situation, guest: GuestView): number {
  const found = targetsOf(guest)
    .filter(isUnderstood)
    .flatMap((target) => look.said(situation, guest, target));
  return found.filter(({ severity }) => severity === 'refuse').length;
}

function targetAt(guest: GuestView, { id }: { readonly id: string }): StandingTarget | null {
  return (
    targetsOf(guest)
      .filter(isUnderstood)
      .find((target) => target.id === id) ?? null
  );
}

function proposed({ look, guest: name, target, found }: Case, at: Situation): readonly Edit[] {
  const guest = at.guest(name);
  const own = guest && targetAt(guest, target);
  if (guest === undefined || !own) return [];
  return editsFor(found, standingContext(look.moment, at, guest, own, surveyOf(at), look.isUp));
}
