import fc from 'fast-check';
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

const texts = (step: Step): readonly string[] => commandsOf([entry(step)]).map(({ argv }) => argv.join(' '));

test('a modify says what the device shall be', () => {
  expect(
    texts({ kind: 'modify', guest: 'atlas', from: file, to: { ...file, location: '/fdev/new' } }),
  ).toEqual(['hpvmmodify -P atlas -m disk:scsi:0,0,0:file:/fdev/new']);
});

test('a conversion takes attached devices off, converts, and hangs them back', () => {
  const back = statement('tape:scsi:0,4,1:attach:/dev/pt/pt_tape1');
  const convert: Step = {
    kind: 'convert',
    guest: 'atlas',
    bus: 0,
    slot: 4,
    to: 'scsi',
    rehang: [{ from: tape, to: back }],
  };
  const [off, on] = [
    'hpvmmodify -P atlas -d tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0',
    'hpvmmodify -P atlas -a tape:scsi:0,4,1:attach:/dev/pt/pt_tape1',
  ];
  expect(texts(convert)).toEqual([off, 'hpvmmodify -P atlas -m hba:scsi:0,4', on]);
  expect(texts({ ...convert, emptied: true })).toEqual([off, on]);
});

test('the device database has commands of its own, and unset is NO', () => {
  const share = { kind: 'attribute', device: '/dev/rdisk/disk3', attribute: 'SHARE', from: null } as const;
  expect(texts({ ...share, to: 'YES' })).toEqual(['hpvmdevmgmt -m gdev:/dev/rdisk/disk3:attr:SHARE=YES']);
  expect(texts({ ...share, to: null })).toEqual(['hpvmdevmgmt -m gdev:/dev/rdisk/disk3:attr:SHARE=NO']);
  expect(texts({ kind: 'restrict', device: '/x' })).toEqual(['hpvmdevmgmt -a rdev:/x']);
  expect(texts({ kind: 'unrestrict', device: '/x' })).toEqual(['hpvmdevmgmt -d rdev:/x']);
});

test('a guest is created with its devices, and removed by name', () => {
  const create: Step = { kind: 'create', guest: 'web1', os: 'LINUX', statements: [file, tape] };
  expect(texts(create)).toEqual([
    'hpvmcreate -P web1 -O linux -a disk:scsi:0,0,0:file:/fdev/boot disk -a tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000332254.0x0',
  ]);
  expect(texts({ ...create, os: 'UNKNOWN', statements: [] })).toEqual(['hpvmcreate -P web1']);
  expect(texts({ ...create, kind: 'remove' })).toEqual(['hpvmremove -P web1']);
});

test('what a guest gets may depend on the database: nothing passes a command on it', () => {
  const share: Step = { kind: 'attribute', device: '/x', attribute: 'SHARE', from: null, to: 'YES' };
  const groups = groupByGuest(
    commandsOf([
      entry(attach('atlas')),
      entry(share),
      entry(attach('boreas')),
      entry({ kind: 'restrict', device: '/y' }),
      entry(attach('atlas', file)),
      entry(detach('boreas')),
    ]),
  );
  expect(groups.map(({ guest }) => guest)).toEqual(['atlas', '', 'boreas', '', 'atlas', 'boreas']);
});

test('a modify frees a device and takes one: no add passes it, and it passes no delete', () => {
  const modify = (guest: string): Step => ({
    kind: 'modify',
    guest,
    from: file,
    to: { ...file, location: '/n' },
  });
  const order = (...steps: readonly Step[]): readonly string[] =>
    groupByGuest(commandsOf(steps.map((step) => entry(step)))).map(({ guest }) => guest);
  expect(order(attach('atlas'), modify('boreas'), attach('atlas', file))).toEqual([
    'atlas',
    'boreas',
    'atlas',
  ]);
  expect(order(attach('atlas'), detach('boreas'), modify('atlas'))).toEqual(['atlas', 'boreas', 'atlas']);
  expect(order(attach('atlas'), attach('boreas'), modify('atlas'))).toEqual(['atlas', 'boreas']);
});

/** Guests, devices that they add and delete, and lines on the database. */
const plans = fc.array(
  fc.tuple(
    fc.constantFrom('atlas', 'boreas', 'ceres'),
    fc.constantFrom('attach', 'detach', 'modify', 'share'),
  ),
  { maxLength: 10 },
);

test('grouped or not, whatever could matter to a line stands before it', () => {
  fc.assert(
    fc.property(plans, (list) => {
      const commands = commandsOf(list.map(([guest, kind]) => entry(stepOf(guest, kind))));
      const grouped = groupByGuest(commands).flatMap((group) => group.commands);
      expect(grouped.toSorted((a, b) => a.entry - b.entry)).toEqual(commands);
      for (const [at, late] of grouped.entries()) {
        for (const early of grouped.slice(at + 1)) {
          if (early.entry > late.entry) continue;
          expect([early, late].every(({ guest }) => guest !== '')).toBe(true);
          expect(early.guest).not.toBe(late.guest);
          const frees = list[early.entry]![1] !== 'attach';
          expect(frees && list[late.entry]![1] !== 'detach').toBe(false);
        }
      }
    }),
  );
});

function stepOf(guest: string, kind: string): Step {
  if (kind === 'attach') return attach(guest);
  if (kind === 'detach') return detach(guest);
  if (kind === 'modify') return { kind: 'modify', guest, from: file, to: tape };
  return { kind: 'restrict', device: '/dev/rdisk/disk1' };
}
