import { expect, test } from 'vitest';
import { readArguments } from './args.ts';

test('read takes files and what to print', () => {
  expect(readArguments(['read', 'a.txt', '--rows', '-', '--luns'])).toEqual({
    kind: 'read',
    files: ['a.txt', '-'],
    rows: true,
    luns: true,
  });
  expect(readArguments(['read', '--', '--rows'])).toMatchObject({ files: ['--rows'], rows: false });
});

test('plan takes files and commands, a command whatever it begins with', () => {
  expect(readArguments(['plan', 'a', '--do', '--help', '--do=x y', '--do', ''])).toEqual({
    kind: 'plan',
    files: ['a'],
    commands: ['--help', 'x y', ''],
  });
});

test.each([[['--help']], [['-h']], [['help']], [['read', '--help']], [['plan', 'a', '--help']]])(
  '%j asks for help',
  (args) => {
    expect(readArguments(args)).toEqual({ kind: 'help' });
  },
);

test.each([
  [[]],
  [['dance']],
  [['read']],
  [['read', '-', '-']],
  [['read', '--frob', 'a']],
  [['read', 'a', '--do', 'x']],
  [['plan', 'a']],
  [['plan', 'a', '--do']],
  [['plan', '--do', 'x']],
  [['plan', 'a', '--rows', '--do', 'x']],
])('%j is no usage', (args) => {
  expect(readArguments(args)).toMatchObject({ kind: 'usage', sentence: expect.stringMatching(/[.]$/) });
});
