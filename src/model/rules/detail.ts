/**
 * What a finding's sentence needs, by code: names as the host prints them, never row numbers, so that a finding outlives the inventory
 * it was made from and can be printed as JSON.
 */
import type { HeldSlot } from '../guest.ts';
import type { ChangeDetail } from './change/change-detail.ts';
import type { ConversionDetail } from './conversion/conversion-detail.ts';
import type { DatabaseDetail } from './database-detail.ts';
import type { HostDetail } from './host/host-detail.ts';
import type { SharingDetail } from './sharing/sharing-detail.ts';
import type { StandingDetail } from './standing/standing-detail.ts';
import type { StatementError } from '../parse-statement.ts';
import type { Address, AdapterType, DeviceKind, StorageType } from '../statement.ts';
import type { Health, SwState } from '../vocabulary.ts';

/** A kind of fact that no output of the load tells; each is settled by one command. */
export type UnknownFact =
  /** Which LUN stands behind a name: no LUN rows, or none that says so. */
  | { readonly kind: 'luns'; readonly name: string }
  | { readonly kind: 'lunpaths'; readonly name: string }
  /** Which LUN a lunpath leads to. */
  | { readonly kind: 'lun-of-lunpath'; readonly name: string }
  | { readonly kind: 'health'; readonly name: string }
  /** Whether two names are one LUN: no WWID was read. */
  | { readonly kind: 'identity'; readonly name: string; readonly other: string }
  /** Which guests there are. */
  | { readonly kind: 'guests' }
  /** What these guests have; not empty. */
  | { readonly kind: 'guest-devices'; readonly guests: readonly string[] }
  /** These guests have statements that do not parse; not empty. */
  | { readonly kind: 'unreadable-devices'; readonly guests: readonly string[] }
  /** Which LUN a standing device of this guest is, under this name: it may be the one in question. */
  | { readonly kind: 'other-device'; readonly name: string; readonly guest: string }
  /** Operating system and state of the guest. */
  | { readonly kind: 'guest-status' }
  /** The release of Integrity VM; `assumed` names the one whose rules were taken. */
  | { readonly kind: 'version'; readonly assumed: string }
  /** What the host itself uses. */
  | { readonly kind: 'database' }
  /** On which LUNs an LV or file lies; `name` is one of those in question. */
  | { readonly kind: 'layers'; readonly name: string }
  /** Volume groups that are deactivated, and which disks they hold; not empty. */
  | { readonly kind: 'deactivated-groups'; readonly groups: readonly string[] }
  | { readonly kind: 'cut-off' };

/** Why a typed command is none that Lundock reads. */
export type CommandProblem =
  | 'not-hpvmmodify'
  | 'no-guest'
  | 'no-action'
  | 'two-actions'
  | 'unknown-option'
  /** After `-m` of hpvmdevmgmt, after `-a` or `-d` of it, and after `-O` of hpvmcreate. */
  | 'not-a-setting'
  | 'not-a-restriction'
  | 'unknown-os'
  | 'open-quote'
  /** Something that a shell would act on, unquoted: `;`, `|`, `$`, `*`… */
  | 'shell-syntax';

/** Another guest's (or the same guest's other) use of a device. */
export interface OtherUse {
  readonly guest: string;
  readonly device: DeviceKind;
  readonly statement: string;
}

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type FindingDetail =
  BaseDetail | SharingDetail | HostDetail | ChangeDetail | ConversionDetail | StandingDetail | DatabaseDetail;

