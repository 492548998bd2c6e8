/** The verdict on a step: every rule asked, the worst word decides. */
import { applyStep } from '../create-situation.ts';
import { resolveAddress } from '../resolve-address.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Step } from '../step.ts';
import type { Finding, Outcome, Severity, Verdict } from '../verdict.ts';
import { GATES, RULES } from './catalogue.ts';
import { deviceFacts, type DeviceFacts } from './device-facts.ts';
import type { Asked, Context, Rule } from './rule.ts';
import { surveyOf, type Survey } from './survey.ts';

/** Judges a step over the situation before it. A move is a delete, then an add where it is gone. */
export function judge(situation: Situation, step: Step): Verdict {
  switch (step.kind) {
    case 'attach':
      return verdictOf(judgeAdd(situation, step.guest, step.statement));
    case 'detach':
      return verdictOf(judgeDelete(situation, step.guest, step.statement));
    case 'move':
      return verdictOf(judgeMove(situation, step));
  }
}

function judgeMove(situation: Situation, { from, to }: Extract<Step, { kind: 'move' }>): readonly Finding[] {
  const deleted = judgeDelete(situation, from.guest, from.statement);
  const off = applyStep(situation, { kind: 'detach', ...from });
  return [...deleted, ...judgeAdd(off.ok ? off.situation : situation, to.guest, to.statement)];
}

/** What is known already when one device is added to many guests in turn. */
export interface Known {
  readonly device: DeviceFacts;
  readonly survey: Survey;
}

/** Findings on an add. */
export function judgeAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  known?: Known,
): readonly Finding[] {
  const asked: Asked = { moment: 'add', situation, guestName, statement };
  return ask(asked, ADD_RULES, (guest) => ({
    ...asked,
    guest,
    address: placeOf(situation, guest, statement),
    device: known?.device ?? deviceFacts(situation, statement),
    survey: known?.survey ?? surveyOf(situation),
  }));
}

/** Findings on a delete. */
export function judgeDelete(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
): readonly Finding[] {
  const asked: Asked = { moment: 'delete', situation, guestName, statement };
  return ask(asked, DELETE_RULES, (guest) => ({
    ...asked,
    guest,
    address: null,
    device: deviceFacts(situation, statement),
    survey: surveyOf(situation),
  }));
}

const ADD_RULES = RULES.filter(({ info }) => info.moments.add !== undefined);
const DELETE_RULES = RULES.filter(({ info }) => info.moments.delete !== undefined);

function ask(
  asked: Asked,
  rules: readonly Rule[],
  contextOf: (guest: GuestView) => Context,
): readonly Finding[] {
  const stopped = GATES.flatMap((gate) => gate.check(asked));
  const guest = asked.situation.guest(asked.guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const context = contextOf(guest);
  const findings: Finding[] = [];
  for (const { check } of rules) for (const found of check(context)) findings.push(found);
  return findings;
}

function placeOf(
  situation: Situation,
  guest: GuestView,
  { adapter, address }: StorageStatement,
): Context['address'] {
  const place = resolveAddress(guest, adapter, address, situation.profile);
  return place === null || place.target === null ? null : { ...place, target: place.target };
}

const RANK: Readonly<Record<Severity, number>> = { refuse: 0, warn: 1, inform: 2 };

const OUTCOMES: readonly Outcome[] = ['refused', 'warned', 'allowed'];

/** Findings, worst first and otherwise in the catalogue's order, with one `unknown` a kind of missing fact. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const kept = findings.length < 2 ? findings : oneUnknownEach(findings);
  const sorted = kept.length < 2 ? kept : kept.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const worst = sorted[0]?.severity;
  return { outcome: worst === undefined ? 'allowed' : OUTCOMES[RANK[worst]]!, findings: sorted };
}

function oneUnknownEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ guest, detail }) => {
    if (detail.code !== 'unknown') return true;
    const key = `${detail.fact.kind} ${guest}`;
    return !seen.has(key) && seen.add(key);
  });
}
