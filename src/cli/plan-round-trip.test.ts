/** A plan, printed and typed in again, comes to the same host: what leaves by the planner enters by the command line. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canonicalBytes } from '../model/canonical.testing.ts';
import { createSituation } from '../model/create-situation.ts';
import { enact, type PlanEntry } from '../model/replay.ts';
import type { Situation } from '../model/situation.ts';
import { stepFor, wishedInventory, wishes, type Wish } from '../model/step-wishes.testing.ts';
import { commandsOf } from '../planner/commands.ts';
import { planText } from '../planner/plan-text.ts';
import { shellLine } from '../planner/shell.ts';
import { judgeCommand } from './judge-command.ts';

/** Much is compared a run, and machines are busy. */
vi.setConfig({ testTimeout: 60_000 });

const start = createSituation(wishedInventory(), { hpuxVersions: {} });

/** No command unsets an attribute: NO is written for it. */
const sequences = fc.array(
  wishes.filter(({ kind, value }) => kind !== 'attribute' || value !== null),
  { minLength: 3, maxLength: 10 },
);

/** The wishes that the rules let pass. */
function planned(list: readonly Wish[]): {
  readonly situation: Situation;
  readonly entries: readonly PlanEntry[];
} {
  let situation = start;
  const entries: PlanEntry[] = [];
  for (const wish of list) {
    const done = enact(situation, stepFor(situation, wish));
    situation = done.situation;
    entries.push(done.entry);
  }
  return { situation, entries };
}

/** The host after these lines; a refused one is a fault. */
function typed(lines: readonly string[]): Situation {
  let situation = start;
  for (const line of lines) {
    const done = judgeCommand(situation, line);
    expect([line, done.outcome === 'refused' ? done.findings : []]).toEqual([line, []]);
    situation = done.situation;
  }
  return situation;
}

test('line by line', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      const { situation, entries } = planned(list);
      const lines = commandsOf(entries).map(({ argv }) => shellLine(argv));
      expect(canonicalBytes(typed(lines))).toBe(canonicalBytes(situation));
    }),
    { numRuns: 80 },
  );
});

test('as the text that is copied, where lines are grouped by guest', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      const { situation, entries } = planned(list);
      const lines = planText(commandsOf(entries))
        .split('\n')
        .filter((line) => line !== '');
      expect(canonicalBytes(typed(lines))).toBe(canonicalBytes(situation));
    }),
    { numRuns: 80 },
  );
});
