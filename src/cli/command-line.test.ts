import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

const TAPE = 'tape:avio_stor:0,4:attach_path:0/7/1/1.0x50060b0000c2a1d4.0x0';

describe('a command', () => {
  test.each([
    `hpvmmodify -P pier1 -a ${TAPE}`,
    `hpvmmodify -a ${TAPE} -P pier1`,
    `/opt/hpvm/bin/hpvmmodify -Ppier1 -a'${TAPE}'`,
    `hpvmmodify -P "pier1" -a \\\n ${TAPE}\n`,
  ])('%j adds', (text) => {
    expect(readCommandLine(text)).toEqual({
      ok: true,
      request: { guest: 'pier1', verb: 'attach', text: TAPE },
    });
  });

  test('deletes', () => {
    expect(readCommandLine(`hpvmmodify -P pier1 -d ${TAPE}`)).toMatchObject({ request: { verb: 'detach' } });
  });

  test('may name any guest: whether it may be one is for the rules', () => {
    expect(readCommandLine(`hpvmmodify -P '-rf $(x)' -a ${TAPE}`)).toMatchObject({
      request: { guest: '-rf $(x)' },
    });
  });
});

test.each([
  ['', 'not-hpvmmodify', ''],
  ['rm -rf /', 'not-hpvmmodify', ''],
  ['hpvmmodifyx -P a -a b', 'not-hpvmmodify', ''],
  [`hpvmmodify -a ${TAPE}`, 'no-guest', ''],
  ['hpvmmodify -a x -P', 'no-guest', ''],
  ['hpvmmodify -P pier1', 'no-action', 'pier1'],
  ['hpvmmodify -P pier1 -a', 'no-action', 'pier1'],
  ['hpvmmodify -P pier1 -a x -d y', 'two-actions', 'pier1'],
  ['hpvmmodify -P pier1 -P pier2 -a x', 'two-actions', 'pier1'],
  ['hpvmmodify -P pier1 -m hba:avio_stor:0,4', 'unknown-option', 'pier1'],
  ['hpvmmodify -P pier1 -c 2', 'unknown-option', 'pier1'],
  ['hpvmmodify -P pier1 -a x y', 'unknown-option', 'pier1'],
  ["hpvmmodify -P pier1 -a 'x", 'open-quote', ''],
  ['hpvmmodify -P pier1 -a x; reboot', 'shell-syntax', ''],
  ['hpvmmodify -P pier1 -a $X', 'shell-syntax', ''],
])('%j is refused: %s', (text, problem, guest) => {
  expect(readCommandLine(text)).toEqual({ ok: false, problem, guest });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => 'ok' in readCommandLine(`hpvmmodify ${text}`)),
  );
});
