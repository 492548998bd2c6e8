/** Steps from JSON that we did not just write ourselves: a stored draft, another tab, a file. Writing is `JSON.stringify`. */
import { formatAddress, parseAddress } from './address.ts';
import { formatRestricted, formatSetting, parseRestricted, parseSetting } from './database-statement.ts';
import { formatStatement } from './format-statement.ts';
import type { GuestOs } from './guest.ts';
import { parseStatement } from './parse-statement.ts';
import { ADAPTER_TYPES, type Address, type StorageStatement } from './statement.ts';
import { SET_ATTRIBUTES, type Rehang, type Side, type Step, type StepOf } from './step.ts';

/**
 * Null for anything that is not wholly a step; statements and names of devices go through the parsers of typed text, so nothing enters that
 * could not be typed. Fields too many are dropped.
 */
export function readStep(json: unknown): Step | null {
  const kind = oneOf(KINDS, field(json, 'kind'));
  return kind === undefined ? null : READERS[kind](json);
}

type Kind = Step['kind'];

const READERS: { readonly [One in Kind]: (json: unknown) => StepOf<One> | null } = {
  attach: (json) => withKind('attach', readSide(json)),
  detach: (json) => withKind('detach', readSide(json)),
  modify: readModify,
  move: (json) => {
    const from = readSide(field(json, 'from'));
    const to = readSide(field(json, 'to'));
    return from === null || to === null ? null : { kind: 'move', from, to };
  },
  convert: readConvert,
  attribute: readAttribute,
  restrict: (json) => withKind('restrict', readRestricted(json)),
  unrestrict: (json) => withKind('unrestrict', readRestricted(json)),
  create: (json) => withKind('create', readGuest(json)),
  remove: (json) => withKind('remove', readGuest(json)),
};

const KINDS = Object.keys(READERS) as readonly Kind[];

function withKind<One extends Kind, Rest>(kind: One, rest: Rest | null): ({ kind: One } & Rest) | null {
  return rest === null ? null : { kind, ...rest };
}

function readSide(json: unknown): Side | null {
  const guest = text(field(json, 'guest'));
  const statement = readStatement(field(json, 'statement'));
  return guest === undefined || statement === null ? null : { guest, statement };
}

/** The place stays; it may be left out of the new statement. */
function readModify(json: unknown): StepOf<'modify'> | null {
  const guest = text(field(json, 'guest'));
  const change = readRehang(json);
  if (guest === undefined || change === null) return null;
  const { from, to } = change;
  const stays = to.address === null || formatAddress(to.address) === formatAddress(from.address);
  return stays ? { kind: 'modify', guest, from, to } : null;
}

function readConvert(json: unknown): StepOf<'convert'> | null {
  const guest = text(field(json, 'guest'));
  const to = oneOf(ADAPTER_TYPES, field(json, 'to'));
  const slot = readAddress({ bus: field(json, 'bus'), slot: field(json, 'slot'), target: null });
  const rehang = list(field(json, 'rehang'), readRehang);
  const emptied = field(json, 'emptied');
  if (guest === undefined || to === undefined || !slot || rehang === null) return null;
  if (emptied !== undefined && emptied !== true) return null;
  if (!rehang.every((device) => hangsOn(slot, device) && device.to.adapter === to)) return null;
  const step = { kind: 'convert' as const, guest, bus: slot.bus, slot: slot.slot, to, rehang };
  return emptied === undefined ? step : { ...step, emptied };
}

/** Before and after on the adapter that is converted; where it comes back may be left open. */
function hangsOn({ bus, slot }: Address, { from, to }: Rehang): boolean {
  const isHere = (address: Address | null): boolean => address?.bus === bus && address.slot === slot;
  return isHere(from.address) && isHere(to.address ?? from.address);
}

function readRehang(json: unknown): Rehang | null {
  const from = readStatement(field(json, 'from'));
  const to = readStatement(field(json, 'to'));
  return from === null || to === null ? null : { from, to };
}

const VALUES = ['YES', 'NO'] as const;

function readAttribute(json: unknown): StepOf<'attribute'> | null {
  const device = text(field(json, 'device'));
  const attribute = oneOf(SET_ATTRIBUTES, field(json, 'attribute'));
  const [from, to] = [readValue(field(json, 'from')), readValue(field(json, 'to'))];
  if (device === undefined || attribute === undefined || from === undefined || to === undefined) return null;
  const typed = formatSetting({ device, attribute, value: to ?? 'NO' });
  return parseSetting(typed)?.device === device ? { kind: 'attribute', device, attribute, from, to } : null;
}

/** Undefined for what is neither null nor a value. */
function readValue(json: unknown): 'YES' | 'NO' | null | undefined {
  return json === null ? null : oneOf(VALUES, json);
}

function readRestricted(json: unknown): { readonly device: string } | null {
  const device = text(field(json, 'device'));
  return device !== undefined && parseRestricted(formatRestricted(device)) === device ? { device } : null;
}

const SYSTEMS: readonly GuestOs[] = ['HPUX', 'LINUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN'];

function readGuest(json: unknown): Omit<StepOf<'create'>, 'kind'> | null {
  const guest = text(field(json, 'guest'));
  const os = oneOf(SYSTEMS, field(json, 'os'));
  const statements = list(field(json, 'statements'), readStatement);
  return guest === undefined || os === undefined || statements === null ? null : { guest, os, statements };
}

function readStatement(json: unknown): StorageStatement | null {
  const address = readAddress(field(json, 'address'));
  const parts = ['device', 'adapter', 'storage', 'location'].map((name) => text(field(json, name)));
  const [device, adapter, storage, location] = parts;
  if (address === undefined || parts.includes(undefined)) return null;
  const typed = `${device}:${adapter}:${formatAddress(address)}:${storage}:${location}`;
  const parsed = parseStatement(typed);
  return parsed.ok && formatStatement(parsed.statement) === typed ? parsed.statement : null;
}

/** Undefined for what is neither null nor an address. */
function readAddress(json: unknown): Address | null | undefined {
  if (json === null) return null;
  const numbers = [field(json, 'bus'), field(json, 'slot'), field(json, 'target')];
  const typed = (numbers[2] === null ? numbers.slice(0, 2) : numbers).join(',');
  if (!numbers.every((part) => part === null || typeof part === 'number')) return undefined;
  const parsed = parseAddress(typed);
  return parsed.ok ? parsed.address : undefined;
}

function text(json: unknown): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], json: unknown): Word | undefined {
  return words.find((word) => word === json);
}

/** Null unless it is a list of nothing else. */
function list<Item>(json: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(json)) return null;
  const items: Item[] = [];
  for (const each of json) {
    const item = read(each);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

/** An own property of a plain object; undefined for all else, so that no prototype can answer. */
function field(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined;
  return (json as Readonly<Record<string, unknown>>)[name];
}
