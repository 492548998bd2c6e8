/** Lines that may stand in the output of any small command, and carry no fact of it. */
import { looksLikeCommandFailure } from './command-failure.ts';
import { noise, problem, type LineUse } from './line.ts';

/** What a line is that the reader of an output has no use for. */
export function strayUse(text: string): LineUse {
  const line = text.trim();
  if (line === '') return noise('header');
  if (/^(?::|\.{1,3}|…)$/.test(line)) return noise('ellipsis');
  return problem(looksLikeCommandFailure(line) ? 'command-failed' : 'unrecognized');
}
