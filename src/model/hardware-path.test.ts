import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalPath,
  comparePaths,
  elementsOf,
  hbaOf,
  lunIdOf,
  parentPath,
  parsePath,
  samePath,
  targetOf,
  type HardwarePath,
} from './hardware-path.ts';
import { lunpaths } from './step.testing.ts';

function path(text: string): HardwarePath {
  const parsed = parsePath(text);
  if (parsed === null) throw new Error(`no path: ${text}`);
  return parsed;
}

test.each([
  ['0/2/1/0.0x50001fe1500170ac.0x4017000000000000', '0/2/1/0', '0x50001fe1500170ac', '0x4017000000000000'],
  ['0/1/1/0.0xd.0x0', '0/1/1/0', '0xd', '0x0'],
  ['0/0/2/0.0.0x0.0x0', '0/0/2/0.0', '0x0', '0x0'],
  ['0/2/1/0.0x32877ea9237c8ec.0x0', '0/2/1/0', '0x32877ea9237c8ec', '0x0'],
  ['0/0/0/2/0/0/0.0x0.0x4000000000000000', '0/0/0/2/0/0/0', '0x0', '0x4000000000000000'],
  ['64000/0x0/0x0.0x0.0x0', '64000/0x0/0x0', '0x0', '0x0'],
  ['0/0/2/0.0x16.0x0', '0/0/2/0', '0x16', '0x0'],
])('%s is HBA %s, target %s, LUN %s', (text, hba, target, lun) => {
  const parsed = path(text);
  expect([hbaOf(parsed), targetOf(parsed), lunIdOf(parsed)]).toEqual([hba, target, lun]);
});

test.each(['0/2/1/0', '0/2/1/0.0x50001fe1500170ac', '64000/0xfa00/0x1', '0'])('%s is no lunpath', (text) => {
  expect([hbaOf(path(text)), targetOf(path(text)), lunIdOf(path(text))]).toEqual([null, null, null]);
});

test.each([
  '',
  ' 0/2',
  '/0/2',
  '0/2/',
  '0//2',
  '0/2.',
  '0/2..1',
  '0/0x/1',
  // Printed so in HP papers.
  '0/1/0/0.0x0x500508b3009097f9.0x0',
  '0/0/2/0.0x16.1x0',
  '/dev/rdisk/disk1',
  '0/2/1/0\n',
])('%j is no path', (text) => {
  expect(parsePath(text)).toBeNull();
});

test('parents drop one element at a time, whatever its separator', () => {
  const ancestors: string[] = [];
  for (let at = parentPath(path('0/2/1/0.0.0x1.0x0')); at !== null; at = parentPath(at)) ancestors.push(at);
  expect(ancestors).toEqual(['0/2/1/0.0.0x1', '0/2/1/0.0', '0/2/1/0', '0/2/1', '0/2', '0']);
});

describe('order', () => {
  test('is by element and value, ancestors first', () => {
    const sorted = [
      '0/10/1',
      '0/2/1/1',
      '0/2/1/0.0xa0.0x0',
      '0/2/1/0.0x9f.0x0',
      '0/2/1/01',
      '0/2',
      '0/2/1/0',
      '0/2/1/0.0x9F',
    ];
    expect(sorted.map(path).sort(comparePaths)).toEqual([
      '0/2',
      '0/2/1/0',
      '0/2/1/0.0x9F',
      '0/2/1/0.0x9f.0x0',
      '0/2/1/0.0xa0.0x0',
      '0/2/1/1',
      '0/2/1/01',
      '0/10/1',
    ]);
  });

  test('is a total order in which only one path equals another', () => {
    const paths = lunpaths.map(path);
    fc.assert(
      fc.property(paths, paths, paths, (a, b, c) => {
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)));
        expect(comparePaths(a, b) === 0).toBe(samePath(a, b));
        if (comparePaths(a, b) <= 0 && comparePaths(b, c) <= 0)
          expect(comparePaths(a, c)).toBeLessThanOrEqual(0);
        expect(comparePaths(parentPath(a)!, a)).toBeLessThan(0);
      }),
    );
  });

  test('tells numbers apart that are equal as doubles', () => {
    const [a, b] = [path('0/1.0x50001fe1500170ac.0x0'), path('0/1.0x50001fe1500170ad.0x0')];
    expect(comparePaths(a, b)).toBeLessThan(0);
  });
});

test('one path in two spellings is the same path', () => {
  expect(samePath(path('0/2/1/0.0X50001FE1500170AC.0x00'), path('0/2/1/0.0x50001fe1500170ac.0x0'))).toBe(
    true,
  );
  expect(samePath(path('0/2/1/0'), path('0/2/1.0'))).toBe(false);
  expect(canonicalPath(path('0/02/0x0A0.0x00.0x0'))).toBe('0/2/0xa0.0x0.0x0');
});

test('what is joined from a lunpath’s parts is the lunpath', () => {
  fc.assert(
    fc.property(lunpaths, (text) => {
      const lunpath = path(text);
      expect(`${hbaOf(lunpath)}.${targetOf(lunpath)}.${lunIdOf(lunpath)}`).toBe(text);
      expect(elementsOf(lunpath).join('')).toBe(text.replaceAll(/[/.]/g, ''));
      expect(canonicalPath(lunpath)).toBe(text);
    }),
  );
});
