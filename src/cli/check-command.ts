/** `lundock check`: what is wrong with the host as it stands, or as it would stand after some commands. */
import { auditOf, bySeverity, findingsOf } from '../model/audit/audit.ts';
import type { Situation } from '../model/situation.ts';
import type { Finding } from '../model/verdict.ts';
import { standingWaysOut } from '../model/ways-out/standing-ways.ts';
import { sayCount, sayList } from '../words/units.ts';
import { findingMembers } from './finding-output.ts';
import { findingLines, wayLines } from './finding-text.ts';
import type { Answer } from './json.ts';
import { tinted } from './text.ts';
import { casesOf, troublesOf, type Trouble } from './troubles.ts';

/** Everything that is found, worst first, with its ways out; exit status 1 where something is refused. */
export function checkAnswer(situation: Situation): Answer {
  const findings = findingsOf(auditOf(situation));
  return {
    members: [['findings', explained(situation, findings)]],
    lines: () => textLines(situation, findings),
    status: bySeverity(findings).refuse.length > 0 ? 1 : 0,
  };
}

/** Ways out take their time on a big host: each is looked for when its finding is printed. */
function* explained(situation: Situation, findings: readonly Finding[]) {
  for (const finding of findings)
    yield findingMembers({ finding, ways: standingWaysOut(situation, finding) });
}

function* textLines(situation: Situation, findings: readonly Finding[]): Generator<string> {
  if (findings.length === 0) yield tinted('good', 'Nothing is wrong with what was read.');
  for (const trouble of troublesOf(situation, findings)) {
    yield headingOf(trouble);
    for (const { told, ways } of casesOf(situation, trouble)) {
      for (const { finding, alsoOf } of told) yield* findingLines(finding, alsoOf);
      yield* wayLines(ways);
    }
    yield '';
  }
  if (findings.length > 0) yield sayFigures(findings);
}

function headingOf({ thing, guests }: Trouble): string {
  const who = guests.length === 0 ? 'host' : sayList(guests);
  return thing === '' ? tinted('strong', who) : `${tinted('strong', thing)}  ${who}`;
}

/** Counted as scripts get them: what several guests have is told once here. */
function sayFigures(findings: readonly Finding[]): string {
  const { refuse, warn, inform } = bySeverity(findings);
  const errors = tinted(refuse.length > 0 ? 'bad' : 'good', sayCount(refuse.length, 'error'));
  const guests = new Set(findings.map(({ guest }) => guest));
  const ofHost = guests.delete('') ? ['the host'] : [];
  const ofGuests = guests.size === 0 ? [] : [sayCount(guests.size, 'guest')];
  const whom = `on ${sayList([...ofGuests, ...ofHost])}`;
  return `${errors}, ${sayCount(warn.length, 'warning')} and ${inform.length} to know ${whom}; what several guests have is told once.`;
}
