/**
 * Which guests cannot run together, whatever their order. Made from what two or more guests claim, never from all pairs of guests, and each
 * sort of use is asked about once: of five hundred guests with one ISO file two uses are looked at.
 */
import { ownKey, type ClaimKey } from '../claims.ts';
import { targetsOf } from '../guest-view.ts';
import type { Context } from '../rules/rule.ts';
import { PAIR_RULES } from '../rules/sharing/sharing-rules.ts';
import { standingContext } from '../rules/standing-context.ts';
import { surveyOf } from '../rules/survey.ts';
import { isUnderstood, type StandingTarget } from '../rules/understood.ts';
import type { Situation } from '../situation.ts';
import { ConflictRows, type Conflict, type ConflictMatrix } from './conflict-rows.ts';
import { hpCheck } from './hp-check.ts';

/** The matrix of a situation. Costs what its guests' devices cost, and what its conflicting pairs do. */
export function conflictMatrix(situation: Situation): ConflictMatrix {
  const rows = new ConflictRows(situation);
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
  rows: ConflictRows,
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
