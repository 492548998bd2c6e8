/** Shared and attached I/O side by side: what the same LUN is by the one way and by the other. */
import { backingOf } from '../backing.ts';
import { formatStatement } from '../format-statement.ts';
import { bestLunpath, hbaLoadOf } from '../hba-load.ts';
import { deviceKindsFor, kindOfLun } from '../device-kind.ts';
import { ioPath } from './io-path.ts';
import { LAYER_IDS, type IoPath, type Layer, type LayerId, type Sharers } from './layer.ts';
import type { Inventory } from '../inventory.ts';
import { locationFor } from '../lun-names.ts';
import { isAttached } from '../rules/rule.ts';
import type { GuestView, Situation, Target } from '../situation.ts';
import type { DeviceKind, StorageStatement, StorageType } from '../statement.ts';

/** What differs in one layer of two paths; `presence`: only one of them has it. */
export type Difference = 'presence' | 'nature' | 'names' | 'sharers' | 'condition';

/** One layer of either path. */
export interface LayerPair {
  readonly id: LayerId;
  readonly a: Layer | null;
  readonly b: Layer | null;
  readonly differs: readonly Difference[];
}

/** Every layer that either path has, from the guest down. */
export function sideBySide(a: IoPath, b: IoPath): readonly LayerPair[] {
  return LAYER_IDS.flatMap((id) => {
    const pair = { id, a: layerAt(a, id), b: layerAt(b, id) };
    return pair.a === null && pair.b === null ? [] : [{ ...pair, differs: differencesOf(pair.a, pair.b) }];
  });
}

function layerAt({ layers }: IoPath, id: LayerId): Layer | null {
  return layers.find((layer) => layer.id === id) ?? null;
}

function differencesOf(a: Layer | null, b: Layer | null): readonly Difference[] {
  if (a === null || b === null) return ['presence'];
  const found: Difference[] = [];
  if (a.nature !== b.nature) found.push('nature');
  if (namesIn(a) !== namesIn(b)) found.push('names');
  if (companyIn(a.sharers) !== companyIn(b.sharers)) found.push('sharers');
  if (a.condition !== b.condition) found.push('condition');
  return found;
}

const namesIn = ({ parts }: Layer): string => JSON.stringify(parts.map(({ name }) => name));
const companyIn = ({ guests, host }: Sharers): string => JSON.stringify([guests, host]);

/** One side of a comparison. */
export type Side =
  | {
      readonly ok: true;
      readonly path: IoPath;
      readonly target: Target;
      /** False when a guest has it so; true when it is only what it would be. */
      readonly imagined: boolean;
    }
  /**
   * `no-guest`: there is nobody to have it. `kind`: a LUN of this kind is never had in this way (4.3:86). `no-name`: nothing that was read
   * gives it the name that a statement needs. `release`: this release takes no such statement.
   */
  | { readonly ok: false; readonly why: 'no-guest' | 'kind' | 'no-name' | 'release' };

/** A LUN by both architectures. */
export interface Comparison {
  /** The LUN's name. */
  readonly lun: string;
  readonly shared: Side;
  readonly attached: Side;
  /** Empty unless both sides stand. */
  readonly layers: readonly LayerPair[];
}

/** As guests have the LUN; where none has it in the one way, as the guest that has it in the other, or the first, would. */
export function compareIoPaths(situation: Situation, lun: number): Comparison {
  const users = situation
    .usersOf(lun)
    .filter(({ statement, backing }) => statement !== null && backing.kind === 'lun');
  const guest = situation.guest(users[0]?.guest ?? '') ?? situation.guests[0];
  const shared = sideOf(situation, lun, users, guest, false);
  const attached = sideOf(situation, lun, users, guest, true);
  const layers = shared.ok && attached.ok ? sideBySide(shared.path, attached.path) : [];
  return { lun: situation.inventory.lunName(lun), shared, attached, layers };
}

function sideOf(
  situation: Situation,
  lun: number,
  users: readonly Target[],
  guest: GuestView | undefined,
  attached: boolean,
): Side {
  const standing = users.find(({ statement }) => statement !== null && isAttached(statement) === attached);
  const path = standing === undefined ? null : ioPath(situation, standing);
  if (standing !== undefined && path !== null) return { ok: true, path, target: standing, imagined: false };
  if (guest === undefined) return { ok: false, why: 'no-guest' };
  return imaginedSide(situation, lun, guest, attached);
}

function imaginedSide(situation: Situation, lun: number, guest: GuestView, attached: boolean): Side {
  const { inventory, profile } = situation;
  const device = deviceFor(situation, lun, attached);
  if (device === null) return { ok: false, why: 'kind' };
  const storage = storageFor(attached, profile.attachPath !== 'no', profile.scsiExists);
  if (storage === null) return { ok: false, why: 'release' };
  const location = locationFor(inventory, lun, storage, bestLunpath(inventory, hbaLoadOf(situation), lun));
  if (location === null) return { ok: false, why: 'no-name' };
  const adapter = storage === 'attach' ? 'scsi' : 'avio_stor';
  const target = imaginedTarget(inventory, guest, { device, adapter, address: null, storage, location });
  const path = ioPath(situation, target);
  return path === null ? { ok: false, why: 'no-guest' } : { ok: true, path, target, imagined: true };
}

/** It stands nowhere: which address it would get does not matter. */
function imaginedTarget(inventory: Inventory, { name }: GuestView, statement: StorageStatement): Target {
  return {
    id: `${name}/imagined`,
    guest: name,
    statement,
    text: formatStatement(statement),
    backing: backingOf(inventory, statement),
    planned: true,
    origin: null,
  };
}

function deviceFor({ inventory }: Situation, lun: number, attached: boolean): DeviceKind | null {
  const kinds = deviceKindsFor(kindOfLun(inventory, lun));
  return kinds.find((kind) => (kind !== 'disk' && kind !== 'dvd') === attached) ?? null;
}

function storageFor(attached: boolean, byPath: boolean, scsi: boolean): StorageType | null {
  if (!attached) return 'disk';
  if (byPath) return 'attach_path';
  return scsi ? 'attach' : null;
}
