/**
 * `hpvmstatus`: the list of all guests (4.3:147; seen in real output), and its colon form `-M` (seen in public parsers only, so read
 * leniently). A row is told by its operating system and state, both closed sets: a long name shifts all columns.
 */
import type { GuestOs } from '../model/guest.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import { bareGuest, type GuestFacts } from './guest-facts.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { remembered } from './remembered.ts';

const OPERATING_SYSTEMS: readonly GuestOs[] = ['HPUX', 'LINUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN'];

/** Integrity VM 6.x has one column more, the type of the partition (`SH` or `VP`). */
const ROW =
  /^\s*(\S+)\s+(\d{1,6})\s+(?:[A-Z][A-Za-z]{1,3}\s+)?(HPUX|LINUX|WINDOWS|OPENVMS|UNKNOWN)\s+((?:On|Off|Invalid)(?:\s*\(\s*\w+\s*\))?)(?:\s+(\d.*))?$/i;

/** What a row of the list, or the first table of a guest's own listing, says; null when the line is no such row. */
export function parseGuestRow({ text, number }: Line): GuestFacts | null {
  if (text.length > 1000) return null;
  const match = ROW.exec(text);
  if (match === null) return null;
  const [, name, guestNumber, os, state] = match;
  return {
    ...bareGuest(name!, number),
    number: Number(guestNumber),
    os: readOs(os!),
    state: readState(state!),
  };
}

/** The operating system as hpvmstatus spells it, in any case; null for a word it does not print. */
export function readOs(text: string): GuestOs | null {
  return OPERATING_SYSTEMS.find((os) => os === text.trim().toUpperCase()) ?? null;
}

/** A state with its blanks as hpvmstatus prints them, `On (OS)`; null for other words. */
export function readState(text: string): string | null {
  const match = /^(On|Off|Invalid)\s*(?:\(\s*(\w+)\s*\))?$/i.exec(text.trim());
  if (match === null) return null;
  const word = match[1]![0]!.toUpperCase() + match[1]!.slice(1).toLowerCase();
  return match[2] === undefined ? word : `${word} (${match[2]})`;
}

/** True for the list's column heading, and for that of a guest's own listing. */
export function looksLikeGuestHeader(text: string): boolean {
  return /^\s*Virtual Machine Name\s+VM\s*#/i.test(text);
}

/** True for a row of the list, with or without a heading above it. */
export function looksLikeGuestRow(text: string): boolean {
  return parseGuestRow({ text, number: 0 }) !== null;
}

/** True for the rule under a heading. */
export function looksLikeRule(text: string): boolean {
  return /^\s*=+(?:\s+=+)*\s*$/.test(text);
}

/** `[Virtual Machines]` and its like: the section's title in small letters; null for other lines. */
export function sectionTitle(text: string): string | null {
  // Asked of every line, and the bracket says no to nearly all.
  if (!text.includes('[')) return null;
  const match = /^\s*\[([A-Z][A-Za-z ]{3,60})\]\s*$/.exec(text);
  return match === null ? null : match[1]!.trim().toLowerCase();
}

/** Headings, rules, ellipses, failures: what any line of hpvmstatus may be that carries no fact; null when it is none of these. */
export const commonUse: (text: string) => LineUse | null = remembered((text) => {
  if (text.trim() === '' || sectionTitle(text) !== null || looksLikeGuestHeader(text)) return noise('header');
  if (looksLikeRule(text)) return noise('rule');
  if (/^\s*(?::|\.{1,3}|…)\s*$/.test(text)) return noise('ellipsis');
  if (looksLikeCommandFailure(text)) return problem('command-failed');
  return null;
});

/** The rest of a row that a narrow terminal broke: `GB        0`. */
const ROW_TAIL = /^\s*(?:\d+(?:\.\d+)?|[KMGT]B)(?:\s+(?:\d+(?:\.\d+)?|[KMGT]B))*\s*$/;

/** Reads the list of guests. `echoed` is the command as echoed, null without one; a list without guests is a list all the same. */
export function readHpvmstatus(
  lines: readonly Line[],
  echoed: string | null,
): LineReading<readonly GuestFacts[]> {
  if (echoed !== null && /\s-\w*M/.test(echoed)) return readHpvmstatusMachine(lines);
  const facts: GuestFacts[] = [];
  const uses = lines.map((line): LineUse => {
    const guest = parseGuestRow(line);
    if (guest !== null) facts.push(guest);
    else return commonUse(line.text) ?? tailUse(line.text, facts.length > 0);
    return USED;
  });
  return { facts, uses };
}

function tailUse(text: string, afterRow: boolean): LineUse {
  return afterRow && ROW_TAIL.test(text) ? USED : problem('unrecognized');
}

/**
 * A line of `hpvmstatus -M`, fields between colons, the name first. Public parsers agree on no more than that, so that number, operating
 * system and state are told by what they look like. (Unverified.)
 */
function parseMachineRow({ text, number }: Line): GuestFacts | null {
  if (text.length > 4000) return null;
  const fields = text.split(':').map((field) => field.trim());
  const [name = '', ...rest] = fields;
  const state = rest.map(readState).find((word) => word !== null) ?? null;
  if (!/^[^\s/=]+$/.test(name) || state === null) return null;
  const guestNumber = rest.find((field) => /^\d{1,6}$/.test(field));
  return {
    ...bareGuest(name, number),
    number: guestNumber === undefined ? null : Number(guestNumber),
    os: rest.map(readOs).find((word) => word !== null) ?? null,
    state,
  };
}

/** Reads `hpvmstatus -M`. */
export function readHpvmstatusMachine(lines: readonly Line[]): LineReading<readonly GuestFacts[]> {
  const facts: GuestFacts[] = [];
  const uses = lines.map((line): LineUse => {
    const guest = parseMachineRow(line);
    if (guest === null) return commonUse(line.text) ?? problem('unrecognized');
    facts.push(guest);
    return USED;
  });
  return { facts, uses };
}
