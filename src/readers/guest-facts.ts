/** What one output says of a guest, and how several outputs make one guest. */
import type { Guest, GuestDevice, GuestOs, HeldSlot } from '../model/guest.ts';
import { formatStatement } from '../model/format-statement.ts';
import { parseStatement } from '../model/parse-statement.ts';
import type { StorageStatement } from '../model/statement.ts';

/** A storage device as one output prints it. */
export interface DeviceFact {
  readonly text: string;
  /** null when the text is no statement that parses. */
  readonly statement: StorageStatement | null;
  /** In the output's source, from 1. */
  readonly line: number;
}

/**
 * Where the devices come from, least trusted first: not listed at all; the statements of the next boot (`-D`); the table of `-P` or the
 * stanzas of `-V`; the statements in force (`-d`), which are what hpvmmodify takes.
 */
export const DEVICE_SOURCES = ['none', 'next-boot', 'table', 'statements'] as const;
export type DeviceSource = (typeof DEVICE_SOURCES)[number];

/** One output's word on one guest; null and empty where it says nothing. */
export interface GuestFacts {
  readonly name: string;
  readonly number: number | null;
  readonly os: GuestOs | null;
  /** `On (OS)`, `On (EFI)`, `Off`, `Off (NR)`, `Invalid`, with single blanks. */
  readonly state: string | null;
  /** False when the modify status is disabled. */
  readonly modifiable: boolean | null;
  readonly devices: readonly DeviceFact[];
  readonly devicesFrom: DeviceSource;
  readonly held: readonly HeldSlot[];
  /** In the output's source, from 1. */
  readonly line: number;
}

/** A guest of which nothing but the name and the line is known yet. */
export function bareGuest(name: string, line: number): GuestFacts {
  const unread = { number: null, os: null, state: null, modifiable: null } as const;
  return { name, ...unread, devices: [], devicesFrom: 'none', held: [], line };
}

/** A device from a resource statement as printed. */
export function deviceFromStatement(text: string, line: number): DeviceFact {
  const parsed = parseStatement(text);
  return { text, statement: parsed.ok ? parsed.statement : null, line };
}

/** A device from the fields of a table row or stanza; its text is the statement that they come to. */
export function deviceFromFields(
  fields: {
    readonly device: string;
    readonly adapter: string;
    readonly address: string;
    readonly storage: string;
    readonly location: string;
  },
  line: number,
): DeviceFact {
  const { device, adapter, address, storage, location } = fields;
  const fact = deviceFromStatement(`${device}:${adapter}:${address}:${storage}:${location}`, line);
  const { statement } = fact;
  return statement === null ? fact : { text: formatStatement(statement), statement, line };
}

/** Facts with the output (index into the inventory's outputs) that printed them. */
export interface SourcedGuestFacts {
  readonly output: number;
  readonly facts: GuestFacts;
}

/**
 * The guests of a load, in the order in which they were first named. Of each fact the last output that tells it is believed, since in a
 * terminal log it was printed later; the devices come whole from the most trusted listing, the last one among equals.
 */
export function joinGuests(told: readonly SourcedGuestFacts[]): Guest[] {
  const byName = new Map<string, SourcedGuestFacts[]>();
  for (const one of told) {
    const same = byName.get(one.facts.name);
    if (same === undefined) byName.set(one.facts.name, [one]);
    else same.push(one);
  }
  return [...byName.values()].map(joinOne);
}

function joinOne(told: readonly SourcedGuestFacts[]): Guest {
  const first = told[0]!;
  const listing = told.reduce((best, one) => (rank(one) >= rank(best) ? one : best));
  return {
    name: first.facts.name,
    number: lastTold(told, 'number'),
    os: lastTold(told, 'os'),
    state: lastTold(told, 'state'),
    modifiable: lastTold(told, 'modifiable'),
    devices: listing.facts.devices.map((fact) => deviceOf(fact, listing.output)),
    devicesRead: listing.facts.devicesFrom !== 'none',
    held: joinHeld(told.flatMap((one) => one.facts.held)),
    origin: { output: first.output, line: first.facts.line },
  };
}

function rank({ facts }: SourcedGuestFacts): number {
  return DEVICE_SOURCES.indexOf(facts.devicesFrom);
}

function lastTold<Key extends 'number' | 'os' | 'state' | 'modifiable'>(
  told: readonly SourcedGuestFacts[],
  key: Key,
): GuestFacts[Key] | null {
  return told.findLast((one) => one.facts[key] !== null)?.facts[key] ?? null;
}

function deviceOf({ text, statement, line }: DeviceFact, output: number): GuestDevice {
  return { text, statement, origin: { output, line } };
}

/** One holder a slot: the `-P` table and the `-d` statements name the same NICs. */
function joinHeld(held: readonly HeldSlot[]): HeldSlot[] {
  const bySlot = new Map<string, HeldSlot>();
  for (const one of held) bySlot.set(`${one.bus},${one.slot}`, one);
  return [...bySlot.values()];
}
