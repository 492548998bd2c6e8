/** Places on a guest's virtual bus: what stands where, and where a device goes whose address was left out. */
import type { AdapterType, Address } from '../statement.ts';
import { LIMITS } from './releases.testing.ts';
import type { Device, House, Place, World } from './world.testing.ts';

/** The highest target number of an adapter: on scsi, 15 is the adapter itself. */
export const HIGHEST_TARGET: Readonly<Record<AdapterType, number>> = { scsi: 14, avio_stor: 127 };

/** The readable devices of one slot. */
export function devicesAt(devices: readonly Device[], bus: number, slot: number): Device[] {
  return devices.filter(({ at }) => at !== null && at.bus === bus && at.slot === slot);
}

/** The type of the adapter at a slot; null when none stands there. */
export function adapterAt(devices: readonly Device[], bus: number, slot: number): AdapterType | null {
  return devicesAt(devices, bus, slot)[0]?.said?.adapter ?? null;
}

/** The number of storage adapters and network cards. */
export function countAdapters(house: House, devices: readonly Device[]): number {
  const slots = new Set(devices.flatMap(({ at }) => (at === null ? [] : [`${at.bus},${at.slot}`])));
  return slots.size + house.held.filter(({ holder }) => holder === 'network').length;
}

/** Where a device of this type would go; null when there is no place. A place that is named whole is taken as it is. */
export function placeFor(
  world: World,
  house: House,
  devices: readonly Device[],
  adapter: AdapterType,
  address: Address | null,
): Place | null {
  if (address !== null) {
    const { bus, slot } = address;
    const target = address.target ?? freeTarget(devices, adapter, bus, slot);
    return target === null ? null : { bus, slot, target };
  }
  const slots = slotsOf(world);
  for (const [bus, slot] of slots) {
    if (adapterAt(devices, bus, slot) !== adapter) continue;
    const target = freeTarget(devices, adapter, bus, slot);
    if (target !== null) return { bus, slot, target };
  }
  for (const [bus, slot] of slots) {
    const isHeld = house.held.some((held) => held.bus === bus && held.slot === slot);
    if (!isHeld && adapterAt(devices, bus, slot) === null) return { bus, slot, target: 0 };
  }
  return null;
}

function slotsOf(world: World): [number, number][] {
  const slots: [number, number][] = [];
  for (let bus = 0; bus <= LIMITS[world.release].highestBus; bus++)
    for (let slot = 0; slot <= 7; slot++) slots.push([bus, slot]);
  return slots;
}

function freeTarget(
  devices: readonly Device[],
  adapter: AdapterType,
  bus: number,
  slot: number,
): number | null {
  const taken = devicesAt(devices, bus, slot).map(({ at }) => at!.target);
  for (let target = 0; target <= HIGHEST_TARGET[adapter]; target++)
    if (!taken.includes(target)) return target;
  return null;
}
