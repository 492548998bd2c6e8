/**
 * Small inventories for tests, from object literals: name the LUNs and their lunpaths, and the tree above them grows by itself.
 *
 * Everything that a test does not say has a believable value: every output was read, all is CLAIMED and online, WWIDs differ,
 * DSFs are the default ones of the class. Every row is a line of its own in the one source, from line 1.
 */
import type { DatabaseEntry } from './database.ts';
import type { Guest, HeldSlot } from './guest.ts';
import { dsfTables, lunColumns, nodeColumns, nodeRows, nodeTables } from './inventory-columns.testing.ts';
import { NO_USAGE, type HostUsage } from './host-usage.ts';
import { StoreBuilder } from './inventory-store.testing.ts';
import { Inventory, type Evidence, type HostFacts, type InventoryData } from './inventory.ts';
import { parseStatement } from './parse-statement.ts';
import type { Health, SwState } from './vocabulary.ts';

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
  readonly modifiable?: boolean | null;
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
  readonly usage?: Partial<HostUsage>;
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
  const lunRows = lunColumns(store, luns, nodeOf);
  const guests = (spec.guests ?? []).map((guest, at) => guestOf(store, guest, at));
  const database = (spec.database ?? []).map((entry) => databaseEntryOf(store, entry));
  const { bytes, lineStart } = store.finish();
  return {
    bytes,
    words: store.words,
    nodes,
    luns: lunRows,
    ...nodeTables(bytes, nodes),
    ...dsfTables(bytes, lunRows),
    guests,
    database,
    usage: { ...NO_USAGE, ...spec.usage },
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

// Guests and the device database.

function guestOf(store: StoreBuilder, spec: GuestSpec, at: number): Guest {
  return {
    name: spec.name,
    number: spec.number === undefined ? at + 1 : spec.number,
    os: spec.os === undefined ? 'HPUX' : spec.os,
    state: spec.state === undefined ? 'Off' : spec.state,
    modifiable: spec.modifiable ?? null,
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
