/** Devices of a guest whose statement was understood: of the others nothing can be said. */
import type { Target } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';

/** A device whose statement was understood. */
export interface StandingTarget extends Target {
  readonly statement: StorageStatement;
}

/** Narrows to devices whose statement was understood. */
export function isUnderstood(target: Target): target is StandingTarget {
  return target.statement !== null;
}
