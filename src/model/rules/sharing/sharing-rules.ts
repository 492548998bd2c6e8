/** The rules about who else has a device. */
import type { AnyRule, Rule } from '../rule.ts';
import { attachedShared } from './attached-shared.ts';
import { dvdBootConflict } from './dvd-boot-conflict.ts';
import { mixedAccess } from './mixed-access.ts';
import { oneKindAtATime } from './one-kind.ts';
import { sameEntityTwice } from './same-entity.ts';
import { shareLunpaths } from './share-lunpaths.ts';
import { shareNo } from './share-no.ts';
import { hostHasOpen, vioAttachedExclusive } from './vio-attached.ts';
import { writableShared } from './writable-shared.ts';

/** In the catalogue's order. */
export const SHARING_RULES: readonly AnyRule[] = [
  sameEntityTwice,
  oneKindAtATime,
  vioAttachedExclusive,
  hostHasOpen,
  attachedShared,
  mixedAccess,
  shareNo,
  shareLunpaths,
  writableShared,
  dvdBootConflict,
];

/** Those that say of two guests whether they can run together. */
export const PAIR_RULES: readonly Rule[] = [
  oneKindAtATime,
  vioAttachedExclusive,
  mixedAccess,
  shareNo,
  shareLunpaths,
  writableShared,
  dvdBootConflict,
];
