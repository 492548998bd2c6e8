/** Steps on the devices of one guest, done mechanically: two devices never share a target, all else is the rules' business. */
import { parseGuestName } from './guest-name.ts';
import {
  isPlaced,
  plannedTarget,
  targetWith,
  withoutTarget,
  withTarget,
  type PlacedStatement,
} from './guest-view.ts';
import type { LayeredSituation } from './layered-situation.ts';
import { resolveAddress } from './resolve-address.ts';
import type { GuestView, Situation } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Step, StepOf } from './step.ts';

/** What a step of one kind comes to; `step` is the same with its addresses filled in. */
export type Done<Kind extends Step['kind']> =
  | { readonly ok: true; readonly situation: LayeredSituation; readonly step: StepOf<Kind> }
  /** It cannot be done at all: no such guest or device, the target is taken, or no place is left. */
  | { readonly ok: false };

/** What cannot be done. */
export const REFUSED = { ok: false } as const;

/** A new device; where no list of guests was read, also on a guest of any name. */
export function attach(situation: LayeredSituation, step: StepOf<'attach'>): Done<'attach'> {
  const view = situation.guest(step.guest) ?? assumedGuest(situation, step.guest);
  const statement = view && placed(situation, view, step.statement);
  if (!view || !statement) return REFUSED;
  const target = plannedTarget(situation.inventory, view.name, statement);
  const next = withTarget(view, target, situation.profile);
  if (next === null) return REFUSED;
  return { ok: true, situation: situation.with(next, target, 'added'), step: { ...step, statement } };
}

/** A device taken away, named by its statement word for word. */
export function detach(situation: LayeredSituation, step: StepOf<'detach'>): Done<'detach'> {
  const view = situation.guest(step.guest);
  const target = view && targetWith(view, step.statement);
  if (view === undefined || target === undefined) return REFUSED;
  const next = withoutTarget(view, target, situation.profile);
  return { ok: true, situation: situation.with(next, target, 'removed'), step };
}

/** A detach, then an attach: the freed target counts as free. */
export function move(situation: LayeredSituation, { from, to }: StepOf<'move'>): Done<'move'> {
  const off = detach(situation, { kind: 'detach', ...from });
  const on = off.ok ? attach(off.situation, { kind: 'attach', ...to }) : off;
  if (!on.ok) return REFUSED;
  const { guest, statement } = on.step;
  return { ok: true, situation: on.situation, step: { kind: 'move', from, to: { guest, statement } } };
}

/** Another statement on the same target. */
export function modify(situation: LayeredSituation, step: StepOf<'modify'>): Done<'modify'> {
  const { guest, from } = step;
  const to = { ...step.to, address: step.to.address ?? from.address };
  if (!isPlaced(from) || !samePlace(from, to)) return REFUSED;
  const off = detach(situation, { kind: 'detach', guest, statement: from });
  const on = off.ok ? attach(off.situation, { kind: 'attach', guest, statement: to }) : off;
  return on.ok ? { ok: true, situation: on.situation, step: { ...step, to } } : REFUSED;
}

function samePlace({ address: a }: StorageStatement, { address: b }: StorageStatement): boolean {
  return a?.bus === b?.bus && a?.slot === b?.slot && a?.target === b?.target;
}

function placed(
  { profile }: Situation,
  view: GuestView,
  statement: StorageStatement,
): PlacedStatement | null {
  const address = resolveAddress(view, statement.adapter, statement.address, profile);
  const whole = { ...statement, address };
  return isPlaced(whole) ? whole : null;
}

/** Where no list of guests was read, any name may be a guest: a bare one, of which nothing is known. */
function assumedGuest({ inventory }: Situation, name: string): GuestView | null {
  if (inventory.evidence.guestList || parseGuestName(name) === null) return null;
  return { ...newGuest(name), state: null, devicesRead: false };
}

/** A guest without any device, whose operating system nobody told. */
export function newGuest(name: string): GuestView {
  return {
    name,
    number: null,
    os: null,
    modifiable: null,
    hpuxVersion: null,
    state: 'Off',
    adapters: [],
    unplaced: [],
    devicesRead: true,
    held: [],
    origin: { output: 0, line: 0 },
  };
}
