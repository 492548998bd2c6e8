/** Which guests are at which place of the host: kept for each guest as it stands, so that a change to one costs only that one. */
import { entityOf } from '../entity.ts';
import { targetsOf } from '../guest-view.ts';
import type { Inventory } from '../inventory.ts';
import { routesOf } from './route.ts';
import type { GuestView, Situation, Target } from '../situation.ts';
import { underOf, type Under } from './under.ts';

/**
 * A place that devices may share: a number for a row of the tree or a LUN, of which big hosts have many (`nodePlace`, `lunPlace`), or
 * `lv:/dev/vg01/lvol1`, `vg:/dev/vg01`, `fs:/stores`, `file:/stores/a`, `name:TEXT`.
 */
export type Place = number | string;

/** The place of a row of the tree. */
export const nodePlace = (node: number): Place => node;
/** The place of a LUN, by its entity (`entityOf`). */
export const lunPlace = (entity: number): Place => -1 - entity;

/** Guests other than this one that have a device at the place, in the host's order. */
export function guestsAt({ inventory, guests }: Situation, place: Place, except: string): readonly string[] {
  const there = guests.filter((guest) => guest.name !== except && placesOf(inventory, guest).has(place));
  return there.map(({ name }) => name);
}

/** Guests other than this one that have any storage device: they share the host's subsystems. */
export function guestsWithDevices({ guests }: Situation, except: string): readonly string[] {
  const others = guests.filter(({ name }) => name !== except);
  return others
    .filter(({ adapters, unplaced }) => adapters.length > 0 || unplaced.length > 0)
    .map(({ name }) => name);
}

const places = new WeakMap<Inventory, WeakMap<GuestView, ReadonlySet<Place>>>();

/** Every place of a guest's devices. */
function placesOf(inventory: Inventory, guest: GuestView): ReadonlySet<Place> {
  const byGuest = places.get(inventory) ?? new WeakMap<GuestView, ReadonlySet<Place>>();
  places.set(inventory, byGuest);
  const known = byGuest.get(guest);
  if (known !== undefined) return known;
  const all = new Set<Place>();
  for (const target of targetsOf(guest)) addPlaces(all, inventory, target);
  byGuest.set(guest, all);
  return all;
}

/** From a device's location down to its host adapters. */
function addPlaces(all: Set<Place>, inventory: Inventory, { backing }: Target): void {
  const under = underOf(inventory, backing);
  const chosen = backing.kind === 'lun' ? backing.lunpath : -1;
  for (const place of storePlaces(under)) all.add(place);
  for (const lun of under.luns) {
    all.add(lunPlace(entityOf(inventory, lun)));
    for (const { lunpath, port, hba } of routesOf(inventory, lun, chosen)) {
      for (const node of [lunpath, port, hba]) if (node >= 0) all.add(nodePlace(node));
    }
  }
}

function storePlaces({ file, mount, volume, group, gap }: Under): readonly Place[] {
  return [
    ...(file === null ? [] : [`file:${file}`]),
    ...(mount === null ? [] : [`fs:${mount.directory}`]),
    ...(volume === null ? [] : [`lv:${volume}`]),
    ...(group === null ? [] : [`vg:${group.name}`]),
    ...(gap === null ? [] : [`name:${gap.name}`]),
  ];
}
