/** Boots and conflicts in words. */
import type { ConflictingPair } from '../model/boot/conflict-rows.ts';
import type { HpOutcome } from '../model/boot/hp-check.ts';
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
export function sayHpWould({ hpWould, result }: Pick<BootEvent, 'hpWould' | 'result'>): string {
  return hpWould === 'boots' && result !== 'boots' ? 'HP would start it all the same' : HP[hpWould];
}

/** Two guests' conflicts over one thing, and what HP's check does about them. */
export interface SaidConflict {
  readonly entity: string;
  readonly rules: readonly string[];
  readonly hp: string;
}

/** The conflicts of a pair, by what they are about. */
export function sayConflicts({
  guests: [first, second],
  conflicts,
}: ConflictingPair): readonly SaidConflict[] {
  const entities = [...new Set(conflicts.map(({ entity }) => entity))];
  return entities.map((entity) => {
    const all = conflicts.filter((one) => one.entity === entity);
    const outcomes = [0, 1].map((at) => outcomeOf(all.map(({ hp }) => hp[at]!)));
    return { entity, rules: all.map(({ rule }) => rule), hp: sayCheck(first, second, outcomes) };
  });
}

/** One stop is enough. */
function outcomeOf(outcomes: readonly HpOutcome[]): HpOutcome {
  if (outcomes.includes('blocks')) return 'blocks';
  return outcomes.includes('not-documented') ? 'not-documented' : 'misses';
}

/** The first outcome is of the second guest's boot beside the first. */
function sayCheck(first: string, second: string, [later, earlier]: readonly HpOutcome[]): string {
  if (later === earlier) return SAME[later ?? 'not-documented'];
  if (later === 'misses') return `HP misses it when ${second} boots last`;
  if (earlier === 'misses') return `HP misses it when ${first} boots last`;
  return 'HP stops it in one order, and no manual tells of the other';
}

const SAME: Readonly<Record<HpOutcome, string>> = {
  blocks: 'HP stops it',
  misses: 'HP misses it',
  'not-documented': 'no manual says whether HP stops it',
};
