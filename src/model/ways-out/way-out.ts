/** What a way out is, and the trying of steps. */
import { enact } from '../replay.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';

/** Steps that put a thing right, in order; none of them is refused where it stands. Not empty. For a refused step they stand in its place. */
export type WayOut = readonly Step[];

/** The situation after some steps; null when one of them is refused. */
export function after(situation: Situation, steps: readonly Step[]): Situation | null {
  let at = situation;
  for (const step of steps) {
    const done = enact(at, step);
    if (!done.entry.applied) return null;
    at = done.situation;
  }
  return at;
}
