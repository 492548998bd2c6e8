/** Putting a host together: each call adds one thing, with instance numbers in the order of discovery, a series a class, as the kernel does. */
import type { HardwareRow, HostState, Lun, Lunpath, TargetPath, Transport } from '../state.ts';

/** A host under construction. */
export interface Wiring {
  readonly state: HostState;
  readonly instances: Map<string, number>;
}

/** An empty host: only its root row. */
export function startWiring(name: string, date: string): Wiring {
  const state: HostState = {
    name,
    date,
    legacyMode: true,
    rows: [],
    luns: [],
    guests: [],
    database: [],
    volumeGroups: [],
    nfsMounts: [],
    vxvmDisks: [],
  };
  const wiring = { state, instances: new Map<string, number>() };
  addRow(wiring, 'root', '', 'root', 'BUS_NEXUS', '');
  return wiring;
}

function nextInstance({ instances }: Wiring, className: string): number {
  const instance = instances.get(className) ?? 0;
  instances.set(className, instance + 1);
  return instance;
}

/** A row of the tree. */
export function addRow(
  wiring: Wiring,
  className: string,
  path: string,
  driver: string,
  hwType: string,
  description: string,
  dsfs: string[] = [],
): HardwareRow {
  const instance = nextInstance(wiring, className);
  const row: HardwareRow = {
    className,
    instance,
    path,
    driver,
    swState: 'CLAIMED',
    hwType,
    description,
    dsfs,
    targets: [],
  };
  wiring.state.rows.push(row);
  return row;
}

/** A target port behind an adapter; `port` is the path's element, `portId` what the legacy view needs. */
export function addTarget(
  wiring: Wiring,
  adapter: HardwareRow,
  port: string,
  portId: number,
  transport: Transport,
): TargetPath {
  const target: TargetPath = {
    instance: nextInstance(wiring, 'tgtpath'),
    adapter,
    path: `${adapter.path}.${port}`,
    transport,
    driver: adapter.driver,
    swState: 'CLAIMED',
    portId,
    lunpaths: [],
  };
  adapter.targets.push(target);
  return target;
}

/** What tells one device from another. */
export interface LunFacts {
  className: Lun['className'];
  instance: number;
  vendor: string;
  product: string;
  wwid: string | null;
  partitions?: number;
  passThrough?: string[];
}

const DRIVERS = { disk: 'esdisk', tape: 'estape', autoch: 'eschgr', ctl: 'esctl' } as const;

/** A healthy device without paths as yet. */
export function addLun(wiring: Wiring, facts: LunFacts): Lun {
  const lun: Lun = {
    className: facts.className,
    instance: facts.instance,
    handle: wiring.state.luns.length,
    driver: DRIVERS[facts.className],
    swState: 'CLAIMED',
    health: 'online',
    vendor: facts.vendor,
    product: facts.product,
    wwid: facts.wwid,
    partitions: facts.partitions ?? 0,
    passThrough: facts.passThrough ?? [],
    lunpaths: [],
  };
  wiring.state.luns.push(lun);
  return lun;
}

/** A healthy path from a target port to a device. */
export function addLunpath(wiring: Wiring, target: TargetPath, lun: Lun, lunId: string): Lunpath {
  const instance = nextInstance(wiring, 'lunpath');
  const lunpath: Lunpath = { instance, target, lunId, lun, swState: 'CLAIMED', health: 'online' };
  target.lunpaths.push(lunpath);
  lun.lunpaths.push(lunpath);
  return lunpath;
}

/** SCSI LUN id of LUN n by flat space addressing: `0x4001000000000000` for 1. */
export function flatLunId(number: number): string {
  return `0x${(0x4000 + number).toString(16)}000000000000`;
}

/** A 64-bit or longer name in hex, `0x` in front: a fixed beginning and a number at its end, padded to the given digits. */
export function wideName(beginning: string, number: number, digits: number): string {
  return `0x${beginning}${number.toString(16).padStart(digits - beginning.length, '0')}`;
}
