/** The way back up: what each layer makes of an answer or a refusal from below. */
import { page43, type IoEvent, type IoSource, type Reply, type UpDetail } from './event.ts';
import type { Layer } from './layer.ts';
import { identityNow, type Trip } from './trip.ts';

/** One event a layer. */
export function returnThrough(layer: Layer, trip: Trip, reply: Reply): IoEvent {
  const { detail, sources } = wayUp(layer, trip, reply);
  return { layer: layer.id, direction: 'up', act: 'returns', detail, sources };
}

interface WayUp {
  readonly detail: UpDetail;
  readonly sources: readonly IoSource[];
}

function wayUp(layer: Layer, trip: Trip, reply: Reply): WayUp {
  switch (layer.id) {
    case 'guest-driver':
      return { detail: { code: 'guest-gets', reply }, sources: [page43(84)] };
    case 'virtual-adapter':
      return { detail: { code: 'completes', adapter: layer.adapter, reply }, sources: [page43(84)] };
    case 'hpvm-storage':
      return throughHpvm(layer.identity === null ? null : identityNow(trip), reply);
    case 'host-storage':
      return { detail: { code: 'host-completes', reply }, sources: [page43(84)] };
    case 'file':
      return isCommitted(trip, reply)
        ? { detail: { code: 'committed', reply }, sources: [{ manual: 'AVIO overview', page: 17 }] }
        : { detail: { code: 'comes-back', reply }, sources: ['ours'] };
    default:
      return { detail: { code: 'comes-back', reply }, sources: ['ours'] };
  }
}

/** Attached: data and responses unchanged (4.3:85). Virtual: the answer of the device that the guest sees. */
function throughHpvm(identity: string | null, reply: Reply): WayUp {
  return identity === null
    ? { detail: { code: 'hands-unchanged', reply }, sources: [page43(85)] }
    : { detail: { code: 'answers-as-virtual', identity, reply }, sources: [page43(84)] };
}

function isCommitted({ request, statement }: Trip, reply: Reply): boolean {
  return request.kind === 'write' && statement.adapter === 'avio_stor' && reply.kind === 'done';
}
