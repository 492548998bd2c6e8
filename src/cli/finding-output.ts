/** Findings with their ways out, for scripts and for people. The members are a contract with scripts. */
import { ruleInfo } from '../model/rules/catalogue.ts';
import { subjectsOf } from '../model/rules/subjects.ts';
import type { Finding, Severity } from '../model/verdict.ts';
import type { WayOut } from '../model/ways-out/way-out.ts';
import { commandsOfSteps } from '../planner/commands.ts';
import { shellLine } from '../planner/shell.ts';
import { sayFinding, saySource } from '../words/findings.ts';
import { tinted, wrapped, type Tone } from './text.ts';

/** A finding with the ways out that were found for it. */
export interface Explained {
  readonly finding: Finding;
  readonly ways: readonly WayOut[];
}

/** One element of `findings`. `guest` is null for the host itself; each fix is a list of command lines. */
export function findingMembers({ finding, ways }: Explained) {
  const { sources } = ruleInfo(finding.rule);
  return {
    rule: finding.rule,
    severity: finding.severity,
    moment: finding.moment,
    guest: finding.guest === '' ? null : finding.guest,
    subjects: subjectsOf(finding),
    message: sayFinding(finding),
    source: saySource(finding.rule),
    ours: sources.every((source) => source === 'ours'),
    fixes: ways.map(commandLines),
  };
}

/** A way out as command lines, in order. */
export function commandLines(way: WayOut): readonly string[] {
  return commandsOfSteps(way).map(({ argv }) => shellLine(argv));
}

const LEADS: Readonly<Record<Severity, readonly [Tone, string]>> = {
  refuse: ['bad', 'REFUSED'],
  warn: ['warn', 'WARNING'],
  inform: ['quiet', 'to know'],
};

/** A heading, the sentence, and each way out with its commands. */
export function findingLines({ finding, ways }: Explained): readonly string[] {
  const [tone, lead] = LEADS[finding.severity];
  const about = finding.guest === '' ? 'host' : finding.guest;
  const heading = `${tinted(tone, lead)}  ${tinted('strong', about)}  ${tinted('quiet', `${finding.rule} (${saySource(finding.rule)})`)}`;
  return [heading, ...wrapped(sayFinding(finding), 9), ...ways.flatMap(wayLines)];
}

/** A command is never broken: it is there to be copied. */
export function wayLines(way: WayOut, at: number): readonly string[] {
  const lead = at === 0 ? 'way out: ' : '     or: ';
  return commandLines(way).map(
    (line, command) => `${' '.repeat(9)}${command === 0 ? lead : ' '.repeat(9)}${line}`,
  );
}
