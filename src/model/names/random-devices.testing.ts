/** Random hosts with devices on every transport, under names of every family, some of them in use by guests. */
import { createSituation } from '../create-situation.ts';
import { buildInventory, type GuestSpec, type LunSpec } from '../inventory.testing.ts';
import type { Random } from '../second/random.testing.ts';
import type { Situation } from '../situation.ts';

/** A device, and where it hangs. */
export interface Device {
  readonly name: string;
  readonly wwid: string;
  readonly dsfs: readonly string[];
  readonly lunpaths: readonly Path[];
  /** The guest's statement that has it; null for a free one. */
  readonly use: Use | null;
}

/** One lunpath of a device. */
export interface Path {
  readonly hba: string;
  readonly target: string;
  readonly lunId: string;
  readonly instance: number;
  /** LUN number as `scsimgr` would say it, in decimal. */
  readonly number: number;
  readonly transport: Transport;
}

/** A target that has the device, by its own numbers. */
export interface Use {
  readonly guest: string;
  readonly bus: number;
  readonly slot: number;
  readonly target: number;
  readonly statement: string;
}

/** What the device hangs on, which settles how its paths are written. */
export type Transport = 'fabric' | 'fabric-peripheral' | 'parallel' | 'sas' | 'ciss' | 'usb';

const GUESTS = ['atlas', 'web-1', 'db.prod', 'b_4'] as const;
const FABRIC = ['0/2/1/0', '0/4/1/0', '1/0/4/1/1'] as const;
const BUSES: Readonly<Record<Exclude<Transport, 'fabric' | 'fabric-peripheral'>, readonly string[]>> = {
  parallel: ['0/1/1/0', '0/0/2/0.0', '0/0/1/1/0/4/0'],
  sas: ['0/3/1/0'],
  ciss: ['0/0/0/2/0/0/0'],
  usb: ['64000/0x0/0x0', '64000/0x1/0x2'],
};

/** A host of `count` devices, the same for the same seed. */
export function randomHost(
  random: Random,
  count: number,
): { readonly situation: Situation; readonly devices: readonly Device[] } {
  const ports = Array.from({ length: 3 }, () => `0x50${digits(random, 14)}`);
  const devices = Array.from({ length: count }, (_, at) => randomDevice(random, at, ports));
  const inventory = buildInventory({
    luns: devices.map(specOf),
    guests: GUESTS.map((name) => guestOf(name, devices)),
  });
  return { situation: createSituation(inventory, { hpuxVersions: {} }), devices };
}

function specOf({ name, wwid, dsfs, lunpaths }: Device): LunSpec {
  return {
    name,
    wwid,
    dsfs,
    lunpaths: lunpaths.map((path) => ({ path: textOf(path), instance: path.instance })),
  };
}

function guestOf(name: string, devices: readonly Device[]): GuestSpec {
  const own = devices.flatMap(({ use }) => (use?.guest === name ? [use.statement] : []));
  return { name, devices: own };
}

/** The lunpath as ioscan prints it. */
export const textOf = ({ hba, target, lunId }: Path): string => `${hba}.${target}.${lunId}`;

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(16).toString(16)).join('');
}

function randomDevice(random: Random, at: number, ports: readonly string[]): Device {
  const lunClass = random.weighted([
    [6, 'disk'],
    [2, 'tape'],
    [1, 'autoch'],
  ] as const);
  const name = `${lunClass}${at * 7 + random.int(7)}`;
  const lunpaths = randomPaths(random, at, ports);
  const dsfs = randomDsfs(random, name, lunClass, at);
  const wwid = random.weighted([
    [6, `0x6${digits(random, 31)}`],
    [2, `0x5${digits(random, 15)}`],
    [1, `HP      MSL${at}-${digits(random, 6)}`],
    [1, ''],
  ]);
  const bare = { name, wwid, dsfs, lunpaths };
  return { ...bare, use: random.chance(0.6) ? placeOn(random, bare, lunClass, at) : null };
}

