/** The rules about converting an adapter and moving a guest to another host. */
import type { AnyRule } from '../rule.ts';
import { convertRange } from './convert-range.ts';
import { convertRunning } from './convert-running.ts';
import { convertWithAttached } from './convert-with-attached.ts';
import { migrateAttached } from './migrate-attached.ts';

/** In the catalogue's order. */
export const CONVERSION_RULES: readonly AnyRule[] = [
  convertWithAttached,
  convertRunning,
  convertRange,
  migrateAttached,
];
