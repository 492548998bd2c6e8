/** The verdict on a step: every rule asked, the worst word decides. */
import { applyStep } from '../create-situation.ts';
import { resolveAddress } from '../resolve-address.ts';
import type { Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Step } from '../step.ts';
import type { Finding, Outcome, Severity, Verdict } from '../verdict.ts';
import { DEVICE_RULES, GATES, RULES } from './catalogue.ts';
import { deviceFacts, type DeviceFacts } from './device-facts.ts';
import { guestKnown } from './guest-known.ts';
import type { Asked, Context, DeviceContext, Rule } from './rule.ts';
import { statementSyntax } from './statement-syntax.ts';
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

/** What is the same of a statement for every guest: who asks about many guests works it out once. */
export interface Known {
  readonly device: DeviceFacts;
  readonly survey: Survey;
  /** False when the statement, its address aside, is none that we would read back. */
  readonly readsBack: boolean;
  /** What the rules of the device say. */
  readonly findings: readonly Finding[];
}

/** Works out what a statement, its address aside, is to every guest. */
export function knownOf(
  situation: Situation,
  statement: StorageStatement,
  survey: Survey = surveyOf(situation),
): Known {
  const asked: Asked = { moment: 'add', situation, guestName: '', statement };
  const device = deviceFacts(situation, statement);
  const context: DeviceContext = { ...asked, device, survey };
  const findings = DEVICE_RULES.flatMap((rule) => rule.checkDevice(context));
  const readsBack =
    statementSyntax.check({ ...asked, statement: { ...statement, address: null } }).length === 0;
  return { device, survey, readsBack, findings };
}

/** Findings on an add. */
export function judgeAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  known?: Known,
): readonly Finding[] {
  const asked: Asked = { moment: 'add', situation, guestName, statement };
  const trusted = known?.readsBack === true && isPlain(statement.address);
  const stopped = trusted ? guestKnown.check(asked) : passGates(asked);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const { device, survey, findings } = known ?? knownOf(situation, statement);
  const address = resolveAddress(guest, statement.adapter, statement.address, situation.profile);
  const context: Context = { moment: 'add', situation, guestName, statement, guest, address, device, survey };
  return askAll(
    ADD_RULES,
    context,
    findings.length === 0 ? [] : findings.map((found) => ({ ...found, guest: guestName })),
  );
}

/** Findings on a delete. */
export function judgeDelete(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
): readonly Finding[] {
  const asked: Asked = { moment: 'delete', situation, guestName, statement };
  const stopped = passGates(asked);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const device = deviceFacts(situation, statement);
  const context: Context = { ...asked, guest, address: null, device, survey: surveyOf(situation) };
  return askAll(DELETE_RULES, context, []);
}

const ADD_RULES = RULES.filter(({ info }) => info.moments.add !== undefined);
const DELETE_RULES = RULES.filter(({ info }) => info.moments.delete !== undefined);

function passGates(asked: Asked): readonly Finding[] {
  return GATES.flatMap((gate) => gate.check(asked));
}

/** Numbers as an address reads back: none is negative, broken or huge. */
function isPlain(address: StorageStatement['address']): boolean {
  if (address === null) return true;
  const { bus, slot, target } = address;
  return isSmall(bus) && isSmall(slot) && (target === null || isSmall(target));
}

function isSmall(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e6;
}

function askAll(rules: readonly Rule[], context: Context, findings: Finding[]): readonly Finding[] {
  for (const { check } of rules) {
    const found = check(context);
    if (found.length > 0) findings.push(...found);
  }
  return findings;
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
