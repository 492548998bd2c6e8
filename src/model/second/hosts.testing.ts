/**
 * Random hosts and steps for the comparison of the two implementations: small pools of LUNs, so that guests collide often, and every output
 * may be missing, with what it would have told missing alike.
 */
import type { GuestOs, HeldSlot } from '../guest.ts';
import type { DatabaseSpec, GuestSpec, InventorySpec, LunSpec } from '../inventory.testing.ts';
import type { Evidence } from '../inventory.ts';
import type { Told } from '../situation.ts';
import type { Step } from '../step.ts';
import { randomLuns, type RandomLun } from './luns.testing.ts';
import { randomFrom, type Random } from './random.testing.ts';
import { randomDevices } from './statements.testing.ts';
import { randomStep } from './steps.testing.ts';
import { randomUsage } from './usages.testing.ts';
import { applied } from './apply.testing.ts';
import { isLocation, worldOf } from './world.testing.ts';

/** A host, what was told of it, what was done to it, and what is asked. */
export interface Case {
  readonly spec: InventorySpec;
  readonly told: Told;
  readonly done: readonly Step[];
  readonly step: Step;
  /** A guest that boots while others are up. */
  readonly boot: { readonly guest: string; readonly up: readonly string[] };
  /** Whether the boot's guest migrates online. */
  readonly online: boolean;
}

export const GUESTS = ['ash', 'birch', 'cedar', 'elm'] as const;

/** The case of a seed. */
export function randomCase(seed: number): Case {
  const random = randomFrom(Math.imul(seed, 0x85ebca6b) ^ seed);
  const luns = randomLuns(random);
  const { revision, chosen } = randomRelease(random);
  const names = GUESTS.slice(0, 1 + random.int(GUESTS.length));
  const guests = names.map((name) => randomGuest(random, name, luns));
  const whole: InventorySpec = {
    hbas: [{ path: '64000/0x0/0x0', class: 'escsi_ctlr', driver: 'usb_ms_scsi' }],
    luns: luns.map(({ spec }) => spec),
    guests,
    database: randomDatabase(random, luns),
    usage: randomUsage(random, luns),
    host: { hpvmRevision: revision },
  };
  const spec = random.chance(0.7) ? whole : bereft(random, whole, luns);
  const told: Told = { hpuxVersions: randomVersions(random, names), release: chosen };
  const { done, step } = randomSteps(random, spec, told, luns);
  const boot = { guest: random.pick(names), up: random.some(names, 0.6) };
  return {
    spec,
    told,
    done,
    step,
    boot: { ...boot, up: boot.up.filter((up) => up !== boot.guest) },
    online: random.chance(0.5),
  };
}

function randomSteps(
  random: Random,
  spec: InventorySpec,
  told: Told,
  luns: readonly RandomLun[],
): { done: Step[]; step: Step } {
  const done: Step[] = [];
  let world = worldOf(spec, told);
  for (let left = random.chance(0.25) ? 1 + random.int(2) : 0; left > 0; left--) {
    const step = randomStep(random, world, luns);
    const next = isPlainlyDone(step) ? applied(world, step) : null;
    if (next === null) continue;
    done.push(step);
    world = next;
  }
  return { done, step: randomStep(random, world, luns) };
}

/** Steps whose doing leaves no question open: nothing badly addressed, and no adapter of two types. */
function isPlainlyDone(step: Step): boolean {
  if (step.kind === 'detach') return true;
  if (step.kind !== 'attach' || step.statement.address !== null) return false;
  return isLocation(step.statement.storage, step.statement.location);
}

function randomRelease(random: Random): { revision: string | null; chosen: (Told['release'] & {}) | null } {
  const revision = random.weighted<string | null>([
    [10, 'B.04.30'],
    [4, 'B.04.30.05'],
    [2, 'B.04.00'],
    [2, 'B.04.10'],
    [1, 'B.04.20'],
    [1, 'B.04.20.03'],
    [3, 'B.04.20.05'],
    [2, 'B.06.10'],
    [2, 'B.06.30'],
    [4, null],
  ]);
  const chosen = random.pick([null, null, '4.0', '4.2', '4.3', '6.x'] as const);
  return { revision, chosen: revision === null ? chosen : random.chance(0.1) ? chosen : null };
}

