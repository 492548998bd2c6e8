/** Entries of the host's device database, as `hpvmdevmgmt -l` prints them. */
import type { Origin } from './inventory.ts';

/** `alias[,alias…]:ATTR=VALUE[,…]:dependent[,…]:unique-id` */
export interface DatabaseEntry {
  readonly names: readonly string[];
  /** Attribute names in capitals: CONFIG (gdev, rdev, server, env), EXIST, DEVTYPE, SHARE, SHARE_LUNPATHS, USAGE, PRESERVE, AUTORDEV… */
  readonly attributes: Readonly<Record<string, string>>;
  /** Guests, or `lunpath<instance>` names of an attached tape. */
  readonly dependents: readonly string[];
  /** '' when none was printed. */
  readonly uniqueId: string;
  readonly origin: Origin;
}

/** The WWID in a unique id, in small letters: `0x01.0x00.0x03.0x50015bac327c4dee` ends in it as scsimgr prints it (seen); '' for others. */
export function wwidInUniqueId(uniqueId: string): string {
  const last = uniqueId.slice(uniqueId.lastIndexOf('.') + 1).toLowerCase();
  return /^0x[0-9a-f]{8,}$/.test(last) ? last : '';
}
