/** `lundock plan`: a verdict on each command, and the commands that may be run. The document's shape is a contract with scripts. */
import { createSituation } from '../model/create-situation.ts';
import { emptyIntent } from '../model/draft.ts';
import type { Inventory } from '../model/inventory.ts';
import { commandsOf } from '../planner/commands.ts';
import { sayFinding, saySource } from '../words/findings.ts';
import type { Members } from './json.ts';
import { judgeCommand, type JudgedCommand } from './judge-command.ts';

/** The document's members, and whether a command was refused. Commands apply in order, refused ones do not. */
export function planDocument(
  inventory: Inventory,
  commands: readonly string[],
): { readonly members: Members; readonly refused: boolean } {
  let situation = createSituation(inventory, emptyIntent.told);
  const judged = commands.map((command) => {
    const done = judgeCommand(situation, command);
    situation = done.situation;
    return { command, done };
  });
  const entries = judged.flatMap(({ done }) => done.entries);
  return {
    members: [
      ['steps', judged.map(({ command, done }) => stepOf(command, done))],
      ['commands', commandsOf(entries).map(({ argv }) => argv)],
    ],
    refused: judged.some(({ done }) => done.outcome === 'refused'),
  };
}

function stepOf(command: string, { outcome, findings }: JudgedCommand) {
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
