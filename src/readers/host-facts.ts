/** What the load says of the host itself: `hostname`, `uname -a`, `date`, and the Integrity VM revision out of `swlist`. */
import { looksLikeCommandFailure } from './command-failure.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';

/** Host name and operating system release as `uname -a` prints them. */
export interface UnameFacts {
  readonly name: string;
  readonly release: string;
}

const HOST_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,253}[A-Za-z0-9])?$/;
const UNAME = /^\s*HP-UX\s+(\S+)\s+([A-Z]\.\d{2}\.\d{2})\s+\S/;
const WEEKDAY_DATE = /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s.*\d{1,2}:\d{2}(?::\d{2})?\b.*\d/;

/** True for a word that may be a host's name. Many words may: believe it only under an echoed `hostname`. */
export function looksLikeHostname(text: string): boolean {
  return HOST_NAME.test(text.trim());
}

/** True for the answer of `uname -a` on HP-UX. */
export function looksLikeUname(text: string): boolean {
  return UNAME.test(text.slice(0, 1000));
}

/** True for the answer of `date` in the C locale. */
export function looksLikeDate(text: string): boolean {
  return text.length < 100 && WEEKDAY_DATE.test(text);
}

/** Takes the first line that reads, leaves the others as problems. */
function readOne<T>(lines: readonly Line[], read: (text: string) => T | null): LineReading<T | null> {
  let facts: T | null = null;
  const uses = lines.map(({ text }): LineUse => {
    if (text.trim() === '') return noise('header');
    const fact = facts === null ? read(text.trim()) : null;
    if (fact === null) return problem(looksLikeCommandFailure(text) ? 'command-failed' : 'unrecognized');
    facts = fact;
    return USED;
  });
  return { facts, uses };
}

/** The host's name out of the lines under an echoed `hostname`; its domain, if any, is kept. */
export function readHostname(lines: readonly Line[]): LineReading<string | null> {
  return readOne(lines, (text) => (looksLikeHostname(text) ? text : null));
}

/** Name and release out of `uname -a`. */
export function readUname(lines: readonly Line[]): LineReading<UnameFacts | null> {
  return readOne(lines, (text) => {
    const match = UNAME.exec(text.slice(0, 1000));
    return match === null ? null : { name: match[1]!, release: match[2]! };
  });
}

/** The date as printed, under an echoed `date`: in any language, so that a time of day is all that is asked of it. */
export function readDate(lines: readonly Line[]): LineReading<string | null> {
  return readOne(lines, (text) => (text.length < 100 && /\d{1,2}[:.]\d{2}/.test(text) ? text : null));
}

/** A.01 to A.03, B.04 and B.06 are Integrity VM's own; B.11 is the operating system's. */
const REVISION = /(?:^|\s)([AB]\.0\d(?:\.\d{2}){1,3})(?=\s|$)/;

/** Words of a swlist line that name Integrity VM, surest first. (Layouts inferred; products of the guest's side are left out.) */
const HPVM_NAMES = [
  /^\s*HPVM\b/,
  /^\s*(?:T27\d\d\w*|BB068\w*)\s/,
  /integrity (?:vm|virtual machines?)(?! (?:manager|provider))|\bHPVM\b/i,
];
const GUEST_SIDE = /guest|provider|vmmgr|manager|migrat/i;

/** True for swlist's comment lines: `# Initializing...`, `# Target:  icehost1:/`. */
export function looksLikeSwlistHeader(text: string): boolean {
  return /^\s*#\s*(?:Initializing\.\.\.|Contacting target|Target:|Bundle\(s\)|Product\(s\)|Product\s+\S+\s+\S+)/i.test(
    text,
  );
}

/** True for a line of swlist that names Integrity VM with its revision. */
export function looksLikeHpvmRevision(text: string): boolean {
  return revisionRank(text) !== null;
}

function revisionRank(text: string): { readonly rank: number; readonly revision: string } | null {
  if (text.length > 500) return null;
  const revision = REVISION.exec(text)?.[1];
  const rank = HPVM_NAMES.findIndex((name) => name.test(text));
  if (revision === undefined || rank < 0 || (rank > 0 && GUEST_SIDE.test(text))) return null;
  return { rank, revision };
}

/** The revision of Integrity VM on the host, e.g. `B.04.30`, out of `swlist`; null when no line names it. */
export function readSwlist(lines: readonly Line[]): LineReading<string | null> {
  let best: { readonly rank: number; readonly revision: string } | null = null;
  const uses = lines.map(({ text }): LineUse => {
    const found = revisionRank(text);
    if (found === null) return swlistNoise(text);
    if (best === null || found.rank < best.rank) best = found;
    return USED;
  });
  return { facts: revisionOf(best), uses };
}

function revisionOf(best: { readonly revision: string } | null): string | null {
  return best === null ? null : best.revision;
}

function swlistNoise(text: string): LineUse {
  if (text.trim() === '' || /^\s*#/.test(text)) return noise('header');
  return looksLikeCommandFailure(text) ? problem('command-failed') : noise('not-used-yet');
}
