/** `lundock plan`: a verdict on each command, and the commands that may be run. The document's shape is a contract with scripts. */
import { createSituation } from '../model/create-situation.ts';
import { emptyIntent } from '../model/draft.ts';
import type { Inventory } from '../model/inventory.ts';
import { enact, type PlanEntry } from '../model/replay.ts';
import { readRequest } from '../model/request.ts';
import type { Situation } from '../model/situation.ts';
import type { Finding, Outcome } from '../model/verdict.ts';
import { commandsOf } from '../planner/commands.ts';
import { sayFinding, saySource } from '../words/findings.ts';
import { readCommandLine } from './command-line.ts';
import type { Members } from './json.ts';

interface JudgedCommand {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** null for a command that asks for nothing that could be judged. */
  readonly entry: PlanEntry | null;
}

/** The document's members, and whether a command was refused. Commands apply in order, refused ones do not. */
export function planDocument(
  inventory: Inventory,
  commands: readonly string[],
): { readonly members: Members; readonly refused: boolean } {
  let situation = createSituation(inventory, emptyIntent.told);
  const judged = commands.map((command) => {
    const step = judgeCommand(situation, command);
    situation = step.situation;
    return { command, ...step.judged };
  });
  const entries = judged.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return {
    members: [
      ['steps', judged.map(stepOf)],
      ['commands', commandsOf(entries).map(({ argv }) => argv)],
    ],
    refused: judged.some(({ outcome }) => outcome === 'refused'),
  };
}

function judgeCommand(
  situation: Situation,
  command: string,
): { readonly situation: Situation; readonly judged: JudgedCommand } {
  const line = readCommandLine(command);
  if (!line.ok) {
    const detail = { code: 'command', text: command, problem: line.problem } as const;
    return refused(situation, [{ rule: 'statement-syntax', severity: 'refuse', moment: 'add', guest: line.guest, detail }]);
  }
  const read = readRequest(situation, line.request);
  if (!read.ok) return refused(situation, read.findings);
  const { situation: next, entry } = enact(situation, read.step);
  return { situation: next, judged: { ...entry.verdict, entry } };
}

function refused(situation: Situation, findings: readonly Finding[]) {
  return { situation, judged: { outcome: 'refused', findings, entry: null } as const };
}

function stepOf({ command, outcome, findings }: JudgedCommand & { readonly command: string }) {
  return {
    command,
    verdict: outcome,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: sayFinding(finding),
      source: saySource(finding.rule),
    })),
  };
}
