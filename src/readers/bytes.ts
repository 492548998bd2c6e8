/** Reading text as bytes: what the fast lane of the readers is made of. Offsets are into the string store. */

export const LF = 10;
export const CR = 13;
export const BLANK = 32;
const DOT = 46;
export const SLASH = 47;
export const COLON = 58;

/** True for ASCII letters. */
export function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

/** True for ASCII decimal digits. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first offset from `at` on that is no blank, at most `end`. */
export function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at] === BLANK) at++;
  return at;
}

/** The first blank from `at` on, or `end`. */
export function skipToken(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at] !== BLANK) at++;
  return at;
}

/** The end of the text in [start, end) without its trailing blanks and line ends. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  while (end > start && bytes[end - 1]! <= BLANK) end--;
  return end;
}

/** True when `/dev/` stands at an offset. */
export function isDevAt(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === SLASH &&
    bytes[at + 1] === 100 &&
    bytes[at + 2] === 101 &&
    bytes[at + 3] === 118 &&
    bytes[at + 4] === SLASH
  );
}

/** The decimal number in [start, end), with a sign perhaps; null when it is none or has more than nine digits. */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number | null {
  const negative = bytes[start] === 45;
  const first = negative ? start + 1 : start;
  if (first >= end || end - first > 9) return null;
  let value = 0;
  for (let at = first; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return negative ? -value : value;
}

/** Bytes that a hardware path may hold: digits, hex digits of either case, `x`, `.` and `/`. */
const PATH_BYTES = (() => {
  const table = new Uint8Array(256);
  for (const char of '0123456789abcdefABCDEFxX./') table[char.charCodeAt(0)] = 1;
  return table;
})();

/** True when [start, end) begins with a digit and holds nothing but what hardware paths are spelt with. */
export function looksLikePath(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || !isDigit(bytes[start]!)) return false;
  for (let at = start + 1; at < end; at++) if (PATH_BYTES[bytes[at]!] === 0) return false;
  return true;
}

/** True when [start, end) can be a lunpath: bus elements, then a target and a LUN behind dots. A hex-like product name is none. */
export function isLunpathAt(bytes: Uint8Array, start: number, end: number): boolean {
  let slashes = 0;
  let dots = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at]!;
    if (PATH_BYTES[code] === 0) return false;
    if (code === SLASH) slashes++;
    else if (code === DOT) dots++;
  }
  return slashes > 0 && dots > 1;
}

/** The end of the path that begins at `at`, which holds a digit; `at` itself when the token there is no path. */
export function pathEndAt(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && PATH_BYTES[bytes[next]!] === 1) next++;
  return next === end || bytes[next] === BLANK ? next : at;
}

/** Finds words of a closed list in a store without making strings. */
export class ClosedWords {
  private readonly words: readonly Uint8Array[];
  private readonly slots = new Uint8Array(64);

  /** Place 0 of the list stands for "none" and is never found. The words' keys must differ (checked). */
  constructor(words: readonly string[]) {
    const encoder = new TextEncoder();
    this.words = words.map((word) => encoder.encode(word));
    for (let place = 1; place < this.words.length; place++) {
      const word = this.words[place]!;
      const key = keyOf(word, 0, word.length);
      if (this.slots[key] !== 0) throw new Error(`Two words share the key of ${words[place]}`);
      this.slots[key] = place;
    }
  }

  /** The place of the word at [start, end) in the list; 0 when it is not in it. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return 0;
    const place = this.slots[keyOf(bytes, start, end)]!;
    const word = this.words[place]!;
    if (word.length !== end - start) return 0;
    for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return 0;
    return place;
  }
}

function keyOf(bytes: Uint8Array, start: number, end: number): number {
  return ((end - start) * 5 + bytes[start]! * 3 + bytes[end - 1]! * 7 + bytes[(start + end) >> 1]!) & 63;
}
