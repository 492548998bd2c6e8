/** Guests as hpvmstatus prints them. */
import type { Origin } from './inventory.ts';
import type { StorageStatement } from './statement.ts';

/** Operating systems as hpvmstatus prints them (4.3:147); null when the guest is known only from its own listing. */
export type GuestOs = 'HPUX' | 'LINUX' | 'WINDOWS' | 'OPENVMS' | 'UNKNOWN';

/** A place on a guest's virtual bus that something other than storage holds: a NIC, or a slot that hpvmstatus -V calls reserved. */
export interface HeldSlot {
  readonly bus: number;
  readonly slot: number;
  readonly holder: 'network' | 'reserved';
  readonly text: string;
}

/** One storage device of a guest, as printed. */
export interface GuestDevice {
  /** The resource statement, as printed by `-d`, or as formatted from a row of the `-P` table. */
  readonly text: string;
  /** null when the statement does not parse: it is shown as it stands and every rule that would need it answers "unknown". */
  readonly statement: StorageStatement | null;
  readonly origin: Origin;
}

/** A guest of the host. */
export interface Guest {
  readonly name: string;
  readonly number: number | null;
  readonly os: GuestOs | null;
  /** As printed: `On (OS)`, `On (EFI)`, `Off`, `Off (NR)`, `Invalid`; null when not read. */
  readonly state: string | null;
  /** False when the guest's modify status is disabled, as `hpvmstatus -V` prints it (4.3:147); null when not printed. */
  readonly modifiable: boolean | null;
  readonly devices: readonly GuestDevice[];
  /** False when no output listed this guest's devices: an empty list then means "unknown", not "none". */
  readonly devicesRead: boolean;
  readonly held: readonly HeldSlot[];
  readonly origin: Origin;
}
