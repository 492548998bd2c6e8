/** The rules, and the sentences in which they speak: everything of them that the first picture of a host does without. */
export { offering } from '../model/offering.ts';
export { offer, offersForAll } from '../model/propose.ts';
export { replay } from '../model/replay.ts';
export { remarkOf, sayFinding, saySource } from '../words/findings.ts';
export { sayOfferRefused, sayOutcome } from '../words/verdicts.ts';
