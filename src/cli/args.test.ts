import { describe, expect, test } from 'vitest';
import { helpText, readArguments } from './args.ts';

const COMMANDS = ['read', 'plan', 'check', 'boot', 'find', 'path'] as const;

test('read takes files and what to print', () => {
  expect(readArguments(['read', 'a.txt', '--rows', '-', '--luns'])).toMatchObject({
    kind: 'read',
    files: ['a.txt', '-'],
    rows: true,
    luns: true,
  });
  expect(readArguments(['read', '--', '--rows'])).toMatchObject({ files: ['--rows'], rows: false });
});

test('plan takes files and commands, a command whatever it begins with', () => {
  expect(readArguments(['plan', 'a', '--do', '-x', '--do=x y', '--do', '', '--do=--format'])).toMatchObject({
    kind: 'plan',
    files: ['a'],
    commands: ['-x', 'x y', '', '--format'],
  });
});

test('the words of find and path stand after the files', () => {
  expect(readArguments(['find', 'a', 'b', 'disk14'])).toMatchObject({ files: ['a', 'b'], words: ['disk14'] });
  expect(readArguments(['path', 'a', 'web1', '0,1,2'])).toMatchObject({
    files: ['a'],
    words: ['web1', '0,1,2'],
  });
});

test('boot takes an order, in one list or several', () => {
  expect(readArguments(['boot', 'a', '--order', 'g1, g2', '--order=g3'])).toMatchObject({
    order: ['g1', 'g2', 'g3'],
  });
});

test.each([
  ['4.0', '4.0'],
  ['4.1', '4.0'],
  ['4.2', '4.2'],
  ['4.3', '4.3'],
  ['6.x', '6.x'],
  ['6.1.5', '6.x'],
])('--hpvm %s chooses the rules of %s', (text, release) => {
  expect(readArguments(['check', 'a', '--hpvm', text])).toMatchObject({ hpvm: release });
});

test('--hpux tells what guests run', () => {
  expect(readArguments(['check', 'a', '--hpux', 'g1=v2,g2=v3', '--hpux=g3=v3'])).toMatchObject({
    hpux: { g1: 'v2', g2: 'v3', g3: 'v3' },
  });
});

test('one document is printed unless text is asked for', () => {
  expect(readArguments(['check', 'a'])).toMatchObject({ format: 'json', hpvm: null });
  expect(readArguments(['check', 'a', '--format', 'text'])).toMatchObject({ format: 'text' });
});

test.each([[['--help']], [['-h']], [['help']], [['help', 'dance']], [['dance', '-h']]])(
  '%j asks for help',
  (args) => {
    expect(readArguments(args)).toEqual({ kind: 'help', of: null });
  },
);

test('what stands after -- is no question', () => {
  expect(readArguments(['find', 'a', '--', '-h'])).toMatchObject({ kind: 'find', words: ['-h'] });
});

describe.each(COMMANDS)('the help of %s', (name) => {
  test.each([[[name, 'a', '--help']], [[name, '-h']], [['help', name]], [[name, '--format', '--help']]])(
    'is asked for by %j',
    (args) => {
      expect(readArguments(args)).toEqual({ kind: 'help', of: name });
    },
  );
  test('says how it is used and how it ends', () => {
    expect(helpText(name)).toMatch(new RegExp(`^usage: lundock ${name} FILE…`));
    expect(helpText(name)).toMatch(/\nexit   0 /);
    expect(helpText(null)).toContain(`lundock ${name} FILE…`);
  });
});

test.each([
  [[]],
  [['dance']],
  [['toString']],
  [['read']],
  [['read', '-', '-']],
  [['read', '--frob', 'a']],
  [['read', '--rows=yes', 'a']],
  [['read', 'a', '--do', 'x']],
  [['plan', 'a']],
  [['plan', 'a', '--do']],
  [['plan', '--do', 'x']],
  [['plan', 'a', '--rows', '--do', 'x']],
  [['check', 'a', '--format', 'xml']],
  [['check', 'a', '--hpvm', '5.0']],
  [['check', 'a', '--hpux', 'g1']],
  [['check', 'a', '--hpux', 'g1=v4']],
  [['boot', 'a']],
  [['boot', 'a', '--order', ',']],
  [['boot', 'a', '--order', '--format', 'text']],
  [['plan', 'a', '--do', '--format', 'text']],
  [['find', 'disk14']],
  [['find', 'a', ' ']],
  [['path', 'a', '', '0,1,2']],
  [['path', 'a', '0,1,2']],
])('%j is no usage', (args) => {
  expect(readArguments(args)).toMatchObject({ kind: 'usage', sentence: expect.stringMatching(/[.]$/) });
});
