import { describe, expect, test } from 'vitest';
import { bootAnswer } from './boot-command.ts';
import { plain, QUAY_TEXT, quayWith, situationOf } from './load.testing.ts';

const SHARED = quayWith('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk31');
/** A guest of which nothing but its name is known. */
const UNREAD = SHARED.replace(
  /^(pier2 .*)$/m,
  '$1\npier3                    3 HPUX    Off               2     1     0    8 GB        0',
);

function textOf(text: string, ...order: readonly string[]): string {
  const answer = bootAnswer(situationOf(text), order);
  if (typeof answer === 'string') throw new Error(answer);
  return plain(answer.lines());
}

describe('people are told', () => {
  test('who is on already, who boots, and what HP would do, aligned', () => {
    expect(textOf(SHARED, 'pier2').split('\n').slice(0, 5)).toEqual([
      'On already: pier1.',
      '',
      '1.  pier2  blocked  HP would stop it',
      '',
      'pier2  blocked',
    ]);
  });

  test('why, with the ways out', () => {
    expect(textOf(SHARED, 'pier1', 'pier2')).toMatch(
      /\npier2 {2}blocked\n {2}error {4}pier1 has disk31 [^]*\n {2}way out {2}hpvmmodify -P /,
    );
  });

  test('who cannot run together, over what, and what HP does about it', () => {
    expect(textOf(SHARED, 'pier1')).toMatch(
      /\nThese cannot run together:\n {2}pier1 {2}pier2 {2}disk31 {2}HP stops it {2}writable-shared$/,
    );
    expect(textOf(QUAY_TEXT, 'pier1')).toMatch(/\nAll guests can run together\.$/);
  });

  test('what was not read once, however many boot', () => {
    const text = textOf(UNREAD, 'pier3', 'pier1', 'pier2');
    expect(text.match(/hpvmstatus -P pier3 -d/g)).toHaveLength(1);
    expect(text).toContain('\nNot read\n');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('The same holds for pier1 and pier2.');
  });
});

test('an order with a guest that is not there, or twice, has no answer', () => {
  const situation = situationOf(QUAY_TEXT);
  expect(bootAnswer(situation, ['pier9'])).toMatch(/no.*"pier9".*\.$/i);
  expect(bootAnswer(situation, ['pier1', 'pier1'])).toMatch(/"pier1" twice\.$/);
});
