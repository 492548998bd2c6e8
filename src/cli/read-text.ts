/** What was read, in lines for people: the host, each file's outputs, the guests, what was not read, and what was not understood. */
import type { Guest } from '../model/guest.ts';
import { Inventory, type OutputInfo } from '../model/inventory.ts';
import { missingFacts } from '../model/missing.ts';
import { profileOf } from '../model/profile.ts';
import type { Reading, SourceInput } from '../readers/reading.ts';
import { rowAt, type PrintedRow } from '../readers/rows.ts';
import { sayCondition, sayGuestOs } from '../words/devices.ts';
import { sayGroup, sayMissing, sayProblem } from '../words/reading.ts';
import { saySqueezed } from '../words/io-layers.ts';
import { sayCount, sayQuoted } from '../words/units.ts';
import { sayVersion } from '../words/version.ts';
import type { ReadOptions } from './read-command.ts';
import { columns, tinted, visible, wrapped } from './text.ts';

/** A short summary; the long lists only where they are asked for. */
export function* readLines(
  sources: readonly SourceInput[],
  reading: Reading,
  { rows, luns }: ReadOptions,
): Generator<string> {
  const inventory = new Inventory(reading.inventory);
  yield* hostLines(inventory);
  for (const [at, { name }] of sources.entries()) yield* sourceLines(name, at, inventory);
  if (rows) yield* ['', ...rowLines(reading)];
  if (luns && inventory.lunCount > 0) yield* ['', ...lunLines(inventory)];
  if (inventory.guests.length > 0) yield* ['', ...guestLines(inventory.guests)];
  yield* missingLines(inventory);
  yield* problemLines(sources, reading);
  yield* ['', sayFigures(reading)];
}

const quietHead = (cell: string, row: number): string => (row === 0 ? tinted('quiet', cell) : cell);

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function* hostLines({ host }: Inventory): Generator<string> {
  const name = tinted('strong', host.name ?? 'a host whose name was not read');
  const { profile } = profileOf(host.hpvmRevision);
  yield `${name}  ${sayVersion(host, profile)}${host.date === null ? '' : `  ${host.date}`}`;
}

/** The outputs of one kind in one file, as of `hpvmstatus -P GUEST -d`. */
interface Group {
  readonly name: string;
  readonly first: OutputInfo;
  readonly outputs: number;
  readonly given: number;
}

function* sourceLines(name: string, source: number, { data }: Inventory): Generator<string> {
  const groups = new Map<string, Group>();
  for (const output of data.outputs.filter((one) => one.source === source)) {
    const met = groups.get(output.format);
    groups.set(output.format, {
      name: met === undefined ? (output.command ?? output.format) : output.format,
      first: met?.first ?? output,
      outputs: (met?.outputs ?? 0) + 1,
      given: (met?.given ?? 0) + output.given,
    });
  }
  const rows = Array.from(groups.values(), ({ name: command, first, outputs, given }) => [
    visible(command),
    sayGroup({ format: first.format, outputs, given }),
    outputs === 1 ? `lines ${first.firstLine} to ${first.lastLine}` : `from line ${first.firstLine}`,
  ]);
  yield '';
  yield tinted('strong', visible(name === '-' ? 'standard input' : name));
  yield* indented(columns(rows, (cell, _, column) => (column === 2 ? tinted('quiet', cell) : cell)));
}

function guestLines(guests: readonly Guest[]): readonly string[] {
  const rows = guests.map(({ name, number, os, state, devices, devicesRead }) => [
    name,
    number === null ? '' : String(number),
    os === null ? 'not read' : sayGuestOs(os),
    state ?? 'not read',
    devicesRead ? sayCount(devices.length, 'device') : 'devices not read',
  ]);
  return columns([['guest', 'number', 'runs', 'state', 'storage'], ...rows], (cell, row, column) =>
    row > 0 && cell.endsWith('not read') && column > 1 ? tinted('warn', cell) : quietHead(cell, row),
  );
}

function lunLines(inventory: Inventory): readonly string[] {
  const rows = Array.from({ length: inventory.lunCount }, (_, lun) => [
    inventory.lunName(lun),
    inventory.lunHealth(lun),
    String(inventory.lunpathsOf(lun).length),
    inventory.lunWwid(lun) ?? '',
    inventory.dsfsOf(lun)[0] ?? '',
  ]);
  return columns([['LUN', 'health', 'lunpaths', 'WWID', 'DSF'], ...rows], quietHead);
}

function rowLines(reading: Reading): readonly string[] {
  const rows = Array.from({ length: reading.rows.count }, (_, index) => cellsOf(rowAt(reading, index)));
  return columns([['row', 'path', 'driver', 'state', 'description'], ...rows], quietHead);
}

function cellsOf(row: PrintedRow): readonly string[] {
  const state = sayCondition(row.swState, row.health);
  return [`${row.class}${row.instance ?? ''}`, row.path, row.driver, state, saySqueezed(row.description)];
}

/** What hides something from the picture, and the command that would tell. */
function* missingLines(inventory: Inventory): Generator<string> {
  const missing = missingFacts(inventory).map(sayMissing);
  if (missing.length === 0) return;
  yield* ['', tinted('warn', 'Not read')];
  for (const { what, hides, command } of missing) yield* wrapped(`${what} ${hides} Load ${command}.`, 2);
}

const MOST_PROBLEMS = 20;

function* problemLines(sources: readonly SourceInput[], { problems }: Reading): Generator<string> {
  if (problems.length === 0) return;
  yield* ['', tinted('bad', 'Not understood')];
  for (const { source, line, text, reason } of problems.slice(0, MOST_PROBLEMS)) {
    yield `  ${visible(sources[source]?.name ?? '')}:${line}  ${text === '' ? '' : sayQuoted(text)}`.trimEnd();
    yield* wrapped(sayProblem(reason), 4);
  }
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) yield `  and ${more} more; --format json lists them all.`;
}

function sayFigures({ counts: { rows, luns, lunpaths, guests, devices, problems } }: Reading): string {
  const read = [
    sayCount(rows, 'row'),
    sayCount(luns, 'LUN'),
    sayCount(lunpaths, 'lunpath'),
    sayCount(guests, 'guest'),
    sayCount(devices, 'device'),
  ];
  const lines = `${sayCount(problems, 'line')} not understood`;
  return `${read.join(', ')}; ${problems > 0 ? tinted('bad', lines) : lines}.`;
}
