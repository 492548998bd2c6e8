/**
 * What lies on what: files on mounted file systems, those on logical volumes or disks, volumes in groups, groups on LUNs. Worked out from
 * the host's usage once an inventory; what no output tells stays unknown.
 */
import { cleanPath, lunOfName } from './backing.ts';
import { entityOf } from './entity.ts';
import type { Mount } from './host-usage.ts';
import type { Inventory } from './inventory.ts';
import type { Backing } from './situation.ts';
import { groupOfVolume, isVolumeName, volumePath } from './volume-path.ts';

/** What an LV, a file or a mounted file system lies on first. */
export type Ground =
  /** `path` in `volumePath` spelling. */
  | { readonly kind: 'volume'; readonly path: string; readonly group: string }
  /** A whole LUN (`entityOf`), or a partition of it. */
  | { readonly kind: 'lun'; readonly lun: number }
  | { readonly kind: 'nfs'; readonly device: string }
  | { readonly kind: 'unknown' };

/** A volume group or VxVM disk group. */
export interface Group {
  /** `/dev/vg01`, `/dev/vx/dsk/DG`. */
  readonly name: string;
  /** null when nothing told. */
  readonly active: boolean | null;
  /** LUNs of its physical volumes (`entityOf`), as far as they are known. */
  readonly luns: readonly number[];
  /** Every physical volume is listed and is a LUN that the host shows. */
  readonly complete: boolean;
}

interface Layers {
  readonly groups: ReadonlyMap<string, Group>;
  readonly groupsOfLun: ReadonlyMap<number, readonly Group[]>;
  /** By directory. */
  readonly mounts: ReadonlyMap<string, Mounted>;
}

/** A mount with what it lies on: thousands of files share a few. */
interface Mounted {
  readonly mount: Mount;
  readonly ground: Ground;
}

const UNKNOWN: Ground = { kind: 'unknown' };
const NO_GROUPS: readonly Group[] = [];
const NO_LUNS: readonly number[] = [];

/** Every group that an output named. */
export function allGroups(inventory: Inventory): Iterable<Group> {
  return layersOf(inventory).groups.values();
}

/** The groups that a LUN is a physical volume of. */
export function groupsOfLun(inventory: Inventory, lun: number): readonly Group[] {
  return layersOf(inventory).groupsOfLun.get(entityOf(inventory, lun)) ?? NO_GROUPS;
}

/** What a device's storage lies on; null when it is no LV or file. */
export function groundOf(inventory: Inventory, backing: Backing): Ground | null {
  switch (backing.kind) {
    case 'lv':
      return volumeGround(backing.path);
    case 'file':
      return groundOfFile(inventory, backing.path);
    case 'lun':
    case 'gone':
    case 'unknown':
      return null;
  }
}

/** The LUNs below (`entityOf`), as far as they are known. */
export function lunsUnder(inventory: Inventory, ground: Ground): readonly number[] {
  if (ground.kind === 'lun') return [ground.lun];
  return ground.kind === 'volume' ? (groupNamed(inventory, ground.group)?.luns ?? NO_LUNS) : NO_LUNS;
}

/** Whether every LUN below is known; of NFS there are none on this host. */
export function isGroundKnown(inventory: Inventory, ground: Ground): boolean {
  if (ground.kind === 'volume') return groupNamed(inventory, ground.group)?.complete === true;
  return ground.kind !== 'unknown';
}

/** The mount that a file is under: the one with the longest directory, element by element. */
export function mountOf(inventory: Inventory, path: string): Mount | null {
  return mountedOver(inventory, path)?.mount ?? null;
}

function mountedOver(inventory: Inventory, path: string): Mounted | null {
  const { mounts } = layersOf(inventory);
  if (mounts.size === 0 || !path.startsWith('/')) return null;
  for (let directory = path; directory !== ''; directory = directory.slice(0, directory.lastIndexOf('/'))) {
    const mounted = mounts.get(directory);
    if (mounted !== undefined) return mounted;
  }
  return mounts.get('/') ?? null;
}

