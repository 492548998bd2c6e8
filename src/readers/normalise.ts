/**
 * Puts a source into the store as plain text, in place: the source is taken whole, then walked once; lines that are plain already only move
 * when an earlier line became shorter. No change makes a line longer, and no line is added or lost, so that line numbers are the
 * source's own.
 */
import { CR, LF, trimEnd } from './bytes.ts';
import { Numbers } from './growing.ts';
import { looksLikeHtml, stripMarkup, type Markup } from './markup.ts';
import { plainText, withoutPrefix } from './odd-line.ts';
import { toUtf8 } from './encoding.ts';
import type { Store } from './store.ts';

const decoder = new TextDecoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
const encoder = new TextEncoder();

/** A source in the store. */
export interface NormalisedSource {
  /** Where each line begins in the store; one more than there are lines. */
  readonly lineStart: Uint32Array<ArrayBuffer>;
  /** Lines of which nothing was left: tags, escape sequences. */
  readonly emptied: number;
  readonly isHtml: boolean;
}

/**
 * Bytes that make a line odd: control characters, and the bytes above ASCII that begin a blank or an invisible character (U+0080…U+00BF,
 * U+1680, U+2000…U+2FFF, U+3000, U+FEFF), or that are Latin-1's no-break space. HTML has two more.
 */
function oddBytes(isHtml: boolean): Uint8Array {
  const odd = new Uint8Array(256);
  for (let code = 0; code < 32; code++) odd[code] = 1;
  odd[LF] = odd[CR] = 0;
  for (const code of [0x7f, 0xa0, 0xc2, 0xe1, 0xe2, 0xe3, 0xef]) odd[code] = 1;
  if (isHtml) for (const char of '<&>') odd[char.charCodeAt(0)] = 1;
  return odd;
}

/** Copies a source into the store, normalised; null when it is no text (nothing is then stored). */
export function normaliseInto(store: Store, bytes: Uint8Array): NormalisedSource | null {
  const text = toUtf8(bytes);
  if (text === null) return null;
  const isHtml = looksLikeHtml(decoder.decode(text.subarray(0, 65_536)));
  const begin = store.borrow(text) ? 0 : store.appendBytes(text);
  const walk = new Walk(store, begin, isHtml);
  walk.run();
  return walk.finish();
}

class Walk {
  private readonly store: Store;
  private readonly isHtml: boolean;
  private readonly begin: number;
  private readonly lineStart: Numbers;
  private emptied = 0;
  private write: number;
  private markup: Markup = 'text';

  constructor(store: Store, begin: number, isHtml: boolean) {
    this.store = store;
    this.begin = begin;
    this.write = begin;
    this.isHtml = isHtml;
    this.lineStart = new Numbers((store.length - begin) >> 6);
  }

  run(): void {
    let { bytes } = this.store;
    let words = new Words(bytes);
    const { length: end } = this.store;
    const oddByte = oddBytes(this.isHtml);
    let start = this.begin;
    let odd = 0;
    let runEnd = 0;
    for (let at = this.begin; at < end; at++) {
      if (!this.isHtml) at = words.skipPrintable(at, end);
      if (at >= end) break;
      const code = bytes[at]!;
      odd |= oddByte[code]!;
      if (code !== LF && code !== CR) continue;
      // A lone CR ends a line, and any run of CR before LF is part of that line's end.
      if (code === CR) {
        if (at >= runEnd) runEnd = endOfReturns(bytes, at, end);
        if (runEnd < end && bytes[runEnd] === LF) continue;
      }
      this.line(bytes, start, at, at + 1, odd);
      if (bytes !== this.store.bytes) {
        bytes = this.store.bytes;
        words = new Words(bytes);
      }
      start = at + 1;
      odd = 0;
    }
    if (start < end) this.line(bytes, start, end, end, odd);
    this.store.length = this.write;
  }

  finish(): NormalisedSource {
    this.lineStart.push(this.write);
    const { lineStart, emptied, isHtml } = this;
    return { lineStart: lineStart.toArray(), emptied, isHtml };
  }

  /** A line's text is [start, end), the next one begins at `next`. */
  private line(bytes: Uint8Array, start: number, end: number, next: number, odd: number): void {
    this.lineStart.push(this.write);
    if (odd !== 0 || this.markup !== 'text' || mayHavePrefix(bytes, start, end)) {
      this.rewrite(start, trimEnd(bytes, start, end), next > end);
      return;
    }
    if (this.write !== start) bytes.copyWithin(this.write, start, next);
    this.write += next - start;
  }

  private rewrite(start: number, end: number, hasEnd: boolean): void {
    const bytes = this.store.own();
    const before = decodeLine(bytes.subarray(start, end));
    let text = plainText(before);
    if (this.isHtml) {
      const stripped = stripMarkup(text, this.markup);
      this.markup = stripped.open;
      text = stripped.text;
    }
    text = withoutPrefix(text);
    if (text.trim() === '' && before.trim() !== '') this.emptied++;
    const room = end - this.write;
    const encoded = encoder.encode(text);
    // A letter of Latin-1 takes two bytes in UTF-8: a line that would grow over its neighbour does without such letters.
    // oxlint-disable-next-line no-control-regex -- the range is all of ASCII.
    const plain = encoded.length > room ? encoder.encode(text.replace(/[^\u0000-\u007f]/gu, '?')) : encoded;
    bytes.set(plain, this.write);
    this.write += plain.length;
    if (hasEnd) bytes[this.write++] = LF;
  }
}

/** A line that is no UTF-8 was written in Latin-1, or is damaged: either way its ASCII and its no-break spaces stand where they stood. */
function decodeLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

/** Bytes, and the same seen as words of four: most of a load is printable ASCII, and a word is tested as fast as a byte. */
class Words {
  private readonly bytes: Uint8Array;
  private readonly words: Int32Array;
  /** The offset at which the first word begins. */
  private readonly shift: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.shift = -bytes.byteOffset & 3;
    const count = Math.max(0, bytes.length - this.shift) >> 2;
    this.words = new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + this.shift, count);
  }

  /** The first byte from `at` on that is no printable ASCII, at most `end`. */
  skipPrintable(at: number, end: number): number {
    const { bytes, words, shift } = this;
    for (; ((at - shift) & 3) !== 0 && at < end; at++) if (!isPrintable(bytes[at]!)) return at;
    const last = (end - shift) >> 2;
    let next = (at - shift) >> 2;
    for (; next < last; next++) {
      const word = words[next]!;
      // The high bit of a byte ends up set when the byte is below 32, above 126, or not ASCII.
      if (((word | (word - 0x20202020) | (word + 0x01010101)) & 0x80808080) !== 0) break;
    }
    for (at = Math.max(at, shift + next * 4); at < end && isPrintable(bytes[at]!); at++);
    return at;
  }
}

function isPrintable(code: number): boolean {
  return code >= 32 && code < 127;
}

function endOfReturns(bytes: Uint8Array, at: number, end: number): number {
  while (at < end && bytes[at] === CR) at++;
  return at;
}

function mayHavePrefix(bytes: Uint8Array, start: number, end: number): boolean {
  while (start < end && bytes[start] === 32) start++;
  return bytes[start] === 62 || bytes[start] === 35;
}
