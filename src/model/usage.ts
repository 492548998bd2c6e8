/** How a LUN stands between the guests: what a badge and a link's line say at a glance. */
import type { Situation, Target } from './situation.ts';

/** Nobody has it, one guest has it, several guests have it in a way that can work, or the uses of it cannot go together. */
export type Usage = 'free' | 'one' | 'many' | 'conflict';

const guestsOf = (users: readonly Target[]): ReadonlySet<string> => new Set(users.map(({ guest }) => guest));

const differ = <T>(values: readonly T[]): boolean => new Set(values).size > 1;

/** One entity serves one device kind (4.3:103), by one way of access (4.3:93). */
function mixesUses(users: readonly Target[]): boolean {
  const statements = users.flatMap(({ statement }) => statement ?? []);
  const attached = statements.filter(({ storage }) => storage === 'attach' || storage === 'attach_path');
  return differ(statements.map(({ device }) => device)) || differ(attached.map(({ storage }) => storage));
}

/** A writable virtual disk belongs to one guest: HP stops the second guest's boot (4.3:103), so it is trouble from the start. */
const isDiskOfSeveral = (users: readonly Target[], guests: number): boolean =>
  guests > 1 && users.some(({ statement }) => statement?.device === 'disk');

/** Over all guests, planned changes included. */
export function usageOf(situation: Situation, lun: number): Usage {
  const users = situation.usersOf(lun);
  if (users.length === 0) return 'free';
  if (users.length === 1) return 'one';
  const guests = guestsOf(users).size;
  if (guests < users.length || mixesUses(users) || isDiskOfSeveral(users, guests)) return 'conflict';
  return 'many';
}
