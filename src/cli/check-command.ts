/** `lundock check`: what is wrong with the host as it stands, or as it would stand after some commands. */
import { auditOf, bySeverity, findingsOf } from '../model/audit/audit.ts';
import type { Situation } from '../model/situation.ts';
import { standingWaysOut } from '../model/ways-out/standing-ways.ts';
import { sayCount } from '../words/units.ts';
import { findingLines, findingMembers, type Explained } from './finding-output.ts';
import type { Answer } from './json.ts';
import { tinted } from './text.ts';

/** Everything that is found, worst first, with its ways out; exit status 1 where something is refused. */
export function checkAnswer(situation: Situation): Answer {
  const findings = findingsOf(auditOf(situation));
  const explained = findings.map((finding) => ({ finding, ways: standingWaysOut(situation, finding) }));
  const { refuse } = bySeverity(findings);
  return {
    members: [['findings', explained.map(findingMembers)]],
    lines: () => textLines(explained),
    status: refuse.length > 0 ? 1 : 0,
  };
}

function* textLines(explained: readonly Explained[]): Generator<string> {
  for (const one of explained) {
    yield* findingLines(one);
    yield '';
  }
  const { refuse, warn, inform } = bySeverity(explained.map(({ finding }) => finding));
  if (explained.length === 0) yield tinted('good', 'Nothing is wrong with what was read.');
  else yield `${refuse.length} refused, ${sayCount(warn.length, 'warning')}, ${inform.length} to know.`;
}
