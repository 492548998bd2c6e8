/**
 * What a backing lays claim to, as keys under which its targets are found again: first the thing itself, then the layers that it takes a
 * part of. Equal keys mean the same thing on the host, whatever it was called.
 */
import { entityOf } from './entity.ts';
import type { Inventory } from './inventory.ts';
import { groundOf, groupsOfLun, lunsUnder } from './layers.ts';
import type { Backing } from './situation.ts';

/**
 * A storage entity's LUN (`entityOf`), or a text: `lv:PATH`, `file:PATH`, `name:TEXT` for what nothing resolves; for a part of a layer
 * `in-group:GROUP`, `on-lv:PATH` and `on-lun:ENTITY`.
 */
export type ClaimKey = number | string;

/** The key of the thing itself: who shares it has the same storage. */
export function ownKey(inventory: Inventory, backing: Backing): ClaimKey {
  switch (backing.kind) {
    case 'lun':
      return entityOf(inventory, backing.lun);
    case 'lv':
      return `lv:${backing.path}`;
    case 'file':
      return `file:${backing.path}`;
    case 'gone':
    case 'unknown':
      return `name:${backing.name}`;
  }
}

/** Every key of a backing, its own first; no key twice. */
export function claimKeysOf(inventory: Inventory, backing: Backing): readonly ClaimKey[] {
  const own = ownKey(inventory, backing);
  const ground = groundOf(inventory, backing);
  switch (ground?.kind) {
    case 'volume':
      return backing.kind === 'lv'
        ? [own, `in-group:${ground.group}`]
        : [own, `on-lv:${ground.path}`, `in-group:${ground.group}`];
    case 'lun':
      return [own, `on-lun:${ground.lun}`];
    default:
      return [own];
  }
}

/**
 * The keys of everything that overlaps a backing in another layer: what lies on it, and what it lies on. Never its own, and never those of
 * its neighbours in a group or file system, which stay free (4.2:106).
 */
export function overlapKeysOf(inventory: Inventory, backing: Backing): readonly ClaimKey[] {
  if (backing.kind === 'lun') return keysOnLun(inventory, backing.lun);
  const ground = groundOf(inventory, backing);
  if (ground === null) return NO_KEYS;
  const luns = lunsUnder(inventory, ground);
  if (backing.kind === 'lv') return [`on-lv:${backing.path}`, ...luns];
  return ground.kind === 'volume' ? [`lv:${ground.path}`, ...luns] : luns;
}

const NO_KEYS: readonly ClaimKey[] = [];

function keysOnLun(inventory: Inventory, lun: number): readonly ClaimKey[] {
  const groups = groupsOfLun(inventory, lun).map(({ name }) => `in-group:${name}`);
  return [`on-lun:${entityOf(inventory, lun)}`, ...groups];
}
