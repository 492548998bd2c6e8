/** The layers above the host: the guest's driver, the virtual adapter, and the Integrity VM storage subsystem. */
import { formatAddress } from '../address.ts';
import { guestsWithDevices } from './crowd.ts';
import { virtualIdentity, type Layer, type Sharers } from './layer.ts';
import { plainPart } from './part.ts';
import { profileFor } from '../profile.ts';
import { osSupport, type Support } from '../rules/change/guest-os.ts';
import { isAttached } from '../rules/rule.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { AdapterType, DeviceKind, StorageStatement } from '../statement.ts';

const ALONE: Sharers = { guests: [], host: 'no' };

/** HP-UX class drivers of the kinds of devices (ioscan(1M)): 11i v2, 11i v3. */
const DRIVERS: Readonly<Record<DeviceKind, readonly [v2: string, v3: string]>> = {
  disk: ['sdisk', 'esdisk'],
  dvd: ['sdisk', 'esdisk'],
  burner: ['sdisk', 'esdisk'],
  tape: ['stape', 'estape'],
  changer: ['schgr', 'eschgr'],
};

/** HP-UX drivers of the virtual adapters: an emulated parallel-SCSI MPT card, and what GuestAVIOStor brings. */
const ADAPTER_DRIVERS: Readonly<Record<AdapterType, string>> = { scsi: 'mpt', avio_stor: 'gvsd' };

/** The driver in the guest: of a virtual disk or DVD, or of the real device (4.3:84). */
export function guestDriverLayer(guest: GuestView, statement: StorageStatement): Layer {
  const attached = isAttached(statement);
  const drivers = driversOf(guest, statement.device);
  return {
    id: 'guest-driver',
    nature: attached ? 'passed-through' : 'virtual',
    os: guest.os,
    hpuxVersion: guest.hpuxVersion,
    device: statement.device,
    drives: attached ? 'real' : 'virtual',
    drivers,
    support: supportOf(guest, statement),
    parts: [plainPart(guest.name, ALONE, { driver: drivers.join(' or ') })],
    condition: 'unknown',
    sharers: ALONE,
  };
}

function driversOf({ os, hpuxVersion }: GuestView, device: DeviceKind): readonly string[] {
  if (os !== 'HPUX') return [];
  const [v2, v3] = DRIVERS[device];
  if (hpuxVersion === null) return [v2, v3];
  return [hpuxVersion === 'v2' ? v2 : v3];
}

function supportOf({ os }: GuestView, statement: StorageStatement): Support | 'unread' {
  const { device, adapter } = statement;
  return os === null ? 'unread' : osSupport(os, { device, adapter, attached: isAttached(statement) });
}

/** The one layer that is virtual in both architectures. Guests share none: an adapter is of one guest's bus. */
export function adapterLayer(guest: GuestView, statement: StorageStatement): Layer {
  const { adapter, address } = statement;
  const slot = address === null ? null : formatAddress({ ...address, target: null });
  const there = guest.adapters.find(
    ({ type, bus, slot: at }) => type === adapter && bus === address?.bus && at === address.slot,
  );
  const others = there?.targets.filter(({ statement: other }) => other?.address?.target !== address?.target);
  const driver = guest.os === 'HPUX' ? ADAPTER_DRIVERS[adapter] : '';
  return {
    id: 'virtual-adapter',
    nature: 'virtual',
    adapter,
    slot,
    target: address?.target ?? null,
    driver,
    needsBundle: adapter === 'avio_stor' && guest.os === 'HPUX',
    neighbours: others?.length ?? 0,
    parts: [plainPart(slot === null ? adapter : `${adapter} ${slot}`, ALONE, { driver })],
    condition: 'unknown',
    sharers: ALONE,
  };
}

/** It makes up a virtual device, or interprets requests for a real one (4.3:84-85). */
export function hpvmLayer(situation: Situation, guest: string, statement: StorageStatement): Layer {
  const attached = isAttached(statement);
  const sharers: Sharers = { guests: guestsWithDevices(situation, guest), host: 'no' };
  return {
    id: 'hpvm-storage',
    nature: attached ? 'passed-through' : 'virtual',
    does: attached ? 'interprets' : 'emulates',
    identity: attached ? null : virtualIdentity(statement.device, statement.storage),
    parts: [plainPart(releaseName(situation), sharers)],
    condition: 'unknown',
    sharers,
  };
}

/** The revision as printed, else the release whose rules are taken. */
function releaseName({ inventory, told, profile }: Situation): string {
  const { hpvmRevision } = inventory.host;
  if (hpvmRevision !== null) return `Integrity VM ${hpvmRevision}`;
  const { known } = profileFor(hpvmRevision, told.release ?? null);
  return `Integrity VM ${profile.name}${known ? '' : ' (assumed)'}`;
}
