/** Situations: made from an inventory, changed by steps. A step's cost follows the guests and LUNs that it touches, not the host. */
import { entityOf } from './entity.ts';
import { parseGuestName } from './guest-name.ts';
import {
  isPlaced,
  plannedTarget,
  printedView,
  targetsOf,
  targetWith,
  withoutTarget,
  withTarget,
  type PlacedStatement,
} from './guest-view.ts';
import type { Inventory } from './inventory.ts';
import { profileOf, type VersionProfile } from './profile.ts';
import { resolveAddress } from './resolve-address.ts';
import type { GuestView, Situation, Target, Told } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

/** What a step comes to; `step` is the same with its addresses filled in, so that it can be inverted and printed. */
export type Applied =
  | { readonly ok: true; readonly situation: Situation; readonly step: Step }
  /** It cannot be done at all: no such guest or device, the target is taken, or no place is left. */
  | { readonly ok: false };

const REFUSED: Applied = { ok: false };

/** The host as it printed itself, with what the person told of it. The printed part is placed once an inventory and shared. */
export function createSituation(inventory: Inventory, told: Told): Situation {
  const base = baseOf(inventory);
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
      return situation.attach(step);
    case 'detach':
      return situation.detach(step);
    case 'move':
      return move(situation, step);
  }
}

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** A detach, then an attach: the freed target counts as free. */
function move(situation: LayeredSituation, { from, to }: StepOf<'move'>): Applied {
  const off = situation.detach({ kind: 'detach', ...from });
  if (!off.ok) return REFUSED;
  const on = applyStep(off.situation, { kind: 'attach', ...to });
  if (!on.ok || on.step.kind !== 'attach') return REFUSED;
  const { guest, statement } = on.step;
  return { ok: true, situation: on.situation, step: { kind: 'move', from, to: { guest, statement } } };
}

/** What the host printed; all situations of one inventory share it. */
interface Base {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
  /** By name, in printed order. */
  readonly views: ReadonlyMap<string, GuestView>;
  /** Targets by entity. */
  readonly users: ReadonlyMap<number, readonly Target[]>;
}

/** Every edit replays the draft, and nothing of this depends on it. */
const bases = new WeakMap<Inventory, Base>();

function baseOf(inventory: Inventory): Base {
  const known = bases.get(inventory);
  if (known !== undefined) return known;
  const { profile } = profileOf(inventory.host.hpvmRevision);
  const views = new Map<string, GuestView>();
  const users = new Map<number, Target[]>();
  for (const guest of inventory.guests) {
    if (views.has(guest.name)) continue;
    const view = printedView(inventory, profile, guest);
    views.set(guest.name, view);
    for (const target of targetsOf(view)) claim(users, inventory, target);
  }
  const base: Base = { inventory, profile, views, users };
  bases.set(inventory, base);
  return base;
}

/** A base, with the guests and claims that steps changed laid over it. */
class LayeredSituation implements Situation {
  readonly told: Told;
  private readonly base: Base;
  private readonly views: ReadonlyMap<string, GuestView>;
  private readonly users: ReadonlyMap<number, readonly Target[]>;
  private list: readonly GuestView[] | null = null;

  constructor(
    base: Base,
    told: Told,
    views: ReadonlyMap<string, GuestView>,
    users: ReadonlyMap<number, readonly Target[]>,
  ) {
    this.base = base;
    this.told = told;
    this.views = views;
    this.users = users;
  }

  get inventory(): Inventory {
    return this.base.inventory;
  }
  get profile(): VersionProfile {
    return this.base.profile;
  }
  get guests(): readonly GuestView[] {
    this.list ??= [...new Map([...this.base.views, ...this.views]).values()];
    return this.list;
  }
  guest(name: string): GuestView | undefined {
    return this.views.get(name) ?? this.base.views.get(name);
  }
  usersOf(lun: number): readonly Target[] {
    return this.usersOfEntity(entityOf(this.base.inventory, lun));
  }

  attach(step: StepOf<'attach'>): Applied {
    const view = this.guest(step.guest) ?? this.assumedGuest(step.guest);
    const statement = view && this.resolved(view, step.statement);
    if (!view || !statement) return REFUSED;
    const target = plannedTarget(this.inventory, view.name, statement);
    const next = withTarget(view, target, this.profile);
    if (next === null) return REFUSED;
    return { ok: true, situation: this.layered(next, target, true), step: { ...step, statement } };
  }

  detach(
    step: StepOf<'detach'>,
  ):
    | { readonly ok: true; readonly situation: LayeredSituation; readonly step: Step }
    | { readonly ok: false } {
    const view = this.guest(step.guest);
    const target = view && targetWith(view, step.statement);
    if (view === undefined || target === undefined) return { ok: false };
    const next = withoutTarget(view, target, this.profile);
    return { ok: true, situation: this.layered(next, target, false), step };
  }

  /** Where no list of guests was read, any name may be a guest: a bare one, of which nothing is known. */
  private assumedGuest(name: string): GuestView | null {
    if (this.inventory.evidence.guestList || parseGuestName(name) === null) return null;
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

  private usersOfEntity(entity: number): readonly Target[] {
    return this.users.get(entity) ?? this.base.users.get(entity) ?? [];
  }

  private resolved(view: GuestView, statement: StorageStatement): PlacedStatement | null {
    const address = resolveAddress(view, statement.adapter, statement.address, this.profile);
    const resolved = { ...statement, address };
    return isPlaced(resolved) ? resolved : null;
  }

  private layered(view: GuestView, target: Target, uses: boolean): LayeredSituation {
    const views = new Map(this.views).set(view.name, view);
    if (target.backing.kind !== 'lun') return new LayeredSituation(this.base, this.told, views, this.users);
    const entity = entityOf(this.inventory, target.backing.lun);
    const others = this.usersOfEntity(entity).filter(({ id }) => id !== target.id);
    const users = new Map(this.users).set(entity, uses ? [...others, target] : others);
    return new LayeredSituation(this.base, this.told, views, users);
  }
}

function claim(users: Map<number, Target[]>, inventory: Inventory, target: Target): void {
  if (target.backing.kind !== 'lun') return;
  const entity = entityOf(inventory, target.backing.lun);
  const claims = users.get(entity);
  if (claims === undefined) users.set(entity, [target]);
  else claims.push(target);
}
