/** Which guests are at which place of the host: counted once for each situation, asked for every layer. */
import { entityOf } from '../entity.ts';
import { targetsOf } from '../guest-view.ts';
import type { Situation, Target } from '../situation.ts';
import { routesOf } from './route.ts';
import { underOf, type Under } from './under.ts';

/** A place that devices may share: `node:17`, `lun:3`, `lv:/dev/vg01/rlvol1`, `vg:/dev/vg01`, `fs:/stores`, `file:/stores/a`, `name:TEXT`. */
export type Place = string;

/** Places by their guests, in the host's order. */
type Crowd = ReadonlyMap<Place, ReadonlySet<string>>;

const crowds = new WeakMap<Situation, Crowd>();

/** Guests other than this one that have a device at the place. */
export function guestsAt(situation: Situation, place: Place, except: string): readonly string[] {
  return [...(crowdOf(situation).get(place) ?? [])].filter((name) => name !== except);
}

/** Guests other than this one that have any storage device: they share the host's subsystems. */
export function guestsWithDevices(situation: Situation, except: string): readonly string[] {
  return guestsAt(situation, EVERYWHERE, except);
}

const EVERYWHERE: Place = 'host';

function crowdOf(situation: Situation): Crowd {
  const known = crowds.get(situation);
  if (known !== undefined) return known;
  const crowd = new Map<Place, Set<string>>();
  for (const guest of situation.guests) {
    for (const target of targetsOf(guest)) {
      for (const place of [EVERYWHERE, ...placesOf(situation, target)]) {
        const there = crowd.get(place);
        if (there === undefined) crowd.set(place, new Set([guest.name]));
        else there.add(guest.name);
      }
    }
  }
  crowds.set(situation, crowd);
  return crowd;
}

/** Every place of one device, from its location down to its host adapters. */
function placesOf({ inventory }: Situation, { backing }: Target): readonly Place[] {
  const under = underOf(inventory, backing);
  const chosen = backing.kind === 'lun' ? backing.lunpath : -1;
  const routes = under.luns.flatMap((lun) => routesOf(inventory, lun, chosen));
  const nodes = new Set(routes.flatMap(({ lunpath, port, hba }) => [lunpath, port, hba]));
  return [
    ...storePlaces(under),
    ...under.luns.map((lun) => lunPlace(entityOf(inventory, lun))),
    ...[...nodes].filter((node) => node >= 0).map(nodePlace),
  ];
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

/** The place of a row of the tree. */
export const nodePlace = (node: number): Place => `node:${node}`;
/** The place of a LUN, by its entity (`entityOf`). */
export const lunPlace = (entity: number): Place => `lun:${entity}`;