/** What a name of a device stands for: a disk's DSF, or a volume. */
export function groundOfDevice(inventory: Inventory, name: string): Ground {
  const lun = lunOfDevice(inventory, name);
  if (lun >= 0) return { kind: 'lun', lun: entityOf(inventory, lun) };
  return isVolumeName(name) ? volumeGround(volumePath(inventory, name)) : UNKNOWN;
}

/** VxVM calls a disk by its name alone, without the folder. */
function lunOfDevice(inventory: Inventory, name: string): number {
  if (name.startsWith('/')) return lunOfName(inventory, name);
  const lun = lunOfName(inventory, `/dev/disk/${name}`);
  return lun >= 0 ? lun : lunOfName(inventory, `/dev/dsk/${name}`);
}

function groupNamed(inventory: Inventory, name: string): Group | undefined {
  return layersOf(inventory).groups.get(name);
}

function volumeGround(path: string): Ground {
  return { kind: 'volume', path, group: groupOfVolume(path) };
}

function groundOfFile(inventory: Inventory, path: string): Ground {
  return mountedOver(inventory, path)?.ground ?? UNKNOWN;
}

function groundOfMount(inventory: Inventory, mount: Mount): Ground {
  const { device } = mount;
  return isNfs(mount) ? { kind: 'nfs', device } : groundOfDevice(inventory, device);
}

/** bdf tells no type, but `server:/path` is of NFS alone. */
function isNfs({ type, device }: Mount): boolean {
  return type?.toLowerCase().startsWith('nfs') === true || /^[^/]+:/.test(device);
}

// The index.

const indexes = new WeakMap<Inventory, Layers>();

function layersOf(inventory: Inventory): Layers {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const groups = new Map(
    [...volumeGroups(inventory), ...diskGroups(inventory)].map((one) => [one.name, one]),
  );
  const layers = { groups, groupsOfLun: byLun(groups.values()), mounts: byDirectory(inventory) };
  indexes.set(inventory, layers);
  return layers;
}

function volumeGroups(inventory: Inventory): readonly Group[] {
  return inventory.usage.volumeGroups.map(({ name, active, physicalVolumes, partial }) => {
    const { luns, complete } = lunsOf(inventory, physicalVolumes);
    return { name, active, luns, complete: complete && partial !== true };
  });
}

/** Whether a disk group is imported is told by no column that is read. */
function diskGroups(inventory: Inventory): readonly Group[] {
  const names = new Map<string, string[]>();
  for (const { use, group, name } of inventory.usage.devices) {
    if (use !== 'vxvm' || group === null) continue;
    const disks = names.get(group);
    if (disks === undefined) names.set(group, [name]);
    else disks.push(name);
  }
  return Array.from(names, ([group, disks]) => ({
    name: `/dev/vx/dsk/${group}`,
    active: null,
    ...lunsOf(inventory, disks),
  }));
}

function lunsOf(inventory: Inventory, names: readonly string[]): Pick<Group, 'luns' | 'complete'> {
  const found = names.map((name) => lunOfDevice(inventory, name));
  const luns = new Set(found.filter((lun) => lun >= 0).map((lun) => entityOf(inventory, lun)));
  return { luns: [...luns], complete: found.length > 0 && found.every((lun) => lun >= 0) };
}

function byLun(groups: Iterable<Group>): ReadonlyMap<number, readonly Group[]> {
  const index = new Map<number, Group[]>();
  for (const group of groups) {
    for (const lun of group.luns) {
      const known = index.get(lun);
      if (known === undefined) index.set(lun, [group]);
      else known.push(group);
    }
  }
  return index;
}

/** Of two mounts on one directory the later one hides the other, unless both are the same file system as bdf and mount print it. */
function byDirectory(inventory: Inventory): ReadonlyMap<string, Mounted> {
  const index = new Map<string, Mounted>();
  for (const mount of inventory.usage.mounts) {
    const directory = cleanPath(mount.directory);
    const sameAsBefore = index.get(directory)?.mount.device === mount.device && mount.type === null;
    if (!sameAsBefore) index.set(directory, { mount, ground: groundOfMount(inventory, mount) });
  }
  return index;
}
