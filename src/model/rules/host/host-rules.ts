/** The rules about what the host itself does with its storage, and about layers that lie on each other. */
import type { AnyRule } from '../rule.ts';
import { hostInUse } from './host-in-use.ts';
import { layerOverlap } from './layer-overlap.ts';
import { nfsStore } from './nfs-store.ts';
import { nullDvdDirectory } from './null-dvd-directory.ts';
import { sizeMinimum } from './size-minimum.ts';
import { unprotectedVg } from './unprotected-vg.ts';

/** In the catalogue's order. */
export const HOST_RULES: readonly AnyRule[] = [
  hostInUse,
  layerOverlap,
  sizeMinimum,
  nullDvdDirectory,
  nfsStore,
  unprotectedVg,
];
