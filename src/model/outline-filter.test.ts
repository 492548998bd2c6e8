import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOutline, type Filtered } from './outline-filter.ts';
import type { Outline } from './outline.ts';
import { anyOutline, bytesFor, outlineOfDepths } from './outline.testing.ts';

type Bytes = Uint8Array | null;

function naive(outline: Outline, text: Bytes, facet: Bytes): Filtered {
  const rows = Array.from(outline.parent.keys());
  const above = (row: number): number[] => {
    const parent = outline.parent[row]!;
    return parent < 0 ? [] : [parent, ...above(parent)];
  };
  const reached = (row: number): boolean =>
    text === null || [row, ...above(row)].some((each) => text[each] === 1);
  const through = (row: number): boolean => reached(row) && (facet === null || facet[row] !== 0);
  const own = rows.filter((row) => through(row) && (text?.[row] === 1 || facet?.[row] === 1));
  const opened = new Set(own.flatMap(above));
  return {
    shown: Uint8Array.from(rows, (row) => Number(through(row) || opened.has(row))),
    expanded: Uint8Array.from(rows, (row) => Number(opened.has(row))),
    matches: own.length,
  };
}

describe('a filtered outline', () => {
  it('is nothing without a search and without chips', () => {
    expect(filterOutline(outlineOfDepths([0, 1]), null, null)).toBeNull();
  });

  it('shows matches and opens what is above them', () => {
    const filtered = filterOutline(outlineOfDepths([0, 1, 2, 1, 0]), Uint8Array.of(0, 0, 1, 0, 0), null);
    expect([...filtered!.shown]).toEqual([1, 1, 1, 0, 0]);
    expect([...filtered!.expanded]).toEqual([1, 1, 0, 0, 0]);
  });

  it('leaves what is below a match to be opened by hand', () => {
    const filtered = filterOutline(outlineOfDepths([0, 1, 2]), Uint8Array.of(1, 0, 0), null);
    expect([...filtered!.shown]).toEqual([1, 1, 1]);
    expect([...filtered!.expanded]).toEqual([0, 0, 0]);
  });

  it('is what asking every row about its ancestors gives', () => {
    const cases = anyOutline.chain((outline) =>
      fc.tuple(fc.constant(outline), fc.option(bytesFor(outline, 1)), fc.option(bytesFor(outline, 2))),
    );
    fc.assert(
      fc.property(cases, ([outline, text, facet]) => {
        fc.pre(text !== null || facet !== null);
        expect(filterOutline(outline, text, facet)).toEqual(naive(outline, text, facet));
      }),
    );
  });
});
