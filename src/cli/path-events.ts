/** The life of a request in lines for people: what becomes of it at each layer on its way down, and what comes back. */
import type { IoAct, IoEvent } from '../model/io-path/event.ts';
import { sayLayer } from '../words/io-layers.ts';
import { sayIoEvent, sayIoSources } from '../words/io-path.ts';
import { GLUE, tinted, wrapped, type Tone } from './text.ts';

const MARKS: Readonly<Record<IoAct, string>> = {
  becomes: '↓',
  'may-refuse': '?',
  refuses: '×',
  answers: '=',
  returns: '↑',
};

const MARK_TONES: Readonly<Partial<Record<IoAct, Tone>>> = {
  refuses: 'bad',
  'may-refuse': 'warn',
  answers: 'good',
};

/** What earlier requests were told to meet. */
export interface Said {
  readonly events: Set<string>;
  readonly doubts: Set<string>;
}

/** A mark, the layer, and beside it what happens there; what an earlier request met word for word is only named. */
export function* eventLines(guest: string, all: readonly IoEvent[], said: Said): Generator<string> {
  const events = all.filter((event) => isNews(event, said.doubts));
  const keyOf = ({ layer, act, ...event }: IoEvent) =>
    [layer, act, sayIoEvent({ layer, act, ...event }, guest)].join('\n');
  const isOld = (event: IoEvent) => said.events.has(keyOf(event));
  const width = Math.max(...events.map(({ layer }) => sayLayer(layer).length));
  for (const group of grouped(events, isOld)) {
    const [event] = group;
    const layers = [...new Set(group.map(({ layer }) => sayLayer(layer)))];
    yield* isOld(event) ? oldLines(event.act, layers) : newLines(guest, event, layers, width);
    for (const one of group) said.events.add(keyOf(one));
  }
}

const MARK_WIDTH = 4;

function newLines(
  guest: string,
  event: IoEvent,
  layers: readonly string[],
  width: number,
): readonly string[] {
  const source = `[${sayIoSources(event.sources)}]`;
  const glued = source.replaceAll(' ', GLUE);
  const text = wrapped(`${sayIoEvent(event, guest)} ${glued}`, MARK_WIDTH + width + 2);
  const names = layers.map((name, at) => (at < layers.length - 1 ? `${name},` : name));
  return Array.from({ length: Math.max(text.length, names.length) }, (_, at) => {
    const mark = at === 0 ? `  ${markOf(event.act)} ` : ' '.repeat(MARK_WIDTH);
    const name = (names[at] ?? '').padEnd(width);
    const said = (text[at] ?? '').trimStart().replace(glued, tinted('quiet', source));
    return `${mark}${name.trim() === '' ? name : tinted('quiet', name)}  ${said}`.trimEnd();
  });
}

function oldLines(act: IoAct, layers: readonly string[]): readonly string[] {
  const [first = '', ...rest] = wrapped(`${layers.join(', ')}: as before`, MARK_WIDTH);
  return [
    `  ${markOf(act)} ${tinted('quiet', first.trimStart())}`,
    ...rest.map((line) => tinted('quiet', line)),
  ];
}

function markOf(act: IoAct): string {
  const tone = MARK_TONES[act];
  return tone === undefined ? MARKS[act] : tinted(tone, MARKS[act]);
}

/** A doubt that holds for every request is said with the first. */
function isNews({ act, detail }: IoEvent, doubts: Set<string>): boolean {
  if (act !== 'may-refuse') return true;
  const doubt = JSON.stringify(detail);
  const isNew = !doubts.has(doubt);
  doubts.add(doubt);
  return isNew;
}

type Group = readonly [IoEvent, ...IoEvent[]];

/** Layers that only hand the answer up stand together, and so do those that do again what they did before. */
function grouped(events: readonly IoEvent[], isOld: (event: IoEvent) => boolean): readonly Group[] {
  const groups: [IoEvent, ...IoEvent[]][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last !== undefined && goesWith(last[0], event, isOld)) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

function goesWith(first: IoEvent, next: IoEvent, isOld: (event: IoEvent) => boolean): boolean {
  if (first.act !== next.act || isOld(first) !== isOld(next)) return false;
  return isOld(first) || (first.detail.code === 'comes-back' && next.detail.code === 'comes-back');
}
