/**
 * One row of ioscan's `-f` or `-m lun` form, scanned in place. The S/W state and H/W type are closed sets and the only dependable
 * landmarks: widths and columns shift with every listing.
 */
import { HEALTHS, HW_TYPES, SW_STATES } from '../model/vocabulary.ts';
import {
  ClosedWords,
  isDevAt,
  isDigit,
  isLetter,
  looksLikePath,
  parseDecimal,
  skipBlanks,
  skipToken,
  SLASH,
  trimEnd,
} from './bytes.ts';
import type { WordTable } from './words-table.ts';

const states = new ClosedWords(SW_STATES);
const types = new ClosedWords(HW_TYPES);
const healths = new ClosedWords(HEALTHS);

/** The health word at [start, end), as its place in HEALTHS; 0 when it is none. */
export function healthAt(bytes: Uint8Array, start: number, end: number): number {
  return healths.find(bytes, start, end);
}

/** The S/W state at [start, end), as its place in SW_STATES; 0 when it is none. */
export function stateAt(bytes: Uint8Array, start: number, end: number): number {
  return states.find(bytes, start, end);
}

/** The H/W type at [start, end), as its place in HW_TYPES; 0 when it is none. */
export function typeAt(bytes: Uint8Array, start: number, end: number): number {
  return types.find(bytes, start, end);
}

/** The fields of the row scanned last. One object is used over and over: a row a time, 150,000 times. */
export class ScannedRow {
  className = 0;
  driver = 0;
  instance = 0;
  pathStart = 0;
  pathEnd = 0;
  state = 0;
  hwType = 0;
  health = 0;
  descriptionStart = 0;
  descriptionEnd = 0;
  /** Where the first DSF on the row itself stands (paste damage); the row's end when there is none. */
  dsfStart = 0;

  /** Scans [start, end), which begins and ends with no blank; false when it is no complete row. */
  scan(bytes: Uint8Array, start: number, end: number, words: WordTable): boolean {
    const classEnd = skipToken(bytes, start, end);
    let at = skipBlanks(bytes, classEnd, end);
    let tokenEnd = skipToken(bytes, at, end);
    const instance = parseDecimal(bytes, at, tokenEnd);
    if (instance === null || !isClassName(bytes, start, classEnd)) return false;
    at = skipBlanks(bytes, tokenEnd, end);
    tokenEnd = skipToken(bytes, at, end);
    // The root row has no path.
    this.pathStart = this.pathEnd = at;
    if (at < end && isDigit(bytes[at]!)) {
      if (!looksLikePath(bytes, at, tokenEnd)) return false;
      this.pathEnd = tokenEnd;
      at = skipBlanks(bytes, tokenEnd, end);
      tokenEnd = skipToken(bytes, at, end);
    }
    const driverStart = at;
    const driverEnd = tokenEnd;
    at = skipBlanks(bytes, tokenEnd, end);
    tokenEnd = skipToken(bytes, at, end);
    this.state = states.find(bytes, at, tokenEnd);
    if (this.state === 0) return false;
    at = skipBlanks(bytes, tokenEnd, end);
    tokenEnd = skipToken(bytes, at, end);
    this.hwType = types.find(bytes, at, tokenEnd);
    if (this.hwType === 0 || !isDriverName(bytes, driverStart, driverEnd)) return false;
    this.instance = instance;
    this.className = words.intern(bytes, start, classEnd);
    this.driver = words.intern(bytes, driverStart, driverEnd);
    this.describe(bytes, skipBlanks(bytes, tokenEnd, end), end);
    return true;
  }

  /** Splits what follows the H/W type into health, description and DSFs. */
  describe(bytes: Uint8Array, start: number, end: number): void {
    const firstEnd = skipToken(bytes, start, end);
    this.health = healths.find(bytes, start, firstEnd);
    const from = this.health === 0 ? start : skipBlanks(bytes, firstEnd, end);
    this.dsfStart = firstDsf(bytes, from, end);
    this.descriptionStart = from;
    this.descriptionEnd = trimEnd(bytes, from, this.dsfStart);
  }
}

function firstDsf(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === SLASH && isDevAt(bytes, at) && (at === start || bytes[at - 1] === 32)) return at;
  }
  return end;
}

function isClassName(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || !isLetter(bytes[start]!)) return false;
  for (let at = start + 1; at < end; at++) {
    const code = bytes[at]!;
    if (!isLetter(code) && !isDigit(code) && code !== 95 && code !== 45) return false;
  }
  return true;
}

function isDriverName(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (first === 63) return end - start === 1;
  return isLetter(first) || first === 95;
}
