/**
 * The string store: all text of a load as one run of bytes, and columns of [start, end) ranges into it.
 *
 * A big host has 1,000,000 rows; an object or a string a row would cost hundreds of megabytes and
 * could not be handed from the reading worker without copying. Ranges cost eight bytes and move for free.
 */

/** Ranges into a string store, one a row, as byte offsets; start === end means "nothing was printed". */
export interface TextColumn {
  readonly start: Uint32Array<ArrayBuffer>;
  readonly end: Uint32Array<ArrayBuffer>;
}

const decoder = new TextDecoder();

/** The text between two byte offsets of a UTF-8 store, as a string of its own (it does not keep the store alive). */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end) return '';
  return decoder.decode(bytes.subarray(start, end));
}

/** The text of one row of a column; '' when nothing was printed. */
export function textAt(bytes: Uint8Array, column: TextColumn, row: number): string {
  return textBetween(bytes, column.start[row]!, column.end[row]!);
}
