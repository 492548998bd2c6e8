/** Verdicts and refused offers in words: what rests on the sentences of the rules. */
import type { Offer } from '../model/proposal.ts';
import type { Verdict } from '../model/verdict.ts';
import { sayFinding } from './findings.ts';

/** After a drop that came to nothing; the first finding says why. */
export function sayOfferRefused(what: string, { guest, verdict }: Offer): string {
  const [first] = verdict.findings;
  return `${what} cannot go to ${guest}.${first === undefined ? '' : ` ${sayFinding(first)}`}`;
}

/** The verdict in a few words: the worst warning itself, since it is what a person wants to know. */
export function sayOutcome({ outcome, findings }: Verdict): string {
  const warning = findings.find(({ severity }) => severity === 'warn');
  if (outcome === 'warned' && warning !== undefined) return sayFinding(warning);
  return outcome === 'refused' ? 'refused, gives no command' : outcome;
}
