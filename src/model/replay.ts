/** The draft played over the base. */
import { applyStep, createSituation } from './create-situation.ts';
import type { Intent } from './draft.ts';
import type { Inventory } from './inventory.ts';
import { judge } from './rules/judge.ts';
import type { Situation } from './situation.ts';
import type { Step } from './step.ts';
import type { Verdict } from './verdict.ts';

/** One step of the draft where it stands. */
export interface PlanEntry {
  /** With its addresses filled in when it was applied. */
  readonly step: Step;
  readonly verdict: Verdict;
  /** True when the step took effect in the situation; a refused one does not. */
  readonly applied: boolean;
}

/** The state after an intent, and each of its steps where it stands. Never stored: a refetch replays over the new base. */
export interface Replayed {
  readonly situation: Situation;
  /** As many as the intent has steps, in their order. */
  readonly entries: readonly PlanEntry[];
}

/** Plays an intent: every step is judged where it stands, a refused one is kept with its verdict and changes nothing. */
export function replay(inventory: Inventory, intent: Intent): Replayed {
  let situation = createSituation(inventory, intent.told);
  const entries = intent.steps.map((step): PlanEntry => {
    const done = enact(situation, step);
    situation = done.situation;
    return done.entry;
  });
  return { situation, entries };
}

/** Judges one step and, unless it is refused, does it. */
export function enact(
  situation: Situation,
  step: Step,
): { readonly situation: Situation; readonly entry: PlanEntry } {
  const verdict = judge(situation, step);
  const result = verdict.outcome === 'refused' ? null : applyStep(situation, step);
  if (result === null || !result.ok) return { situation, entry: { step, verdict, applied: false } };
  return { situation: result.situation, entry: { step: result.step, verdict, applied: true } };
}
