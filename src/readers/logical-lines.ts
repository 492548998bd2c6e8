/** Rows that a terminal, mail or PDF broke over several lines, put together again. */
import type { Line, LineUse } from './line.ts';

/** A row as it was printed; `number` is its first line, `count` how many lines it stands on, blank ones between included. */
export interface LogicalLine extends Line {
  readonly count: number;
}

/** Rows are short; a limit keeps a file without line structure from being joined into one row at quadratic cost. */
const LONGEST_ROW = 8192;

/**
 * Joins lines into rows. `join` gets the row so far and the next line that is not blank, and gives the joined text, or null when the
 * next line begins a row of its own. A blank line belongs to the row before it and adds nothing.
 */
export function logicalLines(
  lines: readonly Line[],
  join: (row: string, next: string) => string | null,
): LogicalLine[] {
  const rows: { number: number; text: string; count: number }[] = [];
  let open: (typeof rows)[number] | undefined;
  for (const { number, text } of lines) {
    const joined = open === undefined ? null : joinTo(open.text, text, join);
    if (open === undefined || joined === null) rows.push((open = { number, text, count: 1 }));
    else {
      open.text = joined;
      open.count++;
    }
  }
  return rows;
}

function joinTo(
  row: string,
  next: string,
  join: (row: string, next: string) => string | null,
): string | null {
  if (isBlank(next)) return row;
  if (isBlank(row) || row.length + next.length > LONGEST_ROW) return null;
  return join(row, next);
}

/** Lines come without trailing blanks, so that mostly the length tells; texts made elsewhere may have them. */
function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 32 && text.trim() === '');
}

/** One use a physical line: each line of a row shares the row's. */
export function usesOf(rows: readonly LogicalLine[], read: (row: LogicalLine) => LineUse): LineUse[] {
  const uses: LineUse[] = [];
  for (const row of rows) {
    const use = read(row);
    for (let line = 0; line < row.count; line++) uses.push(use);
  }
  return uses;
}

/**
 * True when a terminal may have broken this row at its right edge. Terminals are 80 columns or wider, mail breaks a little earlier.
 */
export function looksFull(text: string): boolean {
  return text.length >= 60;
}
