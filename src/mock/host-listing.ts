/** The demo hosts as the start page lists them. */
import type { HostListing } from '../api/contract.ts';
import { DEMO_HOSTS } from './hosts.ts';

/** All demo hosts, the failing ones last. */
export function hostListings(): readonly HostListing[] {
  return DEMO_HOSTS.map((host) => host.listing);
}
