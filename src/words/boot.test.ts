import { describe, expect, test } from 'vitest';
import type { HpOutcome } from '../model/boot/hp-check.ts';
import { sayBootResult, sayConflicts, sayHpWould } from './boot.ts';

const conflict = (entity: string, hp: readonly [HpOutcome, HpOutcome]) =>
  ({ rule: 'mixed-access', entity, hp }) as const;
const said = (...conflicts: readonly ReturnType<typeof conflict>[]) =>
  sayConflicts({ guests: ['atlas', 'borneo'], conflicts });

describe('what HP’s check does with a pair', () => {
  test.each([
    [['blocks', 'blocks'], 'HP stops it'],
    [['misses', 'misses'], 'HP misses it'],
    [['not-documented', 'not-documented'], 'no manual says whether HP stops it'],
    [['misses', 'blocks'], 'HP misses it when borneo boots last'],
    [['blocks', 'misses'], 'HP misses it when atlas boots last'],
    [['blocks', 'not-documented'], 'HP stops it in one order, and no manual tells of the other'],
  ] as const)('%j: %s', (hp, hpSays) => {
    expect(said(conflict('disk1', hp))).toEqual([{ entity: 'disk1', rules: ['mixed-access'], hp: hpSays }]);
  });

  test('one rule that HP stops by is enough, and each thing has its own', () => {
    const all = said(
      conflict('disk1', ['misses', 'misses']),
      conflict('disk2', ['misses', 'misses']),
      conflict('disk1', ['blocks', 'blocks']),
    );
    expect(all.map(({ entity, hp }) => [entity, hp])).toEqual([
      ['disk1', 'HP stops it'],
      ['disk2', 'HP misses it'],
    ]);
  });
});

test('a boot, and what HP would do that we would not', () => {
  expect(sayBootResult('boots-unsafely')).toBe('boots unsafely');
  expect(sayHpWould({ result: 'boots', hpWould: 'boots' })).toBe('HP would start it');
  expect(sayHpWould({ result: 'boots-unsafely', hpWould: 'boots' })).toBe('HP would start it all the same');
});
