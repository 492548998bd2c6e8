import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderRange, bordersOf, moveBorder, noMemory, readMemory, writeMemory } from './pane-sizes.ts';

const sizes = [500, 100, 600, 200];
const least = [300, 100, 400, 180];

describe('moveBorder', () => {
  it('gives to one pane what the other loses, past the fixed one between them', () => {
    expect(moveBorder(sizes, least, 0, 2, 50)).toEqual([550, 100, 550, 200]);
  });

  it('stops where a pane has its least size', () => {
    expect(moveBorder(sizes, least, 0, 2, 900)).toEqual([700, 100, 400, 200]);
    expect(moveBorder(sizes, least, 0, 2, -900)).toEqual([300, 100, 800, 200]);
    expect(moveBorder(sizes, least, 2, 3, Infinity)).toEqual([500, 100, 620, 180]);
    expect(moveBorder(sizes, least, 2, 3, -Infinity)).toEqual([500, 100, 400, 400]);
  });

  it('does not jump when a pane is already under its least size', () => {
    expect(moveBorder([200, 600], [300, 300], 0, 1, 0)).toEqual([200, 600]);
  });

  it('never changes the sum, and never goes under a least size', () => {
    const pane = fc.record({
      least: fc.integer({ min: 20, max: 300 }),
      more: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.array(pane, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: -2000, max: 2000 }),
        (panes, delta) => {
          const from = panes.map((each) => each.least + each.more);
          const leasts = panes.map((each) => each.least);
          const to = moveBorder(from, leasts, 0, panes.length - 1, delta);
          expect(to.reduce((sum, size) => sum + size)).toBe(from.reduce((sum, size) => sum + size));
          for (const [index, size] of to.entries()) expect(size).toBeGreaterThanOrEqual(leasts[index] ?? 0);
        },
      ),
    );
  });
});

describe('borderRange', () => {
  it('is what the separator can tell of itself', () => {
    expect(borderRange(sizes, least, 0, 2)).toEqual([300, 700]);
  });
});

describe('bordersOf', () => {
  it('pairs each movable pane with the next, over fixed and collapsed ones', () => {
    expect(bordersOf([true, false, true, true])).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(bordersOf([true, false])).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('comes back as it was', () => {
    const memory = { sizes: { devices: 512 }, collapsed: { inspector: true } };
    expect(readMemory(writeMemory(memory))).toEqual(memory);
  });

  it.each([null, '', '{', '[]', '7', 'null'])('is nothing when %s was stored', (text) => {
    expect(readMemory(text)).toEqual(noMemory);
  });

  it('drops what cannot be a size or a choice', () => {
    const text = '{"sizes":{"a":-1,"b":"9","c":1e9,"d":40},"collapsed":{"a":1,"b":false}}';
    expect(readMemory(text)).toEqual({ sizes: { d: 40 }, collapsed: { b: false } });
  });
});
