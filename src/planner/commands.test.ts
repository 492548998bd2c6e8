import { expect, test } from 'vitest';
import { parseStatement } from '../model/parse-statement.ts';
import type { PlanEntry } from '../model/replay.ts';
import type { StorageStatement } from '../model/statement.ts';
import type { Step } from '../model/step.ts';
import type { Outcome } from '../model/verdict.ts';
import { commandsOf } from './commands.ts';
import { groupByGuest, planText } from './plan-text.ts';

function statement(text: string): StorageStatement {
  const parsed = parseStatement(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.statement;
}

const tape = statement('tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0');
const file = statement('disk:scsi:0,0,0:file:/fdev/boot disk');

const attach = (guest: string, what = tape): Step => ({ kind: 'attach', guest, statement: what });
const detach = (guest: string, what = tape): Step => ({ kind: 'detach', guest, statement: what });

function entry(step: Step, outcome: Outcome = 'allowed'): PlanEntry {
  return { step, verdict: { outcome, findings: [] }, applied: outcome !== 'refused' };
}

test('a step is a line, a move is two, a refused one none', () => {
  const move: Step = {
    kind: 'move',
    from: { guest: 'atlas', statement: tape },
    to: { guest: 'boreas', statement: tape },
  };
  const commands = commandsOf([
    entry(attach('atlas'), 'warned'),
    entry(attach('ceres'), 'refused'),
    entry(move),
    entry(detach('boreas')),
  ]);
  const text = 'tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0';
  expect(commands).toEqual([
    { guest: 'atlas', entry: 0, argv: ['hpvmmodify', '-P', 'atlas', '-a', text] },
    { guest: 'atlas', entry: 2, argv: ['hpvmmodify', '-P', 'atlas', '-d', text] },
    { guest: 'boreas', entry: 2, argv: ['hpvmmodify', '-P', 'boreas', '-a', text] },
    { guest: 'boreas', entry: 3, argv: ['hpvmmodify', '-P', 'boreas', '-d', text] },
  ]);
});

test('the text has a block a guest, quoted where a shell needs it', () => {
  const commands = commandsOf([
    entry(attach('atlas', file)),
    entry(attach('boreas')),
    entry(detach('atlas')),
  ]);
  expect(planText(commands)).toBe(
    [
      "hpvmmodify -P atlas -a 'disk:scsi:0,0,0:file:/fdev/boot disk'",
      'hpvmmodify -P atlas -d tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0',
      '',
      'hpvmmodify -P boreas -a tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0',
      '',
    ].join('\n'),
  );
  expect(planText([])).toBe('');
});

test('an add stays behind the delete that may free its device', () => {
  const commands = commandsOf([
    entry(attach('atlas', file)),
    entry(detach('boreas')),
    entry(attach('atlas')),
  ]);
  expect(groupByGuest(commands).map(({ guest, commands: { length } }) => [guest, length])).toEqual([
    ['atlas', 1],
    ['boreas', 1],
    ['atlas', 1],
  ]);
});
