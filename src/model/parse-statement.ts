/**
 * The one reader of resource statements, `device:adapter[:bus,slot[,target]]:storage:location` (4.3:86, 90, 104).
 *
 * It reads form only: which device may stand with which storage is the rules' business. It is lenient where the manuals are (the address
 * may be empty, stop after the slot, or be left out with its colon; `aviostor`), and strict where a command line could come to harm.
 */
import { parseAddress, type AddressErrorCode } from './address.ts';
import { parsePath } from './hardware-path.ts';
import {
  ADAPTER_TYPES,
  DEVICE_KINDS,
  STORAGE_TYPES,
  type AdapterType,
  type Address,
  type DeviceKind,
  type StorageStatement,
  type StorageType,
} from './statement.ts';

/** The parts of a statement, in order. */
export type StatementField = 'device' | 'adapter' | 'address' | 'storage' | 'location';

export type StatementErrorCode =
  /** The field is empty or the text ends before it. */
  | 'missing'
  /** Not one of the words that the field takes. */
  | 'unknown-word'
  /** `hba:…`: only `-m` takes these, to convert an adapter (4.3:90). */
  | 'hba'
  | AddressErrorCode
  /** A DSF or file is an absolute path. */
  | 'not-absolute'
  /** attach_path wants a hardware path. */
  | 'not-a-path'
  /** A blank in the name of a device. */
  | 'blank'
  /** A colon in the name of a device: more fields than a statement has. */
  | 'colon'
  /** A line end, another control character or an invisible one, anywhere. */
  | 'control-character';

/** What is wrong, with the field and the range [start, end) of the text that it is about. */
export interface StatementError {
  readonly field: StatementField;
  readonly code: StatementErrorCode;
  readonly at: readonly [number, number];
}

export type ParsedStatement =
  | { readonly ok: true; readonly statement: StorageStatement }
  /** In the order of the fields; at least one, at most one a field. */
  | { readonly ok: false; readonly errors: readonly StatementError[] };

interface Field {
  readonly text: string;
  readonly start: number;
}

type Fields = Readonly<Record<StatementField, Field>>;

/** Reads a statement; never throws, whatever the text. */
export function parseStatement(text: string): ParsedStatement {
  const fields = splitFields(text);
  if (fields.device.text === 'hba') return { ok: false, errors: [errorAt('device', fields.device, 'hba')] };
  const errors: StatementError[] = [];
  const isPlain = !HIDDEN.test(text);
  for (const field of FIELD_ORDER) {
    const code = faultOf(field, fields, isPlain);
    if (code !== null) errors.push(errorAt(field, fields[field], code));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, statement: statementOf(fields) };
}

const FIELD_ORDER = ['device', 'adapter', 'address', 'storage', 'location'] as const;

/** Only valid fields come here, so that each word is in its list. */
function statementOf(fields: Fields): StorageStatement {
  return {
    device: fields.device.text as DeviceKind,
    adapter: readAdapter(fields.adapter.text)!,
    address: addressOf(fields.address.text),
    storage: fields.storage.text as StorageType,
    location: fields.location.text,
  };
}

/** The location is the last field and takes the rest: a file's name may hold a colon. */
function splitFields(text: string): Fields {
  const device = fieldAt(text, 0);
  const adapter = fieldAfter(text, device);
  const third = fieldAfter(text, adapter);
  // `[:bus,slot[,target]]`: the manuals' brackets take the colon in, so a storage word may stand third.
  const addressLeftOut = isOneOf(STORAGE_TYPES, third.text);
  const address = addressLeftOut ? { text: '', start: third.start } : third;
  const storage = addressLeftOut ? third : fieldAfter(text, third);
  const start = startAfter(text, storage);
  return { device, adapter, address, storage, location: { text: text.slice(start), start } };
}

function fieldAfter(text: string, before: Field): Field {
  return fieldAt(text, startAfter(text, before));
}

/** Behind a field's colon; the text's end when none follows. */
function startAfter(text: string, { text: before, start }: Field): number {
  return Math.min(start + before.length + 1, text.length);
}

/** From an offset to the next colon or the end. */
function fieldAt(text: string, start: number): Field {
  const colon = text.indexOf(':', start);
  return { text: text.slice(start, colon < 0 ? text.length : colon), start };
}

/** `isPlain`: no field holds a hidden character, which is asked once for the whole text. */
function faultOf(field: StatementField, fields: Fields, isPlain: boolean): StatementErrorCode | null {
  const { text } = fields[field];
  if (!isPlain && HIDDEN.test(text)) return 'control-character';
  switch (field) {
    case 'device':
      return wordFault(text, isOneOf(DEVICE_KINDS, text));
    case 'adapter':
      return wordFault(text, readAdapter(text) !== null);
    case 'address':
      return addressFault(text);
    case 'storage':
      return wordFault(text, isOneOf(STORAGE_TYPES, text));
    case 'location':
      return locationFault(text, fields.storage.text);
  }
}

/** Control, formatting (bidirectional overrides, zero width) and separator characters, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function wordFault(text: string, known: boolean): StatementErrorCode | null {
  if (text === '') return 'missing';
  return known ? null : 'unknown-word';
}

function addressFault(text: string): StatementErrorCode | null {
  if (text === '') return null;
  const parsed = parseAddress(text);
  return parsed.ok ? null : parsed.code;
}

function addressOf(text: string): Address | null {
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.address : null;
}

/**
 * Files and directories may hold blanks and colons: nothing forbids them, and the planner quotes. Names of devices hold neither, and a
 * colon there is a field too many. The directory of a null DVD may stand relative: it is no fault of form, and `null-dvd-directory`
 * refuses it.
 */
function locationFault(text: string, storage: string): StatementErrorCode | null {
  if (text === '') return 'missing';
  const isFile = storage === 'file' || storage === 'null';
  if (!isFile && /\s/.test(text)) return 'blank';
  if (!isFile && text.includes(':')) return 'colon';
  if (storage === 'attach_path') return parsePath(text) === null ? 'not-a-path' : null;
  return storage === 'null' || text.startsWith('/') ? null : 'not-absolute';
}

function readAdapter(text: string): AdapterType | null {
  const word = text === 'aviostor' ? 'avio_stor' : text;
  return isOneOf(ADAPTER_TYPES, word) ? word : null;
}

function isOneOf<Word extends string>(words: readonly Word[], text: string): text is Word {
  return (words as readonly string[]).includes(text);
}

function errorAt(field: StatementField, { text, start }: Field, code: StatementErrorCode): StatementError {
  return { field, code, at: [start, start + text.length] };
}
