/** Where a device goes that is dropped on a guest. */
import { resolveAddress } from './resolve-address.ts';
import type { GuestView, Situation } from './situation.ts';
import type { Address, AdapterType } from './statement.ts';

type OpenAddresses = { -readonly [Type in AdapterType]?: Address | null };

const openAddresses = new WeakMap<GuestView, OpenAddresses>();

/** The address of a statement that leaves it open, null for none: the same for every device until the guest changes, and asked at every drag. */
export function openAddress(guest: GuestView, adapter: AdapterType, { profile }: Situation): Address | null {
  let known = openAddresses.get(guest);
  if (known === undefined) openAddresses.set(guest, (known = {}));
  const found = known[adapter];
  return found === undefined ? (known[adapter] = resolveAddress(guest, adapter, null, profile)) : found;
}