/** Details of the rules about form, place and device. */
export type BaseDetail =
  /** `text` does not parse; `error` points at the field. */
  | { readonly code: 'syntax'; readonly text: string; readonly error: StatementError }
  /** A printed statement that does not parse, so that nothing can be said or done about it. */
  | { readonly code: 'unreadable'; readonly text: string }
  | { readonly code: 'command'; readonly text: string; readonly problem: CommandProblem }
  | { readonly code: 'guest-unknown'; readonly name: string }
  | { readonly code: 'guest-name'; readonly name: string }
  | {
      readonly code: 'combination';
      readonly device: DeviceKind;
      readonly adapter: AdapterType;
      readonly storage: StorageType;
      /** What the device takes on that adapter. */
      readonly takes: readonly StorageType[];
    }
  /** A name of another sort than the storage takes. */
  | { readonly code: 'location-form'; readonly storage: StorageType; readonly location: string }
  /** The release has no scsi adapter, and so no attach. */
  | { readonly code: 'scsi-gone'; readonly release: string }
  | { readonly code: 'attach-path-release'; readonly release: string }
  | { readonly code: 'attach-path-patches'; readonly release: string }
  | { readonly code: 'device-gone'; readonly name: string }
  /** No output lists the name; it is taken for the LUN by class and instance. */
  | { readonly code: 'name-inferred'; readonly name: string; readonly lun: string }
  /** Nothing that was read gives the device a name that a statement could carry. */
  | { readonly code: 'no-name'; readonly lun: string }
  /** The guest has no such device to detach. */
  | { readonly code: 'not-attached'; readonly statement: string }
  /** No command of ours tells whether it exists. */
  | { readonly code: 'not-checked'; readonly storage: StorageType; readonly location: string }
  | { readonly code: 'lunpath-gone'; readonly path: string }
  | {
      readonly code: 'class';
      readonly lun: string;
      readonly device: DeviceKind;
      /** What the host shows it to be. */
      readonly is: LunKindName;
      readonly lunClass: string;
      readonly description: string;
    }
  | {
      readonly code: 'class-unsure';
      readonly lun: string;
      readonly device: DeviceKind;
      readonly description: string;
    }
  | {
      readonly code: 'lunpath-state';
      readonly path: string;
      readonly lun: string;
      readonly state: SwState;
      readonly health: Health;
    }
  | { readonly code: 'lun-state'; readonly lun: string; readonly state: SwState; readonly health: Health }
  | {
      readonly code: 'lunpaths-failing';
      readonly lun: string;
      readonly usable: number;
      readonly total: number;
    }
  | {
      readonly code: 'address-range';
      readonly part: 'bus' | 'slot' | 'target';
      readonly value: number;
      readonly max: number;
      readonly adapter: AdapterType;
    }
  | {
      readonly code: 'address-reserved';
      readonly bus: number;
      readonly slot: number;
      readonly holder: HeldSlot['holder'];
      readonly text: string;
    }
  | {
      readonly code: 'slot-taken';
      readonly bus: number;
      readonly slot: number;
      readonly has: AdapterType;
      readonly wants: AdapterType;
    }
  | { readonly code: 'target-taken'; readonly address: Address; readonly by: string }
  | {
      readonly code: 'adapter-full';
      readonly adapter: AdapterType;
      readonly bus: number;
      readonly slot: number;
      readonly limit: number;
    }
  | {
      readonly code: 'guest-full';
      readonly adapter: AdapterType;
      readonly limit: number;
      readonly assumed: boolean;
    }
  | { readonly code: 'files-full'; readonly limit: number }
  | { readonly code: 'adapters-full'; readonly limit: number; readonly assumed: boolean }
  /** No slot of the guest's bus is free for a new adapter. */
  | { readonly code: 'no-slot' }
  /** No manual of this release gives the figure, so nothing was checked. */
  | {
      readonly code: 'limit-not-known';
      readonly what: 'devices' | 'adapters' | 'files';
      readonly release: string;
    }
  | { readonly code: 'block-device'; readonly name: string; readonly character: string }
  | { readonly code: 'usb-attach'; readonly lun: string; readonly device: DeviceKind }
  | { readonly code: 'usb-dvd'; readonly lun: string }
  | { readonly code: 'unknown'; readonly fact: UnknownFact };

/** What a LUN is to a person, whatever class ioscan gives it. */
export type LunKindName = 'disk' | 'tape' | 'changer' | 'dvd' | 'burner' | 'controller' | 'other';
