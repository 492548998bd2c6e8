/** A device's I/O path in lines for people: its layers from the guest down, then the life of each request. */
import type { Condition } from '../model/condition.ts';
import type { IoEvent } from '../model/io-path/event.ts';
import type { IoPath, Layer, LayerPart, Nature } from '../model/io-path/layer.ts';
import type { IoRequest } from '../model/io-path/request.ts';
import type { Comparison, LayerPair, Side } from '../model/io-path/side-by-side.ts';
import { sayCondition } from '../words/devices.ts';
import {
  sayArchitectureOf,
  sayLayer,
  sayLayerFacts,
  sayLayerSharers,
  sayNature,
  sayNoSide,
  saySqueezed,
} from '../words/io-layers.ts';
import { sayIoRequest } from '../words/io-path.ts';
import { sayList } from '../words/units.ts';
import { eventLines } from './path-events.ts';
import { columns, fits, tinted, wrapped, type Tone } from './text.ts';

/** Everything that is printed of one device. */
export interface TracedPath {
  readonly path: IoPath;
  readonly lives: readonly { readonly request: IoRequest; readonly events: readonly IoEvent[] }[];
  /** The same LUN by the other architecture; null where no whole LUN stands behind the device. */
  readonly comparison: Comparison | null;
}

/** Layers, requests, and the same LUN by the other architecture. */
export function* pathLines({ path, lives, comparison }: TracedPath): Generator<string> {
  yield `${tinted('strong', path.guest)}  ${path.text}`;
  yield* wrapped(sayArchitectureOf(path.architecture), 0);
  yield '';
  yield* layerLines(path.layers);
  if (path.unread.length > 0)
    yield* wrapped(`Others may share more: no output lists the devices of ${sayList(path.unread)}.`, 0);
  const said = { events: new Set<string>(), doubts: new Set<string>() };
  for (const { request, events } of lives) {
    yield '';
    yield tinted('strong', `${path.guest} ${sayIoRequest(request, path.statement.device)}`);
    yield* eventLines(path.guest, events, said);
  }
  if (comparison !== null) yield* comparisonLines(comparison);
}

// Layers.

const HEAD = ['layer', 'nature', 'state', 'what it is here'] as const;

const NATURE_COLUMN = 1;
const STATE_COLUMN = 2;
const NOTE_INDENT = 4;

/** A row a part, and below it what the layer does and who shares it: parts that are shared alike have one such line. */
function* layerLines(layers: readonly Layer[]): Generator<string> {
  const rows = layers.flatMap((layer) => layer.parts.map((part, at) => ({ layer, part, at })));
  const whole = [HEAD, ...rows.map(cellsOf)];
  // A path is never broken: where it has no room beside the rest it stands below.
  const isWide = fits(columns(whole));
  const shown = isWide ? whole : whole.map((cells) => cells.slice(0, -1));
  const [head = '', ...lines] = columns(shown, (cell, row, column) => {
    const of = rows[row - 1];
    if (of === undefined) return tinted('quiet', cell);
    if (column === NATURE_COLUMN) return tintNature(of.layer.nature, cell);
    return column === STATE_COLUMN ? tintCondition(of.part.condition, cell) : cell;
  });
  yield head;
  for (const [row, { layer, part, at }] of rows.entries()) {
    yield lines[row]!;
    if (!isWide) yield ' '.repeat(NOTE_INDENT) + sayPart(part);
    const next = layer.parts[at + 1];
    if (next !== undefined && sayLayerSharers(next.sharers) === sayLayerSharers(part.sharers)) continue;
    yield* noteLines(layer, part, next === undefined);
  }
}

function cellsOf({ layer, part, at }: { layer: Layer; part: LayerPart; at: number }): readonly string[] {
  const names = at === 0 ? [sayLayer(layer.id), sayNature(layer.nature)] : ['', ''];
  return [...names, sayState(part), sayPart(part)];
}

function noteLines(layer: Layer, { sharers }: LayerPart, isLast: boolean): readonly string[] {
  const facts = isLast ? sayLayerFacts(layer) : '';
  const company = `shared with ${sayLayerSharers(sharers)}`;
  const note = facts === '' ? company : `${facts}; ${company}`;
  return wrapped(note, NOTE_INDENT).map((line) => tinted('quiet', line));
}

/** `0/2/1/0 fc0 (fcd)`, `tape1 (estape) HP Ultrium 3-SCSI`. */
function sayPart({ name, label, driver, description }: LayerPart): string {
  const own = [name, label === name ? '' : label, driver === '' ? '' : `(${driver})`];
  // A row of the tree has its driver's long text there, which says nothing of this device.
  if (label === '') own.push(saySqueezed(description));
  return own.filter((word) => word !== '').join(' ');
}

function sayState({ state, health, condition }: LayerPart): string {
  if (state === '' && health === '') return condition === 'bad' ? 'unusable' : '';
  return sayCondition(state, health);
}

function tintNature(nature: Nature, cell: string): string {
  if (nature === 'virtual') return tinted('warn', cell);
  return nature === 'passed-through' ? tinted('good', cell) : cell;
}

const TONES: Readonly<Record<Condition, Tone | null>> = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  unknown: null,
};

function tintCondition(condition: Condition, cell: string): string {
  const tone = TONES[condition];
  return tone === null ? cell : tinted(tone, cell);
}

// The other architecture.

function* comparisonLines({ lun, shared, attached, layers }: Comparison): Generator<string> {
  yield '';
  yield tinted('strong', `${lun} by both architectures`);
  yield* sideLines('shared', shared, lun);
  yield* sideLines('attached', attached, lun);
  if (layers.length === 0) return;
  yield* columns([['layer', 'shared', 'attached', 'differs in'], ...layers.map(pairRow)], (cell, row) =>
    row === 0 ? tinted('quiet', cell) : cell,
  );
}

function sideLines(title: string, side: Side, lun: string): readonly string[] {
  if (!side.ok) return wrapped(`${title}: ${sayNoSide(side.why, lun, title === 'attached')}`, 2);
  const { path, imagined } = side;
  return wrapped(`${title}: ${path.guest} ${imagined ? 'would have it' : 'has it'} as ${path.text}`, 2);
}

function pairRow({ id, a, b, differs }: LayerPair): readonly string[] {
  return [sayLayer(id), sayBrief(a), sayBrief(b), differs.join(', ')];
}

function sayBrief(layer: Layer | null): string {
  if (layer === null) return 'none';
  return `${sayNature(layer.nature)}: ${sayList(layer.parts.map(({ name }) => name))}`;
}
