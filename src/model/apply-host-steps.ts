/** Steps on the host rather than on one guest's devices: guests made and taken back, and the device database. */
import { attach, detach, newGuest, REFUSED, type Done } from './apply-devices.ts';
import { namesOfDevice, withRestriction, withSetting } from './database-view.ts';
import { parseGuestName } from './guest-name.ts';
import { targetsOf } from './guest-view.ts';
import type { LayeredSituation } from './layered-situation.ts';
import type { StorageStatement } from './statement.ts';
import type { StepOf } from './step.ts';

/** A new guest, Off, with its devices in the order in which they are named. */
export function create(situation: LayeredSituation, step: StepOf<'create'>): Done<'create'> {
  const { guest, os } = step;
  if (situation.guest(guest) !== undefined || parseGuestName(guest) === null) return REFUSED;
  const hpuxVersion = os === 'HPUX' ? (situation.told.hpuxVersions[guest] ?? null) : null;
  let next = situation.withView({ ...newGuest(guest), os, hpuxVersion });
  const statements: StorageStatement[] = [];
  for (const statement of step.statements) {
    const on = attach(next, { kind: 'attach', guest, statement });
    if (!on.ok) return REFUSED;
    next = on.situation;
    statements.push(on.step.statement);
  }
  return { ok: true, situation: next, step: { ...step, statements } };
}

/** A guest that a step created goes with all that it has; the step is filled in with that, so that it can be taken back. */
export function remove(situation: LayeredSituation, step: StepOf<'remove'>): Done<'remove'> {
  const { guest } = step;
  const view = situation.guest(guest);
  if (view === undefined || !situation.isCreated(guest)) return REFUSED;
  const statements = targetsOf(view).flatMap(({ statement }) => statement ?? []);
  let next = situation;
  for (const statement of statements) {
    const off = detach(next, { kind: 'detach', guest, statement });
    if (!off.ok) return REFUSED;
    next = off.situation;
  }
  const done = { ...step, os: view.os ?? step.os, statements };
  return { ok: true, situation: next.withoutGuest(guest), step: done };
}

/** An attribute of the device database; the step is filled in with the value that it replaces. */
export function attribute(situation: LayeredSituation, step: StepOf<'attribute'>): Done<'attribute'> {
  const from = situation.attributeOf(namesOfDevice(situation.inventory, step.device), step.attribute);
  const changes = withSetting(situation.inventory, situation.changes, step);
  return { ok: true, situation: situation.withChanges(changes), step: { ...step, from } };
}

/** A restriction made, where there is none yet, or taken away. */
export function restrict(
  situation: LayeredSituation,
  step: StepOf<'restrict' | 'unrestrict'>,
): Done<'restrict' | 'unrestrict'> {
  const to = step.kind === 'restrict';
  const names = namesOfDevice(situation.inventory, step.device);
  if ((situation.restrictedAs(names) !== null) === to) return REFUSED;
  const changes = withRestriction(situation.inventory, situation.changes, step.device, to);
  return { ok: true, situation: situation.withChanges(changes), step };
}
