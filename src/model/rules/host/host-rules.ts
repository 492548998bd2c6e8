/** The rules about what the host itself does with its storage, and about layers that lie on each other. */
import type { AnyRule } from '../rule.ts';
import { hostInUse } from './host-in-use.ts';

/** In the catalogue's order. */
export const HOST_RULES: readonly AnyRule[] = [hostInUse];
