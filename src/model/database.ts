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
