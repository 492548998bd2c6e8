import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../model/replay.ts';
import type { StorageStatement } from '../../model/statement.ts';
import type { Step } from '../../model/step.ts';
import type { Outcome } from '../../model/verdict.ts';
import { groupEntries, summarize } from './plan-groups.ts';

const statement: StorageStatement = {
  device: 'tape',
  adapter: 'avio_stor',
  address: { bus: 0, slot: 4, target: 1 },
  storage: 'attach_path',
  location: '0/2/1/0.0x1.0x0',
};

const attach = (guest: string): Step => ({ kind: 'attach', guest, statement });
const move = (from: string, to: string): Step => ({
  kind: 'move',
  from: { guest: from, statement },
  to: { guest: to, statement },
});
const entry = (step: Step, outcome: Outcome = 'allowed'): PlanEntry => ({
  step,
  verdict: { outcome, findings: [] },
  applied: outcome !== 'refused',
});

describe('groupEntries', () => {
  it('keeps each guest together and each row its place in the draft', () => {
    const groups = groupEntries([entry(attach('atlas')), entry(attach('borneo')), entry(attach('atlas'))]);
    expect(groups.map(({ guest, rows }) => [guest, rows.map(({ index }) => index)])).toEqual([
      ['atlas', [0, 2]],
      ['borneo', [1]],
    ]);
  });

  it('lets no attachment pass the detachment that frees its device', () => {
    const groups = groupEntries([
      entry(attach('atlas')),
      entry({ kind: 'detach', guest: 'borneo', statement }),
      entry(attach('atlas')),
    ]);
    expect(groups.map(({ guest, rows }) => [guest, rows.map(({ index }) => index)])).toEqual([
      ['atlas', [0]],
      ['borneo', [1]],
      ['atlas', [2]],
    ]);
  });

  it('shows a move as two commands under the guest that gets the device', () => {
    const [group] = groupEntries([entry(move('atlas', 'borneo'))]);
    expect(group?.guest).toBe('borneo');
    expect(group?.rows[0]?.commands.map(({ guest, argv }) => [guest, argv[3]])).toEqual([
      ['atlas', '-d'],
      ['borneo', '-a'],
    ]);
  });

  it('puts changes to the device database in a group of the host, which nothing passes', () => {
    const share: Step = { kind: 'attribute', device: '/x', attribute: 'SHARE', from: null, to: 'YES' };
    const groups = groupEntries([
      entry(attach('atlas')),
      entry(share),
      entry(share),
      entry(attach('atlas')),
      entry(share),
    ]);
    expect(groups.map(({ guest, rows }) => [guest, rows.map(({ index }) => index)])).toEqual([
      ['atlas', [0]],
      ['', [1, 2]],
      ['atlas', [3]],
      ['', [4]],
    ]);
  });

  it('keeps a refused change in sight, without a command', () => {
    const [group] = groupEntries([entry(attach('atlas'), 'refused')]);
    expect(group?.rows).toMatchObject([{ index: 0, commands: [] }]);
  });
});

describe('summarize', () => {
  it('counts what would be done, and what would not, apart', () => {
    const entries = [
      entry(attach('atlas'), 'warned'),
      entry(move('atlas', 'borneo')),
      entry(attach('cedar'), 'refused'),
    ];
    expect(summarize(entries)).toEqual({ changes: 2, guests: 2, warnings: 1, refused: 1 });
  });
});
