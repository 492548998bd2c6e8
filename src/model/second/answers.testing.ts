/** The answers that are compared: outcome, and rules with moment and severity. */
import type { RuleId } from '../rules/ids.ts';
import type { Moment, Outcome, Severity } from '../verdict.ts';

/** What both implementations are compared by. */
export interface NaiveVerdict {
  readonly outcome: Outcome;
  /** `moment severity rule-id`, sorted. */
  readonly rules: readonly string[];
  /** Which facts were missed, in our own words; for people who look into a disagreement. */
  readonly missing: readonly string[];
}

export interface Said {
  readonly moment: Moment;
  readonly severity: Severity;
  readonly rule: RuleId;
}

export interface Heard extends Said {
  readonly missing?: readonly string[];
}

export function unknowns(moment: Moment, missing: readonly string[]): Heard[] {
  return missing.length === 0 ? [] : [{ moment, severity: 'warn', rule: 'unknown', missing }];
}

const WORST: readonly Severity[] = ['refuse', 'warn', 'inform'];

export function closed(heard: readonly Heard[], isConversion = false): NaiveVerdict {
  const missing = [...new Set(heard.flatMap(({ missing = [] }) => missing))];
  return { ...summaryOf(heard, isConversion), missing };
}

/**
 * What is compared of findings: the outcome, and each rule once a moment with its worst severity. `unknown` is said once a step, and what a
 * conversion says of one guest at several moments is said once too, so there moments do not count.
 */
export function summaryOf(
  said: readonly Said[],
  isConversion = false,
): Pick<NaiveVerdict, 'outcome' | 'rules'> {
  const worst = new Map<string, Severity>();
  for (const { moment, severity, rule } of said) {
    const key = rule === 'unknown' || isConversion ? `any ${rule}` : `${moment} ${rule}`;
    const old = worst.get(key);
    if (old === undefined || WORST.indexOf(severity) < WORST.indexOf(old)) worst.set(key, severity);
  }
  const rules = [...worst].map(([key, severity]) => key.replace(' ', ` ${severity} `)).sort();
  const severities = [...worst.values()];
  const outcome = severities.includes('refuse')
    ? 'refused'
    : severities.includes('warn')
      ? 'warned'
      : 'allowed';
  return { outcome, rules };
}
