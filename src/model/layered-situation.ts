/** The one kind of situation: what the host printed, shared, with the guests and claims that steps changed laid over it. */
import { claimKeysOf, type ClaimKey } from './claims.ts';
import { NO_CHANGES, restrictionOf, settingOf, type DatabaseChanges, type Setting } from './database-view.ts';
import type { SetAttribute } from './step.ts';
import { entityOf } from './entity.ts';
import { printedView, targetsOf } from './guest-view.ts';
import type { Inventory } from './inventory.ts';
import { profileFor, type ProfileId, type VersionProfile } from './profile.ts';
import type { GuestView, Situation, Target, Told } from './situation.ts';

/** What the host printed; all situations of one inventory share it. */
export interface Base {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
  /** By name, in printed order. */
  readonly views: ReadonlyMap<string, GuestView>;
  /** Targets by what they claim. */
  readonly users: ReadonlyMap<ClaimKey, readonly Target[]>;
}

/** Every edit replays the draft, and nothing of this depends on it. */
const bases = new WeakMap<Inventory, Map<ProfileId, Base>>();

/** What the host printed, placed at the first call for an inventory under a release's limits. */
export function baseOf(inventory: Inventory, told: Told): Base {
  const { profile } = profileFor(inventory.host.hpvmRevision, told.release ?? null);
  const known = bases.get(inventory) ?? new Map<ProfileId, Base>();
  bases.set(inventory, known);
  const base = known.get(profile.id);
  // 4.2 has two rows under one id, but a capture's revision settles which.
  if (base !== undefined) return base;
  const made = makeBase(inventory, profile);
  known.set(profile.id, made);
  return made;
}

function makeBase(inventory: Inventory, profile: VersionProfile): Base {
  const views = new Map<string, GuestView>();
  const users = new Map<ClaimKey, Target[]>();
  for (const guest of inventory.guests) {
    if (views.has(guest.name)) continue;
    const view = printedView(inventory, profile, guest);
    views.set(guest.name, view);
    for (const target of targetsOf(view)) claim(users, inventory, target);
  }
  return { inventory, profile, views, users };
}

function claim(users: Map<ClaimKey, Target[]>, inventory: Inventory, target: Target): void {
  for (const key of claimKeysOf(inventory, target.backing)) {
    const claims = users.get(key);
    if (claims === undefined) users.set(key, [target]);
    else claims.push(target);
  }
}

/** A situation that can be changed: each change gives another over the same base. */
export class LayeredSituation implements Situation {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
  readonly told: Told;
  private readonly base: Base;
  private readonly views: ReadonlyMap<string, GuestView>;
  private readonly users: ReadonlyMap<ClaimKey, readonly Target[]>;
  /** What steps changed in the device database. */
  readonly changes: DatabaseChanges;
  private list: readonly GuestView[] | null = null;

  constructor(
    base: Base,
    told: Told,
    views: ReadonlyMap<string, GuestView>,
    users: ReadonlyMap<ClaimKey, readonly Target[]>,
    changes: DatabaseChanges = NO_CHANGES,
  ) {
    this.changes = changes;
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
    return this.claimsOn(entityOf(this.inventory, lun));
  }
  claimsOn(key: ClaimKey): readonly Target[] {
    return this.users.get(key) ?? this.base.users.get(key) ?? NO_TARGETS;
  }

  /** With another view of one guest, in which `target` has come or gone. */
  with(view: GuestView, target: Target, change: 'added' | 'removed'): LayeredSituation {
    const views = new Map(this.views).set(view.name, view);
    const users = new Map(this.users);
    for (const key of claimKeysOf(this.inventory, target.backing)) {
      const others = this.claimsOn(key).filter(({ id }) => id !== target.id);
      users.set(key, change === 'added' ? [...others, target] : others);
    }
    return new LayeredSituation(this.base, this.told, views, users, this.changes);
  }

  /** With another view of one guest, whose targets stay as they are. */
  withView(view: GuestView): LayeredSituation {
    const views = new Map(this.views).set(view.name, view);
    return new LayeredSituation(this.base, this.told, views, this.users, this.changes);
  }

  /** Without a guest that a step created, and that has no target any more. */
  withoutGuest(name: string): LayeredSituation {
    const views = new Map(this.views);
    views.delete(name);
    return new LayeredSituation(this.base, this.told, views, this.users, this.changes);
  }

  /** With other changes to the device database. */
  withChanges(changes: DatabaseChanges): LayeredSituation {
    return new LayeredSituation(this.base, this.told, this.views, this.users, changes);
  }

  /** True for a guest that a step created: no output prints it, and all of its devices are known. */
  isCreated(name: string): boolean {
    return !this.base.views.has(name) && this.views.get(name)?.devicesRead === true;
  }

  get changedNames(): readonly string[] {
    return this.changes.names;
  }
  attributeOf(names: readonly string[], attribute: SetAttribute): Setting {
    return settingOf(this.inventory, this.changes, names, attribute);
  }
  restrictedAs(names: readonly string[]): string | null {
    return restrictionOf(this.inventory, this.changes, names);
  }
}

const NO_TARGETS: readonly Target[] = [];
