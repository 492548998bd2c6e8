/** Boots and conflicts in words. */
import type { Conflict } from '../model/boot/conflict-rows.ts';
import type { BootEvent } from '../model/boot/simulate.ts';

const RESULTS: Readonly<Record<BootEvent['result'], string>> = {
  boots: 'boots',
  blocked: 'blocked',
  'boots-unsafely': 'boots unsafely',
};

/** `boots`, `blocked`, `boots unsafely`. */
export function sayBootResult(result: BootEvent['result']): string {
  return RESULTS[result];
}

const HP: Readonly<Record<BootEvent['hpWould'], string>> = {
  boots: 'HP would start it',
  blocks: 'HP would stop it',
  'not-documented': 'no manual says what HP would do',
};

/** What HP's own check would do, as far as the manuals tell. */
export function sayHpWould(would: BootEvent['hpWould']): string {
  return HP[would];
}

/** `disk14 (writable-shared)`, and a word where HP's own check lets both start in some order. */
export function sayConflict({ rule, entity, hp }: Conflict): string {
  const missed = hp.includes('misses') ? ', which HP does not always see' : '';
  return `${entity} (${rule}${missed})`;
}
