/** What host adapters, target ports, lunpaths and LUNs do with a request. */
import { isDead } from '../rules/path-use.ts';
import { page43, type IoEvent, type IoSource } from './event.ts';
import type { LayerOf, LayerPart } from './layer.ts';
import { lossError } from './store-stations.ts';
import { successOf } from './success.ts';
import { after, answer, doubt, onward, refusal, type Passage, type Station, type Trip } from './trip.ts';

type Hop = 'host-adapter' | 'target-port' | 'lunpath';

/** Any of the three: where only one way is open to the device, a dead row on it is the end (4.3:112). */
export function crossHop(layer: LayerOf<Hop>, trip: Trip): Passage {
  const [first] = layer.parts;
  if (trip.routes.length === 1 && first.condition === 'bad') return deadHop(layer, trip, first);
  const detail = {
    code: 'over',
    names: layer.parts.map(({ name }) => name),
    guests: layer.sharers.guests,
  } as const;
  return onward(layer.id, detail, hopSources(layer.id));
}

/** Host adapters are what guests share in both architectures. */
function hopSources(id: Hop): readonly IoSource[] {
  return id === 'host-adapter' ? [page43(84)] : ['ours'];
}

function deadHop({ id }: LayerOf<Hop>, trip: Trip, { name, state, health }: LayerPart): Passage {
  const { situation, under, attached } = trip;
  const [lun] = under.luns;
  const all = lun === undefined ? 0 : situation.inventory.lunpathsOf(lun).length;
  const others = attached ? Math.max(0, all - 1) : 0;
  const detail = { code: 'path-dead', error: lossError(trip), name, state, health, others } as const;
  return refusal(id, detail, attached ? [page43(112), 'unverified'] : ['unverified']);
}

/** The device itself: it does what it was asked, or says why not. */
export const reachLun: Station<'lun'> = (layer, trip) => {
  const [{ name, description, state, health }] = layer.parts;
  const { request, attached, command } = trip;
  if (layer.parts.length === 1 && isDead(state, health)) {
    const detail = { code: 'path-dead', error: lossError(trip), name, state, health, others: 0 } as const;
    return refusal('lun', detail, ['unverified']);
  }
  if (isDriveEmpty(trip)) {
    const detail = { code: 'no-medium', error: 'NOT READY', name, virtual: false } as const;
    return refusal('lun', detail, ['unverified']);
  }
  if (request.kind === 'inquiry') {
    const reply = { kind: 'identity', who: 'real', text: description } as const;
    return answer('lun', { code: 'identifies', who: 'real', text: description }, reply, [page43(85)]);
  }
  const reply = successOf(trip);
  const names = layer.parts.map((part) => part.name).join(', ');
  const source: readonly IoSource[] = attached ? [page43(85)] : [page43(84)];
  return after(
    mediumDoubts(trip),
    answer('lun', { code: 'performs', command, name: names, reply }, reply, source),
  );
};

function isDriveEmpty({ request, statement }: Trip): boolean {
  if (request.kind !== 'open' || request.medium) return false;
  return statement.device !== 'disk' && statement.device !== 'changer';
}

/** Whether a cartridge or disc takes data no output tells. */
function mediumDoubts({ request, attached }: Trip): readonly IoEvent[] {
  if (request.kind !== 'write' || !attached) return [];
  return [doubt('lun', { code: 'medium-protected' }, ['unverified'])];
}
