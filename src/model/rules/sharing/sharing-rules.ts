/** The rules about who else has a device. */
import type { AnyRule } from '../rule.ts';
import { sameEntityTwice } from '../same-entity.ts';
import { attachedShared, mixedAccess, oneKindAtATime, writableShared } from './uses.ts';

/** In the catalogue's order. */
export const SHARING_RULES: readonly AnyRule[] = [
  sameEntityTwice,
  oneKindAtATime,
  attachedShared,
  mixedAccess,
  writableShared,
];
