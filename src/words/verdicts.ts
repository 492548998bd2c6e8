/** Verdicts and refused offers in words: what rests on the sentences of the rules. */
import type { Offer } from '../model/proposal.ts';
import type { Verdict } from '../model/verdict.ts';
import { sayFinding } from './findings.ts';
import { sayTopics } from './remarks.ts';

/** As many as a chip beside a command has room for. */
const TOPICS_OF_A_CHANGE = 2;

/** After a drop that came to nothing; the first finding says why. */
export function sayOfferRefused(what: string, { guest, verdict }: Offer): string {
  const [first] = verdict.findings;
  return `${what} cannot go to ${guest}.${first === undefined ? '' : ` ${sayFinding(first)}`}`;
}

/** The verdict in a few words: what its warnings are about, the weightiest first. */
export function sayOutcome({ outcome, findings }: Verdict): string {
  if (outcome === 'warned') return sayTopics(findings, TOPICS_OF_A_CHANGE);
  return outcome === 'refused' ? 'refused, gives no command' : outcome;
}
