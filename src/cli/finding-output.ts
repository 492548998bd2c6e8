/** Findings with their ways out, for scripts. The members are a contract. */
import { ruleInfo } from '../model/rules/catalogue.ts';
import { subjectsOf } from '../model/rules/subjects.ts';
import type { Finding } from '../model/verdict.ts';
import type { WayOut } from '../model/ways-out/way-out.ts';
import { commandsOfSteps } from '../planner/commands.ts';
import { shellLine } from '../planner/shell.ts';
import { sayFinding, saySource } from '../words/findings.ts';

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

/** A way out as command lines, in order: each is one that `--do` takes. */
export function commandLines(way: WayOut): readonly string[] {
  return commandsOfSteps(way).map(({ argv }) => shellLine(argv));
}
