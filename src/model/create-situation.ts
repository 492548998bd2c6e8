/** Situations: made from an inventory, changed by steps. A step's cost follows the guests and LUNs that it touches, not the host. */
import { parseGuestName } from './guest-name.ts';
import {
  isPlaced,
  plannedTarget,
  targetWith,
  withoutTarget,
  withTarget,
  type PlacedStatement,
} from './guest-view.ts';
import type { Inventory } from './inventory.ts';
import { baseOf, LayeredSituation } from './layered-situation.ts';
import { resolveAddress } from './resolve-address.ts';
import type { GuestView, Situation, Told } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

/** What a step comes to; `step` is the same with its addresses filled in, so that it can be inverted and printed. */
export type Applied =
  | { readonly ok: true; readonly situation: Situation; readonly step: Step }
  /** It cannot be done at all: no such guest or device, the target is taken, or no place is left. */
  | { readonly ok: false };

/** The host as it printed itself, with what the person told of it. The printed part is placed once an inventory and shared. */
export function createSituation(inventory: Inventory, told: Told): Situation {
  const base = baseOf(inventory, told);
  const views = new Map<string, GuestView>();
  for (const [name, hpuxVersion] of Object.entries(told.hpuxVersions)) {
    const view = base.views.get(name);
    const mayBeHpux = view?.os === 'HPUX' || view?.os === null;
    if (view !== undefined && mayBeHpux) views.set(name, { ...view, hpuxVersion });
  }
  return new LayeredSituation(base, told, views, new Map());
}

/**
 * Does a step, mechanically: legality is the rules' business, but two devices never share a target. Only situations of `createSituation`
 * can be changed.
 */
export function applyStep(situation: Situation, step: Step): Applied {
  if (!(situation instanceof LayeredSituation)) return REFUSED;
  switch (step.kind) {
    case 'attach':
      return attach(situation, step);
    case 'detach':
      return detach(situation, step);
    case 'move':
      return move(situation, step);
  }
}

const REFUSED: Applied = { ok: false };

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

function attach(situation: LayeredSituation, step: StepOf<'attach'>): Applied {
  const view = situation.guest(step.guest) ?? assumedGuest(situation, step.guest);
  const statement = view && resolved(situation, view, step.statement);
  if (!view || !statement) return REFUSED;
  const target = plannedTarget(situation.inventory, view.name, statement);
  const next = withTarget(view, target, situation.profile);
  if (next === null) return REFUSED;
  return { ok: true, situation: situation.with(next, target, 'added'), step: { ...step, statement } };
}

function detach(situation: LayeredSituation, step: StepOf<'detach'>): Applied {
  const view = situation.guest(step.guest);
  const target = view && targetWith(view, step.statement);
  if (view === undefined || target === undefined) return REFUSED;
  const next = withoutTarget(view, target, situation.profile);
  return { ok: true, situation: situation.with(next, target, 'removed'), step };
}

/** A detach, then an attach: the freed target counts as free. */
function move(situation: LayeredSituation, { from, to }: StepOf<'move'>): Applied {
  const off = detach(situation, { kind: 'detach', ...from });
  const on = off.ok ? applyStep(off.situation, { kind: 'attach', ...to }) : off;
  if (!on.ok || on.step.kind !== 'attach') return REFUSED;
  const { guest, statement } = on.step;
  return { ok: true, situation: on.situation, step: { kind: 'move', from, to: { guest, statement } } };
}

function resolved(
  { profile }: Situation,
  view: GuestView,
  statement: StorageStatement,
): PlacedStatement | null {
  const address = resolveAddress(view, statement.adapter, statement.address, profile);
  const placed = { ...statement, address };
  return isPlaced(placed) ? placed : null;
}

/** Where no list of guests was read, any name may be a guest: a bare one, of which nothing is known. */
function assumedGuest({ inventory }: Situation, name: string): GuestView | null {
  if (inventory.evidence.guestList || parseGuestName(name) === null) return null;
  return {
    name,
    number: null,
    os: null,
    hpuxVersion: null,
    state: null,
    adapters: [],
    unplaced: [],
    devicesRead: false,
    held: [],
    origin: { output: 0, line: 0 },
  };
}
