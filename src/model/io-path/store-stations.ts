/** What files, file systems, volumes and the host's storage subsystem do with a request. */
import { page43, type IoEvent, type IoSource, type Reply } from './event.ts';
import { holdingsOf } from './holding.ts';
import type { Pathing } from './layer.ts';
import { isDeadRoute } from './route.ts';
import { successOf } from './success.ts';
import { after, answer, doubt, onward, refusal, tripRange, type Passage, type Station } from './trip.ts';
import type { Trip } from './trip.ts';

/** How HP-UX keeps files and volumes: no manual of Integrity VM describes it. */
const HP_UX: readonly IoSource[] = ['unverified'];

/** The file's own bytes, as the virtual device's. */
export const reachFile: Station<'file'> = ({ parts: [{ name }] }, trip) =>
  onward('file', { code: 'in-file', name, range: tripRange(trip) }, [page43(84)]);

/** A disc image of the directory, once the guest console has inserted one. */
export const reachDirectory: Station<'directory'> = ({ parts: [{ name }] }, trip) =>
  onward('directory', { code: 'in-directory', name, range: tripRange(trip) }, [page43(110)]);

/** NFS: the rest is another host's business. */
export const reachFileSystem: Station<'file-system'> = (
  { parts: [{ name: directory }], device, nfs },
  trip,
) => {
  const detail = { code: 'in-file-system', directory, device, nfs } as const;
  const passage = onward('file-system', detail, HP_UX);
  if (!nfs) return passage;
  const reply = successOf(trip);
  return after(
    passage.events,
    answer('file-system', { code: 'server-answers', device, reply }, reply, HP_UX),
  );
};

/** A volume is a stretch of extents of its group. */
export const reachVolume: Station<'logical-volume'> = ({ parts: [{ name }] }, trip) =>
  onward(
    'logical-volume',
    {
      code: 'in-volume',
      name,
      // The device's own bytes are the volume's only where no file system lies between them.
      range: trip.under.file === null ? tripRange(trip) : null,
    },
    HP_UX,
  );

/** A deactivated group gives no access to its volumes (lvm(7)). */
export const reachGroup: Station<'volume-group'> = ({ parts: [{ name }], active }) =>
  active === false
    ? refusal('volume-group', { code: 'group-inactive', error: 'ENXIO', name }, HP_UX)
    : onward('volume-group', { code: 'in-group', name, range: null }, HP_UX);

/** The host makes requests of its own, and chooses among lunpaths where multipathing may. */
export const enterHost: Station<'host-storage'> = ({ pathing }, trip) => {
  const held = holdingsOf(trip).find((one) => one.kind === 'refused' && one.at === 'host-storage');
  if (held?.kind === 'refused') return refusal('host-storage', held.detail, held.sources);
  const failing = failingPaths(trip);
  const lost = trip.routes.length > 1 ? lostLuns(trip) : [];
  if (lost.length > 0 && lost.length === trip.under.luns.length) {
    const detail = { code: 'no-path', error: lossError(trip), names: failing } as const;
    return refusal('host-storage', detail, ['unverified']);
  }
  const doubts = [...disksLost(trip, lost), ...pathUnsure(pathing, failing)];
  return hostAsks(trip, pathing, pathing === 'multipath' ? failing : [], doubts);
};

/** Of an attached device's paths only one is used, and an attach statement does not say which (4.3:112). */
function pathUnsure(pathing: Pathing, failing: readonly string[]): readonly IoEvent[] {
  if (pathing !== 'one-of-several' || failing.length === 0) return [];
  return [doubt('host-storage', { code: 'path-unsure', failing }, [page43(112)])];
}

function hostAsks(
  trip: Trip,
  pathing: Pathing,
  failing: readonly string[],
  doubts: readonly IoEvent[],
): Passage {
  const { routes, attached, request, under } = trip;
  const whole = !attached && under.file === null && under.volume === null;
  const detail = {
    code: 'host-asks',
    pathing,
    of: routes.length,
    failing,
    request: request.kind,
    whose: attached ? 'guest' : 'host',
    range: whole ? tripRange(trip) : null,
  } as const;
  return onward('host-storage', detail, attached ? [page43(112)] : [page43(84), 'unverified'], doubts);
}

function failingPaths({ situation: { inventory }, routes }: Trip): readonly string[] {
  return routes
    .filter((route) => isDeadRoute(inventory, route))
    .map(({ lunpath }) => inventory.path(lunpath));
}

/** LUNs that no way leads to any more. */
function lostLuns({ situation: { inventory }, routes, under }: Trip): readonly number[] {
  const reached = new Set(routes.filter((route) => !isDeadRoute(inventory, route)).map(({ lun }) => lun));
  return under.luns.filter((lun) => !reached.has(lun));
}

function disksLost({ situation: { inventory } }: Trip, lost: readonly number[]): readonly IoEvent[] {
  if (lost.length === 0) return [];
  const names = lost.map((lun) => inventory.lunName(lun));
  return [doubt('host-storage', { code: 'disks-lost', names }, ['unverified'])];
}

/** What HP-UX says of a device that no way leads to. */
export function lossError({ request }: Trip): 'ENXIO' | 'EIO' {
  return request.kind === 'open' || request.kind === 'inquiry' ? 'ENXIO' : 'EIO';
}

/** A thing that is gone cannot be opened; of one that was not read nobody knows. */
export const reachUnresolved: Station<'unresolved'> = ({ parts: [{ name }], reason }) => {
  const reply: Reply = { kind: 'unread' };
  return reason === 'gone'
    ? refusal('unresolved', { code: 'gone', error: 'ENXIO', name }, ['ours'])
    : answer('unresolved', { code: 'beyond', name }, reply, ['ours']);
};
