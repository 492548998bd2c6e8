/** What the sentences about steps on the host need, by code: the device database, and guests made and taken back. */
import type { HostUse } from '../host-uses.ts';

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type DatabaseDetail =
  /** A guest of this name cannot be created. */
  | { readonly code: 'guest-exists'; readonly name: string }
  /** No step created the guest, so that none takes it back. */
  | { readonly code: 'guest-not-created'; readonly name: string }
  /** No single device of the guest stands where the new statement says. */
  | { readonly code: 'nothing-to-modify'; readonly statement: string }
  /** Neither the host, nor a guest, nor the database has a device of this name. */
  | { readonly code: 'device-unseen'; readonly name: string }
  /** The device is known, but has no entry yet whose attribute could be set. */
  | { readonly code: 'no-entry'; readonly name: string }
  | { readonly code: 'restricted-already'; readonly name: string }
  | { readonly code: 'not-restricted'; readonly name: string }
  /** Guests have what is to be kept for the host; not empty. */
  | { readonly code: 'restricts-used'; readonly name: string; readonly guests: readonly string[] }
  /** hpvmhostrdev restricted it, since the host uses it (AUTORDEV). */
  | { readonly code: 'host-restricted'; readonly name: string }
  /** The host's own outputs show what the restriction protects; not empty. */
  | { readonly code: 'restriction-needed'; readonly name: string; readonly uses: readonly HostUse[] }
  /** What the host uses was not read whole. */
  | { readonly code: 'restriction-unchecked'; readonly name: string }
  /** At least two guests have it as a writable disk. */
  | { readonly code: 'share-unsafe'; readonly name: string; readonly guests: readonly string[] };
