/**
 * One row of ioscan's `-f` or `-m lun` form, scanned in place. The S/W state and H/W type are closed sets and the only dependable
 * landmarks: widths and columns shift with every listing.
 */
import { sameAt, viewOf } from '../model/name-table.ts';
import { HEALTHS, HW_TYPES, SW_STATES } from '../model/vocabulary.ts';
import {
  BLANK,
  ClosedWords,
  isDevAt,
  isDigit,
  isLetter,
  pathEndAt,
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

/** TGT_PATH and LUN_PATH are the last two types. */
const PATHS = HW_TYPES.indexOf('TGT_PATH');

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

  // What the row before had, and where: most rows of a listing repeat it to the byte, and one comparison is cheaper than four words.
  private classStart = 0;
  private classLength = 0;
  private middleStart = 0;
  private middleLength = 0;
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** What `view` looks at: the store moves when it grows. */
  private viewed: Uint8Array | null = null;

  /** Scans [start, end), which begins and ends with no blank; false when it is no complete row. */
  scan(bytes: Uint8Array, start: number, end: number, words: WordTable): boolean {
    if (bytes !== this.viewed) this.look(bytes);
    const isRepeated = this.isClassRepeated(bytes, start, end);
    const classEnd = isRepeated ? start + this.classLength : skipToken(bytes, start, end);
    let at = skipBlanks(bytes, classEnd, end);
    const instanceEnd = skipToken(bytes, at, end);
    const instance = parseDecimal(bytes, at, instanceEnd);
    if (instance === null) return false;
    at = skipBlanks(bytes, instanceEnd, end);
    // The root row has no path.
    this.pathStart = this.pathEnd = at;
    if (at < end && isDigit(bytes[at]!)) {
      this.pathEnd = pathEndAt(bytes, at, end);
      if (this.pathEnd === at) return false;
      at = skipBlanks(bytes, this.pathEnd, end);
    }
    const descriptionStart = this.isMiddleRepeated(at, end)
      ? skipBlanks(bytes, at + this.middleLength, end)
      : this.scanMiddle(bytes, at, end, words);
    if (descriptionStart < 0) return false;
    if (!isRepeated) {
      if (!isClassName(bytes, start, classEnd)) return false;
      this.className = words.intern(bytes, start, classEnd);
      this.classStart = start;
      this.classLength = classEnd - start;
    }
    this.instance = instance;
    this.describe(bytes, descriptionStart, end);
    return true;
  }

  /** Forgets the row before: the next one stands in other bytes. */
  reset(): void {
    this.classLength = this.middleLength = 0;
  }

  private look(bytes: Uint8Array): void {
    this.viewed = bytes;
    this.view = viewOf(bytes);
  }

  private isClassRepeated(bytes: Uint8Array, start: number, end: number): boolean {
    const { classLength } = this;
    if (classLength === 0 || start + classLength >= end || bytes[start + classLength] !== BLANK) return false;
    return sameAt(this.view, start, this.classStart, classLength);
  }

  private isMiddleRepeated(at: number, end: number): boolean {
    const { middleLength } = this;
    return (
      middleLength > 0 && at + middleLength < end && sameAt(this.view, at, this.middleStart, middleLength)
    );
  }

  /** Driver, S/W state and H/W type; where the description begins, -1 when they are not there. */
  private scanMiddle(bytes: Uint8Array, start: number, end: number, words: WordTable): number {
    const driverEnd = skipToken(bytes, start, end);
    let at = skipBlanks(bytes, driverEnd, end);
    let tokenEnd = skipToken(bytes, at, end);
    const state = states.find(bytes, at, tokenEnd);
    if (state === 0) return -1;
    at = skipBlanks(bytes, tokenEnd, end);
    tokenEnd = skipToken(bytes, at, end);
    const hwType = types.find(bytes, at, tokenEnd);
    if (hwType === 0 || !isDriverName(bytes, start, driverEnd)) return -1;
    this.state = state;
    this.hwType = hwType;
    this.driver = words.intern(bytes, start, driverEnd);
    at = skipBlanks(bytes, tokenEnd, end);
    this.middleStart = start;
    // Only with a blank at its end the text is surely the whole type.
    this.middleLength = at > tokenEnd ? at - start : 0;
    return at;
  }

  /** Splits what follows the H/W type into health, description and DSFs. */
  describe(bytes: Uint8Array, start: number, end: number): void {
    if (this.hwType >= PATHS) {
      // Paths have no health word here and no DSFs.
      this.health = 0;
      this.descriptionStart = start;
      this.descriptionEnd = this.dsfStart = end;
      return;
    }
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
