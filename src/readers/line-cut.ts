/** Where a terminal cut a line at its edge: a word may then go on in the line below, without a blank between. */
import type { SourceLines } from './source-lines.ts';

/** The widths that terminals are made with; a person may have drawn one to any other, but then nothing tells. */
const WIDTHS: readonly number[] = [80, 132];

/** True when the line above ends in a word at a terminal's edge, and this one goes on at the left edge. */
export function isCutAbove(lines: SourceLines, index: number): boolean {
  if (index < 1 || lines.begin(index) !== lines.starts[index]) return false;
  return WIDTHS.includes(lines.end(index - 1) - lines.starts[index - 1]!);
}
