/** What a name can come to, and how that is known: data, whose sentences are in words/. */
import type { Origin } from '../inventory.ts';
import type { GuestView, Target } from '../situation.ts';

/** The thing that has a name. Rows of the tree and LUNs are numbers of the situation's inventory. */
export type Subject =
  /** A LUN row; another row of the same entity is the same subject (`entityOf`). */
  | { readonly kind: 'lun'; readonly lun: number }
  | { readonly kind: 'lunpath'; readonly node: number }
  | { readonly kind: 'target-path'; readonly node: number }
  /** A host adapter: a row of H/W type INTERFACE. */
  | { readonly kind: 'hba'; readonly node: number }
  /** Any other row of the tree. */
  | { readonly kind: 'row'; readonly node: number }
  /** A target of a guest. */
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'guest'; readonly guest: GuestView };

/** Where a guest's path form comes from: HP-UX 11i v2, HP-UX 11i v3 or EFI (4.3:92-93). */
export type GuestForm = 'v2' | 'v3' | 'efi';

/** Why a name is taken for a thing. */
export type How =
  /** An output prints the name, letter for letter; `origin` is null where the place was not kept. */
  | { readonly code: 'printed'; readonly origin: Origin | null }
  /** An output prints it in other letters: small ones, without leading zeros, with 0x or a folder. */
  | { readonly code: 'other-spelling'; readonly printed: string; readonly origin: Origin | null }
  /** Class and instance of a printed row: `disk14`, `lunpath21`, `fc0`. */
  | { readonly code: 'class-instance'; readonly origin: Origin }
  /** The WWN or address of a target port, as it stands in this path. */
  | { readonly code: 'target-port'; readonly path: string }
  | { readonly code: 'wwid'; readonly wwid: string }
  /** A LUN number (decimal), or the 64-bit LUN id itself; `path` is the first lunpath that has it. */
  | { readonly code: 'lun-number'; readonly number: number; readonly path: string }
  | { readonly code: 'lun-id'; readonly path: string }
  /** The default name of a device whose other default name, `printed`, an output gives. */
  | { readonly code: 'default-name'; readonly printed: string }
  /** A name that no output lists, taken for the class and instance that it is made from, `of`. */
  | { readonly code: 'instance-in-name'; readonly of: string }
  /** `/dev/fcd0`: files of adapters are named by driver and instance. */
  | { readonly code: 'driver-instance'; readonly origin: Origin }
  /** `c5t0d1`: instance of the ext_bus, target and LUN below it, where a legacy row stands. */
  | { readonly code: 'controller'; readonly path: string }
  /** The device database gives it beside a name of the thing. */
  | { readonly code: 'database'; readonly beside: string; readonly origin: Origin }
  /** The other view's path, converted digit by digit (parallel SCSI, USB). */
  | { readonly code: 'digit-by-digit'; readonly path: string }
  /** `ioscan -m hwpath` states it beside the lunpath. */
  | { readonly code: 'hwpath-list'; readonly path: string }
  /** The other view's path, computed from the LUN number: other target ports of the HBA may have the same. */
  | { readonly code: 'flat-addressing'; readonly path: string; readonly number: number }
  /** A guest's resource statement, or the thing that one would name. */
  | { readonly code: 'statement' }
  /** The file, volume or device that the statement of a guest names. */
  | { readonly code: 'location'; readonly location: string }
  /** `named`: the guest was said; else any guest with a device at that place could see it so. */
  | { readonly code: 'guest-view'; readonly form: GuestForm; readonly named: boolean }
  | { readonly code: 'address'; readonly named: boolean }
  | { readonly code: 'guest-name' }
  | { readonly code: 'guest-number' };

/** What one kind of name comes to. */
export interface Match {
  readonly subject: Subject;
  readonly how: How;
  /** False where the name is only taken for this thing, or fits others as well. */
  readonly sure: boolean;
}

/** One answer to a name. */
export interface Thing extends Match {
  /** What was looked for: the text as typed, without the guest that it may have named first. */
  readonly name: string;
}

/** What else the person said: the guest that a guest-side name is about. */
export interface Hint {
  readonly guest?: string;
}
