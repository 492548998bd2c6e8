/** The life of one request of a guest: down through the layers of its device, and back up. */
import type { IoEvent, Reply } from './event.ts';
import { askDriver, crossBus, enterHpvm } from './guest-stations.ts';
import { crossHop, reachLun } from './hardware-stations.ts';
import { ioPath, stackOf } from './io-path.ts';
import type { Layer, LayerId } from './layer.ts';
import { commandOf, type IoRequest } from './request.ts';
import { returnThrough } from './returns.ts';
import {
  enterHost,
  reachDirectory,
  reachFile,
  reachFileSystem,
  reachGroup,
  reachUnresolved,
  reachVolume,
} from './store-stations.ts';
import { refusal, type Passage, type Station, type Trip } from './trip.ts';
import { isAttached } from '../rules/rule.ts';
import type { Situation, Target } from '../situation.ts';

const STATIONS: { readonly [Id in LayerId]: Station<Id> } = {
  'guest-driver': askDriver,
  'virtual-adapter': crossBus,
  'hpvm-storage': enterHpvm,
  file: reachFile,
  directory: reachDirectory,
  'file-system': reachFileSystem,
  'logical-volume': reachVolume,
  'volume-group': reachGroup,
  'host-storage': enterHost,
  'host-adapter': crossHop,
  'target-port': crossHop,
  lunpath: crossHop,
  lun: reachLun,
  unresolved: reachUnresolved,
};

/**
 * What happens at each layer, in order: down to where the request is answered or refused, and up again to the guest's driver. Nothing
 * happens below a refusal. Empty when the target has no path (`ioPath`).
 */
export function requestLife(situation: Situation, target: Target, request: IoRequest): readonly IoEvent[] {
  const trip = tripOf(situation, target, request);
  return trip === null ? [] : travel(trip);
}

/** A request that the driver has no command for ends where it began; its command is never looked at. */
function tripOf(situation: Situation, target: Target, request: IoRequest): Trip | null {
  const path = ioPath(situation, target);
  const guest = situation.guest(target.guest);
  if (path === null || guest === undefined) return null;
  const { statement } = path;
  const command = commandOf(statement.device, request) ?? 'TEST UNIT READY';
  const attached = isAttached(statement);
  return {
    situation,
    guest,
    target,
    statement,
    attached,
    path,
    ...stackOf(situation, target),
    request,
    command,
  };
}

function travel(trip: Trip): readonly IoEvent[] {
  const events: IoEvent[] = [];
  const { layers } = trip.path;
  for (const [at, layer] of layers.entries()) {
    const passage = pass(layer, trip);
    events.push(...passage.events);
    const { reply } = passage;
    if (reply === null) continue;
    const above = layers.slice(0, at).filter((each) => isReached(each, reply));
    return [...events, ...above.toReversed().map((each) => returnThrough(each, trip, reply))];
  }
  return events;
}

function pass(layer: Layer, trip: Trip): Passage {
  const { statement, request } = trip;
  if (layer.id === 'guest-driver' && commandOf(statement.device, request) === null) {
    const { device } = statement;
    const detail = { code: 'not-asked', error: 'EINVAL', request: request.kind, device } as const;
    return refusal('guest-driver', detail, ['unverified']);
  }
  return (STATIONS[layer.id] as Station<LayerId>)(layer, trip);
}

/** Of a guest that does not boot no adapter hears anything. */
function isReached({ id }: Layer, reply: Reply): boolean {
  return reply.kind !== 'error' || reply.error !== 'boot blocked' || id === 'guest-driver';
}
