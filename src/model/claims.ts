/**
 * What a backing lays claim to, as keys under which its targets are found again: first the thing itself, then the layers that it takes a
 * part of. Equal keys mean the same thing on the host, whatever it was called.
 */
import { entityOf } from './entity.ts';
import type { Inventory } from './inventory.ts';
import type { Backing } from './situation.ts';

/** A storage entity's LUN (`entityOf`), or a text: `lv:PATH`, `file:PATH`, `name:TEXT` for what nothing resolves. */
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
  return [ownKey(inventory, backing)];
}
