/** `lundock plan`: a verdict on each command, and the commands that may be run. The document's shape is a contract with scripts. */
import type { Situation } from '../model/situation.ts';
import type { Finding } from '../model/verdict.ts';
import type { WayOut } from '../model/ways-out/way-out.ts';
import { commandsOf } from '../planner/commands.ts';
import { shellLine } from '../planner/shell.ts';
import { sayFinding } from '../words/findings.ts';
import { sayCount } from '../words/units.ts';
import { commandLines, findingMembers } from './finding-output.ts';
import { findingLines, wayLines } from './finding-text.ts';
import type { Answer } from './json.ts';
import { judgeCommand, type JudgedCommand } from './judge-command.ts';
import { tinted, visible, type Tone } from './text.ts';

/** One command as typed, and what came of it. */
interface PlannedCommand {
  readonly command: string;
  readonly done: JudgedCommand;
  /** Ways out of a refusal. */
  readonly ways: readonly WayOut[];
}

/** Exit status where a command was refused. */
export const REFUSED = 3;

/** Verdicts and what may be run; exit status 3 when a command was refused. Commands apply in order, refused ones do not. */
export function planAnswer(start: Situation, commands: readonly string[]): Answer {
  const planned = plan(start, commands);
  const entries = planned.flatMap(({ done }) => done.entries);
  const argvs = commandsOf(entries).map(({ argv }) => argv);
  return {
    members: [
      ['steps', planned.map(stepMembers)],
      ['commands', argvs],
    ],
    lines: () => textLines(planned, argvs),
    status: planned.some(isRefused) ? REFUSED : 0,
  };
}

/** The host after these commands, for one who asks about it then; a sentence on the first that is refused. */
export function doCommands(
  start: Situation,
  commands: readonly string[],
): { readonly ok: true; readonly situation: Situation } | { readonly ok: false; readonly sentence: string } {
  let situation = start;
  for (const command of commands) {
    const done = judgeCommand(situation, command);
    if (done.outcome === 'refused') return { ok: false, sentence: sayNotDone(command, done.findings) };
    situation = done.situation;
  }
  return { ok: true, situation };
}

function sayNotDone(command: string, [worst]: readonly Finding[]): string {
  const why = worst === undefined ? '' : ` ${sayFinding(worst)}`;
  return `not done, so nothing was looked at after it: ${command}.${why} (lundock plan tells all, with the ways out.)`;
}

function plan(start: Situation, commands: readonly string[]): readonly PlannedCommand[] {
  let situation = start;
  return commands.map((command) => {
    const done = judgeCommand(situation, command);
    situation = done.situation;
    return { command, done, ways: done.ways() };
  });
}

function isRefused({ done }: PlannedCommand): boolean {
  return done.outcome === 'refused';
}

/** The ways out belong to the whole command, and stand with each finding that refuses it. */
function stepMembers({ command, done, ways }: PlannedCommand) {
  const waysFor = (finding: Finding) => (isError(finding) ? ways : []);
  return {
    command,
    verdict: done.outcome,
    findings: done.findings.map((finding) => findingMembers({ finding, ways: waysFor(finding) })),
    fixes: ways.map(commandLines),
  };
}

const TONES: Readonly<Record<JudgedCommand['outcome'], Tone>> = {
  allowed: 'good',
  warned: 'warn',
  refused: 'bad',
};

function* textLines(
  planned: readonly PlannedCommand[],
  argvs: readonly (readonly string[])[],
): Generator<string> {
  for (const one of planned) yield* [...commandText(one), ''];
  const refused = planned.filter(isRefused).length;
  const left = refused === 0 ? '' : ` (${refused} of ${sayCount(planned.length, 'command')} refused)`;
  yield argvs.length === 0 ? 'There is nothing to run.' : tinted('strong', `To run, in this order${left}:`);
  for (const argv of argvs) yield shellLine(argv);
}

/** The verdict, what refuses the command, the ways out of that, and what else is to know; each sentence once. */
function* commandText({ command, done, ways }: PlannedCommand): Generator<string> {
  const verdict = tinted(TONES[done.outcome], done.outcome.toUpperCase());
  yield `${verdict}  ${tinted('strong', visible(command))}`;
  const sentences = new Map(done.findings.map((finding) => [sayFinding(finding), finding]));
  const findings = [...sentences.values()];
  for (const finding of findings.filter(isError)) yield* findingLines(finding);
  yield* wayLines(ways);
  for (const finding of findings.filter((one) => !isError(one))) yield* findingLines(finding);
}

function isError({ severity }: Finding): boolean {
  return severity === 'refuse';
}
