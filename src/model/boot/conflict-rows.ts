/** Which guests cannot run together, kept sparsely: most pairs of guests share nothing. */
import type { RuleId } from '../rules/ids.ts';
import type { Situation } from '../situation.ts';
import type { HpOutcome } from './hp-check.ts';

/** One thing that two guests cannot both have while they run. */
export interface Conflict {
  readonly rule: RuleId;
  /** What it is about, as findings call it. */
  readonly entity: string;
  /** What HP's check does when the second boots while the first is up, and the other way about. */
  readonly hp: readonly [secondBoots: HpOutcome, firstBoots: HpOutcome];
}

/** Two guests that cannot run together, in the host's order, and why; not empty. */
export interface ConflictingPair {
  readonly guests: readonly [string, string];
  readonly conflicts: readonly Conflict[];
}

/** Every such pair of a situation. */
export interface ConflictMatrix {
  /** By their first guest, then their second, in the host's order. */
  readonly pairs: readonly ConflictingPair[];
  /** The pair of two guests, in either order; undefined when they can run together. */
  readonly between: (one: string, other: string) => ConflictingPair | undefined;
  /** The guests that cannot run beside this one, in the host's order. */
  readonly enemiesOf: (guest: string) => readonly string[];
}

/** A matrix in the making: a row a guest, with what it conflicts with among those that come after it. */
export class ConflictRows {
  private readonly names: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly rows: readonly Map<number, readonly Conflict[]>[];

  constructor({ guests }: Situation) {
    this.names = guests.map(({ name }) => name);
    this.places = new Map(this.names.map((name, place) => [name, place]));
    this.rows = this.names.map(() => new Map());
  }

  /** `turned`: the same conflicts, told for the two in the other order. */
  add(one: string, other: string, conflicts: readonly Conflict[], turned: readonly Conflict[]): void {
    const [a, b] = [this.places.get(one)!, this.places.get(other)!];
    if (a < b) this.addTo(a, b, conflicts);
    else if (b < a) this.addTo(b, a, turned);
  }

  /** Most pairs conflict over one thing, and then share its list. */
  private addTo(first: number, second: number, conflicts: readonly Conflict[]): void {
    const row = this.rows[first]!;
    const known = row.get(second);
    if (known === conflicts) return;
    row.set(second, known === undefined ? conflicts : [...new Set([...known, ...conflicts])]);
  }

  asMatrix(): ConflictMatrix {
    const pairs = this.rows.flatMap((row, first) => this.pairsOf(row, first));
    const enemies = new Map<string, string[]>(this.names.map((name) => [name, []]));
    for (const { guests } of pairs) {
      enemies.get(guests[0])!.push(guests[1]);
      enemies.get(guests[1])!.push(guests[0]);
    }
    return {
      pairs,
      between: (one, other) => this.between(one, other),
      enemiesOf: (guest) => enemies.get(guest) ?? [],
    };
  }

  private pairsOf(row: ReadonlyMap<number, readonly Conflict[]>, first: number): readonly ConflictingPair[] {
    const seconds = [...row.keys()].sort((a, b) => a - b);
    return seconds.map((second) => ({
      guests: [this.names[first]!, this.names[second]!],
      conflicts: row.get(second)!,
    }));
  }

  private between(one: string, other: string): ConflictingPair | undefined {
    const [a, b] = [this.places.get(one) ?? -1, this.places.get(other) ?? -1].sort((x, y) => x - y);
    const conflicts = this.rows[a!]?.get(b!);
    return conflicts && { guests: [this.names[a!]!, this.names[b!]!], conflicts };
  }
}
