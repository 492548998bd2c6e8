/** Random LUNs: a few of every class, with one to eight names and lunpaths in every state. */
import type { LunSpec } from '../inventory.testing.ts';
import type { Health, SwState } from '../vocabulary.ts';
import type { Random } from './random.testing.ts';

export interface RandomLun {
  readonly spec: LunSpec;
  /** The same device as a legacy listing shows it. */
  readonly legacy: LunSpec;
  readonly paths: readonly { readonly path: string; readonly instance: number }[];
  /** Character and pass-through names a statement may use, listed or not. */
  readonly raw: readonly string[];
  readonly blocks: readonly string[];
  readonly pass: readonly string[];
  /** Every listed name. */
  readonly names: readonly string[];
  readonly sort: Sort;
}

export type Sort = 'disk' | 'dvd' | 'tape' | 'autoch' | 'ctl' | 'unknown';

const CLASSES: Readonly<Record<Sort, string>> = {
  disk: 'disk',
  dvd: 'disk',
  tape: 'tape',
  autoch: 'autoch',
  ctl: 'ctl',
  unknown: 'unknown',
};

const DESCRIPTIONS: Readonly<Record<Sort, readonly string[]>> = {
  disk: ['HP      HSV210', 'HITACHI OPEN-V', 'HP      DG036A8B5B'],
  dvd: ['TEAC    DVD-ROM DW-224EV', 'HP      DVD Writer 630c', 'TEAC    DV-28E-N', 'HP'],
  tape: ['HP      Ultrium 3-SCSI'],
  autoch: ['HP      MSL G3 Series'],
  ctl: ['HP      HSV210'],
  unknown: ['HP'],
};

/** The pool of one host: disks for statements and groups, one or two of each other class, sometimes one LUN in two rows. */
export function randomLuns(random: Random): RandomLun[] {
  const sorts: Sort[] = ['disk', 'disk', 'dvd', 'tape'];
  if (random.chance(0.5)) sorts.push('disk');
  if (random.chance(0.5)) sorts.push('autoch');
  if (random.chance(0.2)) sorts.push('dvd');
  if (random.chance(0.2)) sorts.push('tape');
  if (random.chance(0.1)) sorts.push('ctl');
  if (random.chance(0.05)) sorts.push('unknown');
  const hasLegacyNames = random.chance(0.5);
  const luns = sorts.map((sort, at) => randomLun(random, sort, at, hasLegacyNames));
  if (random.chance(0.15)) luns.push(secondRow(random, random.pick(luns), luns.length, hasLegacyNames));
  return luns;
}

/** Another row of a LUN, known to be it by its WWID. */
function secondRow(random: Random, first: RandomLun, at: number, hasLegacyNames: boolean): RandomLun {
  const second = randomLun(random, first.sort, at, hasLegacyNames);
  const { wwid = '' } = first.spec;
  return { ...second, spec: { ...second.spec, wwid } };
}

