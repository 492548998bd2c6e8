/** `ocean`: as large as hosts come. 25,000 LUNs over 4 paths each make 100,000 lunpaths; 500 guests have about 15 devices each. */
import type { HostState, Lun, TargetPath } from '../state.ts';
import { databaseOf } from './database.ts';
import { characterDsf } from '../device-names.ts';
import { oceanGuests } from './ocean-guests.ts';
import { dice, type Dice } from './random.ts';
import { addChassis, type Chassis } from './rx8640.ts';
import { addLun, addLunpath, addTarget, flatLunId, startWiring, wideName, type Wiring } from './wiring.ts';

/** The seed of everything in ocean that is left to chance. */
export const OCEAN_SEED = 8640;

const LUNS = 25_000;
const PATHS = 4;
const ARRAYS = 25;
const LIBRARIES = 3;
const DRIVES = 20;
const DISKS = LUNS - ARRAYS - LIBRARIES * (DRIVES + 1);
/** Eight dual-port cards: sixteen ports, in four zones of four. */
const FC_BUSES = [
  [2, 4, 8, 10],
  [2, 4, 8, 10],
];
const ZONES = 4;
/** One path in this many is lost. */
const LOST_PATHS = 700;

const ARRAY_MODELS = [
  { vendor: 'HP', product: 'HSV340' },
  { vendor: 'HITACHI', product: 'OPEN-V' },
  { vendor: '3PARdata', product: 'VV' },
  { vendor: 'EMC', product: 'SYMMETRIX' },
  { vendor: 'DGC', product: 'CX4-480WDR5' },
];

/** Builds the host, always the same; yields now and then, so that a page can take a turn. */
export function* oceanInTurns(): Generator<void, HostState> {
  const wiring = startWiring('ocean', 'Sun Nov 22 14:02:07 GMT 2026');
  const { state } = wiring;
  state.legacyMode = false;
  const chance = dice(OCEAN_SEED);
  const chassis = addChassis(wiring, FC_BUSES);
  for (let array = 0; array < ARRAYS; array++) {
    addArray(wiring, chassis, array, chance);
    yield;
  }
  for (let library = 0; library < LIBRARIES; library++) addLibrary(wiring, chassis, library);
  losePaths(state.luns, chance);
  yield;
  const { guests, volumeGroups } = oceanGuests(state.luns, chance);
  state.guests = guests;
  state.volumeGroups = volumeGroups;
  yield;
  state.database = databaseOf(state, new Set(state.luns.filter(isLibraryDevice).map(characterDsf)));
  return state;
}

function isLibraryDevice(lun: Lun): boolean {
  return lun.className === 'tape' || lun.className === 'autoch';
}

/** A target port for each of the four host ports of a zone. */
function addPorts(wiring: Wiring, chassis: Chassis, zone: number, name: string, first: number): TargetPath[] {
  return Array.from({ length: PATHS }, (_, path) => {
    const adapter = chassis.fc[(zone % ZONES) + path * ZONES];
    if (adapter === undefined) throw new Error('ocean has sixteen FC ports');
    const portId = ((path % 2) + 1) * 0x10000 + zone * 0x100;
    return addTarget(wiring, adapter, wideName(name, first + path * 4, 16), portId, 'fibre_channel');
  });
}

function connect(wiring: Wiring, ports: readonly TargetPath[], lun: Lun, lunId: string): void {
  for (const port of ports) addLunpath(wiring, port, lun, lunId);
}

function addArray(wiring: Wiring, chassis: Chassis, array: number, chance: Dice): void {
  const model = chance.pick(ARRAY_MODELS);
  const serial = chance.below(0x10000).toString(16).padStart(4, '0');
  const ports = addPorts(wiring, chassis, array, `50060e80${serial}`, array * 0x100 + 0x10);
  const disks = Math.floor(DISKS / ARRAYS) + (array < DISKS % ARRAYS ? 1 : 0);
  const instance = (className: Lun['className']): number => counted(wiring, className);
  const wwid = wideName(`50060e80${serial}`, array * 0x100, 16);
  connect(
    wiring,
    ports,
    addLun(wiring, { ...model, className: 'ctl', instance: instance('ctl'), wwid }),
    '0x0',
  );
  for (let number = 1; number <= disks; number++) {
    const name = wideName(`600508b4${serial}1b2c0000f`, array * 0x100000 + number * 0x30, 32);
    const disk = instance('disk');
    const facts = {
      ...model,
      className: 'disk',
      instance: disk,
      wwid: name,
      partitions: disk < 2 ? 3 : 0,
    } as const;
    connect(wiring, ports, addLun(wiring, facts), flatLunId(number));
  }
}

/** Instances of devices share the counters of the rows: a series a class. */
function counted({ instances }: Wiring, className: string): number {
  const instance = instances.get(className) ?? 0;
  instances.set(className, instance + 1);
  return instance;
}

function addLibrary(wiring: Wiring, chassis: Chassis, library: number): void {
  for (let drive = 0; drive < DRIVES; drive++) {
    const node = library * 0x10000 + drive * 0x20;
    const ports = addPorts(wiring, chassis, library, '500104f000b', node + 1);
    const facts = { className: 'tape', vendor: 'HP', product: 'Ultrium 5-SCSI' } as const;
    const wwid = wideName('500104f000b', node, 16);
    connect(wiring, ports, addLun(wiring, { ...facts, instance: counted(wiring, 'tape'), wwid }), '0x0');
    if (drive === 0) addChanger(wiring, ports, node);
  }
}

function addChanger(wiring: Wiring, ports: readonly TargetPath[], node: number): void {
  const facts = { className: 'autoch', vendor: 'HP', product: 'ESL G3 Series' } as const;
  const wwid = wideName('500104f000b', node + 0x1f, 16);
  connect(
    wiring,
    ports,
    addLun(wiring, { ...facts, instance: counted(wiring, 'autoch'), wwid }),
    '0x1000000000000',
  );
}

/** Even a good day has lost paths; a LUN with one of them is limited. */
function losePaths(luns: readonly Lun[], chance: Dice): void {
  for (const lun of luns) {
    const lost = lun.lunpaths[chance.below(LOST_PATHS)];
    if (lost === undefined) continue;
    lost.swState = 'NO_HW';
    lost.health = 'offline';
    lun.health = 'limited';
  }
}
