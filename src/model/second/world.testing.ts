/**
 * The host of the second implementation: the spec of a test, laid out flat, every default filled in. No index, no sharing, no cleverness:
 * a question is answered by a loop over everything.
 */
import type { HostUsage } from '../host-usage.ts';
import { NO_USAGE } from '../host-usage.ts';
import type { GuestSpec, HbaSpec, InventorySpec, LunSpec } from '../inventory.testing.ts';
import type { Told } from '../situation.ts';
import type { AdapterType, DeviceKind, StorageStatement, StorageType } from '../statement.ts';
import type { Release } from './releases.testing.ts';
import { releaseOf } from './releases.testing.ts';

/** One path to a LUN. */
export interface Path {
  readonly path: string;
  readonly instance: number;
  readonly state: string;
  readonly health: string;
}

/** One row of the listing; two rows may be one LUN. */
export interface Lun {
  readonly row: number;
  readonly className: string;
  readonly instance: number;
  readonly names: readonly string[];
  readonly wwid: string;
  readonly description: string;
  readonly state: string;
  readonly health: string;
  readonly paths: readonly Path[];
  readonly legacyPath: string | null;
}

/** A filled-in place on a guest's virtual bus. */
export interface Place {
  readonly bus: number;
  readonly slot: number;
  readonly target: number;
}

/** A device that a guest has; `said` is null where its text cannot be read. */
export interface Device {
  readonly guest: string;
  readonly said: StorageStatement | null;
  readonly at: Place | null;
}

/** A guest with what it has. */
export interface House {
  readonly name: string;
  readonly os: string | null;
  readonly state: string | null;
  /** False when its modify status is disabled. */
  readonly modifiable: boolean | null;
  readonly version: 'v2' | 'v3' | null;
  readonly read: boolean;
  readonly devices: readonly Device[];
  readonly held: readonly { bus: number; slot: number; holder: string }[];
}

/** An entry of the device database. */
export interface Entry {
  readonly names: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly uniqueId: string;
}

/** What was read. */
export interface Read {
  readonly view: 'agile' | 'legacy' | 'none';
  readonly lunRows: boolean;
  readonly lunpathRows: boolean;
  readonly health: boolean;
  readonly wwids: boolean;
  readonly guestList: boolean;
  readonly database: boolean;
  readonly cutOff: boolean;
}

/** Everything at once. */
export interface World {
  readonly release: Release;
  /** What the host printed of its release; null when nothing. */
  readonly revision: string | null;
  readonly releaseKnown: boolean;
  readonly read: Read;
  readonly hbas: readonly HbaSpec[];
  readonly luns: readonly Lun[];
  readonly houses: readonly House[];
  readonly entries: readonly Entry[];
  readonly usage: HostUsage;
}

/** A spec as a world. */
export function worldOf(spec: InventorySpec, told: Told): World {
  const luns = spec.luns ?? [];
  const revision = spec.host?.hpvmRevision === undefined ? 'B.04.30' : spec.host.hpvmRevision;
  const { release, known } = releaseOf(revision, told.release ?? null);
  return {
    release,
    revision,
    releaseKnown: known,
    read: readOf(spec),
    hbas: (spec.hbas ?? []).map((hba) => (typeof hba === 'string' ? { path: hba } : hba)),
    luns: luns.map(lunOf),
    houses: (spec.guests ?? []).map((guest) => houseOf(guest, told)),
    entries: (spec.database ?? []).map(({ names, attributes = { CONFIG: 'gdev' }, uniqueId = '' }) => ({
      names,
      attributes,
      uniqueId,
    })),
    usage: { ...NO_USAGE, ...spec.usage },
  };
}

function readOf(spec: InventorySpec): Read {
  const legacy = (spec.luns ?? []).some(({ legacyPath }) => legacyPath !== undefined);
  return {
    view: legacy ? 'legacy' : 'agile',
    lunRows: true,
    lunpathRows: !legacy,
    health: !legacy,
    wwids: true,
    guestList: true,
    database: true,
    cutOff: false,
    ...spec.evidence,
  };
}

