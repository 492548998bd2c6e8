/** `lundock read`: what was read. The document's shape is a contract with scripts. */
import { Inventory, NO_INSTANCE } from '../model/inventory.ts';
import type { Reading, SourceInput } from '../readers/reading.ts';
import { readSources } from '../readers/read.ts';
import { rowAt } from '../readers/rows.ts';
import type { Answer, Members } from './json.ts';
import { readLines } from './read-text.ts';

/** Which of the long lists are wanted. */
export interface ReadOptions {
  readonly rows: boolean;
  readonly luns: boolean;
}

/** What was read: all of it for scripts, a summary for people. */
export function readAnswer(sources: readonly SourceInput[], reading: Reading, options: ReadOptions): Answer {
  return {
    members: readDocument(sources, reading, options),
    lines: () => readLines(sources, reading, options),
    status: 0,
  };
}

/** The document's members; the lists of rows and LUNs are made while they are written. */
function readDocument(
  sources: readonly SourceInput[],
  reading: Reading,
  { rows, luns }: ReadOptions,
): Members {
  const inventory = new Inventory(reading.inventory);
  return [
    ['sources', sourcesOf(sources, reading)],
    ['counts', countsOf(reading)],
    ...(rows ? [['rows', rowsOf(reading)] as const] : []),
    ...(luns ? [['luns', lunsOf(inventory)] as const] : []),
    ['guests', guestsOf(inventory)],
    ['problems', problemsOf(sources, reading)],
  ];
}

function sourcesOf(sources: readonly SourceInput[], reading: Reading) {
  return sources.map((source, index) => ({
    file: source.name,
    ...hostOf(sources, source, reading),
    outputs: reading.inventory.outputs
      .filter((output) => output.source === index)
      .map(({ command, format, firstLine, lastLine }) => ({ command, format, lines: [firstLine, lastLine] })),
  }));
}

/** What one source itself says: a load has one host, but not each of its files has to name it. */
function hostOf(sources: readonly SourceInput[], source: SourceInput, reading: Reading) {
  const alone = sources.length === 1 ? reading : readAlone(source);
  return { host: alone?.inventory.host.name ?? null, date: alone?.inventory.host.date ?? null };
}

function readAlone(source: SourceInput): Reading | null {
  const result = readSources([source]);
  return result?.ok === true ? result.reading : null;
}

function countsOf({ counts }: Reading) {
  const { rows, luns, lunpaths, guests, devices, databaseEntries, problems } = counts;
  return { rows, luns, lunpaths, guests, devices, databaseEntries, problems };
}

function* rowsOf(reading: Reading) {
  for (let index = 0; index < reading.rows.count; index++) yield rowAt(reading, index);
}

function* lunsOf(inventory: Inventory) {
  for (let lun = 0; lun < inventory.lunCount; lun++) {
    yield {
      name: inventory.lunName(lun),
      path: inventory.lunPath(lun),
      health: inventory.lunHealth(lun),
      wwid: inventory.lunWwid(lun),
      dsfs: inventory.dsfsOf(lun),
      lunpaths: Array.from(inventory.lunpathsOf(lun), (node) => lunpathOf(inventory, node)),
    };
  }
}

function lunpathOf(inventory: Inventory, node: number) {
  const instance = inventory.instance(node);
  return {
    path: inventory.path(node),
    instance: instance === NO_INSTANCE ? null : instance,
    health: inventory.health(node),
  };
}

function guestsOf(inventory: Inventory) {
  return inventory.guests.map(({ name, number, os, state, devices }) => ({
    name,
    number,
    os,
    state,
    devices: devices.map((device) => device.text),
  }));
}

function problemsOf(sources: readonly SourceInput[], reading: Reading) {
  return reading.problems.map(({ source, line, text, reason }) => ({
    file: sources[source]?.name ?? '',
    line,
    text,
    reason,
  }));
}
