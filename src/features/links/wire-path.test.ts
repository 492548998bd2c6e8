import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossPath, curvePath, dotPath, doublePath, hookPath, turned } from './wire-path.ts';

const line = { x0: 0, y0: 10, x1: 100, y1: 60 };

describe('wire paths', () => {
  it('leave and arrive level, halfway across', () => {
    expect(curvePath(line)).toBe('M0 10C50 10 50 60 100 60');
  });

  it('are doubled for a device in several guests', () => {
    expect(doublePath(line)).toBe('M0 8.5C50 8.5 50 58.5 100 58.5M0 11.5C50 11.5 50 61.5 100 61.5');
  });

  it('carry a cross in the middle and a dot at an end', () => {
    expect(crossPath(line, 4)).toBe('M46 31l8 8M46 39l8 -8');
    expect(dotPath(100, 60, 2.75)).toBe('M97.25 60a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0');
  });

  it('run out in a hook towards an end that is out of view', () => {
    expect(hookPath(line)).toBe('M0 10c22 0 36 6.6 40 22');
    expect(hookPath(turned(line))).toBe('M100 60c-22 0 -36 -6.6 -40 -22');
    expect(doublePath(line, hookPath)).toBe('M0 8.5c22 0 36 6.6 40 22M0 11.5c22 0 36 6.6 40 22');
  });

  it('hold numbers only, whatever is measured', () => {
    const px = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(px, px, px, px, (x0, y0, x1, y1) => {
        expect(curvePath({ x0, y0, x1, y1 })).toMatch(/^M[-\d. ]+C[-\d. ]+$/);
      }),
    );
  });
});
