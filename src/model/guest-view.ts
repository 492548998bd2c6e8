/** One guest's targets on its adapters: placing what the host printed, adding and taking away. Every change gives a new view. */
import { compareSlots, formatAddress } from './address.ts';
import { backingOf } from './backing.ts';
import { formatStatement } from './format-statement.ts';
import type { Guest, GuestDevice } from './guest.ts';
import type { Inventory } from './inventory.ts';
import type { VersionProfile } from './profile.ts';
import type { Adapter, Backing, GuestView, Target } from './situation.ts';
import { ADAPTER_TYPES, type Address, type AdapterType, type StorageStatement } from './statement.ts';

/** A statement that stands somewhere: its address says where. */
export interface PlacedStatement extends StorageStatement {
  readonly address: Address & { readonly target: number };
}

/** False when the address is left out or stops after the slot. */
export function isPlaced(statement: StorageStatement): statement is PlacedStatement {
  return statement.address !== null && statement.address.target !== null;
}

/** A guest as the host prints it, its HP-UX version untold. Of two devices on one target the second is left unplaced, as is what does not parse. */
export function printedView(inventory: Inventory, profile: VersionProfile, guest: Guest): GuestView {
  const targets: Target[] = [];
  const unplaced: Target[] = [];
  const taken = new Set<string>();
  for (const device of guest.devices) {
    const id = idOf(guest.name, device.statement);
    if (id === null || taken.has(id)) {
      unplaced.push(printedTarget(inventory, guest, device, `${guest.name}/?${unplaced.length}`));
    } else {
      taken.add(id);
      targets.push(printedTarget(inventory, guest, device, id));
    }
  }
  const { name, number, os, state, modifiable, devicesRead, held, origin } = guest;
  const adapters = adaptersOf(targets, profile);
  return {
    name,
    number,
    os,
    hpuxVersion: null,
    state,
    modifiable,
    adapters,
    unplaced,
    devicesRead,
    held,
    origin,
  };
}

/** Null for what stands nowhere. */
function idOf(guest: string, statement: StorageStatement | null): string | null {
  return statement !== null && isPlaced(statement) ? `${guest}/${formatAddress(statement.address)}` : null;
}

function printedTarget(inventory: Inventory, guest: Guest, device: GuestDevice, id: string): Target {
  const { statement, text, origin } = device;
  const backing: Backing =
    statement === null ? { kind: 'unknown', name: text } : backingOf(inventory, statement);
  return { id, guest: guest.name, statement, text, backing, planned: false, origin };
}

/** A target that a step puts on a guest. */
export function plannedTarget(inventory: Inventory, guest: string, statement: PlacedStatement): Target {
  return {
    id: `${guest}/${formatAddress(statement.address)}`,
    guest,
    statement,
    text: formatStatement(statement),
    backing: backingOf(inventory, statement),
    planned: true,
    origin: null,
  };
}

/** Every target of a guest, the unplaced ones last. */
export function targetsOf(view: GuestView): readonly Target[] {
  return [...placedTargets(view), ...view.unplaced];
}

function placedTargets(view: GuestView): readonly Target[] {
  return view.adapters.flatMap(({ targets }) => targets);
}

/** The target whose statement is this one, word for word; undefined when the guest has none such. */
export function targetWith(view: GuestView, statement: StorageStatement): Target | undefined {
  const text = formatStatement(statement);
  return targetsOf(view).find(
    (target) => target.statement !== null && formatStatement(target.statement) === text,
  );
}

/** Null when something stands on that target already. */
export function withTarget(view: GuestView, target: Target, profile: VersionProfile): GuestView | null {
  const targets = placedTargets(view);
  if (targets.some(({ id }) => id === target.id)) return null;
  return { ...view, adapters: adaptersOf([...targets, target], profile) };
}

/** The guest without one of its targets. */
export function withoutTarget(view: GuestView, { id }: Target, profile: VersionProfile): GuestView {
  const others = (target: Target): boolean => target.id !== id;
  return {
    ...view,
    adapters: adaptersOf(placedTargets(view).filter(others), profile),
    unplaced: view.unplaced.filter(others),
  };
}

// Adapters exist only while a device hangs on them, so they are made from the targets.

interface AdapterPlace {
  readonly type: AdapterType;
  readonly bus: number;
  readonly slot: number;
}

function adaptersOf(targets: readonly Target[], profile: VersionProfile): readonly Adapter[] {
  const groups = new Map<string, { place: AdapterPlace; targets: Target[] }>();
  const used = { scsi: 0, avio_stor: 0 };
  for (const target of targets) {
    const { adapter, address } = target.statement!;
    const { bus, slot } = address!;
    used[adapter]++;
    const key = `${bus},${slot},${adapter}`;
    const group = groups.get(key);
    if (group !== undefined) group.targets.push(target);
    else groups.set(key, { place: { type: adapter, bus, slot }, targets: [target] });
  }
  return [...groups.values()].map((group) => adapterOf(group, used, profile)).sort(compareAdapters);
}

/** Two types on one slot are no lawful state, but a host may print it and steps may pass through it. */
function compareAdapters(a: Adapter, b: Adapter): number {
  return compareSlots(a, b) || ADAPTER_TYPES.indexOf(a.type) - ADAPTER_TYPES.indexOf(b.type);
}

function adapterOf(
  { place, targets }: { place: AdapterPlace; targets: Target[] },
  used: Readonly<Record<AdapterType, number>>,
  profile: VersionProfile,
): Adapter {
  targets.sort((a, b) => a.statement!.address!.target! - b.statement!.address!.target!);
  const { perAdapter, perGuest } = limitsFor(profile, place.type);
  const free = Math.min(perAdapter - targets.length, (perGuest ?? Infinity) - used[place.type]);
  return { ...place, targets, free: Math.max(0, free) };
}

/** The limits that concern one type of adapter; nothing fits on a type that the release no longer has. */
function limitsFor(
  { limits, scsiExists }: VersionProfile,
  type: AdapterType,
): { readonly perAdapter: number; readonly perGuest: number | null } {
  if (type === 'avio_stor') return { perAdapter: limits.perAvioAdapter, perGuest: limits.avioPerGuest };
  return { perAdapter: scsiExists ? limits.perScsiAdapter : 0, perGuest: limits.vioPerGuest };
}
