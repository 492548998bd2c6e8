import { expect, test } from 'vitest';
import { linesOf } from './fixture.testing.ts';
import { noise, USED } from './line.ts';
import { logicalLines, usesOf } from './logical-lines.ts';

const glue = (row: string, next: string): string | null =>
  next.startsWith('+') ? row + next.slice(1) : null;

test('a row keeps its first line number and counts its lines, blank ones included', () => {
  expect(logicalLines(linesOf('a\n+b\n\n+c\nd'), glue)).toEqual([
    { number: 1, text: 'abc', count: 4 },
    { number: 5, text: 'd', count: 1 },
  ]);
});

test('a blank line begins no row that something could be joined to', () => {
  expect(logicalLines(linesOf('\n+a'), glue).map((row) => row.text)).toEqual(['', '+a']);
});

test('every line of a row has the use of the row', () => {
  const rows = logicalLines(linesOf('a\n+b\nc'), glue);
  expect(usesOf(rows, (row) => (row.text === 'ab' ? USED : noise('header')))).toEqual([
    USED,
    USED,
    noise('header'),
  ]);
});

test('a row has an end, however many lines ask to be joined', () => {
  const rows = logicalLines(linesOf(`a\n${'+xxxxxxxx\n'.repeat(5000)}`), glue);
  expect(rows.length).toBeGreaterThan(1);
  expect(Math.max(...rows.map((row) => row.text.length))).toBeLessThan(10_000);
});
