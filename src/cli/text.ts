/** Text for people: colour where a terminal shows it, columns, and lines of a readable length. */
import { styleText } from 'node:util';

/** What a piece of text means; what it looks like is settled here. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet' | 'strong';

const STYLES = { bad: 'red', warn: 'yellow', good: 'green', quiet: 'dim', strong: 'bold' } as const;

/** Coloured on a terminal that has not said otherwise (NO_COLOR), else as it is. */
export function tinted(tone: Tone, text: string): string {
  return styleText(STYLES[tone], text, { stream: process.stdout, validateStream: true });
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Typed text as one line that does nothing to a terminal: what cannot be seen is shown as a box. */
export function visible(text: string): string {
  return text.replace(UNSEEN, '\u25a1');
}

const NARROWEST = 40;
const WIDEST = 110;

/** undefined without a terminal, and where that does not know. */
function terminalWidth(): number | undefined {
  const { columns: width } = process.stdout;
  return width === 0 ? undefined : width;
}

/** Columns to write in: the terminal's, within reason. */
export function textWidth(): number {
  return Math.min(WIDEST, Math.max(NARROWEST, terminalWidth() ?? WIDEST));
}

/** Whether lines stay within the terminal; there is room for anything elsewhere. */
export function fits(lines: readonly string[]): boolean {
  const width = terminalWidth() ?? Infinity;
  return lines.every((line) => line.length <= width);
}

/** A blank that does not end a word, for what is to stay on one line. */
export const GLUE = '\u00a0';

/** Broken between words, each line after an indent; a word that is longer than a line is left whole, since it may be a command's. */
export function wrapped(text: string, indent: number, width = textWidth()): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one) => ' '.repeat(indent) + one);
}

/** Rows as columns, two blanks between them, none after the last. Cells are measured before they are tinted. */
export function columns(
  rows: readonly (readonly string[])[],
  tint: (cell: string, row: number, column: number) => string = (cell) => cell,
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows.map((row, at) =>
    row
      .map(
        (cell, column) => tint(cell, at, column) + pad(cell, column === row.length - 1 ? 0 : widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cell.length));
}
