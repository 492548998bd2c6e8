/** What stands behind a name in the device database. */
import { backingOf } from '../backing.ts';
import { ownKey } from '../claims.ts';
import type { DatabaseEntry } from '../database.ts';
import { entryOf, namesOfDevice } from '../database-view.ts';
import type { Inventory } from '../inventory.ts';
import { lunpathNamed } from '../lunpath-instance.ts';
import type { Backing, Situation, Target } from '../situation.ts';
import type { StorageType } from '../statement.ts';

/** A device as hpvmdevmgmt names it. */
export interface DatabaseDevice {
  readonly name: string;
  readonly backing: Backing;
  /** The entry that has the name or another of its LUN; undefined when the database prints none. */
  readonly entry: DatabaseEntry | undefined;
  /** By whom it is used, after the steps. */
  readonly users: readonly Target[];
  /** The host, a guest or the database has such a device. */
  readonly seen: boolean;
}

/** Resolves a name once. */
export function databaseDevice(situation: Situation, name: string): DatabaseDevice {
  const { inventory } = situation;
  const backing = backingOfName(inventory, name);
  const entry = entryOf(inventory, namesOfDevice(inventory, name));
  const users = usersOf(situation, name, backing);
  const seen = backing.kind === 'lun' || entry !== undefined || users.length > 0 || isVolume(inventory, name);
  return { name, backing, entry, users, seen };
}

function backingOfName(inventory: Inventory, name: string): Backing {
  const lunpath = lunpathNamed(inventory, name);
  const location = lunpath < 0 ? name : inventory.path(lunpath);
  const storage: StorageType = location.startsWith('/') ? 'disk' : 'attach_path';
  return backingOf(inventory, { device: 'disk', adapter: 'avio_stor', address: null, storage, location });
}

/** By what the name comes to as a device, a volume or a file: only a statement tells which of them it is. */
function usersOf(situation: Situation, name: string, backing: Backing): readonly Target[] {
  const { inventory } = situation;
  const kinds = (['lv', 'file'] as const).map((storage) =>
    backingOf(inventory, { device: 'disk', adapter: 'avio_stor', address: null, storage, location: name }),
  );
  const backings = backing.kind === 'lun' ? [backing] : [backing, ...kinds];
  const keys = new Set(backings.map((one) => ownKey(inventory, one)));
  const targets = [...keys].flatMap((key) => situation.claimsOn(key));
  return targets.filter((target) => isSamePath(backing, target.backing));
}

/** Attached devices are told apart by lunpath. */
function isSamePath(wanted: Backing, has: Backing): boolean {
  if (wanted.kind !== 'lun' || has.kind !== 'lun' || wanted.lunpath < 0) return true;
  return wanted.lunpath === has.lunpath;
}

/** A logical volume that the host lists, by its block or character name. */
function isVolume({ usage }: Inventory, name: string): boolean {
  return usage.volumeGroups.some(({ logicalVolumes }) =>
    logicalVolumes.some(({ path }) => path === name || path.replace(/\/(?=[^/]*$)/, '/r') === name),
  );
}
