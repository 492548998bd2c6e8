/** Which guests' findings may differ between two situations of one inventory. */
import { backingOf } from '../backing.ts';
import { overlapKeysOf, ownKey, type ClaimKey } from '../claims.ts';
import { targetsOf } from '../guest-view.ts';
import { parsePath } from '../hardware-path.ts';
import type { Situation, Target } from '../situation.ts';

/**
 * Views are shared where nothing changed, so comparing them is cheap. A guest is touched when its own view differs, or when it has a claim
 * on something that another view gained or lost, or whose entry in the device database changed. null: everything may differ.
 */
export function touchedGuests(before: Situation, after: Situation): ReadonlySet<string> | null {
  if (before.inventory !== after.inventory || before.told !== after.told) return null;
  const touched = new Set<string>();
  const keys = new Set<ClaimKey>();
  const names = new Set([...before.guests, ...after.guests].map(({ name }) => name));
  for (const name of names) {
    const [was, is] = [before.guest(name), after.guest(name)];
    if (was === is) continue;
    touched.add(name);
    const [old, now] = [was ? targetsOf(was) : [], is ? targetsOf(is) : []];
    for (const target of [...difference(old, now), ...difference(now, old)]) addKeys(after, target, keys);
  }
  for (const name of databaseChanges(before, after)) {
    // An instance name like `lunpath21` leads to a node by a search that costs more than asking all.
    if (!isDeviceName(name)) return null;
    addNamed(after, name, keys);
  }
  for (const key of keys) {
    for (const { guest } of [...before.claimsOn(key), ...after.claimsOn(key)]) touched.add(guest);
  }
  return touched;
}

function difference(all: readonly Target[], without: readonly Target[]): readonly Target[] {
  const known = new Set(without);
  return all.filter((target) => !known.has(target));
}

function addKeys({ inventory }: Situation, { backing }: Target, keys: Set<ClaimKey>): void {
  keys.add(ownKey(inventory, backing));
  for (const key of overlapKeysOf(inventory, backing)) keys.add(key);
}

/** A database name is a DSF, a file, or a lunpath. */
function addNamed({ inventory }: Situation, name: string, keys: Set<ClaimKey>): void {
  const storages = name.startsWith('/') ? (['disk', 'lv', 'file'] as const) : (['attach_path'] as const);
  for (const storage of storages) {
    const statement = { device: 'disk', adapter: 'scsi', address: null, storage, location: name } as const;
    keys.add(ownKey(inventory, backingOf(inventory, statement)));
  }
}

function databaseChanges(before: Situation, after: Situation): readonly string[] {
  if (before.changedNames === after.changedNames) return [];
  return [...new Set([...before.changedNames, ...after.changedNames])];
}

function isDeviceName(name: string): boolean {
  return name.startsWith('/') || parsePath(name) !== null;
}
