import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from './float.ts';

const screen = { width: 1440, height: 900 };

describe('placeBeside', () => {
  it('stands below its anchor, their left edges aligned', () => {
    const anchor = { left: 100, top: 100, width: 200, height: 30 };
    expect(placeBeside(anchor, { width: 300, height: 200 }, screen)).toMatchObject({ left: 100, top: 134 });
  });

  it('stands above when there is no room below', () => {
    const anchor = { left: 100, top: 820, width: 200, height: 30 };
    expect(placeBeside(anchor, { width: 300, height: 200 }, screen).top).toBe(820 - 4 - 200);
  });

  it('never leaves the window, and says how high it may be', () => {
    const length = fc.integer({ min: 1, max: 800 });
    const anchors = fc.record({
      left: fc.integer({ min: 0, max: 1400 }),
      top: fc.integer({ min: 8, max: 860 }),
      width: length,
      height: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(
        anchors,
        fc.record({ width: length, height: fc.integer({ min: 1, max: 2000 }) }),
        (anchor, floating) => {
          const { left, top, room } = placeBeside(anchor, floating, screen);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + floating.width).toBeLessThanOrEqual(screen.width - 8);
          expect(top).toBeGreaterThanOrEqual(8);
          expect(top + Math.min(floating.height, room)).toBeLessThanOrEqual(screen.height - 8);
        },
      ),
    );
  });
});
