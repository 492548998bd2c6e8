/** Everything that is the same thing: all its names on the host, and every target of a guest that has it. */
import { ownKey } from '../claims.ts';
import { entityOf } from '../entity.ts';
import { targetsOf } from '../guest-view.ts';
import type { Inventory } from '../inventory.ts';
import type { Situation, Target } from '../situation.ts';
import { guestSees, type GuestSees } from './guest-sees.ts';
import {
  namesOfLocation,
  namesOfLun,
  namesOfLunpath,
  namesOfPort,
  namesOfRow,
  type HostName,
} from './host-names.ts';
import { nameIndexOf } from './name-index.ts';
import type { Subject } from './thing.ts';

/** One guest's target that has the thing, and what the guest calls it; null where no manual says. */
export interface GuestName {
  readonly target: Target;
  readonly sees: GuestSees | null;
}

/** What `sameThing` gives. */
export interface SameThing {
  readonly host: readonly HostName[];
  readonly guests: readonly GuestName[];
}

/** All names of a subject, planned targets included. A guest's are those of its targets; of a path or adapter nothing is told of guests. */
export function sameThing(situation: Situation, subject: Subject): SameThing {
  const { inventory } = situation;
  switch (subject.kind) {
    case 'lun':
      return ofLun(situation, subject.lun);
    case 'lunpath': {
      const lun = inventory.lunOf(subject.node);
      return lun < 0 ? { host: namesOfLunpath(inventory, subject.node), guests: [] } : ofLun(situation, lun);
    }
    case 'target':
      return ofTarget(situation, subject.target);
    case 'target-path':
      return { host: namesOfPort(inventory, subject.node), guests: [] };
    case 'hba':
    case 'row':
      return { host: namesOfRow(inventory, subject.node), guests: [] };
    case 'guest':
      return { host: [], guests: targetsOf(subject.guest).map((target) => seenBy(situation, target)) };
  }
}

function ofLun(situation: Situation, lun: number): SameThing {
  const { inventory } = situation;
  const rows = rowsOfEntity(inventory, lun);
  return {
    host: distinct(rows.flatMap((row) => namesOfLun(inventory, row))),
    guests: situation.usersOf(lun).map((target) => seenBy(situation, target)),
  };
}

function ofTarget(situation: Situation, target: Target): SameThing {
  const { backing } = target;
  if (backing.kind === 'lun') return ofLun(situation, backing.lun);
  const host = namesOfLocation(backing, target.origin);
  const users = situation.claimsOn(ownKey(situation.inventory, backing));
  return { host, guests: users.map((user) => seenBy(situation, user)) };
}

const seenBy = (situation: Situation, target: Target): GuestName => ({
  target,
  sees: guestSees(target, situation.guest(target.guest)),
});

/** Every row of the LUN's entity, by number. */
function rowsOfEntity(inventory: Inventory, lun: number): readonly number[] {
  const entity = entityOf(inventory, lun);
  const rows = nameIndexOf(inventory).lunsOfWwid(inventory.lunWwid(lun));
  const same = rows.filter((row) => entityOf(inventory, row) === entity);
  return same.length > 0 ? same : [lun];
}

/** Two rows of one entity share a WWID. */
function distinct(names: readonly HostName[]): readonly HostName[] {
  const met = new Map<string, HostName>();
  for (const name of names) {
    const key = `${name.kind} ${name.text} ${name.of ?? ''}`;
    if (!met.has(key)) met.set(key, name);
  }
  return [...met.values()];
}
