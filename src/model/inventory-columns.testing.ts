/** The columns behind `buildInventory`: the tree that grows above named lunpaths, the LUNs and the name tables. */
import { comparePaths, parentPath, parsePath, type HardwarePath } from './hardware-path.ts';
import type { StoreBuilder } from './inventory-store.testing.ts';
import type { HbaSpec, InventorySpec, LunpathSpec, LunSpec } from './inventory.testing.ts';
import { NO_INSTANCE, type InventoryData, type LunColumns, type NodeColumns } from './inventory.ts';
import { NameTableBuilder } from './name-table.ts';
import { HEALTHS, HW_TYPES, SW_STATES, type Health, type HwType, type SwState } from './vocabulary.ts';

// The I/O tree.

/** A row of the tree, before it stands in columns. */
export interface NodeRow {
  readonly path: HardwarePath;
  readonly className: string;
  readonly instance: number;
  readonly driver: string;
  readonly state: SwState;
  readonly hwType: HwType;
  readonly health: Health;
  readonly description: string;
  readonly lun: number;
}

/** The rows that a spec comes to, in the order of the tree. */
export function nodeRows({ hbas = [], luns = [] }: InventorySpec): NodeRow[] {
  const rows = new Map<string, NodeRow>();
  const add = (row: NodeRow): void => {
    if (!rows.has(row.path)) rows.set(row.path, row);
  };
  hbas.forEach((hba, at) => add(hbaRow(typeof hba === 'string' ? { path: hba } : hba, at)));
  luns.forEach((lun, at) => {
    for (const lunpath of lun.lunpaths ?? []) addLunpath(rows, add, lunpath, lun, at);
    if (lun.legacyPath !== undefined) add(legacyRow(lun, lun.legacyPath, at));
  });
  return [...rows.values()].sort((a, b) => comparePaths(a.path, b.path));
}

function addLunpath(
  rows: ReadonlyMap<string, NodeRow>,
  add: (row: NodeRow) => void,
  given: string | LunpathSpec,
  lun: LunSpec,
  at: number,
): void {
  const spec = typeof given === 'string' ? { path: given } : given;
  const path = pathIn(spec.path);
  const target = parentPath(path)!;
  add(hbaRow({ path: parentPath(target)! }, rows.size));
  const common = {
    instance: spec.instance ?? rows.size,
    state: 'CLAIMED',
    health: 'online',
    lun: -1,
  } as const;
  const served = { driver: 'estp', description: 'fibre_channel target served by td driver' };
  add({ ...common, ...served, path: target, className: 'tgtpath', hwType: 'TGT_PATH' });
  add({
    ...common,
    path,
    className: 'lunpath',
    driver: 'eslpt',
    state: spec.state ?? 'CLAIMED',
    hwType: 'LUN_PATH',
    health: spec.health ?? 'online',
    description: `LUN path for ${lun.name}`,
    lun: at,
  });
}

function hbaRow(spec: HbaSpec, at: number): NodeRow {
  return {
    path: pathIn(spec.path),
    className: spec.class ?? 'fc',
    instance: spec.instance ?? at,
    driver: spec.driver ?? 'fcd',
    state: spec.state ?? 'CLAIMED',
    hwType: 'INTERFACE',
    health: spec.health ?? 'online',
    description: spec.description ?? 'HP AB379-60101 4Gb Dual Port PCI/PCI-X Fibre Channel Adapter',
    lun: -1,
  };
}

function legacyRow(lun: LunSpec, path: string, at: number): NodeRow {
  const { className, instance } = nameParts(lun.name);
  return {
    path: pathIn(path),
    className,
    instance,
    driver: lun.driver ?? `s${className}`,
    state: lun.state ?? 'CLAIMED',
    hwType: 'DEVICE',
    health: '',
    description: lun.description ?? descriptionOf(className),
    lun: at,
  };
}

function pathIn(text: string): HardwarePath {
  const path = parsePath(text);
  if (path === null) throw new Error(`no hardware path: ${text}`);
  return path;
}

/** The rows as columns; each is a line of the source. */
export function nodeColumns(store: StoreBuilder, rows: readonly NodeRow[]): NodeColumns {
  const parent = parentsOf(rows);
  const depth = new Uint8Array(rows.length);
  const size = new Int32Array(rows.length).fill(1);
  parent.forEach((above, node) => (depth[node] = above < 0 ? 0 : depth[above]! + 1));
  for (let node = rows.length - 1; node > 0; node--)
    if (parent[node]! >= 0) size[parent[node]!]! += size[node]!;
  return {
    count: rows.length,
    depth,
    parent,
    size,
    className: Uint16Array.from(rows, ({ className }) => store.word(className)),
    driver: Uint16Array.from(rows, ({ driver }) => store.word(driver)),
    instance: Int32Array.from(rows, ({ instance }) => instance),
    path: store.column(rows.map(({ path }) => path)),
    description: store.column(rows.map(({ description }) => description)),
    state: Uint8Array.from(rows, ({ state }) => SW_STATES.indexOf(state)),
    hwType: Uint8Array.from(rows, ({ hwType }) => HW_TYPES.indexOf(hwType)),
    health: Uint8Array.from(rows, ({ health }) => HEALTHS.indexOf(health)),
    lun: Int32Array.from(rows, ({ lun }) => lun),
    output: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (row) => store.line(lineOf(row))),
  };
}

function lineOf(row: NodeRow): string {
  const { className, instance, path, driver, state, hwType, description } = row;
  return [className, instance, path, driver, state, hwType, description].join('  ');
}