function randomLun(random: Random, sort: Sort, at: number, hasLegacyNames: boolean): RandomLun {
  const name = `${CLASSES[sort]}${at + 1}`;
  const isUsb = sort === 'dvd' && random.chance(0.3);
  const lunpaths = isUsb ? [usbPath(random, at)] : randomPaths(random, at);
  const { listed, raw, blocks, pass } = randomNames(random, sort, name, at, hasLegacyNames);
  const wwid = random.chance(0.9) ? `0x600508b4000f1a2b000000000000000${at}` : '';
  const description = random.pick(DESCRIPTIONS[sort]);
  const legacyNames = [...raw, ...blocks, ...pass].filter((name) => /\/(r?dsk|rscsi|rmt)\//.test(name));
  return {
    spec: { name, lunpaths, wwid, description, dsfs: listed, health: healthOf(lunpaths) },
    legacy: {
      name: `${CLASSES[sort]}${at + 21}`,
      legacyPath: isUsb ? `255/0/0.${at}.0` : `0/2/1/0.1.${at}.0.0.0.1`,
      wwid: '',
      description,
      dsfs: legacyNames,
      state: random.chance(0.1) ? 'NO_HW' : 'CLAIMED',
      health: '',
    },
    paths: lunpaths.map(({ path, instance }) => ({ path, instance })),
    raw,
    blocks,
    pass,
    names: listed,
    sort,
  };
}

// Paths.

interface RandomPath {
  readonly path: string;
  readonly instance: number;
  readonly state: SwState;
  readonly health: Health;
}

const PORTS = [
  '0/2/1/0.0x500508b3009097f1',
  '0/2/1/1.0x500508b3009097f1',
  '0/4/1/0.0x50060b0000332254',
  '0/2/1/0.0x50060b0000332254',
] as const;

const SERVICES: readonly (readonly [number, readonly [SwState, Health]])[] = [
  [24, ['CLAIMED', 'online']],
  [2, ['CLAIMED', 'offline']],
  [1, ['CLAIMED', 'standby']],
  [0.5, ['CLAIMED', 'unusable']],
  [0.5, ['CLAIMED', 'disabled']],
  [0.5, ['CLAIMED', 'limited']],
  [0.5, ['CLAIMED', '']],
  [1, ['NO_HW', 'offline']],
  [0.3, ['UNCLAIMED', '']],
  [0.1, ['UNUSABLE', 'unusable']],
  [0.1, ['SUSPENDED', '']],
  [0.1, ['DIFF_HW', '']],
  [0.1, ['ERROR', '']],
  [0.1, ['SCAN', '']],
  [0.1, ['CLAIMED', 'testing']],
  [0.1, ['CLAIMED', 'N/A']],
];

function randomPaths(random: Random, at: number): RandomPath[] {
  const ports = random.some(PORTS, 0.5);
  if (ports.length === 0 && random.chance(0.95)) ports.push(random.pick(PORTS));
  return ports.map((port) =>
    servicePath(random, `${port}.0x40${(at + 16).toString(16)}000000000000`, at, port),
  );
}

function usbPath(random: Random, at: number): RandomPath {
  return servicePath(random, `64000/0x0/0x0.0x${at}.0x0`, at, PORTS[0]);
}

function servicePath(random: Random, path: string, at: number, port: (typeof PORTS)[number]): RandomPath {
  const [state, health] = random.weighted(SERVICES);
  return { path, instance: at * 10 + PORTS.indexOf(port), state, health };
}

/** Of the LUN, as its paths have it (native multi-pathing paper): online with one good path, offline when all are gone. */
function healthOf(paths: readonly RandomPath[]): Health {
  if (paths.length > 0 && paths.every(({ health }) => health === '')) return '';
  const good = paths.filter(({ health }) =>
    ['online', 'standby', 'limited', 'N/A', 'testing', ''].includes(health),
  );
  if (good.length === 0) return 'offline';
  return good.length === paths.length ? 'online' : 'limited';
}

// Names.

interface Names {
  readonly listed: readonly string[];
  readonly raw: readonly string[];
  readonly blocks: readonly string[];
  readonly pass: readonly string[];
}

function randomNames(random: Random, sort: Sort, name: string, at: number, hasLegacyNames: boolean): Names {
  const legacy = `c5t${at}d1`;
  const unlisted = new Set<string>();
  const maybe = (names: string[], probability: number): string[] => {
    if (!random.chance(probability)) for (const name of names) unlisted.add(name);
    return names;
  };
  const pass = [
    ...maybe([`/dev/pt/pt_${name}`], 0.5),
    ...maybe([`/dev/rscsi/${legacy}`], hasLegacyNames ? 1 : 0),
  ];
  const raw: string[] = [];
  const blocks: string[] = [];
  if (sort === 'disk' || sort === 'dvd') {
    raw.push(`/dev/rdisk/${name}`, ...maybe([`/dev/rdsk/${legacy}`], hasLegacyNames ? 1 : 0));
    blocks.push(`/dev/disk/${name}`, ...maybe([`/dev/dsk/${legacy}`], hasLegacyNames ? 1 : 0));
    if (random.chance(0.2)) {
      raw.push(`/dev/rdisk/alias_${at}`);
      blocks.push(`/dev/disk/alias_${at}`);
    }
    if (random.chance(0.1)) {
      raw.push(`/dev/rcdisk/${name}`);
      blocks.push(`/dev/cdisk/${name}`);
    }
  }
  if (sort === 'tape') raw.push(`/dev/rtape/${name}_BEST`, `/dev/rtape/${name}_BESTn`);
  if (sort === 'autoch') raw.push(`/dev/rchgr/${name}`);
  if (sort !== 'disk' && random.chance(0.2)) pass.push(`/dev/pt/alias_${at}`);
  return { listed: [...raw, ...blocks, ...pass].filter((name) => !unlisted.has(name)), raw, blocks, pass };
}
