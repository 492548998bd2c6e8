/** What the rules say of a step: data, never sentences (those live in words/). */
import type { FindingDetail } from './rules/detail.ts';
import type { RuleId } from './rules/ids.ts';

export type Severity = 'refuse' | 'warn' | 'inform';
export type Outcome = 'allowed' | 'warned' | 'refused';

/** One rule's word on one step. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The guest whose change it is about. */
  readonly guest: string;
  /** What the sentence needs: which LUN, which address, which other guest… */
  readonly detail: FindingDetail;
}

/** The worst severity decides: refuse → refused, warn → warned, else allowed. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Worst first. */
  readonly findings: readonly Finding[];
}
