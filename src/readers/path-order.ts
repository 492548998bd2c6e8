/** Order of hardware paths, compared in the store: element by element, by value, an ancestor before its descendants. */

const SLASH = 47;
const DOT = 46;

function isSeparator(code: number): boolean {
  return code === SLASH || code === DOT;
}

function fold(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Negative when the path at [aStart, aEnd) stands before the one at [bStart, bEnd). `common`: so many leading bytes are known to be the
 * same, up to a separator or to nothing.
 */
export function comparePathsAt(
  bytes: Uint8Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  common = 0,
): number {
  let a = aStart + common;
  let b = bStart + common;
  while (a < aEnd && b < bEnd && (bytes[a] === bytes[b] || fold(bytes[a]!) === fold(bytes[b]!))) {
    a++;
    b++;
  }
  if (a === aEnd || b === bEnd) {
    const ends = a === aEnd && b === bEnd;
    if (ends) return 0;
    // One is the beginning of the other: an ancestor, or an element that is a prefix of a longer one.
    const next = a === aEnd ? bytes[b]! : bytes[a]!;
    if (isSeparator(next)) return a === aEnd ? -1 : 1;
  }
  if (a - aStart > 2 && areInOneForm(bytes, a, aEnd, b, bEnd)) return fold(bytes[a]!) - fold(bytes[b]!);
  while (a > aStart && !isSeparator(bytes[a - 1]!)) {
    a--;
    b--;
  }
  // Dotted elements stand after those joined by a slash: the HBA's own parts come first.
  return compareElements(bytes, a, elementEnd(bytes, a, aEnd), b, elementEnd(bytes, b, bEnd));
}

/**
 * True when elements that differ from here on are of one form (hex or not, which their first two characters tell) and one length: then
 * their first different digits decide, as between most neighbours.
 */
function areInOneForm(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (isSeparator(bytes[a - 1]!) || isSeparator(bytes[a - 2]!)) return false;
  if (!isHexDigit(bytes[a]!) || !isHexDigit(bytes[b]!)) return false;
  return elementEnd(bytes, a, aEnd) - a === elementEnd(bytes, b, bEnd) - b;
}

function isHexDigit(code: number): boolean {
  const small = code | 32;
  return (code >= 48 && code <= 57) || (small >= 97 && small <= 102);
}

/** The end of the element that begins at `at`. */
function elementEnd(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && !isSeparator(bytes[at]!)) at++;
  return at;
}

function compareElements(
  bytes: Uint8Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
): number {
  const aHex = isHex(bytes, aStart, aEnd);
  const bHex = isHex(bytes, bStart, bEnd);
  if (aHex !== bHex) return aHex ? 1 : -1;
  const a = skipZeros(bytes, aHex ? aStart + 2 : aStart, aEnd);
  const b = skipZeros(bytes, bHex ? bStart + 2 : bStart, bEnd);
  if (aEnd - a !== bEnd - b) return aEnd - a - (bEnd - b);
  for (let i = 0; a + i < aEnd; i++) {
    const order = fold(bytes[a + i]!) - fold(bytes[b + i]!);
    if (order !== 0) return order;
  }
  // Equal by value: a spelling with more leading zeros stands after, with all that is below it; else what follows decides (`1.2`, `1/2`).
  return aEnd - aStart - (bEnd - bStart) || (bytes[aEnd] === SLASH ? 0 : 1) - (bytes[bEnd] === SLASH ? 0 : 1);
}

function isHex(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > 2 && bytes[start] === 48 && (bytes[start + 1]! | 32) === 120;
}

function skipZeros(bytes: Uint8Array, start: number, end: number): number {
  while (start < end - 1 && bytes[start] === 48) start++;
  return start;
}

/** Where the path at [start, end) goes on after its parent: the offset of its last separator; -1 for a path of one element. */
export function parentEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (isSeparator(bytes[at]!)) return at;
  return -1;
}
