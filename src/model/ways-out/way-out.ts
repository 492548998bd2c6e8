/** What a way out is, and the trying of steps. */
import { enact } from '../replay.ts';
import type { Situation } from '../situation.ts';
import type { Step, Side } from '../step.ts';

/** Steps that put a thing right, in order; none of them is refused where it stands. Not empty. For a refused step they stand in its place. */
export type WayOut = readonly Step[];

/** The situation after some steps; null when one of them is refused, or takes a disk from a guest that may be running. */
export function after(situation: Situation, steps: readonly Step[]): Situation | null {
  let at = situation;
  for (const step of steps) {
    if (pullsDisk(at, step)) return null;
    const done = enact(at, step);
    if (!done.entry.applied) return null;
    at = done.situation;
  }
  return at;
}

/** A disk may be the one that the guest runs from: to take it from there is nothing to propose. */
function pullsDisk(situation: Situation, step: Step): boolean {
  const side = losingSide(step);
  return side?.statement.device === 'disk' && !isDown(situation.guest(side.guest)?.state ?? null);
}

function losingSide(step: Step): Side | null {
  switch (step.kind) {
    case 'detach':
      return step;
    case 'move':
      return step.from;
    case 'modify':
      return { guest: step.guest, statement: step.from };
    default:
      return null;
  }
}

/** A state that was not read, or that nothing is known of, may be a running guest's. */
function isDown(state: string | null): boolean {
  return state?.startsWith('Off') ?? false;
}
