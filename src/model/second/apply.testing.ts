/** Steps done to a world, the plain way: lists are copied, places filled in. null where a step cannot be done at all. */
import type { StorageStatement } from '../statement.ts';
import type { Step } from '../step.ts';
import { isEntryOf } from './layers.testing.ts';
import { devicesAt, placeFor } from './places.testing.ts';
import { houseNamed, type Device, type World } from './world.testing.ts';

/** The world after a step. */
export function applied(world: World, step: Step): World | null {
  switch (step.kind) {
    case 'attach':
      return withDevice(world, step.guest, step.statement);
    case 'detach':
      return withoutDevice(world, step.guest, step.statement);
    case 'modify':
      return modified(world, step.guest, step.from, step.to);
    case 'move': {
      const taken = withoutDevice(world, step.from.guest, step.from.statement);
      return taken === null ? null : withDevice(taken, step.to.guest, step.to.statement);
    }
    case 'convert':
      return converted(world, step);
    case 'attribute':
      return withAttribute(world, step.device, step.attribute, step.to);
    case 'restrict':
    case 'unrestrict':
      return withAttribute(world, step.device, 'CONFIG', step.kind === 'restrict' ? 'rdev' : 'gdev');
    case 'create':
    case 'remove':
      return null;
  }
}

/** The guest's device that a statement means: all of it alike, an address left out matches any; one that stands somewhere first. */
export function deviceMeant(world: World, guest: string, said: StorageStatement): Device | null {
  const alike = (houseNamed(world, guest)?.devices ?? []).filter(
    ({ said: own }) => own !== null && isAlike(own, said),
  );
  return alike.find(({ at }) => at !== null) ?? alike[0] ?? null;
}

function isAlike(own: StorageStatement, said: StorageStatement): boolean {
  if (own.device !== said.device || own.adapter !== said.adapter) return false;
  if (own.storage !== said.storage || own.location !== said.location) return false;
  if (said.address === null || own.address === null) return true;
  const isSlot = own.address.bus === said.address.bus && own.address.slot === said.address.slot;
  return isSlot && (said.address.target === null || own.address.target === said.address.target);
}

/** The world with a device more. */
export function withDevice(world: World, guest: string, said: StorageStatement): World | null {
  const house = houseNamed(world, guest);
  const at = house === null ? null : placeFor(world, house, house.devices, said.adapter, said.address);
  if (house === null || at === null) return null;
  if (devicesAt(house.devices, at.bus, at.slot).some((device) => device.at!.target === at.target))
    return null;
  const device: Device = { guest, said: { ...said, address: at }, at };
  return withDevices(world, guest, [...house.devices, device]);
}

/** The world with a device less. */
export function withoutDevice(world: World, guest: string, said: StorageStatement): World | null {
  const device = deviceMeant(world, guest, said);
  if (device === null) return null;
  return withDevices(
    world,
    guest,
    houseNamed(world, guest)!.devices.filter((other) => other !== device),
  );
}

function withDevices(world: World, guest: string, devices: readonly Device[]): World {
  return {
    ...world,
    houses: world.houses.map((house) => (house.name === guest ? { ...house, devices } : house)),
  };
}

function modified(world: World, guest: string, from: StorageStatement, to: StorageStatement): World | null {
  const old = deviceMeant(world, guest, from);
  const taken = withoutDevice(world, guest, from);
  return old === null || taken === null ? null : withDevice(taken, guest, { ...to, address: old.at });
}

type Convert = Extract<Step, { kind: 'convert' }>;

/** The world with the adapter of a slot converted, after devices were taken off, before they are hung on again. */
export function convertedInPlace(world: World, { guest, bus, slot, to, rehang }: Convert): World | null {
  let taken: World | null = world;
  for (const { from } of rehang) taken = taken === null ? null : withoutDevice(taken, guest, from);
  const devices = taken === null ? null : (houseNamed(taken, guest)?.devices ?? null);
  if (taken === null || devices === null) return null;
  const there = devicesAt(devices, bus, slot);
  const turned = devices.map((device) =>
    there.includes(device) ? { ...device, said: { ...device.said!, adapter: to } } : device,
  );
  return withDevices(taken, guest, turned);
}

function converted(world: World, step: Convert): World | null {
  let next = convertedInPlace(world, step);
  for (const to of rehungIn(world, step)) next = next === null ? null : withDevice(next, step.guest, to);
  return next;
}

/** The statements that are hung on again: where an address was left out, at the old place. */
export function rehungIn(world: World, { guest, rehang }: Convert): StorageStatement[] {
  return rehang.map(({ from, to }) =>
    to.address === null ? { ...to, address: deviceMeant(world, guest, from)?.at ?? null } : to,
  );
}

function withAttribute(world: World, device: string, attribute: string, to: string | null): World {
  const at = world.entries.findIndex((entry) => isEntryOf(world, entry, { names: [device], lun: null }));
  const found = world.entries[at] ?? { names: [device], attributes: { CONFIG: 'gdev' }, uniqueId: '' };
  const { [attribute]: _, ...rest } = found.attributes;
  const entry = { ...found, attributes: to === null ? rest : { ...rest, [attribute]: to } };
  const entries = at < 0 ? [...world.entries, entry] : world.entries.with(at, entry);
  return { ...world, entries };
}
