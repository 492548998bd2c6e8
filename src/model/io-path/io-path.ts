/** The I/O path of a device, worked out from what the host printed. */
import { adapterLayer, guestDriverLayer, hpvmLayer } from './guest-layers.ts';
import { hardwareLayers } from './hardware-layers.ts';
import type { IoPath, Layer } from './layer.ts';
import { pathingOf, routesOf, type Route } from './route.ts';
import { isAttached } from '../rules/rule.ts';
import { surveyOf } from '../rules/survey.ts';
import type { Situation, Target } from '../situation.ts';
import { hostStorageLayer, storeLayers, unresolvedLayer, type Placed } from './store-layers.ts';
import { underOf, type Under } from './under.ts';

/** Each request of a device asks for its path again. */
const paths = new WeakMap<Situation, WeakMap<Target, IoPath | null>>();

/**
 * The layers of one target, from its guest's driver to what stands behind it. Null when its statement does not parse, so that nobody
 * knows what it is, or when the situation has no such guest. Worked out once for a situation's target.
 */
export function ioPath(situation: Situation, target: Target): IoPath | null {
  const known = paths.get(situation) ?? new WeakMap<Target, IoPath | null>();
  paths.set(situation, known);
  const path = known.get(target);
  if (path !== undefined) return path;
  const made = makePath(situation, target);
  known.set(target, made);
  return made;
}

function makePath(situation: Situation, target: Target): IoPath | null {
  const { statement, text } = target;
  const guest = situation.guest(target.guest);
  if (statement === null || guest === undefined) return null;
  const attached = isAttached(statement);
  const placed: Placed = {
    situation,
    guest: guest.name,
    statement,
    nature: attached ? 'passed-through' : 'host',
  };
  const above = [
    guestDriverLayer(guest, statement),
    adapterLayer(guest, statement),
    hpvmLayer(situation, guest.name, statement),
  ];
  return {
    guest: guest.name,
    text,
    statement,
    architecture: attached ? 'attached' : 'shared',
    unread: surveyOf(situation).unread.filter((name) => name !== guest.name),
    layers: [...above, ...layersBelow(placed, target)],
  };
}

/** Nothing of this host lies below an NFS file system. */
function layersBelow(placed: Placed, target: Target): readonly Layer[] {
  const { backing } = target;
  const { under, routes } = stackOf(placed.situation, target);
  const stores = storeLayers(placed, under);
  if (under.nfs) return stores;
  return [
    ...stores,
    hostStorageLayer(placed, pathingOf(placed.statement.storage, backing, routes)),
    ...hardwareLayers(placed, under.luns, routes, backing.kind === 'lun'),
    ...(under.gap === null ? [] : [unresolvedLayer(placed, under.gap)]),
  ];
}

/** What lies below a target, and every way from the host to it. */
export function stackOf(
  { inventory }: Situation,
  { backing }: Target,
): { readonly under: Under; readonly routes: readonly Route[] } {
  const under = underOf(inventory, backing);
  const chosen = backing.kind === 'lun' ? backing.lunpath : -1;
  return { under, routes: under.luns.flatMap((lun) => routesOf(inventory, lun, chosen)) };
}
