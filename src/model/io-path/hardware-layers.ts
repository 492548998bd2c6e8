/** The host's hardware below a device: host adapters, target ports, lunpaths and LUNs, as ioscan printed them. */
import type { Condition } from '../condition.ts';
import { guestsAt, lunPlace, nodePlace } from './crowd.ts';
import { entityOf } from '../entity.ts';
import { hbaOf, parentPath, parsePath } from '../hardware-path.ts';
import { hostShareOf, hostShareOfNode } from './host-share.ts';
import type { HostShare, Layer, LayerId, LayerPart } from './layer.ts';
import { eitherOf, partsFrom, plainPart, sharersOf, worstOf } from './part.ts';
import type { Route } from './route.ts';
import { healthOf, pathUse, type PathUse } from '../rules/path-use.ts';
import type { Placed } from './store-layers.ts';

/** A kind of row of the tree that every way to a LUN has. */
type Hop = Extract<LayerId, 'host-adapter' | 'target-port' | 'lunpath'>;

const HOPS: readonly Hop[] = ['host-adapter', 'target-port', 'lunpath'];

/** From the host's adapters to the LUNs; nothing where no LUN is known. `whole`: the device has all of each LUN. */
export function hardwareLayers(
  placed: Placed,
  luns: readonly number[],
  routes: readonly Route[],
  whole: boolean,
): readonly Layer[] {
  return [...HOPS.flatMap((hop) => hopLayer(placed, hop, routes)), ...lunLayer(placed, luns, whole)];
}

function hopLayer(placed: Placed, hop: Hop, routes: readonly Route[]): readonly Layer[] {
  const byName = new Map<string, LayerPart>();
  const byLun = new Map<number, Condition[]>();
  for (const route of routes) {
    const part = hopPart(placed, hop, route);
    if (part === null) continue;
    byName.set(part.name, byName.get(part.name) ?? part);
    byLun.set(route.lun, [...(byLun.get(route.lun) ?? []), part.condition]);
  }
  const parts = partsFrom([...byName.values()]);
  if (parts === null) return [];
  const condition = worstOf(Array.from(byLun.values(), eitherOf));
  return [{ id: hop, nature: placed.nature, parts, condition, sharers: sharersOf(parts) }];
}

/** Null when neither the tree nor the path shows the row. */
function hopPart(placed: Placed, hop: Hop, route: Route): LayerPart | null {
  const { inventory } = placed.situation;
  if (hop === 'lunpath') return lunpathPart(placed, route);
  const node = hop === 'host-adapter' ? route.hba : route.port;
  if (node < 0) return partByPath(hop, inventory.path(route.lunpath));
  return nodePart(placed, node, hop === 'host-adapter' ? 'works' : hostShareOfNode(placed.situation, node));
}

/** The row's path follows from the lunpath's, even where the listing lacks the row. */
function partByPath(hop: Hop, lunpath: string): LayerPart | null {
  const path = parsePath(lunpath);
  if (path === null || hbaOf(path) === null) return null;
  const name = hop === 'host-adapter' ? hbaOf(path) : parentPath(path);
  return name === null ? null : plainPart(name, { guests: [], host: 'unread' });
}

function nodePart({ situation, guest }: Placed, node: number, host: HostShare): LayerPart {
  const { inventory } = situation;
  return plainPart(
    inventory.path(node) || inventory.nodeName(node),
    { guests: guestsAt(situation, nodePlace(node), guest), host },
    {
      label: inventory.nodeName(node),
      driver: inventory.driver(node),
      description: inventory.description(node),
      state: inventory.state(node),
      health: inventory.health(node),
    },
  );
}

const CONDITION_OF_USE: Readonly<Record<PathUse, Condition>> = {
  usable: 'good',
  unread: 'unknown',
  standby: 'warn',
  doubtful: 'warn',
  failing: 'bad',
};

/** A lunpath's health may be told by its LUN's, which `pathUse` knows. */
function lunpathPart(placed: Placed, { lunpath, lun }: Route): LayerPart {
  const { inventory } = placed.situation;
  return {
    ...nodePart(placed, lunpath, hostShare(placed, lun)),
    health: healthOf(inventory, lunpath),
    condition: CONDITION_OF_USE[pathUse(inventory, lunpath)],
  };
}

function lunLayer(placed: Placed, luns: readonly number[], whole: boolean): readonly Layer[] {
  const parts = partsFrom(luns.map((lun) => lunPart(placed, lun)));
  if (parts === null) return [];
  const condition = worstOf(parts.map((part) => part.condition));
  const sharers = sharersOf(parts);
  return [{ id: 'lun', nature: placed.nature, extent: whole ? 'whole' : 'part', parts, condition, sharers }];
}

function lunPart(placed: Placed, lun: number): LayerPart {
  const { situation, guest } = placed;
  const { inventory } = situation;
  const guests = guestsAt(situation, lunPlace(entityOf(inventory, lun)), guest);
  return plainPart(
    inventory.lunName(lun),
    { guests, host: hostShare(placed, lun) },
    {
      driver: inventory.lunDriver(lun),
      description: inventory.lunDescription(lun),
      state: inventory.lunState(lun),
      health: inventory.lunHealth(lun),
    },
  );
}

function hostShare({ situation, statement }: Placed, lun: number): HostShare {
  return hostShareOf(situation, lun, statement.storage === 'attach_path');
}
