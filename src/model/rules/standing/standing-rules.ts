/** The rules that look over what stands. */
import type { AnyRule } from '../rule.ts';
import { orphan } from './orphan.ts';
import { singlePath } from './single-path.ts';

/** In the catalogue's order. */
export const STANDING_RULES: readonly AnyRule[] = [orphan, singlePath];
