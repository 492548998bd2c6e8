/** What the guest's driver, the virtual adapter and the Integrity VM storage subsystem do with a request. */
import { page43, type IoEvent, type IoSource } from './event.ts';
import { holdingsOf, type Holding } from './holding.ts';
import {
  after,
  answer,
  doubt,
  identityNow,
  onward,
  refusal,
  tripRange,
  type Passage,
  type Station,
} from './trip.ts';
import type { LayerOf } from './layer.ts';
import type { Trip } from './trip.ts';

const OS_SOURCES: readonly IoSource[] = [page43(85), { manual: 'RN 4.2', page: 75 }, 'ours'];

/** The guest's driver makes a SCSI command of the request, or has none to make. */
export const askDriver: Station<'guest-driver'> = (layer, trip) => {
  const { request, command, statement } = trip;
  if (layer.support === 'no' && layer.os !== null) {
    return refusal('guest-driver', { code: 'os-cannot', os: layer.os, error: 'ENXIO' }, OS_SOURCES);
  }
  const detail = {
    code: 'asks',
    request,
    command,
    device: statement.device,
    drives: layer.drives,
    range: tripRange(trip),
  } as const;
  return onward('guest-driver', detail, [page43(84)], osDoubts(layer));
};

function osDoubts({ os, support }: LayerOf<'guest-driver'>): readonly IoEvent[] {
  if (support === 'yes' || support === 'no') return [];
  return [doubt('guest-driver', { code: 'os-unsure', os, why: support }, OS_SOURCES)];
}

/** The virtual bus takes the command; an AVIO adapter without its driver stays unclaimed. */
export const crossBus: Station<'virtual-adapter'> = ({ adapter, slot, target, needsBundle }, { command }) => {
  const doubts = needsBundle
    ? [
        doubt('virtual-adapter', { code: 'bundle-unsure', bundle: 'GuestAVIOStor' }, [
          { manual: 'RN 4.2', page: 80 },
        ]),
      ]
    : [];
  return onward(
    'virtual-adapter',
    { code: 'on-bus', command, adapter, slot, target },
    [page43(84), page43(102)],
    doubts,
  );
};

/** It emulates a device, or interprets the command for a real one; here boot conflicts are met. */
export const enterHpvm: Station<'hpvm-storage'> = (layer, trip) => {
  const holdings = holdingsOf(trip);
  const doubts = holdings.flatMap((holding) =>
    holding.kind === 'doubt' ? [doubt('hpvm-storage', holding.detail, holding.sources)] : [],
  );
  const refused = holdings.find(isRefusedHere);
  if (refused !== undefined) return after(doubts, refusal('hpvm-storage', refused.detail, refused.sources));
  const before = [...doubts, ...slowCommands(trip)];
  return after(before, layer.does === 'interprets' ? interpret(trip) : emulate(trip, layer.identity ?? ''));
};

function isRefusedHere(holding: Holding): holding is Extract<Holding, { kind: 'refused' }> {
  return holding.kind === 'refused' && holding.at === 'hpvm-storage';
}

/** A drive that Integrity VM opens when the device is added or changed; not a file or a directory. */
function slowCommands({ request, statement, under }: Trip): readonly IoEvent[] {
  const drive = statement.device === 'dvd' && under.file === null && statement.storage !== 'file';
  if (request.kind !== 'open' || request.medium || !drive) return [];
  return [
    doubt('hpvm-storage', { code: 'slow-commands', name: statement.location }, [page43(85), page43(108)]),
  ];
}

/** Data and responses come back unchanged (4.3:85). */
function interpret({ command }: Trip): Passage {
  return onward('hpvm-storage', { code: 'interprets', command }, [page43(84), page43(85)]);
}

/** A virtual device answers for itself: who it is, that it cannot be written, that nothing is in it. */
function emulate(trip: Trip, identity: string): Passage {
  const { request, statement } = trip;
  if (request.kind === 'inquiry') {
    const reply = { kind: 'identity', who: 'virtual', text: identity } as const;
    return answer('hpvm-storage', { code: 'identifies', who: 'virtual', text: identity }, reply, [
      { manual: '4.2', page: 102 },
      'unverified',
    ]);
  }
  if (isEmpty(trip)) {
    const detail = { code: 'no-medium', error: 'NOT READY', name: identity, virtual: true } as const;
    return refusal('hpvm-storage', detail, [page43(108), 'unverified']);
  }
  if (request.kind === 'write' && statement.device === 'dvd') {
    return refusal('hpvm-storage', { code: 'read-only', error: 'DATA PROTECT' }, [page43(103), 'unverified']);
  }
  return toStore(trip);
}

/** A null DVD holds nothing until the guest console inserts it; an ejected file is one. The drive of a Virtual DVD answers for itself. */
function isEmpty({ request, statement }: Trip): boolean {
  if (statement.device !== 'dvd') return false;
  if (request.kind !== 'open') return statement.storage === 'null';
  return !request.medium && statement.storage !== 'disk';
}

function toStore(trip: Trip): Passage {
  const { command, statement, target } = trip;
  const together = holdingsOf(trip).find(({ kind }) => kind === 'together');
  const shared: readonly IoEvent[] =
    together?.kind === 'together'
      ? onward('hpvm-storage', { code: 'reads-together', guest: together.guest }, ['ours']).events
      : [];
  const store = target.backing.kind === 'file' ? target.backing.path : statement.location;
  const before = [...insertion(trip, store), ...shared];
  const range = tripRange(trip);
  return after(
    before,
    range === null
      ? onward('hpvm-storage', { code: 'opens-store', store }, [page43(103)])
      : onward('hpvm-storage', { code: 'maps', command, store, range }, [page43(84)]),
  );
}

function insertion(trip: Trip, from: string): readonly IoEvent[] {
  if (trip.statement.storage !== 'null') return [];
  const identity = identityNow(trip);
  return onward('hpvm-storage', { code: 'inserted', from, identity }, [page43(108), page43(110)]).events;
}
