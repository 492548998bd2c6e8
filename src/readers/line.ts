/** What every reader of a small output takes and gives: its lines, and what became of each of them. */
import type { NoiseReason, ProblemReason } from './reading.ts';

/** One line of an output, normalised (no line end, no trailing blanks, blanks for tabs and NBSP); `number` counts in its source, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** What became of a line: facts were taken from it, it is known to carry none, or it was not understood. */
export type LineUse =
  | { readonly kind: 'used' }
  | { readonly kind: 'noise'; readonly reason: NoiseReason }
  | { readonly kind: 'problem'; readonly reason: ProblemReason };

/** What a reader made of its lines: the facts, and one use a line in the lines' order. A blank line's use is not looked at. */
export interface LineReading<T> {
  readonly facts: T;
  readonly uses: readonly LineUse[];
}

/** The use of a line that gave facts. */
export const USED: LineUse = { kind: 'used' };

/** The use of a line that is known to give none, and why. */
export function noise(reason: NoiseReason): LineUse {
  return { kind: 'noise', reason };
}

/** The use of a line that was not understood, and why. */
export function problem(reason: ProblemReason): LineUse {
  return { kind: 'problem', reason };
}