function randomVersions(random: Random, names: readonly string[]): Record<string, 'v2' | 'v3'> {
  return Object.fromEntries(
    random.some(names, 0.5).map((name) => [name, random.pick(['v2', 'v3'] as const)]),
  );
}

// Guests.

const STATES: readonly (readonly [number, string | null])[] = [
  [8, 'On (OS)'],
  [2, 'On (EFI)'],
  [8, 'Off'],
  [1, 'Off (NR)'],
  [0.5, 'Invalid'],
  [0.4, null],
];

const SYSTEMS: readonly (readonly [number, GuestOs | null])[] = [
  [12, 'HPUX'],
  [2, 'LINUX'],
  [2, 'WINDOWS'],
  [2, 'OPENVMS'],
  [1, 'UNKNOWN'],
  [0.4, null],
];

function randomGuest(random: Random, name: string, luns: readonly RandomLun[]): GuestSpec {
  const held: HeldSlot[] = [];
  if (random.chance(0.3)) held.push(slotHeld(0, random.int(3), 'network'));
  if (random.chance(0.15)) held.push(slotHeld(0, random.int(3), 'reserved'));
  const isFull = random.chance(0.01);
  if (isFull) for (let at = 0; at < 61 + random.int(3); at++) held.push(slotHeld(at >> 3, at & 7, 'network'));
  return {
    name,
    os: random.weighted(SYSTEMS),
    state: random.weighted(STATES),
    devices: randomDevices(random, luns, held),
    devicesRead: true,
    modifiable: random.weighted([
      [10, null],
      [3, true],
      [0.5, false],
    ] as const),
    held,
  };
}

function slotHeld(bus: number, slot: number, holder: HeldSlot['holder']): HeldSlot {
  return { bus, slot, holder, text: `${holder} ${bus},${slot}` };
}

// The device database.

function randomDatabase(random: Random, luns: readonly RandomLun[]): DatabaseSpec[] {
  const entries: DatabaseSpec[] = [];
  for (const [at, { spec, paths, names }] of luns.entries()) {
    const isSecondRow = spec.wwid !== '' && luns.findIndex((other) => other.spec.wwid === spec.wwid) < at;
    if (!isSecondRow && random.chance(0.6)) entries.push(lunEntry(random, spec, names));
    for (const { path, instance } of paths) {
      if (random.chance(0.7)) continue;
      const name = random.chance(0.5) ? path : `lunpath${instance}`;
      entries.push({ names: [name], attributes: randomAttributes(random, 0.01) });
    }
  }
  for (const name of ['/isos/boot.iso', '/isos', '/dev/vg01/rlvol1', '/dev/vg01/lvol2', '/vms/a.img'])
    if (random.chance(0.2)) entries.push({ names: [name], attributes: randomAttributes(random, 0.1) });
  return entries;
}

function lunEntry(random: Random, spec: LunSpec, names: readonly string[]): DatabaseSpec {
  const attributes = randomAttributes(random, 0.08);
  const hasId = spec.wwid !== undefined && spec.wwid !== '' && random.chance(0.3);
  const shown = hasId ? [`/dev/pt/entry_of_${spec.name}`] : random.some(names, 0.5);
  return {
    names: shown.length === 0 ? [names[0] ?? `/dev/rdisk/none_${spec.name}`] : shown,
    attributes,
    ...(hasId ? { uniqueId: random.chance(0.5) ? spec.wwid! : `0x01.0x00.0x03.${spec.wwid}` } : {}),
  };
}

function randomAttributes(random: Random, restricted: number): Record<string, string> {
  const attributes: Record<string, string> = {
    CONFIG: random.chance(restricted) ? 'rdev' : 'gdev',
    EXIST: 'YES',
  };
  if (random.chance(0.7)) attributes['SHARE'] = random.pick(['YES', 'NO']);
  if (random.chance(0.4)) attributes['SHARE_LUNPATHS'] = random.pick(['YES', 'NO']);
  return attributes;
}

