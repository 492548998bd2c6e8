/** Names on the guests' side: guests, addresses on their buses, their own paths of a device, resource statements and locations. */
import { parseAddress } from '../address.ts';
import { backingOf, cleanPath } from '../backing.ts';
import { ownKey } from '../claims.ts';
import { compareSlots } from '../address.ts';
import { canonicalPath, parsePath } from '../hardware-path.ts';
import type { Inventory } from '../inventory.ts';
import { parseStatement } from '../parse-statement.ts';
import { volumePath } from '../volume-path.ts';
import type { Backing, Situation, Target } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import { guestSees, targetsAt, targetSeenAs, targetsSeenAt, type GuestSees } from './guest-sees.ts';
import { NONE, type Finder } from './query.ts';
import type { GuestForm, How, Match } from './thing.ts';

const targetThing = (target: Target, how: How, sure = true): Match => ({
  subject: { kind: 'target', target },
  how,
  sure,
});

/** A guest's name, or its number as hpvmstatus counts guests. */
export const findGuest: Finder = ({ situation, text }) => {
  const named = situation.guest(text);
  if (named !== undefined)
    return [{ subject: { kind: 'guest', guest: named }, how: { code: 'guest-name' }, sure: true }];
  if (!/^\d{1,6}$/.test(text)) return NONE;
  const numbered = situation.guests.find(({ number }) => number === Number(text));
  if (numbered === undefined) return NONE;
  return [{ subject: { kind: 'guest', guest: numbered }, how: { code: 'guest-number' }, sure: false }];
};

/** `0,4,1`, and `0,4` for all of a slot: of the guest that was said, else of every guest. */
export const findAddress: Finder = ({ situation, text, guest }) => {
  const parsed = parseAddress(text.replace(/\s*,\s*/g, ','));
  if (!parsed.ok) return NONE;
  const named = guest !== null;
  return targetsAt(situation, parsed.address, guest ?? undefined).map((target) =>
    targetThing(target, { code: 'address', named }, named),
  );
};

/** What the guest itself calls the device: its HP-UX hardware path or lunpath, or the EFI path. */
export const findSeen: Finder = ({ situation, text, guest }) => {
  const place = targetSeenAs(text);
  if (place === null) return NONE;
  const named = guest !== null;
  return targetsSeenAt(situation, place, guest ?? undefined)
    .filter((target) => hasForm(situation, target, place.form))
    .map((target) => targetThing(target, { code: 'guest-view', form: place.form, named }, named));
};

const FORM_NAMES = { v2: 'v2Path', v3: 'v3Lunpath', efi: 'efiPath' } as const satisfies Record<
  GuestForm,
  keyof GuestSees
>;

function hasForm(situation: Situation, target: Target, form: GuestForm): boolean {
  return guestSees(target, situation.guest(target.guest))?.[FORM_NAMES[form]] !== null;
}

/**
 * A resource statement: the targets that have it, with the address as given or anywhere; else the LUN that it would attach. Text that does
 * not read as a statement is looked for as the host printed it.
 */
export const findStatement: Finder = ({ situation, inventory, text, guest }) => {
  const parsed = parseStatement(text);
  if (!parsed.ok) return textThings(situation, text);
  const backing = backingOf(inventory, parsed.statement);
  const users = usersOf(situation, backing, guest).filter(({ statement }) =>
    fits(statement, parsed.statement),
  );
  if (users.length > 0) return users.map((target) => targetThing(target, { code: 'statement' }));
  if (backing.kind !== 'lun') return NONE;
  const { lun, lunpath, sure } = backing;
  const subject =
    lunpath < 0 ? ({ kind: 'lun', lun } as const) : ({ kind: 'lunpath', node: lunpath } as const);
  return [{ subject, how: { code: 'statement' }, sure }];
};

function textThings(situation: Situation, text: string): readonly Match[] {
  if (!text.includes(':')) return NONE;
  return situation
    .claimsOn(ownKey(situation.inventory, { kind: 'unknown', name: text }))
    .filter((target) => target.text === text)
    .map((target) => targetThing(target, { code: 'statement' }));
}

function usersOf(situation: Situation, backing: Backing, guest: string | null): readonly Target[] {
  const users = situation.claimsOn(ownKey(situation.inventory, backing));
  return guest === null ? users : users.filter((target) => target.guest === guest);
}

/** The same device in the same way, at the address as far as it is given; the location has been compared by what it comes to. */
function fits(has: StorageStatement | null, asked: StorageStatement): boolean {
  if (has === null || has.device !== asked.device || has.adapter !== asked.adapter) return false;
  if (has.storage !== asked.storage) return false;
  if (asked.address === null) return true;
  if (has.address === null || compareSlots(has.address, asked.address) !== 0) return false;
  return asked.address.target === null || has.address.target === asked.address.target;
}

/** A file, a logical volume (its block file too), or a device that the host does not show: the targets that stand on it. */
export const findLocation: Finder = ({ situation, inventory, text, guest }) => {
  const users = backingsAt(inventory, text).flatMap((backing) => usersOf(situation, backing, guest));
  return users.map((target) =>
    targetThing(target, { code: 'location', location: target.statement?.location ?? target.text }),
  );
};

/** What the location of a statement could come to, when it comes to no LUN of the host. */
function backingsAt(inventory: Inventory, text: string): readonly Backing[] {
  const path = parsePath(text);
  if (path !== null) return [{ kind: 'unknown', name: canonicalPath(path) }];
  if (!text.startsWith('/')) return [];
  const clean = cleanPath(text);
  return [
    { kind: 'lv', path: volumePath(inventory, clean) },
    { kind: 'file', path: clean },
    { kind: 'unknown', name: clean },
  ];
}