/** The longest existing ancestor of each row. */
function parentsOf(rows: readonly NodeRow[]): Int32Array<ArrayBuffer> {
  const nodeOf = new Map<string, number>(rows.map(({ path }, node) => [path, node]));
  return Int32Array.from(rows, ({ path }) => {
    for (let above = parentPath(path); above !== null; above = parentPath(above)) {
      const node = nodeOf.get(above);
      if (node !== undefined) return node;
    }
    return -1;
  });
}

// LUNs.

/** LUNs as columns; `nodeOf` gives the row of a path. */
export function lunColumns(
  store: StoreBuilder,
  luns: readonly LunSpec[],
  nodeOf: ReadonlyMap<string, number>,
): LunColumns {
  const names = luns.map(({ name }) => nameParts(name));
  const lunpaths = luns.map(({ lunpaths = [] }) =>
    lunpaths.map((spec) => nodeOf.get(typeof spec === 'string' ? spec : spec.path)!).sort((a, b) => a - b),
  );
  const dsfs = luns.map((lun) => [...(lun.dsfs ?? defaultDsfs(lun))].sort());
  return {
    count: luns.length,
    className: Uint16Array.from(names, ({ className }) => store.word(className)),
    instance: Int32Array.from(names, ({ instance }) => instance),
    driver: Uint16Array.from(luns, (lun, at) => store.word(lun.driver ?? `es${names[at]!.className}`)),
    path: store.column(luns.map((lun, at) => lun.legacyPath ?? `64000/0xfa00/0x${at.toString(16)}`)),
    description: store.column(luns.map((lun, at) => lun.description ?? descriptionOf(names[at]!.className))),
    wwid: store.column(
      luns.map((lun, at) => lun.wwid ?? `0x600508b4000f1a2b${(at + 1).toString(16).padStart(16, '0')}`),
    ),
    state: Uint8Array.from(luns, ({ state }) => SW_STATES.indexOf(state ?? 'CLAIMED')),
    hwType: new Uint8Array(luns.length).fill(HW_TYPES.indexOf('DEVICE')),
    health: Uint8Array.from(luns, (lun) => HEALTHS.indexOf(lun.health ?? 'online')),
    firstLunpath: firsts(lunpaths),
    lunpaths: Int32Array.from(lunpaths.flat()),
    firstDsf: firsts(dsfs),
    dsf: store.column(dsfs.flat()),
    node: Int32Array.from(luns, ({ legacyPath }) =>
      legacyPath === undefined ? -1 : nodeOf.get(legacyPath)!,
    ),
    output: new Uint16Array(luns.length),
    line: Uint32Array.from(luns, ({ name }) => store.line(name)),
  };
}

function firsts(lists: readonly (readonly unknown[])[]): Uint32Array<ArrayBuffer> {
  const first = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => (first[at + 1] = first[at]! + list.length));
  return first;
}

function nameParts(name: string): { className: string; instance: number } {
  const [, className, digits] = /^([a-z_]+?)(-?\d+)?$/.exec(name) ?? [];
  if (className === undefined) throw new Error(`no class and instance: ${name}`);
  return { className, instance: digits === undefined ? NO_INSTANCE : Number(digits) };
}

function descriptionOf(className: string): string {
  if (className === 'tape') return 'HP      Ultrium 3-SCSI';
  if (className === 'autoch') return 'HP      MSL G3 Series';
  return 'HP      HSV210';
}

/** What insf makes by itself (HP "Mass Storage Device Naming"); pass-through names are made by hand, so they are not among them. */
function defaultDsfs({ name, legacyPath }: LunSpec): string[] {
  const { className } = nameParts(name);
  if (legacyPath !== undefined) return [];
  if (className === 'disk') return [`/dev/disk/${name}`, `/dev/rdisk/${name}`];
  if (className === 'autoch') return [`/dev/rchgr/${name}`];
  if (className !== 'tape') return [];
  return ['', 'b', 'n', 'nb'].map((mode) => `/dev/rtape/${name}_BEST${mode}`);
}

// Name tables, over the finished bytes.

/** From paths to rows. */
export function nodeTables(
  bytes: Uint8Array,
  { path }: NodeColumns,
): Pick<InventoryData, 'nodeTable' | 'nodeTableNodes'> {
  const builder = new NameTableBuilder(bytes);
  const rows: number[] = [];
  path.start.forEach((start, row) => {
    if (builder.add(start, path.end[row]!) === rows.length) rows.push(row);
  });
  return { nodeTable: builder.build(), nodeTableNodes: Int32Array.from(rows) };
}

/** From DSFs to LUNs. */
export function dsfTables(
  bytes: Uint8Array,
  { dsf, firstDsf, count }: LunColumns,
): Pick<InventoryData, 'dsfTable' | 'dsfTableNames' | 'dsfTableLuns'> {
  const builder = new NameTableBuilder(bytes);
  const owners: number[] = [];
  for (let lun = 0; lun < count; lun++) {
    for (let entry = firstDsf[lun]!; entry < firstDsf[lun + 1]!; entry++) {
      if (builder.add(dsf.start[entry]!, dsf.end[entry]!) === owners.length) owners.push(lun);
    }
  }
  const names = { start: Uint32Array.from(builder.starts), end: Uint32Array.from(builder.ends) };
  return { dsfTable: builder.build(), dsfTableNames: names, dsfTableLuns: Int32Array.from(owners) };
}
