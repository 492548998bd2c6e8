/**
 * The host looked over as it stands: every standing device of every guest, and the host itself. An audit after a step is made from the
 * one before it: only guests that the step could have touched are asked again.
 */
import { targetsOf } from '../guest-view.ts';
import { askStanding, hostRulesAt } from '../rules/ask.ts';
import { verdictOf } from '../rules/judge.ts';
import { standingContext } from '../rules/standing-context.ts';
import { surveyOf, type Survey } from '../rules/survey.ts';
import { isUnderstood, type StandingTarget } from '../rules/understood.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { Finding, Severity } from '../verdict.ts';
import { touchedGuests } from './touched.ts';

/** What an audit says. */
export interface Audit {
  readonly situation: Situation;
  /** By guest, in the host's order, each guest's worst first; guests of which nothing is said are left out. */
  readonly byGuest: ReadonlyMap<string, readonly Finding[]>;
  /** Of the host itself. */
  readonly ofHost: readonly Finding[];
}

/** Looks a situation over. With the audit of a situation of the same inventory, only what may have changed since is looked at again. */
export function auditOf(situation: Situation, before: Audit | null = null): Audit {
  const touched = before === null ? null : touchedGuests(before.situation, situation);
  const byGuest = new Map<string, readonly Finding[]>();
  for (const guest of situation.guests) {
    const isKept = touched !== null && !touched.has(guest.name);
    const findings = isKept ? before?.byGuest.get(guest.name) : auditGuest(situation, guest);
    if (findings !== undefined && findings.length > 0) byGuest.set(guest.name, findings);
  }
  return {
    situation,
    byGuest,
    ofHost: auditHost(situation),
  };
}

/** What is said of one guest's standing devices, worst first. */
export function auditGuest(situation: Situation, guest: GuestView): readonly Finding[] {
  const survey = surveyOf(situation);
  const targets = targetsOf(guest).filter(isUnderstood);
  const findings = targets.flatMap((target) => auditTarget(situation, guest, target, survey));
  return verdictOf(findings).findings;
}

/** What is said of one standing device, in the catalogue's order. */
export function auditTarget(
  situation: Situation,
  guest: GuestView,
  target: StandingTarget,
  survey: Survey = surveyOf(situation),
): readonly Finding[] {
  const context = standingContext('audit', situation, guest, target, survey);
  return askStanding(context, 'audit');
}

/** What is said of the host itself, worst first. */
export function auditHost(situation: Situation): readonly Finding[] {
  const context = { moment: 'audit', situation, guestName: '', survey: surveyOf(situation) } as const;
  return verdictOf(hostRulesAt().flatMap((rule) => rule.checkHost(context))).findings;
}

/** Everything, worst first; a missing fact that several guests' findings name is said once, of the host. */
export function findingsOf({ byGuest, ofHost }: Audit): readonly Finding[] {
  const all = [...byGuest.values()].flat();
  const known = all.filter(({ rule }) => rule !== 'unknown');
  return verdictOf([...ofHost, ...known, ...sharedGaps(all)]).findings;
}

function sharedGaps(findings: readonly Finding[]): readonly Finding[] {
  const gaps = new Map<string, Finding>();
  for (const found of findings) {
    if (found.detail.code !== 'unknown') continue;
    const { kind } = found.detail.fact;
    const met = gaps.get(kind);
    if (met === undefined) gaps.set(kind, found);
    else if (met.guest !== found.guest) gaps.set(kind, { ...met, guest: '' });
  }
  return [...gaps.values()];
}

/** The same by severity, for one who lists them apart. */
export function bySeverity(findings: readonly Finding[]): Readonly<Record<Severity, readonly Finding[]>> {
  const of = (severity: Severity) => findings.filter((found) => found.severity === severity);
  return { refuse: of('refuse'), warn: of('warn'), inform: of('inform') };
}
