/** The rules about the guest that is changed: what it runs, and whether it is up. */
import type { AnyRule } from '../rule.ts';
import { guestOs } from './guest-os.ts';
import { notModifiable } from './not-modifiable.ts';

/** In the catalogue's order. */
export const CHANGE_RULES: readonly AnyRule[] = [guestOs, notModifiable];
