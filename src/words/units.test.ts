import { expect, test } from 'vitest';
import { sayBytes, sayCount, sayList, sayQuoted } from './units.ts';

test.each([
  [0, '0 LUNs'],
  [1, '1 LUN'],
  [999, '999 LUNs'],
  [25000, '25,000 LUNs'],
  [1234567, '1,234,567 LUNs'],
])('%d: %s', (count, text) => {
  expect(sayCount(count, 'LUN')).toBe(text);
});

test('an odd plural is given', () => {
  expect(sayCount(2, 'entry', 'entries')).toBe('2 entries');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1500, '1.5 kB'],
  [9960, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [256_000_000, '256 MB'],
  [3.2e12, '3.2 TB'],
  [5e15, '5000 TB'],
])('%d bytes: %s', (bytes, text) => {
  expect(sayBytes(bytes)).toBe(text);
});

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('%j: %s', (names, text) => {
  expect(sayList(names)).toBe(text);
});

test('text from outside is quoted, shown as a box where it cannot be seen, and cut', () => {
  expect(sayQuoted('a\nb\u202e')).toBe('"a□b□"');
  expect(sayQuoted('x'.repeat(1e6))).toHaveLength(122);
});
