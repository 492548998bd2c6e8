/** Everything that the dialog `Attach` says to a person. */
import { formatAddress } from '../model/address.ts';
import type { Offer, Pick } from '../model/proposal.ts';
import type { Adapter, Situation } from '../model/situation.ts';
import type { Address, AdapterType, DeviceKind } from '../model/statement.ts';
import { sayFree } from './guests.ts';
import type { Health, SwState } from '../model/vocabulary.ts';

/** What the guest gets, and by which of the two architectures (4.3:84). */
export function sayDeviceKind(kind: DeviceKind): string {
  switch (kind) {
    case 'disk':
      return 'disk (shared I/O)';
    case 'dvd':
      return 'dvd (shared I/O)';
    case 'tape':
    case 'changer':
    case 'burner':
      return `${kind} (attached I/O)`;
  }
}

/** What stands behind the two words of a statement. */
export const sayAdapterType = (type: AdapterType): string =>
  type === 'scsi' ? 'VIO: the guest drives it as parallel SCSI' : 'AVIO: needs its driver in the guest';

/** An address with what it means: a place on an adapter that is there, or a new one. */
export function sayAddressPlace(address: Address, adapter: Adapter | null): string {
  const text = formatAddress(address);
  if (adapter === null) return `${text} on a new adapter`;
  return `${text} on adapter ${adapter.bus},${adapter.slot}, ${sayFree(adapter.free)}`;
}

/** A lunpath to choose: its HBA first, which is what differs. */
export const sayLunpath = (hba: string | null, path: string): string =>
  hba === null ? path : `${hba} · ${path}`;

/** The item that opens the field for an address of one's own. */
export const TYPED_ADDRESS = 'Type an address';

/** Beside a lunpath: HBA, state, health, and how many used targets its HBA carries already. */
export function sayLunpathChoice(facts: {
  readonly hba: string | null;
  readonly state: SwState;
  readonly health: Health;
  readonly load: number;
}): string {
  const { hba, state, health, load } = facts;
  const carries = load === 1 ? 'carries 1 device' : `carries ${load} devices`;
  const path = [state === 'CLAIMED' ? '' : state, health === '' ? 'health not read' : health];
  return [...path, hba === null ? '' : `${hba} ${carries}`].filter((part) => part !== '').join(' · ');
}

/** `avio_stor 0,4,1`: where an offer would land. */
export function sayLanding({ proposals }: Offer): string {
  const [first] = proposals;
  if (first === undefined) return '';
  const { adapter, address } = first.statement;
  return `${adapter} ${formatAddress(address)}`.trim();
}

/** At the end of a guest's line: nothing when there is none. */
export function sayWarnings(warnings: number): string | undefined {
  if (warnings === 0) return undefined;
  return warnings === 1 ? '1 warning' : `${warnings} warnings`;
}

/** When a refusal gives no reason of its own. */
export const sayRefused = (): string => 'Nothing of this can go there.';

/** Headings in the list of guests. */
export const sayCan = (what: string): string => `Can take ${what}`;
export const sayCannot = (what: string): string => `Cannot take ${what}`;

/** When nothing was found. The rules are HP's as its manuals state them, and ours: no promise that the host will take it. */
export const ALLOWED = "Allowed: no rule of HP's or ours speaks against it, and no fact is missing.";

/** Why nothing can be attached while the field holds a name that was not taken. */
export const GUEST_PENDING =
  'The guest that is typed was not taken: choose one from the list, or press Escape to keep the one before.';

/** Why `Attach` does nothing while no guest is chosen. */
export const NO_GUEST = 'Choose a guest first.';
/** When no guest can take it at all. */
const NO_GUEST_CAN = 'No guest can take it. The list says why for each.';
/** When there is no guest to choose: its field says so, and its list. */
export function sayNoGuest(all: number): string {
  if (all > 0) return NO_GUEST_CAN;
  return 'No guest was read. Close this, and paste or drop the output of hpvmstatus.';
}
/** When a typed address is none. */
export const NOT_AN_ADDRESS =
  'An address is bus,slot,target, or bus,slot for the lowest free target: 0,4,1 or 0,4.';

/** Beside the name of what is in hand: its description, or where it comes from. */
export function sayPickDetail(situation: Situation, pick: Pick): string {
  if (pick.kind === 'target') return `moves from ${pick.id.replace('/', ' ')}`;
  const { inventory } = situation;
  const [first] = pick.devices;
  if (first === undefined) return '';
  if (pick.devices.length === 1) return inventory.lunDescription(first.lun);
  return pick.devices.map(({ lun }) => inventory.lunName(lun)).join(', ');
}
