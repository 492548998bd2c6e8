/** The rules that look over what stands. */
import type { AnyRule } from '../rule.ts';

/** In the catalogue's order. */
export const STANDING_RULES: readonly AnyRule[] = [];
