import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePathsAt } from './path-order.ts';

const element = fc.oneof(
  fc.nat(12).map(String),
  fc.nat(0xfff).map((number) => `0x${number.toString(16)}`),
  fc.constantFrom('0x00', '0x0A', '0x0a', '007', '0x50060e8012fd0010', '0x50060E8012FD0011'),
);
const path = fc
  .array(fc.tuple(element, fc.constantFrom('/', '.')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, separator], at) => (at === 0 ? text : separator + text)).join(''));

const encoder = new TextEncoder();

function compare(a: string, b: string, common = 0): number {
  const bytes = encoder.encode(`${a} ${b}`);
  return comparePathsAt(bytes, 0, a.length, a.length + 1, bytes.length, common);
}

test('the order is one: both ways round, and over three paths', () => {
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('a spelling with leading zeros stands apart from the plain one, below and above alike', () => {
  const ordered = ['7', '7/0', '007', '007/0x0'];
  expect([...ordered].reverse().sort(compare)).toEqual(ordered);
});

test('siblings compare the same with their parent left out', () => {
  fc.assert(
    fc.property(
      path,
      path,
      path,
      fc.constantFrom('/', '.'),
      fc.constantFrom('/', '.'),
      (parent, a, b, s, t) => {
        const [left, right] = [`${parent}${s}${a}`, `${parent}${t}${b}`];
        expect(compare(left, right, parent.length)).toBe(compare(left, right));
      },
    ),
  );
});

test('elements are compared by value: hex by hex, decimal before hex, an ancestor first', () => {
  const ordered = ['0/2', '0/10', '0/10/0', '0/10.0x2', '0/10.0x10', '0/10.0x10.0x4001000000000000'];
  expect([...ordered].reverse().sort(compare)).toEqual(ordered);
});
