import { expect, test } from 'vitest';
import { addSteps, emptyDraft, emptyIntent } from './draft.ts';
import { formatStatement } from './format-statement.ts';
import { targetsOf } from './guest-view.ts';
import { buildInventory } from './inventory.testing.ts';
import { replay } from './replay.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

const PATHS = ['0/2/1/0.0x50060b0000332254.0x0', '0/4/1/0.0x50060b0000332254.0x0'] as const;
const inventory = buildInventory({
  luns: [{ name: 'tape1', lunpaths: PATHS }],
  guests: [{ name: 'atlas' }, { name: 'boreas' }],
});

function tape(path: string): StorageStatement {
  return { device: 'tape', adapter: 'avio_stor', address: null, storage: 'attach_path', location: path };
}
const attach = (guest: string, path: string): Step => ({ kind: 'attach', guest, statement: tape(path) });

test('nothing intended: the host as it is', () => {
  const { situation, entries } = replay(inventory, emptyIntent);
  expect(entries).toEqual([]);
  expect(situation.guests.flatMap(targetsOf)).toEqual([]);
});

test('steps apply in order, a refused one stays with its verdict and changes nothing', () => {
  const draft = addSteps(emptyDraft, [
    attach('atlas', PATHS[0]),
    attach('atlas', PATHS[1]),
    attach('nobody', PATHS[1]),
    attach('boreas', PATHS[1]),
  ]);
  const { situation, entries } = replay(inventory, draft.present);
  expect(entries.map(({ applied }) => applied)).toEqual([true, false, false, true]);
  expect(entries[1]!.verdict.findings[0]).toMatchObject({ rule: 'same-entity-twice', severity: 'refuse' });
  expect(entries[2]!.verdict.findings[0]).toMatchObject({ rule: 'guest-known', severity: 'refuse' });
  expect(situation.guests.map((view) => targetsOf(view).map(({ text }) => text))).toEqual([
    [`tape:avio_stor:0,0,0:attach_path:${PATHS[0]}`],
    [`tape:avio_stor:0,0,0:attach_path:${PATHS[1]}`],
  ]);
});

test('an applied entry tells the address, a refused one what was asked', () => {
  const { entries } = replay(inventory, {
    ...emptyIntent,
    steps: [attach('atlas', PATHS[0]), attach('atlas', PATHS[1])],
  });
  expect(entries.map(({ step }) => (step.kind === 'attach' ? formatStatement(step.statement) : ''))).toEqual([
    `tape:avio_stor:0,0,0:attach_path:${PATHS[0]}`,
    `tape:avio_stor::attach_path:${PATHS[1]}`,
  ]);
});

test('one base and one intent give one plan', () => {
  const intent = { ...emptyIntent, steps: [attach('atlas', PATHS[0]), attach('boreas', PATHS[0])] };
  expect(replay(inventory, intent).entries).toEqual(replay(inventory, intent).entries);
});
