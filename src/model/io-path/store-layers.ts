/** The layers between Integrity VM and the host's disks: files, file systems, logical volumes, volume groups, and the host's own subsystem. */
import { guestsAt, guestsWithDevices } from './crowd.ts';
import type { HostShare, Layer, Nature, Pathing, Sharers } from './layer.ts';
import { plainPart } from './part.ts';
import type { Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Under } from './under.ts';

/** What the layers are of. */
export interface Placed {
  readonly situation: Situation;
  readonly guest: string;
  readonly statement: StorageStatement;
  /** Of everything below Integrity VM. */
  readonly nature: Nature;
}

/** Those that the stack has, from the guest down. */
export function storeLayers(placed: Placed, under: Under): readonly Layer[] {
  return [
    ...fileLayer(placed, under),
    ...fileSystemLayer(placed, under),
    ...volumeLayer(placed, under),
    ...groupLayer(placed, under),
  ];
}

function fileLayer(placed: Placed, { file }: Under): readonly Layer[] {
  if (file === null) return [];
  const { device, storage } = placed.statement;
  const { nature } = placed;
  const base = single(file, sharersAt(placed, `file:${file}`, 'no'));
  return storage === 'null'
    ? [{ id: 'directory', nature, ...base }]
    : [{ id: 'file', nature, image: device === 'dvd' ? 'iso' : 'disk', ...base }];
}

/** Mounted, so the host keeps files there, its own or its guests'. */
function fileSystemLayer(placed: Placed, { mount, nfs }: Under): readonly Layer[] {
  if (mount === null) return [];
  const { directory, device, type } = mount;
  const base = single(directory, sharersAt(placed, `fs:${directory}`, 'uses'));
  return [{ id: 'file-system', nature: placed.nature, type, device, nfs, ...base }];
}

function volumeLayer(placed: Placed, { volume, mount }: Under): readonly Layer[] {
  if (volume === null) return [];
  const { statement } = placed;
  // The statement's spelling is what an admin knows; a file's volume is known from its mount.
  const name = mount === null ? statement.location : volume;
  const sharers = sharersAt(placed, `lv:${volume}`, mount === null ? 'no' : 'uses');
  return [{ id: 'logical-volume', nature: placed.nature, ...single(name, sharers) }];
}

function groupLayer(placed: Placed, { group }: Under): readonly Layer[] {
  if (group === null) return [];
  const { name, active } = group;
  const base = single(name, sharersAt(placed, `vg:${name}`, 'works'));
  const condition = active === false ? 'bad' : base.condition;
  return [{ id: 'volume-group', nature: placed.nature, active, ...base, condition }];
}

/** The host's mass storage subsystem, which every guest's requests and the host's own go through. */
export function hostStorageLayer(placed: Placed, pathing: Pathing): Layer {
  const { situation, guest, nature } = placed;
  const sharers: Sharers = { guests: guestsWithDevices(situation, guest), host: 'works' };
  const name = situation.inventory.host.name ?? 'VM Host';
  return { id: 'host-storage', nature, pathing, ...single(name, sharers) };
}

/** The end of a path whose end is not known. */
export function unresolvedLayer(placed: Placed, { name, reason }: NonNullable<Under['gap']>): Layer {
  const sharers = sharersAt(placed, `name:${name}`, 'unread');
  const base = single(name, sharers);
  return {
    id: 'unresolved',
    nature: placed.nature,
    reason,
    ...base,
    condition: reason === 'gone' ? 'bad' : base.condition,
  };
}

function sharersAt({ situation, guest }: Placed, place: string, host: HostShare): Sharers {
  return { guests: guestsAt(situation, place, guest), host };
}

function single(name: string, sharers: Sharers) {
  const part = plainPart(name, sharers);
  return { parts: [part], condition: part.condition, sharers } as const;
}
