/**
 * The host as it would be after some steps: the inventory's guests with planned changes laid over them, and who uses which LUN.
 *
 * A situation is a value: `apply` gives a new one that shares what did not change, at a cost that depends on the step, not on the host's size.
 */
import type { ClaimKey } from './claims.ts';
import type { GuestOs, HeldSlot } from './guest.ts';
import type { Inventory, Origin } from './inventory.ts';
import type { AdapterType, StorageStatement } from './statement.ts';
import type { SetAttribute } from './step.ts';
import type { ProfileId, VersionProfile } from './profile.ts';

/** What the person told us of a guest that no output prints. */
export interface Told {
  readonly hpuxVersions: Readonly<Record<string, 'v2' | 'v3'>>;
  /** The release of Integrity VM, where no output says it; left out: 4.3 is assumed, and that is said. */
  readonly release?: ProfileId | null;
}

/** What a statement's location comes to on the host. */
export type Backing =
  /**
   * A whole LUN, by DSF, pass-through name or lunpath. `lunpath` is the node of the one chosen path, -1 when the statement names the LUN
   * itself. `sure` is false when no output lists the name and it was taken for its class and instance.
   */
  | { readonly kind: 'lun'; readonly lun: number; readonly lunpath: number; readonly sure: boolean }
  /** The location names a device, and the host shows none such. */
  | { readonly kind: 'gone'; readonly name: string }
  /** The location names a device, and what was read cannot tell which. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'lv'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string };

/** A used target of a guest. */
export interface Target {
  /** Stable within a situation and over steps that do not touch it: `guest/bus,slot,target`. */
  readonly id: string;
  readonly guest: string;
  /** Its statement with the address filled in; null when the printed text does not parse. */
  readonly statement: StorageStatement | null;
  /** As printed by the host, or as formatted for a planned one. */
  readonly text: string;
  readonly backing: Backing;
  /** True when a step of the draft put it here. */
  readonly planned: boolean;
  /** Where the host said so; null for a planned one. */
  readonly origin: Origin | null;
}

/** A virtual adapter: it exists only while a device hangs on it. */
export interface Adapter {
  readonly type: AdapterType;
  readonly bus: number;
  readonly slot: number;
  /** By target number. */
  readonly targets: readonly Target[];
  /** Targets it could still take, under this version's limits. */
  readonly free: number;
}

/** A guest after the steps. */
export interface GuestView {
  readonly name: string;
  readonly number: number | null;
  readonly os: GuestOs | null;
  /** Told by the person; null when not told or not HP-UX. */
  readonly hpuxVersion: 'v2' | 'v3' | null;
  readonly state: string | null;
  /** As the host prints it: false when its modify status is disabled; null when not printed, or for a guest that a step makes. */
  readonly modifiable: boolean | null;
  /** By (bus, slot). */
  readonly adapters: readonly Adapter[];
  /** Devices whose printed statement could not be placed. */
  readonly unplaced: readonly Target[];
  readonly devicesRead: boolean;
  readonly held: readonly HeldSlot[];
  readonly origin: Origin;
}

/** Read access to a situation. */
export interface Situation {
  readonly inventory: Inventory;
  readonly profile: VersionProfile;
  readonly told: Told;
  /** In the order in which the host printed them. */
  readonly guests: readonly GuestView[];
  guest(name: string): GuestView | undefined;
  /** Every target, over all guests, whose backing is this LUN or another row of the same entity (`entityOf`). */
  usersOf(lun: number): readonly Target[];
  /** Every target, over all guests, that lays this claim (`claimKeysOf`). */
  claimsOn(key: ClaimKey): readonly Target[];
  /**
   * An attribute of the device database after the steps, of the first entry that has one of these names; null where no entry sets it. Names
   * are compared in `databaseName` spelling.
   */
  attributeOf(names: readonly string[], attribute: SetAttribute): 'YES' | 'NO' | null;
  /** True for a guest that a step created, and of which no output tells. */
  isCreated(name: string): boolean;
  /** Names whose entries in the device database steps changed; the same array as long as none did. */
  readonly changedNames: readonly string[];
  /** The name under which one of these is a restricted device (rdev) after the steps; null when none is. */
  restrictedAs(names: readonly string[]): string | null;
}
