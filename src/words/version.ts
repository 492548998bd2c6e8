/** What is said of a host's releases. */
import type { HostFacts } from '../model/inventory.ts';
import { profileOf, type VersionProfile } from '../model/profile.ts';

const RELEASES: Readonly<Record<string, string>> = { 'B.11.31': 'HP-UX 11i v3', 'B.11.23': 'HP-UX 11i v2' };

/** `HP-UX 11i v3 · Integrity VM 4.3`; says so when the version was not read and 4.3 is taken (ours). */
export function sayVersion(host: HostFacts, profile: VersionProfile): string {
  const release = host.release === null ? null : (RELEASES[host.release] ?? `HP-UX ${host.release}`);
  const known = profileOf(host.hpvmRevision).known;
  const vm = known
    ? `Integrity VM ${profile.name}`
    : `Integrity VM version not read: rules of ${profile.name}`;
  return [release, vm].filter((part) => part !== null).join(' · ');
}
