/** What lies between a statement's location and the LUNs below it: file, file system, logical volume, volume group. */
import type { Mount } from '../host-usage.ts';
import type { Inventory } from '../inventory.ts';
import {
  allGroups,
  groundOf,
  groundOfDevice,
  isGroundKnown,
  lunsUnder,
  mountOf,
  type Ground,
} from '../layers.ts';
import type { Backing } from '../situation.ts';

/** The stack below a device; what it does not have is null. */
export interface Under {
  /** A file, or the directory of a null DVD. */
  readonly file: string | null;
  readonly mount: Mount | null;
  /** The file system comes from another host, so that nothing of this one lies below it. */
  readonly nfs: boolean;
  readonly volume: string | null;
  /** `active`: null when nothing tells. */
  readonly group: { readonly name: string; readonly active: boolean | null } | null;
  /** Rows of the LUNs below, as far as they are known. */
  readonly luns: readonly number[];
  /** Where the stack ends before its LUNs are known: what is looked for, and whether the host shows none or nothing tells. */
  readonly gap: { readonly name: string; readonly reason: 'gone' | 'unread' } | null;
}

const NOTHING: Under = {
  file: null,
  mount: null,
  nfs: false,
  volume: null,
  group: null,
  luns: [],
  gap: null,
};

/** The stack of one backing. */
export function underOf(inventory: Inventory, backing: Backing): Under {
  switch (backing.kind) {
    case 'lun':
      return { ...NOTHING, luns: [backing.lun] };
    case 'gone':
      return { ...NOTHING, gap: { name: backing.name, reason: 'gone' } };
    case 'unknown':
      return { ...NOTHING, gap: { name: backing.name, reason: 'unread' } };
    case 'lv':
      return { ...onGround(inventory, groundOf(inventory, backing)), volume: backing.path };
    case 'file':
      return underFile(inventory, backing.path);
  }
}

function underFile(inventory: Inventory, file: string): Under {
  const mount = mountOf(inventory, file);
  if (mount === null) return { ...NOTHING, file, gap: unread(`the file system of ${file}`) };
  const ground = groundOf(inventory, { kind: 'file', path: file });
  if (ground?.kind === 'nfs') return { ...NOTHING, file, mount, nfs: true };
  return { ...onGround(inventory, groundOfDevice(inventory, mount.device)), file, mount };
}

function onGround(inventory: Inventory, ground: Ground | null): Under {
  switch (ground?.kind) {
    case 'volume':
      return onVolume(inventory, ground);
    case 'lun':
      return { ...NOTHING, luns: [ground.lun] };
    default:
      return { ...NOTHING, gap: unread('the disks below') };
  }
}

function onVolume(inventory: Inventory, ground: Extract<Ground, { kind: 'volume' }>): Under {
  const name = ground.group;
  const group = Array.from(allGroups(inventory)).find((known) => known.name === name);
  return {
    ...NOTHING,
    volume: ground.path,
    group: { name, active: group?.active ?? null },
    luns: lunsUnder(inventory, ground),
    gap: isGroundKnown(inventory, ground) ? null : unread(`the disks of ${name}`),
  };
}

function unread(name: string): Under['gap'] {
  return { name, reason: 'unread' };
}
