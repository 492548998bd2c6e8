/** The rules about converting an adapter and moving a guest to another host. */
import type { AnyRule } from '../rule.ts';

/** In the catalogue's order. */
export const CONVERSION_RULES: readonly AnyRule[] = [];
