/** Everything that the guests' pane, and a device in hand, say to a person. */
import { formatAddress } from '../model/address.ts';
import type { GuestOs } from '../model/guest.ts';
import type { Pick } from '../model/proposal.ts';
import type { GuestView, Situation, Target } from '../model/situation.ts';
import { targetsOf } from '../model/guest-view.ts';
import { sayNumber } from './units.ts';
import type { StorageStatement } from '../model/statement.ts';

const OS_NAMES: Readonly<Record<GuestOs, string>> = {
  HPUX: 'HP-UX',
  LINUX: 'Linux',
  WINDOWS: 'Windows',
  OPENVMS: 'OpenVMS',
  UNKNOWN: 'unknown OS',
};

/** `HP-UX 11i v3`, `Linux`; what was not read is said, not left out. */
export function sayOs({ os, hpuxVersion }: GuestView): string {
  if (os === null) return 'OS not read';
  return hpuxVersion === null ? OS_NAMES[os] : `${OS_NAMES[os]} 11i ${hpuxVersion}`;
}

/** The accessible name of a guest's card; it begins with the guest's name. */
export function sayGuest(guest: GuestView): string {
  const number = guest.number === null ? [] : [`number ${guest.number}`];
  return [guest.name, sayOs(guest), ...number, guest.state ?? 'state not read'].join(', ');
}

/** How a virtual device is served: the two architectures of 4.3:84. */
export function sayService(statement: StorageStatement, hba: string | null): string {
  switch (statement.storage) {
    case 'attach':
      return 'attached I/O';
    case 'attach_path':
      return hba === null ? 'attached I/O' : `attached I/O · ${hba}`;
    case 'disk':
      return statement.device === 'dvd' ? 'shared I/O · host drive' : 'shared I/O · whole LUN';
    case 'lv':
      return 'shared I/O · logical volume';
    case 'file':
      return statement.device === 'dvd' ? 'shared I/O · ISO file' : 'shared I/O · file';
    case 'null':
      return 'shared I/O · null DVD';
  }
}

/** `126 free`, `full`. */
export const sayFree = (free: number): string => (free > 0 ? `${free} free` : 'full');

/** `2 of 6 can take tape2`. */
export const sayTakers = (able: number, all: number, what: string): string =>
  `${able} of ${all} can take ${what}`;

/** A target by guest and address: `atlas 0,4,1`; the guest alone when its statement was not understood. */
export function nameTarget({ guest, statement }: Target): string {
  const address = statement?.address ?? null;
  return address === null ? guest : `${guest} ${formatAddress(address)}`;
}

/** What is in hand: `tape2`, `3 devices`, or for a used target its LUN, else its statement's address. */
export function namePick(situation: Situation, pick: Pick): string {
  if (pick.kind === 'devices') {
    const [first, ...others] = pick.devices;
    if (first === undefined) return 'nothing';
    return others.length === 0 ? situation.inventory.lunName(first.lun) : `${others.length + 1} devices`;
  }
  const guest = situation.guest(pick.guest);
  const target = guest && targetsOf(guest).find(({ id }) => id === pick.id);
  if (target === undefined) return pick.id;
  return target.backing.kind === 'lun'
    ? situation.inventory.lunName(target.backing.lun)
    : `the device at ${nameTarget(target)}`;
}

/** What a live region says after a device left a guest in the plan. */
export const sayDetached = (what: string, target: Target): string =>
  `${what} is detached from ${nameTarget(target)} in the plan. Undo brings it back.`;

/** Said when Detach takes back a planned attachment instead of planning its removal. */
export const sayTakenBack = (what: string, target: Target): string =>
  `The planned attachment of ${what} to ${nameTarget(target)} is taken out of the plan.`;

/** Why a row offers no Detach and no move. */
export const NOT_UNDERSTOOD =
  'This statement was not understood, so no command can be made from it. Change it on the host.';

/** The word beside a target that is not simply there; each stands with a sign of its own. */
export function sayStanding(standing: 'conflict' | 'gone' | 'unknown' | 'planned' | 'many' | 'one'): string {
  switch (standing) {
    case 'conflict':
      return 'conflict';
    case 'gone':
      return 'gone';
    case 'unknown':
      return 'not known';
    case 'planned':
      return 'planned';
    case 'many':
      return 'in several guests';
    case 'one':
      return '';
  }
}

/** What a card without devices says: none, or not read. */
export const sayNoDevices = ({ name, devicesRead }: GuestView): string =>
  devicesRead ? 'No storage devices yet' : `Devices not read: load hpvmstatus -P ${name} -d`;

/** `drop tape2 here`, `drop 3 devices here, on consecutive targets`: in the row where it would land. */
export const sayDropHere = (what: string, devices: number): string =>
  devices > 1 ? `drop ${what} here, on consecutive targets` : `drop ${what} here`;

/** The same in a card's header, which has room for little: what is in hand goes without saying. */
export function sayDropOnCard(devices: number, newAdapter: boolean): string {
  const where = newAdapter ? 'new adapter' : 'drop here';
  return devices > 1 ? `${where} (${devices})` : where;
}

/** Beside a landing without warnings. */
export const sayLegal = (hba: string | null): string => (hba === null ? 'legal' : `legal: path over ${hba}`);

/** `7 guests`, `3 of 7 guests`. */
export function sayGuestCount(shown: number, all: number): string {
  const guests = all === 1 ? '1 guest' : `${all} guests`;
  return shown === all ? guests : `${shown} of ${guests}`;
}

/** The pane without cards: filtered out, none on the host, or not read. */
export function sayNoGuests(all: number, read: boolean): { readonly title: string; readonly text: string } {
  if (all > 0)
    return {
      title: 'No guest matches',
      text: 'The filter looks at names, numbers, systems, states, statements and LUN names.',
    };
  if (read) return { title: 'No guests on this host', text: 'hpvmstatus lists none.' };
  return {
    title: 'Guests were not read',
    text: 'Paste or drop the output of hpvmstatus, and of hpvmstatus -P and -P … -d for each guest, on this page: it joins what is loaded.',
  };
}

/** `12 above`, `4 more below`: links with no end in view; nothing for none. */
export function sayBeyond(count: number, where: 'above' | 'below'): string {
  if (count === 0) return '';
  return where === 'above' ? `${sayNumber(count)} above` : `${sayNumber(count)} more below`;
}
