import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from './outline.ts';
import { anyOutline, bytesFor, outlineOfDepths } from './outline.testing.ts';
import { indexOfRow, siblingsOf, standIns, visibleRows } from './visible-rows.ts';

const childrenOf = (outline: Outline, parent: number): number[] =>
  Array.from(outline.parent.keys()).filter((row) => outline.parent[row] === parent);

function naive(outline: Outline, expanded: Uint8Array, shown: Uint8Array | null, parent = -1): number[] {
  return childrenOf(outline, parent)
    .filter((row) => shown === null || shown[row] === 1)
    .flatMap((row) => [row, ...(expanded[row] === 1 ? naive(outline, expanded, shown, row) : [])]);
}

const cases = anyOutline.chain((outline) =>
  fc.tuple(fc.constant(outline), bytesFor(outline, 1), fc.option(bytesFor(outline, 1))),
);

describe('visible rows', () => {
  it('are what opening row after row would show', () => {
    fc.assert(
      fc.property(cases, ([outline, expanded, shown]) => {
        expect([...visibleRows(outline, expanded, shown)]).toEqual(naive(outline, expanded, shown));
      }),
    );
  });

  it('jump over what is closed', () => {
    const outline = outlineOfDepths([0, 1, 2, 1, 0]);
    expect([...visibleRows(outline, Uint8Array.of(1, 0, 0, 0, 0), null)]).toEqual([0, 1, 3, 4]);
  });

  it('are found again by their place', () => {
    fc.assert(
      fc.property(cases, ([outline, expanded, shown]) => {
        const visible = visibleRows(outline, expanded, shown);
        for (let row = 0; row < outline.count; row++) {
          expect(indexOfRow(visible, row)).toBe(visible.indexOf(row));
        }
      }),
    );
  });
});

describe('siblings', () => {
  it('count the shown children of one parent', () => {
    fc.assert(
      fc.property(cases, ([outline, , shown]) => {
        const { position, total } = siblingsOf(outline, shown);
        for (let parent = -1; parent < outline.count; parent++) {
          const family = childrenOf(outline, parent).filter((row) => shown === null || shown[row] === 1);
          expect(total[parent + 1]).toBe(family.length);
          expect(family.map((row) => position[row])).toEqual(family.map((_, at) => at + 1));
        }
      }),
    );
  });
});

describe('stand-ins', () => {
  it('are the row itself or the nearest ancestor that is drawn', () => {
    fc.assert(
      fc.property(cases, ([outline, expanded, shown]) => {
        const visible = visibleRows(outline, expanded, shown);
        const places = standIns(outline, visible);
        for (let row = 0; row < outline.count; row++) {
          let at = row;
          while (at >= 0 && !visible.includes(at)) at = outline.parent[at]!;
          expect(places[row]).toBe(at < 0 ? -1 : visible.indexOf(at));
        }
      }),
    );
  });
});
