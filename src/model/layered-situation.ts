/** The one kind of situation: what the host printed, shared, with the guests and claims that steps changed laid over it. */
import { entityOf } from './entity.ts';
import { printedView, targetsOf } from './guest-view.ts';
import type { Inventory } from './inventory.ts';
import { profileOf, type VersionProfile } from './profile.ts';
import type { GuestView, Situation, Target, Told } from './situation.ts';

/** What the host printed; all situations of one inventory share it. */
export interface Base {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
  /** By name, in printed order. */
  readonly views: ReadonlyMap<string, GuestView>;
  /** Targets by entity. */
  readonly users: ReadonlyMap<number, readonly Target[]>;
}

/** Every edit replays the draft, and nothing of this depends on it. */
const bases = new WeakMap<Inventory, Base>();

/** What the host printed, placed at the first call for an inventory. */
export function baseOf(inventory: Inventory): Base {
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

function claim(users: Map<number, Target[]>, inventory: Inventory, target: Target): void {
  if (target.backing.kind !== 'lun') return;
  const entity = entityOf(inventory, target.backing.lun);
  const claims = users.get(entity);
  if (claims === undefined) users.set(entity, [target]);
  else claims.push(target);
}

/** A situation that can be changed: each change gives another over the same base. */
export class LayeredSituation implements Situation {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
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
    this.inventory = base.inventory;
    this.profile = base.profile;
    this.told = told;
    this.base = base;
    this.views = views;
    this.users = users;
  }

  /** The base's order; guests that only steps name come last. */
  get guests(): readonly GuestView[] {
    this.list ??= [...new Map([...this.base.views, ...this.views]).values()];
    return this.list;
  }
  guest(name: string): GuestView | undefined {
    return this.views.get(name) ?? this.base.views.get(name);
  }
  usersOf(lun: number): readonly Target[] {
    return this.usersOfEntity(entityOf(this.inventory, lun));
  }

  /** With another view of one guest, in which `target` has come or gone. */
  with(view: GuestView, target: Target, change: 'added' | 'removed'): LayeredSituation {
    const views = new Map(this.views).set(view.name, view);
    if (target.backing.kind !== 'lun') return new LayeredSituation(this.base, this.told, views, this.users);
    const entity = entityOf(this.inventory, target.backing.lun);
    const others = this.usersOfEntity(entity).filter(({ id }) => id !== target.id);
    const users = new Map(this.users).set(entity, change === 'added' ? [...others, target] : others);
    return new LayeredSituation(this.base, this.told, views, users);
  }

  private usersOfEntity(entity: number): readonly Target[] {
    return this.users.get(entity) ?? this.base.users.get(entity) ?? [];
  }
}