function lunOf(spec: LunSpec, row: number): Lun {
  const cut = /^([a-z_]+?)(-?\d+)?$/.exec(spec.name);
  return {
    row,
    className: cut?.[1] ?? '',
    instance: Number(cut?.[2] ?? -1),
    names: spec.dsfs ?? namesByDefault(spec),
    wwid: spec.wwid ?? `row ${row}`,
    description: spec.description ?? '',
    state: spec.state ?? 'CLAIMED',
    health: spec.health ?? 'online',
    paths: (spec.lunpaths ?? []).map((given) => {
      const path = typeof given === 'string' ? { path: given } : given;
      const { instance = -1, state = 'CLAIMED', health = 'online' } = path;
      return { path: path.path, instance, state, health };
    }),
    legacyPath: spec.legacyPath ?? null,
  };
}

/** What insf makes by itself in the agile view. */
function namesByDefault({ name, legacyPath }: LunSpec): readonly string[] {
  if (legacyPath !== undefined) return [];
  if (/^disk\d/.test(name)) return [`/dev/disk/${name}`, `/dev/rdisk/${name}`];
  if (/^autoch\d/.test(name)) return [`/dev/rchgr/${name}`];
  if (/^tape\d/.test(name)) return ['', 'b', 'n', 'nb'].map((mode) => `/dev/rtape/${name}_BEST${mode}`);
  return [];
}

function houseOf(spec: GuestSpec, told: Told): House {
  const os = spec.os === undefined ? 'HPUX' : spec.os;
  const version = os === 'HPUX' || os === null ? (told.hpuxVersions[spec.name] ?? null) : null;
  return {
    name: spec.name,
    os,
    state: spec.state === undefined ? 'Off' : spec.state,
    modifiable: spec.modifiable ?? null,
    version,
    read: spec.devicesRead ?? true,
    devices: onePlaceEach((spec.devices ?? []).map((text) => deviceOf(spec.name, text))),
    held: spec.held ?? [],
  };
}

/** Of two devices printed at one target the second stands nowhere. */
function onePlaceEach(devices: readonly Device[]): Device[] {
  const taken = new Set<string>();
  return devices.map((device) => {
    const { at } = device;
    const place = at === null ? '' : `${at.bus},${at.slot},${at.target}`;
    if (at === null || !taken.has(place)) {
      taken.add(place);
      return device;
    }
    return { ...device, at: null };
  });
}

function deviceOf(guest: string, text: string): Device {
  const said = readStatement(text);
  const address = said?.address ?? null;
  const at = address === null || address.target === null ? null : { ...address, target: address.target };
  return { guest, said, at };
}

const KINDS = ['disk', 'dvd', 'tape', 'changer', 'burner'];
const STORES = ['disk', 'lv', 'file', 'null', 'attach', 'attach_path'];

/** `device:adapter:address:storage:location`, cut at its colons; null where a field is none of its words. */
export function readStatement(text: string): StorageStatement | null {
  const [device = '', adapter = '', address = '', storage = '', ...rest] = text.split(':');
  const location = rest.join(':');
  const named = adapter === 'aviostor' ? 'avio_stor' : adapter;
  if (!KINDS.includes(device) || !STORES.includes(storage)) return null;
  if (named !== 'scsi' && named !== 'avio_stor') return null;
  if (!isLocation(storage as StorageType, location)) return null;
  if (address !== '' && !/^\d+,\d+(,\d+)?$/.test(address)) return null;
  const numbers = address === '' ? [] : address.split(',').map(Number);
  const place =
    numbers.length === 0 ? null : { bus: numbers[0]!, slot: numbers[1]!, target: numbers[2] ?? null };
  return {
    device: device as DeviceKind,
    adapter: named as AdapterType,
    address: place,
    storage: storage as StorageType,
    location,
  };
}

/**
 * A hardware path for attach_path; else an absolute path, in which only files and directories may hold blanks and colons. Whether the
 * directory of a null DVD is absolute is another rule's business.
 */
export function isLocation(storage: StorageType, location: string): boolean {
  if (location === '' || /[\n\r\t]/.test(location)) return false;
  if (storage === 'attach_path') return /^\d[0-9a-fx/.]*$/i.test(location);
  if (storage === 'null') return true;
  if (!location.startsWith('/')) return false;
  return storage === 'file' || !/[ :]/.test(location);
}

/** The guest of this name. */
export function houseNamed(world: World, name: string): House | null {
  for (const house of world.houses) if (house.name === name) return house;
  return null;
}

/** `On (OS)` and `On (EFI)`. */
export function isOn(house: House | null): boolean {
  return house !== null && house.state !== null && house.state.startsWith('On');
}

/** Every device of every guest. */
export function allDevices(world: World): Device[] {
  return world.houses.flatMap((house) => house.devices);
}
