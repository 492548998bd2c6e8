/** The parts of a name index, each one pass over the columns; names stay where they stand in the string store. */
import type { Inventory } from '../inventory.ts';
import { legacyLunNumber } from '../legacy-path.ts';
import { parseLunId } from '../lun-id.ts';
import { NameTableBuilder } from '../name-table.ts';
import { textBetween, type TextColumn } from '../text.ts';
import { RowIndex } from './row-index.ts';

const DOT = 46;
const QUOTE = 34;
const ZERO = 48;
const X = 120;

/** A lunpath's LUN number where it is not known. */
export const NO_NUMBER = -1;

/** Where the digits of a number begin: behind its `0x` and its leading zeros. */
function digitsFrom(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (bytes[at] === ZERO && (bytes[at + 1]! | 32) === X) at += 2;
  while (at < end - 1 && bytes[at] === ZERO) at++;
  return at;
}

/** Where the last dotted element of [start, end) begins; `start` when it has no dot. */
function lastElement(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (bytes[at] === DOT) return at + 1;
  return start;
}

/** Target paths by the digits of their WWN or address, and lunpaths whose target path has no row. */
export function indexPorts(inventory: Inventory): RowIndex {
  const { bytes, words, nodes } = inventory.data;
  const index = new RowIndex(bytes);
  const targetPath = words.indexOf('tgtpath');
  const lunpath = words.indexOf('lunpath');
  for (let node = 0; node < nodes.count; node++) {
    const word = nodes.className[node]!;
    let end = nodes.path.end[node]!;
    const start = nodes.path.start[node]!;
    if (word === lunpath) {
      const parent = nodes.parent[node]!;
      if (parent >= 0 && nodes.className[parent] === targetPath) continue;
      end = lastElement(bytes, start, end) - 1;
    } else if (word !== targetPath) continue;
    if (end > start) index.add(digitsFrom(bytes, lastElement(bytes, start, end), end), end, node);
  }
  return index;
}

/** LUNs by the digits or the text of their WWID, without quotes. */
export function indexWwids(inventory: Inventory): RowIndex {
  const { bytes, luns } = inventory.data;
  const index = new RowIndex(bytes, luns.count);
  forEachText(luns.wwid, (from, to, lun) => {
    const quoted = bytes[from] === QUOTE && bytes[to - 1] === QUOTE && to - from > 1;
    const [start, end] = quoted ? [from + 1, to - 1] : [from, to];
    index.add(digitsFrom(bytes, start, end), end, lun);
  });
  return index;
}

/** A text identifier as `indexWwids` has it: without quotes, and without zeros before it, which a number may have. */
export const indexedText = (wwid: string): string =>
  wwid.replace(/^"(.*)"$/, '$1').replace(/^(?:0x)?0*(?=.)/i, '');

/** A column as it stands: its rows by their texts. */
export function indexColumn(bytes: Uint8Array, column: TextColumn | undefined): RowIndex {
  const index = new RowIndex(bytes, column?.start.length);
  if (column !== undefined) forEachText(column, (start, end, row) => index.add(start, end, row));
  return index;
}

function forEachText(
  { start, end }: TextColumn,
  visit: (start: number, end: number, row: number) => void,
): void {
  for (let row = 0; row < start.length; row++)
    if (start[row]! < end[row]!) visit(start[row]!, end[row]!, row);
}

/** LUN numbers by row. A host has many lunpaths and few different LUN ids: each id is read once. */
export function numberRows(inventory: Inventory): Int32Array {
  const { bytes, words, nodes } = inventory.data;
  const numbers = new Int32Array(nodes.count).fill(NO_NUMBER);
  const ids = new NameTableBuilder(bytes);
  const known: number[] = [];
  const lunpath = words.indexOf('lunpath');
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.className[node] === lunpath) {
      const end = nodes.path.end[node]!;
      const start = lastElement(bytes, nodes.path.start[node]!, end);
      const entry = ids.add(start, end);
      numbers[node] = known[entry] ??= numberOfId(textBetween(bytes, start, end));
    } else if (nodes.lun[node]! >= 0) {
      numbers[node] = legacyLunNumber(inventory.path(node)) ?? NO_NUMBER;
    }
  }
  return numbers;
}

const numberOfId = (text: string): number => parseLunId(text)?.lun ?? NO_NUMBER;
