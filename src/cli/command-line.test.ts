import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

const TAPE = 'tape:avio_stor:0,4:attach_path:0/7/1/1.0x50060b0000c2a1d4.0x0';

describe('hpvmmodify', () => {
  test.each([
    `hpvmmodify -P pier1 -a ${TAPE}`,
    `hpvmmodify -a ${TAPE} -P pier1`,
    `/opt/hpvm/bin/hpvmmodify -Ppier1 -a'${TAPE}'`,
    `hpvmmodify -P "pier1" -a \\\n ${TAPE}\n`,
  ])('%j adds', (text) => {
    expect(readCommandLine(text)).toEqual({
      ok: true,
      requests: [{ guest: 'pier1', verb: 'attach', text: TAPE }],
    });
  });

  test('makes several changes in the order in which they are written', () => {
    const line = `hpvmmodify -d ${TAPE} -P pier1 -m hba:scsi:0,4 -a tape:scsi:0,4:attach:/dev/pt/pt_tape1`;
    expect(readCommandLine(line)).toEqual({
      ok: true,
      requests: [
        { guest: 'pier1', verb: 'detach', text: TAPE },
        { guest: 'pier1', verb: 'modify', text: 'hba:scsi:0,4' },
        { guest: 'pier1', verb: 'attach', text: 'tape:scsi:0,4:attach:/dev/pt/pt_tape1' },
      ],
    });
  });

  test('may name any guest: whether it may be one is for the rules', () => {
    expect(readCommandLine(`hpvmmodify -P '-rf $(x)' -a ${TAPE}`)).toMatchObject({
      requests: [{ guest: '-rf $(x)' }],
    });
  });
});

describe('hpvmdevmgmt', () => {
  test.each([
    ['-m', 'gdev:/dev/rdisk/disk3:attr:SHARE=YES', 'set'],
    ['-a', 'rdev:/dev/rdisk/disk3', 'restrict'],
    ['-d', 'rdev:/dev/rdisk/disk3', 'unrestrict'],
  ])('%s', (option, text, verb) => {
    expect(readCommandLine(`hpvmdevmgmt ${option} ${text}`)).toEqual({
      ok: true,
      requests: [{ verb, text }],
    });
  });
});

test('hpvmremove names a guest and no more', () => {
  expect(readCommandLine('hpvmremove -P web1')).toEqual({
    ok: true,
    requests: [{ guest: 'web1', verb: 'remove' }],
  });
  expect(readCommandLine('hpvmremove -P web1 -F')).toMatchObject({ problem: 'unknown-option' });
});

test('hpvmcreate names a guest, its operating system and its devices', () => {
  expect(readCommandLine('hpvmcreate -P web1 -O hpux -a disk:scsi::file:/x -a y')).toEqual({
    ok: true,
    requests: [{ guest: 'web1', verb: 'create', os: 'hpux', statements: ['disk:scsi::file:/x', 'y'] }],
  });
  expect(readCommandLine('hpvmcreate -P web1')).toMatchObject({ requests: [{ os: null, statements: [] }] });
});

test.each([
  ['', 'not-hpvmmodify', ''],
  ['rm -rf /', 'not-hpvmmodify', ''],
  ['hpvmmodifyx -P a -a b', 'not-hpvmmodify', ''],
  ['hpvmstart -P a', 'not-hpvmmodify', ''],
  ['toString -P a', 'not-hpvmmodify', ''],
  [`hpvmmodify -a ${TAPE}`, 'no-guest', ''],
  ['hpvmmodify -a x -P', 'no-guest', ''],
  ['hpvmmodify -P pier1', 'no-action', 'pier1'],
  ['hpvmmodify -P pier1 -a', 'no-action', 'pier1'],
  ['hpvmmodify -P pier1 -P pier2 -a x', 'two-actions', 'pier1'],
  ['hpvmmodify -P pier1 -c 2', 'unknown-option', 'pier1'],
  ['hpvmmodify -P pier1 -O hpux', 'unknown-option', 'pier1'],
  ['hpvmmodify -P pier1 -a x y', 'unknown-option', 'pier1'],
  ['hpvmcreate -O hpux', 'no-guest', ''],
  ['hpvmcreate -P web1 -O hpux -O linux', 'two-actions', 'web1'],
  ['hpvmcreate -P web1 -d x', 'unknown-option', 'web1'],
  ['hpvmdevmgmt', 'no-action', ''],
  ['hpvmdevmgmt -m x -a y', 'two-actions', ''],
  ['hpvmdevmgmt -P web1 -m x', 'unknown-option', ''],
  ["hpvmmodify -P pier1 -a 'x", 'open-quote', ''],
  ['hpvmmodify -P pier1 -a x; reboot', 'shell-syntax', ''],
  ['hpvmmodify -P pier1 -a $X', 'shell-syntax', ''],
])('%j is refused: %s', (text, problem, guest) => {
  expect(readCommandLine(text)).toEqual({ ok: false, problem, guest });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      ['hpvmmodify', 'hpvmcreate', 'hpvmremove', 'hpvmdevmgmt'].every(
        (name) => 'ok' in readCommandLine(`${name} ${text}`),
      ),
    ),
  );
});
