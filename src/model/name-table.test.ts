import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findName, NameTableBuilder } from './name-table.ts';
import { textAt, textBetween } from './text.ts';

/** Names one after another in a store, as columns. */
function columnOf(names: readonly string[]): {
  bytes: Uint8Array;
  start: Uint32Array<ArrayBuffer>;
  end: Uint32Array<ArrayBuffer>;
} {
  const encoder = new TextEncoder();
  const ends: number[] = [];
  const starts = names.map((_, at) => {
    ends.push(encoder.encode(names.slice(0, at + 1).join('')).length);
    return at === 0 ? 0 : ends[at - 1]!;
  });
  return {
    bytes: encoder.encode(names.join('')),
    start: Uint32Array.from(starts),
    end: Uint32Array.from(ends),
  };
}

/** ASCII letters alone are folded. */
const fold = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

test('a table finds exactly the names that were added, in any case', () => {
  const names = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 60 });
  fc.assert(
    fc.property(names, fc.string({ unit: 'binary', maxLength: 6 }), (list, other) => {
      const { bytes, start, end } = columnOf(list);
      const builder = new NameTableBuilder(bytes);
      const entries = list.map((_, row) => builder.add(start[row]!, end[row]!));
      const starts = Uint32Array.from(builder.starts);
      const ends = Uint32Array.from(builder.ends);
      const find = (name: string): number => findName(builder.build(), bytes, name, starts, ends);
      const distinct = [...new Set(list.map(fold))];
      expect(entries).toEqual(list.map((name) => distinct.indexOf(fold(name))));
      for (const name of [...list, ...list.map(fold), other])
        expect(find(name)).toBe(distinct.indexOf(fold(name)));
    }),
  );
});

test('a table grows past its first size', () => {
  const names = Array.from({ length: 5000 }, (_, at) => `0/2/1/0.0x${at.toString(16)}`);
  const { bytes, start, end } = columnOf(['']);
  expect([bytes.length, start[0], end[0]]).toEqual([0, 0, 0]);
  const store = new TextEncoder().encode(names.join('\n'));
  const builder = new NameTableBuilder(store);
  let at = 0;
  for (const name of names) {
    builder.add(at, at + name.length);
    at += name.length + 1;
  }
  const [starts, ends] = [Uint32Array.from(builder.starts), Uint32Array.from(builder.ends)];
  names.forEach((name, entry) => expect(findName(builder.build(), store, name, starts, ends)).toBe(entry));
  expect(builder.find(starts[4999]!, ends[4999]!)).toBe(4999);
});

test('a text is what stands in its range, and nothing where none was printed', () => {
  const names = ['größe', '', 'disk7'];
  const { bytes, start, end } = columnOf(names);
  expect(names.map((_, row) => textAt(bytes, { start, end }, row))).toEqual(names);
  expect(textBetween(bytes, 5, 2)).toBe('');
});
