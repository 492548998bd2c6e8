/**
 * Small inventories for tests, from object literals: name the LUNs and their lunpaths, and the tree above them grows by itself.
 *
 * Everything that a test does not say has a believable value: every output was read, all is CLAIMED and online, WWIDs differ,
 * DSFs are the default ones of the class. Every row is a line of its own in the one source, from line 1.
 */
import type { DatabaseEntry } from './database.ts';
import type { Guest, HeldSlot } from './guest.ts';
import { comparePaths, parentPath, parsePath, type HardwarePath } from './hardware-path.ts';
import {
  Inventory,
  NO_INSTANCE,
  type Evidence,
  type HostFacts,
  type InventoryData,
  type LunColumns,
  type NodeColumns,
} from './inventory.ts';
import { NameTableBuilder } from './name-table.ts';
import { parseStatement } from './parse-statement.ts';
import type { TextColumn } from './text.ts';
import { HEALTHS, HW_TYPES, SW_STATES, type Health, type HwType, type SwState } from './vocabulary.ts';

/** A row above the lunpaths, when a test wants more of it than its path. */
export interface HbaSpec {
  readonly path: string;
  /** `fc` when left out. */
  readonly class?: string;
  readonly instance?: number;
  readonly driver?: string;
  readonly state?: SwState;
  readonly health?: Health;
  readonly description?: string;
}

/** One lunpath; a bare path is CLAIMED and online. */
export interface LunpathSpec {
  readonly path: string;
  readonly instance?: number;
  readonly state?: SwState;
  readonly health?: Health;
}

export interface LunSpec {
  /** Class and instance, `tape1`: the driver and the default DSFs follow from it. */
  readonly name: string;
  readonly lunpaths?: readonly (string | LunpathSpec)[];
  /** '' for a LUN whose WWID nothing tells; one of its own when left out. */
  readonly wwid?: string;
  readonly dsfs?: readonly string[];
  readonly description?: string;
  readonly driver?: string;
  readonly state?: SwState;
  readonly health?: Health;
  /** A legacy device row at this path, instead of a LUN with lunpaths. */
  readonly legacyPath?: string;
}

export interface GuestSpec {
  readonly name: string;
  readonly number?: number | null;
  readonly os?: Guest['os'];
  readonly state?: string | null;
  /** Statements as printed. */
  readonly devices?: readonly string[];
  readonly devicesRead?: boolean;
  readonly held?: readonly HeldSlot[];
}

export interface DatabaseSpec {
  readonly names: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly dependents?: readonly string[];
  readonly uniqueId?: string;
}

export interface InventorySpec {
  readonly hbas?: readonly (string | HbaSpec)[];
  readonly luns?: readonly LunSpec[];
  readonly guests?: readonly GuestSpec[];
  readonly database?: readonly DatabaseSpec[];
  readonly host?: Partial<HostFacts>;
  readonly evidence?: Partial<Evidence>;
}

/** An inventory as the readers would join it from a host that looks like the spec. */
export function buildInventory(spec: InventorySpec): Inventory {
  return new Inventory(buildInventoryData(spec));
}

/** The transferable columns behind `buildInventory`. */
export function buildInventoryData(spec: InventorySpec): InventoryData {
  const store = new StoreBuilder();
  const luns = spec.luns ?? [];
  const rows = nodeRows(spec);
  const nodeOf = new Map(rows.map((row, node) => [row.path as string, node]));
  const nodes = nodeColumns(store, rows);
  const lunColumnsBuilt = lunColumns(store, luns, nodeOf);
  const guests = (spec.guests ?? []).map((guest, at) => guestOf(store, guest, at));
  const database = (spec.database ?? []).map((entry) => databaseEntryOf(store, entry));
  const { bytes, lineStart } = store.finish();
  return {
    bytes,
    words: store.words,
    nodes,
    luns: lunColumnsBuilt,
    ...nodeTables(bytes, nodes),
    ...dsfTables(bytes, lunColumnsBuilt),
    guests,
    database,
    host: { name: 'pier1', date: null, release: 'B.11.31', hpvmRevision: 'B.04.30', ...spec.host },
    evidence: { ...evidenceOf(luns), ...spec.evidence },
    sources: [{ name: 'built', lineStart }],
    outputs: [outputOf(lineStart.length - 1)],
  };
}

function evidenceOf(luns: readonly LunSpec[]): Evidence {
  const legacy = luns.some(({ legacyPath }) => legacyPath !== undefined);
  const all = { lunRows: true, lunpathRows: !legacy, health: !legacy, wwids: true };
  return { view: legacy ? 'legacy' : 'agile', ...all, guestList: true, database: true, cutOff: false };
}

function outputOf(lines: number): InventoryData['outputs'][number] {
  return { source: 0, command: null, format: 'ioscan -f', firstLine: 1, lastLine: lines, given: lines };
}

// The string store: lines first, every text of a column is a range of its own after them.

class StoreBuilder {
  readonly words: string[] = [''];
  private readonly lines: string[] = [];
  private readonly texts: Uint8Array[] = [];
  private length = 0;
  private readonly encoder = new TextEncoder();

  word(text: string): number {
    const at = this.words.indexOf(text);
    return at >= 0 ? at : this.words.push(text) - 1;
  }
  /** Adds a line to the source; its number, from 1. */
  line(text: string): number {
    return this.lines.push(text);
  }
  column(values: readonly string[]): TextColumn {
    const start = new Uint32Array(values.length);
    const end = new Uint32Array(values.length);
    values.forEach((value, row) => {
      start[row] = this.length;
      const text = this.encoder.encode(value);
      this.texts.push(text);
      end[row] = this.length += text.length;
    });
    return { start, end };
  }
  finish(): { bytes: Uint8Array<ArrayBuffer>; lineStart: Uint32Array<ArrayBuffer> } {
    const lineStart = new Uint32Array(this.lines.length + 1);
    for (const [at, line] of this.lines.entries()) {
      lineStart[at] = this.length;
      this.texts.push(this.encoder.encode(`${line}\n`));
      this.length += this.texts.at(-1)!.length;
    }
    lineStart[this.lines.length] = this.length;
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const text of this.texts) {
      bytes.set(text, at);
      at += text.length;
    }
    return { bytes, lineStart };
  }
}

// The I/O tree.

interface NodeRow {
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

function nodeRows({ hbas = [], luns = [] }: InventorySpec): NodeRow[] {
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

function nodeColumns(store: StoreBuilder, rows: readonly NodeRow[]): NodeColumns {
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

function lunColumns(
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

function nodeTables(
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

function dsfTables(
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

// Guests and the device database.

function guestOf(store: StoreBuilder, spec: GuestSpec, at: number): Guest {
  return {
    name: spec.name,
    number: spec.number === undefined ? at + 1 : spec.number,
    os: spec.os === undefined ? 'HPUX' : spec.os,
    state: spec.state === undefined ? 'Off' : spec.state,
    devices: (spec.devices ?? []).map((text) => {
      const parsed = parseStatement(text);
      const statement = parsed.ok ? parsed.statement : null;
      return { text, statement, origin: { output: 0, line: store.line(text) } };
    }),
    devicesRead: spec.devicesRead ?? true,
    held: spec.held ?? [],
    origin: { output: 0, line: store.line(spec.name) },
  };
}

function databaseEntryOf(store: StoreBuilder, spec: DatabaseSpec): DatabaseEntry {
  const { names, attributes = { CONFIG: 'gdev' }, dependents = [], uniqueId = '' } = spec;
  return {
    names,
    attributes,
    dependents,
    uniqueId,
    origin: { output: 0, line: store.line(names.join(',')) },
  };
}
