/** What the rules say of a step or of a host: data, never sentences (those live in words/). */
import type { FindingDetail } from './rules/detail.ts';
import type { RuleId } from './rules/ids.ts';

export type Severity = 'refuse' | 'warn' | 'inform';
export type Outcome = 'allowed' | 'warned' | 'refused';

/**
 * When a rule speaks: a device is added, modified or deleted, a guest boots, an adapter is converted, a guest migrates, or the host is
 * looked over as it stands. A move is a delete, then an add.
 */
export const MOMENTS = ['add', 'modify', 'delete', 'boot', 'convert', 'migrate', 'audit'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One rule's word on one step, one boot, or one thing that stands. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly moment: Moment;
  /** The guest whose change or device it is about; '' for the host itself. */
  readonly guest: string;
  /** What the sentence needs: which LUN, which address, which other guest… */
  readonly detail: FindingDetail;
  /** The standing target that it is about, at a boot and at an audit (`Target.id`). */
  readonly target?: string;
  /** It rests on two names being one LUN, and no WWID was read that proves it: less sure. */
  readonly byNames?: true;
}

/** The worst severity decides: refuse → refused, warn → warned, else allowed. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Worst first. */
  readonly findings: readonly Finding[];
}
