/** What the first implementation says of a case, in the words of the second. */
import { auditOf, findingsOf } from '../audit/audit.ts';
import { bootFindings, gapsBeside } from '../boot/boot-findings.ts';
import { applyStep, createSituation } from '../create-situation.ts';
import { buildInventory, type InventorySpec } from '../inventory.testing.ts';
import type { Inventory } from '../inventory.ts';
import { judgeMigration } from '../rules/judge-migration.ts';
import { judge } from '../rules/judge.ts';
import type { Situation } from '../situation.ts';
import type { Case } from './hosts.testing.ts';
import { summaryOf, type NaiveVerdict } from './answers.testing.ts';
import { naiveAudit, naiveBoot, naiveMigration } from './standing.testing.ts';
import { naiveVerdict } from './verdict.testing.ts';

/** What is asked of both. */
export const QUESTIONS = ['step', 'boot', 'migration', 'audit'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Outcome and rules. */
export type Summary = Pick<NaiveVerdict, 'outcome' | 'rules'>;

const inventories = new WeakMap<InventorySpec, Inventory>();

/** Built once a host, however many questions are asked of it. */
function inventoryOf(spec: InventorySpec): Inventory {
  const inventory = inventories.get(spec) ?? buildInventory(spec);
  inventories.set(spec, inventory);
  return inventory;
}

/** The answers of the first implementation. */
export function firstSays(asked: Case, question: Question): Summary {
  const { spec, told, done, step, boot, online } = asked;
  let situation: Situation = createSituation(inventoryOf(spec), told);
  if (question === 'step') {
    for (const before of done) situation = after(situation, before);
    return summaryOf(judge(situation, step).findings, step.kind === 'convert');
  }
  if (question === 'migration')
    return summaryOf(judgeMigration(situation, boot.guest, online ? 'online' : 'offline').findings);
  if (question === 'audit')
    return summaryOf(findingsOf(auditOf(situation)).filter(({ rule }) => rule !== 'unknown'));
  const isUp = (guest: string): boolean => boot.up.includes(guest);
  const gaps = gapsBeside(situation, boot.guest, isUp);
  return summaryOf([...bootFindings(situation, boot.guest, isUp), ...gaps]);
}

function after(situation: Situation, step: Case['step']): Situation {
  const applied = applyStep(situation, step);
  if (!applied.ok) throw new Error(`the first implementation cannot do ${JSON.stringify(step)}`);
  return applied.situation;
}

/** The answers of the second. */
export function secondSays({ spec, told, done, step, boot, online }: Case, question: Question): NaiveVerdict {
  if (question === 'step') return naiveVerdict(spec, told, done, step);
  if (question === 'migration') return naiveMigration(spec, told, boot.guest, online);
  return question === 'audit' ? naiveAudit(spec, told) : naiveBoot(spec, told, boot.guest, boot.up);
}

/** Where the two differ. */
export interface Disagreement {
  readonly question: Question;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Said by both. */
  readonly both: readonly string[];
  readonly missing: readonly string[];
}

/** The first question on which they differ; null when they agree on all. `hear` gets what the second says to each. */
export function disagreementOn(
  asked: Case,
  questions: readonly Question[] = QUESTIONS,
  hear: (rules: readonly string[]) => void = () => {},
): Disagreement | null {
  for (const question of questions) {
    const second = secondSays(asked, question);
    hear(second.rules);
    const first = firstOrFault(asked, question);
    if (first.join() !== second.rules.join())
      return {
        question,
        first: first.filter((rule) => !second.rules.includes(rule)),
        second: second.rules.filter((rule) => !first.includes(rule)),
        both: first.filter((rule) => second.rules.includes(rule)),
        missing: second.missing,
      };
  }
  return null;
}

function firstOrFault(asked: Case, question: Question): readonly string[] {
  try {
    return firstSays(asked, question).rules;
  } catch (error) {
    return [`threw ${String(error)}`];
  }
}
