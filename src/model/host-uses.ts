/** What the host itself does with a LUN or a logical volume, as its outputs show it; the device database has a view of its own. */
import { entityOf } from './entity.ts';
import type { HostDevice } from './host-usage.ts';
import type { Inventory } from './inventory.ts';
import { allGroups, groundOfDevice, type Ground } from './layers.ts';
import type { Backing } from './situation.ts';

/** One use that the host makes of something. */
export type HostUse =
  /** It is a physical volume of this group; `active` is null when nothing told whether the group is activated. */
  | { readonly kind: 'group'; readonly group: string; readonly active: boolean | null }
  | { readonly kind: 'mount'; readonly directory: string }
  | { readonly kind: Exclude<HostDevice['use'], 'vxvm'> }
  | { readonly kind: 'vxvm'; readonly group: string | null };

/** LUNs by entity, volumes by path. */
type Uses = ReadonlyMap<number | string, readonly HostUse[]>;

const NO_USES: readonly HostUse[] = [];

/** What the host does with a LUN or volume, no use twice; nothing for other backings. */
export function hostUsesOf(inventory: Inventory, backing: Backing): readonly HostUse[] {
  switch (backing.kind) {
    case 'lun':
      return usesIn(inventory).get(entityOf(inventory, backing.lun)) ?? NO_USES;
    case 'lv':
      return usesIn(inventory).get(backing.path) ?? NO_USES;
    case 'file':
    case 'gone':
    case 'unknown':
      return NO_USES;
  }
}

const indexes = new WeakMap<Inventory, Uses>();

function usesIn(inventory: Inventory): Uses {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const uses = new Map<number | string, HostUse[]>();
  for (const { name: group, active, luns } of allGroups(inventory)) {
    // VxVM's disks say it themselves.
    if (group.startsWith('/dev/vx/')) continue;
    for (const lun of luns) addUse(uses, lun, { kind: 'group', group, active });
  }
  const { mounts, devices } = inventory.usage;
  for (const { device, directory } of mounts) {
    addOn(uses, groundOfDevice(inventory, device), { kind: 'mount', directory });
  }
  for (const device of devices) addOn(uses, groundOfDevice(inventory, device.name), deviceUse(device));
  indexes.set(inventory, uses);
  return uses;
}

function deviceUse({ use, group }: HostDevice): HostUse {
  return use === 'vxvm' ? { kind: use, group } : { kind: use };
}

function addOn(uses: Map<number | string, HostUse[]>, ground: Ground, use: HostUse): void {
  if (ground.kind === 'lun') addUse(uses, ground.lun, use);
  if (ground.kind === 'volume') addUse(uses, ground.path, use);
}

function addUse(uses: Map<number | string, HostUse[]>, of: number | string, use: HostUse): void {
  const known = uses.get(of) ?? [];
  uses.set(of, known);
  if (!known.some((one) => sameUse(one, use))) known.push(use);
}

function sameUse(a: HostUse, b: HostUse): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'mount' && b.kind === 'mount') return a.directory === b.directory;
  if ((a.kind === 'group' || a.kind === 'vxvm') && 'group' in b) return a.group === b.group;
  return true;
}
