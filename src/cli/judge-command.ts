/** One typed command: read, judged, and done unless the rules refuse it. */
import { enact, type PlanEntry } from '../model/replay.ts';
import { readRequest, type Request } from '../model/request.ts';
import { verdictOf } from '../model/rules/judge.ts';
import type { Situation } from '../model/situation.ts';
import type { Step } from '../model/step.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import type { WayOut } from '../model/ways-out/way-out.ts';
import { waysOut } from '../model/ways-out/ways-out.ts';
import { readCommandLine } from './command-line.ts';

/** What the rules say of a command. */
export interface JudgedCommand extends Verdict {
  /** One a change, in order; none when the command is refused, and then the situation is the one before it. */
  readonly entries: readonly PlanEntry[];
  readonly situation: Situation;
  /** Ways out of a refusal, in place of the whole command; looked for when they are asked for. */
  readonly ways: () => readonly WayOut[];
}

const NO_WAYS = (): readonly WayOut[] => [];

/** A command with several changes is one thing to the host: when one of them is refused, none is done. */
export function judgeCommand(situation: Situation, command: string): JudgedCommand {
  const line = readCommandLine(command);
  if (line.ok) return judgeRequests(situation, line.requests);
  const detail = { code: 'command', text: command, problem: line.problem } as const;
  const { guest } = line;
  return refused(situation, [{ rule: 'statement-syntax', severity: 'refuse', moment: 'add', guest, detail }]);
}

function judgeRequests(before: Situation, requests: readonly Request[]): JudgedCommand {
  const entries: PlanEntry[] = [];
  let situation = before;
  for (const request of requests) {
    const found = entries.flatMap(({ verdict }) => verdict.findings);
    const read = readRequest(situation, request);
    if (!read.ok) return refused(before, [...found, ...read.findings]);
    const done = enact(situation, read.step);
    const { verdict } = done.entry;
    if (verdict.outcome === 'refused') {
      const at = situation;
      const ways = () => waysAfter(at, entries, read.step);
      return refused(before, [...found, ...verdict.findings], ways);
    }
    entries.push(done.entry);
    situation = done.situation;
  }
  return {
    ...verdictOf(entries.flatMap(({ verdict }) => verdict.findings)),
    entries,
    situation,
    ways: NO_WAYS,
  };
}

/** What the command did before its refused part stays as it was asked for. */
function waysAfter(situation: Situation, done: readonly PlanEntry[], step: Step): readonly WayOut[] {
  return waysOut(situation, step).map((way) => [...done.map((entry) => entry.step), ...way]);
}

function refused(
  situation: Situation,
  findings: readonly Finding[],
  ways: JudgedCommand['ways'] = NO_WAYS,
): JudgedCommand {
  return { ...verdictOf(findings), entries: [], situation, ways };
}
