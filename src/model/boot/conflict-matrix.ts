/**
 * Which guests cannot run together, whatever their order. Made from what two or more guests claim, never from all pairs of guests, and each
 * sort of use is asked about once: of five hundred guests with one ISO file two uses are looked at.
 */
import { ownKey, type ClaimKey } from '../claims.ts';
import { targetsOf } from '../guest-view.ts';
import type { RuleId } from '../rules/ids.ts';
import type { Context } from '../rules/rule.ts';
import { PAIR_RULES } from '../rules/sharing/sharing-rules.ts';
import { standingContext } from '../rules/standing-context.ts';
import { surveyOf } from '../rules/survey.ts';
import { isUnderstood, type StandingTarget } from '../rules/understood.ts';
import type { Situation } from '../situation.ts';
import { hpCheck, type HpOutcome } from './hp-check.ts';

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

/** The matrix of a situation. Costs what its guests' devices cost, and what its conflicting pairs do. */
export function conflictMatrix(situation: Situation): ConflictMatrix {
  const rows = new Rows(situation);
  for (const uses of sharedUses(situation)) {
    const sorts = grouped(uses, sortOf);
    for (const [at, first] of sorts.entries()) {
      for (const second of sorts.slice(at)) addConflicts(situation, rows, first, second);
    }
  }
  return rows.asMatrix();
}

/** The uses of each thing that two guests or more have, in the host's order of guests. */
function sharedUses({ inventory, guests }: Situation): readonly (readonly StandingTarget[])[] {
  const uses = guests.flatMap((guest) => targetsOf(guest).filter(isUnderstood));
  return grouped(uses, ({ backing }): ClaimKey => ownKey(inventory, backing)).filter(
    (shared) => shared[0]?.guest !== shared.at(-1)?.guest,
  );
}

/** Uses that all rules see alike: the place on the guest's bus is nothing to them. */
function sortOf({ statement, backing }: StandingTarget): string {
  const { device, adapter, storage, location } = statement;
  const row = backing.kind === 'lun' ? `${backing.lun} ${backing.lunpath}` : backing.kind;
  return `${device} ${adapter} ${storage} ${row} ${location}`;
}

function grouped<Key>(
  uses: readonly StandingTarget[],
  keyOf: (use: StandingTarget) => Key,
): readonly (readonly StandingTarget[])[] {
  const groups = new Map<Key, StandingTarget[]>();
  for (const use of uses) {
    const key = keyOf(use);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [use]);
    else group.push(use);
  }
  return [...groups.values()];
}

function addConflicts(
  situation: Situation,
  rows: Rows,
  first: readonly StandingTarget[],
  second: readonly StandingTarget[],
): void {
  const conflicts = conflictsBetween(situation, first[0]!, second[0]!);
  if (conflicts.length === 0) return;
  const turned = first === second ? conflicts : conflicts.map(asTurned);
  for (const one of first) {
    for (const other of second) rows.add(one.guest, other.guest, conflicts, turned);
  }
}

function asTurned({ hp: [one, other], ...conflict }: Conflict): Conflict {
  return { ...conflict, hp: [other, one] };
}

function conflictsBetween(
  situation: Situation,
  one: StandingTarget,
  other: StandingTarget,
): readonly Conflict[] {
  const secondBoots = bootingBeside(situation, other, one);
  const firstBoots = bootingBeside(situation, one, other);
  return PAIR_RULES.filter((rule) =>
    rule.check(secondBoots).some(({ severity }) => severity === 'refuse'),
  ).map(({ info: { id } }) => ({
    rule: id,
    entity: secondBoots.device.entity,
    hp: [hpCheck(id, secondBoots), hpCheck(id, firstBoots)],
  }));
}

function bootingBeside(situation: Situation, booting: StandingTarget, up: StandingTarget): Context {
  const guest = situation.guest(booting.guest)!;
  return { ...standingContext('boot', situation, guest, booting, surveyOf(situation)), others: [up] };
}

/** A row a guest, with what it conflicts with among those that come after it. */
class Rows {
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
