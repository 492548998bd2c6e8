/**
 * `hpvmdevmgmt -l all|gdev|rdev`: the device database, `alias[,alias…]:ATTR=VALUE[,…]:dependent[,…]:unique-id` (seen in real output).
 * Entries are long and terminals break them anywhere; the order of attributes is free.
 */
import type { DatabaseEntry } from '../model/database.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, looksFull, usesOf } from './logical-lines.ts';
import { remembered } from './remembered.ts';

/** A database entry before it is known in which output it stands. */
export interface DatabaseFact extends Omit<DatabaseEntry, 'origin'> {
  /** In the output's source, from 1. */
  readonly line: number;
}

const START = /^\s*[^\s:=][^:=]*:[A-Z][A-Z_]*=/;
const CONTINUED = /[,:=]$/;

/** True for a line that begins an entry: names, a colon, an attribute. */
export function looksLikeDatabaseEntry(text: string): boolean {
  return START.test(text.slice(0, 4000));
}

/** Reads the database. An entry that ends before its third field is a problem; so is a line that is part of none. */
export function readDatabase(lines: readonly Line[]): LineReading<readonly DatabaseFact[]> {
  const facts: DatabaseFact[] = [];
  const uses = usesOf(logicalLines(lines, joinWrapped), (row): LineUse => {
    const entry = parseEntry(row);
    if (entry === null) return useWithoutEntry(row.text);
    facts.push(entry);
    return USED;
  });
  return { facts, uses };
}

function useWithoutEntry(text: string): LineUse {
  const line = text.trim();
  if (line === '') return noise('header');
  if (/^(?::|\.{1,3}|…)$/.test(line)) return noise('ellipsis');
  if (looksLikeCommandFailure(line)) return problem('command-failed');
  return problem(looksLikeDatabaseEntry(line) ? 'cut-off' : 'unrecognized');
}

function parseEntry({ text, number }: Line): DatabaseFact | null {
  if (!looksLikeDatabaseEntry(text)) return null;
  const entry = text.trim();
  // By hand: a split would make a list for each entry, and the unique id may hold colons.
  const first = entry.indexOf(':');
  const second = entry.indexOf(':', first + 1);
  if (second < 0) return null;
  const colon = entry.indexOf(':', second + 1);
  const third = colon < 0 ? entry.length : colon;
  return {
    names: listOf(entry.slice(0, first)),
    attributes: readAttributes(entry.slice(first + 1, second)),
    dependents: listOf(entry.slice(second + 1, third)),
    uniqueId: entry.slice(third + 1).trim(),
    line: number,
  };
}

function listOf(field: string): string[] {
  if (field === '') return [];
  if (!/[,\s]/.test(field)) return [field];
  return field
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * A piece without `=` belongs to the value before it: a list. Names come from the text, so the record has no prototype. Most entries of a
 * host have the same attributes, and share the record.
 */
const readAttributes = remembered((field): Readonly<Record<string, string>> => {
  const attributes = Object.create(null) as Record<string, string>;
  let last = '';
  for (const piece of field.split(',')) {
    const at = piece.indexOf('=');
    if (at > 0) {
      last = piece.slice(0, at).trim().toUpperCase();
      attributes[last] = piece.slice(at + 1).trim();
    } else if (last !== '' && piece.trim() !== '') {
      attributes[last] += `,${piece.trim()}`;
    }
  }
  return attributes;
});

/**
 * An entry goes on as long as it lacks a field or ends in a separator, and a bare word after a full line goes to its unique id. A list of
 * names broken before its attributes goes on whatever follows, so that its rest is not taken for an entry.
 */
function joinWrapped(row: string, next: string): string | null {
  const isBroken = NAMES_ONLY.test(row);
  if (!isBroken && looksLikeDatabaseEntry(next)) return null;
  if (looksLikeCommandFailure(next) || looksLikeCommandFailure(row)) return null;
  if (isBroken) return row + next.trim();
  if (!looksLikeDatabaseEntry(row)) return null;
  if (row.split(':').length < 4 || CONTINUED.test(row)) return row + next.trim();
  return looksFull(row) && /^[\w.-]+$/.test(next.trim()) ? row + next.trim() : null;
}

/** Names, and at most the beginning of an attribute. */
const NAMES_ONLY = /^\s*\/[^\s:=]+(?::[A-Z_]*)?$/;
