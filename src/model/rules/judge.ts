/** The verdict on a step: every rule asked, the worst word decides. */
import { applyStep } from '../create-situation.ts';
import { targetWith } from '../guest-view.ts';
import type { Situation } from '../situation.ts';
import type { Step, StepOf } from '../step.ts';
import type { Finding, Outcome, Severity, Verdict } from '../verdict.ts';
import { judgeConversion } from './judge-conversion.ts';
import { judgeAdd, judgeDelete } from './judge-device.ts';
import { judgeDatabase, judgeGuest } from './judge-host-steps.ts';

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

/** Of what is not known only what the guest has: the rest is asked of the new statement. */
function isAboutTheOld({ rule, detail }: Finding): boolean {
  if (detail.code === 'unknown') return detail.fact.kind !== 'guest-status';
  return rule === 'device-known' || rule === 'guest-known';
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