// Missing outputs.

/** The same host, with one or more outputs never read: what only they tell is gone. */
function bereft(random: Random, whole: InventorySpec, luns: readonly RandomLun[]): InventorySpec {
  let spec = whole;
  const takers = random.some(TAKERS, 0.15);
  if (takers.length === 0) takers.push(random.pick(TAKERS));
  for (const take of takers) spec = take(spec, random, luns);
  return spec;
}

type Taker = (spec: InventorySpec, random: Random, luns: readonly RandomLun[]) => InventorySpec;

function without(
  spec: InventorySpec,
  evidence: Partial<Evidence>,
  more: Partial<InventorySpec> = {},
): InventorySpec {
  return { ...spec, ...more, evidence: { ...spec.evidence, ...evidence } };
}

function guestsWith(spec: InventorySpec, change: (guest: GuestSpec) => GuestSpec): GuestSpec[] {
  return (spec.guests ?? []).map(change);
}

const isLegacy = (spec: InventorySpec): boolean => spec.evidence?.view === 'legacy';

const TAKERS: readonly Taker[] = [
  function noLunRows(spec) {
    if (isLegacy(spec)) return spec;
    const luns = (spec.luns ?? []).filter(({ lunpaths = [] }) => lunpaths.length > 0);
    const bare = luns.map((lun) => ({ ...lun, dsfs: [], wwid: '', description: '', health: '' as const }));
    return without(spec, { lunRows: false, wwids: false }, { luns: bare });
  },
  function noLunpathRows(spec) {
    const luns = spec.evidence?.lunRows === false ? [] : (spec.luns ?? []);
    return without(spec, { lunpathRows: false }, { luns: luns.map((lun) => ({ ...lun, lunpaths: [] })) });
  },
  function noHealth(spec) {
    const luns = (spec.luns ?? []).map((lun) => ({
      ...lun,
      health: '' as const,
      lunpaths: (lun.lunpaths ?? []).map((path) => ({
        ...(typeof path === 'string' ? { path } : path),
        health: '' as const,
      })),
    }));
    return without(spec, { health: false }, { luns });
  },
  function noWwids(spec) {
    const luns = (spec.luns ?? []).map((lun) => ({ ...lun, wwid: '' }));
    return without(spec, { wwids: false }, { luns });
  },
  function noIoscan(spec) {
    const evidence = {
      view: 'none',
      lunRows: false,
      lunpathRows: false,
      health: false,
      wwids: false,
    } as const;
    return without(spec, evidence, { luns: [], hbas: [] });
  },
  function legacyOnly(spec, random, luns) {
    if (spec.evidence?.lunRows === false) return spec;
    const rows = luns.map(({ legacy }) => legacy);
    const evidence = {
      view: 'legacy',
      lunRows: true,
      lunpathRows: false,
      health: false,
      wwids: false,
    } as const;
    return without(spec, evidence, { luns: random.some(rows, 0.95), hbas: [] });
  },
  function noGuestList(spec) {
    const guests = guestsWith(spec, (guest) => ({
      ...guest,
      number: null,
      os: null,
      state: null,
      modifiable: null,
    }));
    return without(spec, { guestList: false }, { guests });
  },
  function noDatabase(spec) {
    return without(spec, { database: false }, { database: [] });
  },
  function cutOff(spec, random) {
    return without(spec, { cutOff: true }, { database: random.some(spec.database ?? [], 0.7) });
  },
  function someDevicesUnread(spec, random) {
    const guests = guestsWith(spec, (guest) =>
      random.chance(0.5) ? guest : { ...guest, devices: [], devicesRead: false },
    );
    return { ...spec, guests };
  },
  function noGroups(spec) {
    return { ...spec, usage: { ...spec.usage, volumeGroups: [], groupsRead: false } };
  },
  function noMounts(spec) {
    return { ...spec, usage: { ...spec.usage, mounts: [], mountsRead: false } };
  },
];
