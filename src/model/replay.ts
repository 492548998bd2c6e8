/** The draft played over the base. */
import type { Step } from './step.ts';
import type { Verdict } from './verdict.ts';

/** One step of the draft where it stands. */
export interface PlanEntry {
  readonly step: Step;
  readonly verdict: Verdict;
  /** True when the step took effect in the situation; a refused one does not. */
  readonly applied: boolean;
}
