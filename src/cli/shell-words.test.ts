import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellLine } from '../planner/shell.ts';
import { shellWords } from './shell-words.ts';

test.each([
  ['hpvmmodify -P web1', ['hpvmmodify', '-P', 'web1']],
  ["  a\t'b c'd  ", ['a', 'b cd']],
  [String.raw`"a \"b\" \$c \d" e\ f`, [String.raw`a "b" $c \d`, 'e f']],
  [`''`, ['']],
  [`a#b c~d`, ['a#b', 'c~d']],
  ['a\\\nb', ['ab']],
  ['a\n', ['a']],
  ['', []],
])('%j', (text, words) => {
  expect(shellWords(text)).toEqual({ ok: true, words });
});

test.each(["'a", '"a', String.raw`"a\"`, 'a\\', `a'b'"c`])('%j is not closed', (text) => {
  expect(shellWords(text)).toEqual({ ok: false, problem: 'open-quote' });
});

test.each(['a;b', 'a | b', 'a $b', '"$b"', '`b`', 'a > b', 'a\nb', '*', '# a', 'a #b', '~', '(a)', 'a&'])(
  '%j is more than words',
  (text) => {
    expect(shellWords(text)).toEqual({ ok: false, problem: 'shell-syntax' });
  },
);

test('whatever the planner quotes is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      expect(shellWords(shellLine(words))).toEqual({ ok: true, words });
    }),
  );
});

test('a shell finds the same words', () => {
  const texts = fc.string({ unit: fc.constantFrom(...`ab '"\\\t#~\n=:,`), maxLength: 12 });
  fc.assert(
    fc.property(texts, (text) => {
      const read = shellWords(text);
      if (!read.ok) return;
      const asked = spawnSync(
        'sh',
        ['-c', `set -- ${text.trimStart()}\nfor word do printf '%s\\0' "$word"; done`],
        {
          encoding: 'utf8',
        },
      );
      expect(asked.stdout.split('\0').slice(0, -1)).toEqual(read.words);
    }),
    { numRuns: 200 },
  );
});
