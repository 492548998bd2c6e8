/** The rules, and the sentences in which they speak: everything of them that the first picture of a host does without. */
import { offering } from '../model/offering.ts';
import { offer, offersForAll } from '../model/propose.ts';
import { replay } from '../model/replay.ts';
import { sayFinding, saySource } from '../words/findings.ts';
import { groupRemarks, sayTopics } from '../words/remarks.ts';
import { sayOfferRefused, sayOutcome } from '../words/verdicts.ts';

/** One object, since it is fetched as one chunk (`session/judgement.ts`). */
export const judging = {
  replay,
  offer,
  offering,
  offersForAll,
  groupRemarks,
  sayFinding,
  saySource,
  sayTopics,
  sayOfferRefused,
  sayOutcome,
};