function randomPaths(random: Random, at: number, ports: readonly string[]): readonly Path[] {
  const transport = random.weighted<Transport>([
    [6, 'fabric'],
    [1, 'fabric-peripheral'],
    [2, 'parallel'],
    [1, 'sas'],
    [1, 'ciss'],
    [1, 'usb'],
  ]);
  const instance = at * 10;
  switch (transport) {
    case 'fabric':
    case 'fabric-peripheral': {
      const number = transport === 'fabric' ? at * 300 + random.int(300) : at;
      const lunId =
        transport === 'fabric'
          ? `0x${(16384 + number).toString(16)}000000000000`
          : `0x${number === 0 ? '' : number.toString(16)}${number === 0 ? '0' : '000000000000'}`;
      const port = random.pick(ports);
      const hbas = random.some(FABRIC, 0.6);
      return (hbas.length === 0 ? [FABRIC[0]] : hbas).map((hba, path) => {
        return { hba, target: port, lunId, instance: instance + path, number, transport };
      });
    }
    case 'ciss': {
      const lunId = `0x${(16384 + at).toString(16)}000000000000`;
      return [{ hba: BUSES.ciss[0]!, target: '0x0', lunId, instance, number: at, transport }];
    }
    case 'sas':
      return [
        {
          hba: BUSES.sas[0]!,
          target: `0x5000c5${digits(random, 9)}${at.toString(16)}`,
          lunId: '0x0',
          instance,
          number: 0,
          transport,
        },
      ];
    case 'parallel':
    case 'usb':
      return [
        {
          hba: random.pick(BUSES[transport]),
          target: `0x${at.toString(16)}`,
          lunId: '0x0',
          instance,
          number: 0,
          transport,
        },
      ];
  }
}

const TAPES = ['_BEST', '_BESTb', '_BESTn', '_BESTnb'] as const;

function randomDsfs(random: Random, name: string, lunClass: string, at: number): readonly string[] {
  const legacy = `c${random.int(30)}t${at % 16}d${Math.floor(at / 16)}`;
  switch (lunClass) {
    case 'disk':
      return random.weighted([
        [3, [`/dev/disk/${name}`, `/dev/rdisk/${name}`]],
        [2, [`/dev/rdisk/${name}`, `/dev/rdsk/${legacy}`]],
        [1, [`/dev/rdisk/oracle${at}`, `/dev/rcdisk/disk${9000 + at}`]],
        [1, [`/dev/rdisk/${name}`, `/dev/pt/x64_burner_${at}`]],
        [1, []],
      ]);
    case 'tape':
      return random.weighted<readonly string[]>([
        [2, TAPES.map((mode) => `/dev/rtape/${name}${mode}`)],
        [1, [`/dev/rtape/${name}_BEST`, `/dev/rmt/${legacy}BEST`, `/dev/pt/pt_${name}`]],
        [1, []],
      ]);
    default:
      return random.chance(0.5) ? [`/dev/rchgr/${name}`, `/dev/rac/${legacy}`] : [];
  }
}

function placeOn(
  random: Random,
  { name, dsfs, lunpaths }: Omit<Device, 'use'>,
  lunClass: string,
  at: number,
): Use {
  const guest = random.pick(GUESTS);
  const place = { bus: random.int(2), slot: random.int(8), target: at };
  const address = `${place.bus},${place.slot},${place.target}`;
  const lunpath = textOf(random.pick(lunpaths));
  const disk = dsfs.find((dsf) => dsf.startsWith('/dev/rdisk/')) ?? `/dev/rdisk/${name}`;
  const statement =
    lunClass === 'disk'
      ? `disk:avio_stor:${address}:disk:${disk}`
      : `${lunClass === 'tape' ? 'tape' : 'changer'}:avio_stor:${address}:attach_path:${lunpath}`;
  return { guest, ...place, statement };
}
