import { describe, expect, test } from 'vitest';
import { plain, QUAY_TEXT, quayWith, situationOf } from './load.testing.ts';
import { jsonPieces } from './json.ts';
import { doCommands, planAnswer } from './plan-command.ts';

const TAPE = '0/4/1/0.0x50060b0000c2a1d4.0x2000000000000';
const quay = situationOf(QUAY_TEXT);

const planned = (...commands: readonly string[]) =>
  JSON.parse([...jsonPieces(planAnswer(quay, commands).members)].join(''));

/** Every form of a change to storage, in an order in which each may be done. */
const FORMS = [
  ['add', `hpvmmodify -P pier2 -a tape:aviostor::attach_path:${TAPE}`],
  ['add, with quotes', `hpvmmodify -P pier2 -a 'dvd:avio_stor:0,1:file:/isos/a name.iso'`],
  ['modify', `hpvmmodify -P pier2 -m "dvd:avio_stor:0,1,2:file:/isos/another name.iso"`],
  [
    'move',
    `hpvmmodify -P pier2 -d tape:avio_stor:0,1,1:attach_path:${TAPE} -a tape:avio_stor:0,1,9:attach_path:${TAPE}`,
  ],
  ['delete', `hpvmmodify -P pier2 -d tape:avio_stor:0,1,9:attach_path:${TAPE}`],
  ['convert to scsi', 'hpvmmodify -P pier2 -m hba:scsi:0,1'],
  ['convert to avio_stor', 'hpvmmodify -P pier2 -m hba:avio_stor:0,1'],
  ['SHARE', 'hpvmdevmgmt -m gdev:/dev/rtape/tape1_BEST:attr:SHARE=YES'],
  ['SHARE_LUNPATHS', 'hpvmdevmgmt -m gdev:/dev/rtape/tape1_BEST:attr:SHARE_LUNPATHS=YES'],
  ['PRESERVE', 'hpvmdevmgmt -m gdev:/dev/rdisk/disk31:attr:PRESERVE=YES'],
  ['restrict', 'hpvmdevmgmt -a rdev:/dev/rdisk/disk31'],
  ['free', 'hpvmdevmgmt -d rdev:/dev/rdisk/disk31'],
  ['new guest', 'hpvmcreate -P pier3 -O hpux -a disk:avio_stor::file:/vm/p3 -a dvd:scsi::null:/isos'],
  ['no guest', 'hpvmremove -P pier3'],
] as const;

test('every form of a change is taken, and what it prints is taken again', () => {
  const { steps, commands } = planned(...FORMS.map(([, command]) => command));
  for (const [at, [form]] of FORMS.entries()) expect(steps[at].verdict, form).not.toBe('refused');
  const lines = commands.map((argv: readonly string[]) =>
    argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' '),
  );
  expect(doCommands(quay, lines)).toMatchObject({ ok: true });
});

test('both conversions of an adapter with attached devices say how, in commands that are taken', () => {
  const situation = situationOf(quayWith('tape:avio_stor:0,1,0:attach_path:' + TAPE));
  const { members, status } = planAnswer(situation, ['hpvmmodify -P pier2 -m hba:scsi:0,1']);
  const { steps } = JSON.parse([...jsonPieces(members)].join(''));
  expect([status, steps[0].findings[0].rule]).toEqual([3, 'convert-with-attached']);
  expect(steps[0].fixes.length).toBeGreaterThan(0);
  for (const fix of steps[0].fixes) expect(doCommands(situation, fix)).toMatchObject({ ok: true });
});

describe('people are told', () => {
  const text = plain(
    planAnswer(quay, [
      'hpvmmodify -P pier2 -a disk:avio_stor::disk:/dev/disk/disk31',
      "hpvmmodify -P pier2 -a 'dvd:avio_stor::null:/isos'",
    ]).lines(),
  );

  test('what refuses a command before what else is to know of it', () => {
    const [first = ''] = text.split('\n\n');
    expect(first).toMatch(/^REFUSED {2}hpvmmodify -P pier2 -a disk:/);
    const labels = Array.from(
      first.matchAll(/^ {2}(error|way out|or|then|warning|to know) /gm),
      ([, one]) => one,
    );
    expect(labels.lastIndexOf('error')).toBeLessThan(labels.indexOf('warning'));
  });

  test('what may be run, and that something was left out', () => {
    expect(text).toMatch(
      /\nTo run, in this order \(1 of 2 commands refused\):\nhpvmmodify -P pier2 -a dvd:avio_stor:0,1,1:null:\/isos$/,
    );
  });

  test('a typed command as one line that does nothing to a terminal', () => {
    const { lines } = planAnswer(quay, ['hpvmmodify -P pier1\n-a \u001b[31mx']);
    expect(Array.from(lines())[0]).toContain('hpvmmodify -P pier1\u25a1-a \u25a1[31mx');
  });
});

test('one who asks about the host afterwards is told of the first command that is refused', () => {
  expect(doCommands(quay, ['hpvmdevmgmt -a rdev:/dev/rtape/tape1_BEST', 'rm -rf /', 'ls'])).toEqual({
    ok: false,
    sentence: expect.stringMatching(/^not done, .*rm -rf \/\. .*\.\)$/),
  });
});
