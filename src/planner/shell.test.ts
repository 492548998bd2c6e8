import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellLine, shellWord } from './shell.ts';

test.each([
  ['tape:avio_stor:0,4,1:attach_path:0/7/1/1.0x5.0x0', 'tape:avio_stor:0,4,1:attach_path:0/7/1/1.0x5.0x0'],
  ['/fdev/my disk', "'/fdev/my disk'"],
  ["it's", String.raw`'it'\''s'`],
  ['', "''"],
  ['~root', "'~root'"],
  ['$(reboot)', "'$(reboot)'"],
  ['a;b', "'a;b'"],
  ['größe', "'größe'"],
  ['PATH=/tmp', "'PATH=/tmp'"],
  ['=ls', "'=ls'"],
  ['gdev:/dev/rdisk/disk3:attr:SHARE=YES', 'gdev:/dev/rdisk/disk3:attr:SHARE=YES'],
])('%j is written %s', (text, line) => {
  expect(shellWord(text)).toBe(line);
});

test('words are parted by one blank', () => {
  expect(shellLine(['hpvmmodify', '-P', 'a b', '-a', 'x'])).toBe("hpvmmodify -P 'a b' -a x");
});

/** Everything that a shell might act on, by itself and in words. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?[]{}()<>|&;#~=%^ \t\n\r-+,.:/@_aZ0é\u00a0\u{1f4a9}') }),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom(
    '',
    '-n',
    '--',
    "'",
    "''",
    "'\\''",
    '\\',
    '\\c',
    '%s',
    '$HOME',
    '`id`',
    '!!',
    '~',
    '*',
    '\n\n',
  ),
);

const shells = ['dash', 'bash', 'ksh', 'sh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);

test('there is a shell to ask', () => {
  expect(shells).toContain('sh');
});

test.each(shells)('%s reads 5,000 hostile words back as they were', (shell) => {
  const words = fc.sample(hostile, { numRuns: 5000, seed: 20261122 });
  const script = words.map((word) => `printf '%s\\000' ${shellWord(word)}\n`).join('');
  const printed = execFileSync(shell, { input: script, maxBuffer: 64e6 }).toString();
  expect(printed.split('\0').slice(0, -1)).toEqual(words);
});
