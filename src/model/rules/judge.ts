/** The verdict on a step: every rule asked, the worst word decides. */
import { applyStep } from '../create-situation.ts';
import { targetWith } from '../guest-view.ts';
import { resolveAddress } from '../resolve-address.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Step, StepOf } from '../step.ts';
import type { Finding, Outcome, Severity, Verdict } from '../verdict.ts';
import { askAll, deviceRulesAt, otherUses, rulesAt, withIdentity } from './ask.ts';
import { judgeConversion } from './judge-conversion.ts';
import { judgeDatabase, judgeGuest } from './judge-host-steps.ts';
import { deviceFacts, type DeviceFacts } from './device-facts.ts';
import { guestKnown } from './guest-known.ts';
import type { Asked, Context, DeviceContext } from './rule.ts';
import { statementSyntax } from './statement-syntax.ts';
import { surveyOf, type Survey } from './survey.ts';

/** Judges a step over the situation before it. A move is a delete, then an add where it is gone. */
export function judge(situation: Situation, step: Step): Verdict {
  return verdictOf(findingsOn(situation, step));
}

function findingsOn(situation: Situation, step: Step): readonly Finding[] {
  switch (step.kind) {
    case 'attach':
      return judgeAdd(situation, step.guest, step.statement);
    case 'detach':
      return judgeDelete(situation, step.guest, step.statement);
    case 'modify':
      return judgeModify(situation, step);
    case 'move':
      return judgeMove(situation, step);
    case 'convert':
      return judgeConversion(situation, step);
    case 'attribute':
    case 'restrict':
    case 'unrestrict':
      return judgeDatabase(situation, step);
    case 'create':
    case 'remove':
      return judgeGuest(situation, step);
  }
}

function judgeMove(situation: Situation, { from, to }: StepOf<'move'>): readonly Finding[] {
  const deleted = judgeDelete(situation, from.guest, from.statement);
  const off = applyStep(situation, { kind: 'detach', ...from });
  return [...deleted, ...judgeAdd(off.ok ? off.situation : situation, to.guest, to.statement)];
}

/** An add of the new statement, the old claim of the same target aside; that there is such a target is asked of the old one. */
function judgeModify(situation: Situation, { guest, from, to }: StepOf<'modify'>): readonly Finding[] {
  const view = situation.guest(guest);
  const gone = view !== undefined && targetWith(view, from) === undefined;
  const stopped = gone ? judgeDelete(situation, guest, from).filter(isAboutTheOld) : [];
  const off = applyStep(situation, { kind: 'detach', guest, statement: from });
  return [...stopped, ...judgeAdd(off.ok ? off.situation : situation, guest, to, undefined, from)];
}

function isAboutTheOld({ rule }: Finding): boolean {
  return rule === 'device-known' || rule === 'unknown' || rule === 'guest-known';
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
  moment: 'add' | 'modify' = 'add',
): Known {
  const asked: Asked = { moment, situation, guestName: '', statement };
  const device = deviceFacts(situation, statement);
  const context: DeviceContext = { ...asked, device, survey };
  const findings = deviceRulesAt('add').flatMap((rule) => rule.checkDevice(context));
  const readsBack =
    statementSyntax.checkAsked({ ...asked, statement: { ...statement, address: null } }).length === 0;
  return { device, survey, readsBack, findings };
}

/** Findings on an add, or on the new statement of a modify, which `replaces` an old one that is gone by then. */
export function judgeAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  known?: Known,
  replaces: StorageStatement | null = null,
): readonly Finding[] {
  const moment = replaces === null ? 'add' : 'modify';
  const asked: Asked = { moment, situation, guestName, statement };
  const trusted = known?.readsBack === true && isPlain(statement.address);
  const stopped = trusted ? guestKnown.checkAsked(asked) : passGates(asked);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const { device, survey, findings } = known ?? knownOf(situation, statement, undefined, moment);
  const context = addContext(asked, guest, device, survey, replaces);
  const found = findings.length === 0 ? [] : findings.map((one) => ({ ...one, guest: guestName }));
  return withIdentity(device, askAll(rulesAt('add'), context, found));
}

/** What the rules are asked with about an add. Written out: this runs once a guest while a device is dragged, and copying objects is felt. */
function addContext(
  { moment, situation, guestName, statement }: Asked,
  guest: GuestView,
  device: DeviceFacts,
  survey: Survey,
  replaces: StorageStatement | null,
): Context {
  return {
    moment,
    situation,
    guestName,
    statement,
    guest,
    address: resolveAddress(guest, statement.adapter, statement.address, situation.profile),
    device,
    survey,
    own: null,
    replaces,
    others: otherUses(device.users, guestName),
  };
}

/** The same for one who asks a rule himself; null where the guest is none that the situation has. */
export function contextOfAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  replaces: StorageStatement | null = null,
): Context | null {
  const moment = replaces === null ? 'add' : 'modify';
  const guest = situation.guest(guestName);
  if (guest === undefined) return null;
  const asked: Asked = { moment, situation, guestName, statement };
  return addContext(asked, guest, deviceFacts(situation, statement), surveyOf(situation), replaces);
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
  const others = otherUses(device.users, guestName);
  const own = targetWith(guest, statement) ?? null;
  const context: Context = {
    ...asked,
    guest,
    address: null,
    device,
    survey: surveyOf(situation),
    own,
    replaces: null,
    others,
  };
  return askAll(rulesAt('delete'), context, []);
}

function passGates(asked: Asked): readonly Finding[] {
  return [...statementSyntax.checkAsked(asked), ...guestKnown.checkAsked(asked)];
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

const RANK: Readonly<Record<Severity, number>> = { refuse: 0, warn: 1, inform: 2 };

const OUTCOMES: readonly Outcome[] = ['refused', 'warned', 'allowed'];

/** Findings, worst first and otherwise in the catalogue's order, with one `unknown` a kind of missing fact. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const kept = findings.length < 2 ? findings : oneUnknownEach(findings);
  const sorted = kept.length < 2 ? kept : kept.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const worst = sorted[0]?.severity;
  return { outcome: worst === undefined ? 'allowed' : OUTCOMES[RANK[worst]]!, findings: sorted };
}

/** The same missing fact, asked for by several rules, is said once. */
export function oneUnknownEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ guest, detail }) => {
    if (detail.code !== 'unknown') return true;
    const key = `${detail.fact.kind} ${guest}`;
    return !seen.has(key) && seen.add(key);
  });
}
