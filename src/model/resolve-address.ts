/** Where a device goes when its statement leaves that open (4.3:86, 102; the order is our reading, consistent with every example). */
import type { VersionProfile } from './profile.ts';
import type { GuestView } from './situation.ts';
import type { Address, AdapterType } from './statement.ts';

/**
 * The address filled in, or null when nothing is free. With a slot alone: its lowest free target. With nothing: the first adapter of the
 * type, by bus and slot, that has a free target; else the lowest free slot, target 0. Limits of the guest are the rules' business.
 */
export function resolveAddress(
  guest: GuestView,
  type: AdapterType,
  address: Address | null,
  profile: VersionProfile,
): Address | null {
  if (address === null) return onOldAdapter(guest, type, profile) ?? onNewAdapter(guest, profile);
  return address.target === null ? onSlot(guest, type, address, profile) : address;
}

function onOldAdapter(guest: GuestView, type: AdapterType, profile: VersionProfile): Address | null {
  for (const adapter of guest.adapters) {
    const address = adapter.type === type ? onSlot(guest, type, adapter, profile) : null;
    if (address !== null) return address;
  }
  return null;
}

function onSlot(
  guest: GuestView,
  type: AdapterType,
  { bus, slot }: { readonly bus: number; readonly slot: number },
  profile: VersionProfile,
): Address | null {
  const taken = new Set<number | null | undefined>();
  for (const adapter of guest.adapters) {
    if (adapter.bus !== bus || adapter.slot !== slot) continue;
    for (const { statement } of adapter.targets) taken.add(statement?.address?.target);
  }
  const last = type === 'scsi' ? profile.maxScsiTarget : profile.maxAvioTarget;
  for (let target = 0; target <= last; target++) if (!taken.has(target)) return { bus, slot, target };
  return null;
}

function onNewAdapter(guest: GuestView, profile: VersionProfile): Address | null {
  const taken = new Set([...guest.adapters, ...guest.held].map(({ bus, slot }) => `${bus},${slot}`));
  for (let bus = 0; bus <= profile.maxBus; bus++) {
    for (let slot = 0; slot <= profile.maxSlot; slot++) {
      if (!taken.has(`${bus},${slot}`)) return { bus, slot, target: 0 };
    }
  }
  return null;
}
