/** Random outlines for property tests: shapes only, without an inventory behind them. */
import fc from 'fast-check';
import type { Outline } from './outline.ts';

/** An outline from the depth of each row; a depth that would skip a level is cut down to the next one. */
export function outlineOfDepths(wanted: readonly number[]): Outline {
  const parent = new Int32Array(wanted.length).fill(-1);
  const depth = new Uint8Array(wanted.length);
  const open: number[] = [];
  wanted.forEach((level, row) => {
    open.length = Math.min(level, open.length);
    depth[row] = open.length;
    parent[row] = open.at(-1) ?? -1;
    open.push(row);
  });
  const size = new Int32Array(wanted.length).fill(1);
  for (let row = wanted.length - 1; row >= 0; row--) if (parent[row]! >= 0) size[parent[row]!]! += size[row]!;
  const kind = new Uint8Array(wanted.length);
  const ref = Int32Array.from(wanted, (_, row) => row);
  const rowOfLun = new Int32Array(0);
  return { view: 'path', count: wanted.length, depth, parent, size, kind, ref, rowOfNode: ref, rowOfLun };
}

/** Forests of up to 60 rows and 5 levels. */
export const anyOutline = fc.array(fc.nat(4), { maxLength: 60 }).map(outlineOfDepths);

/** One byte a row, 0 to `most`. */
export const bytesFor = (outline: Outline, most: number): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.nat(most), { minLength: outline.count, maxLength: outline.count })
    .map((values) => Uint8Array.from(values));
