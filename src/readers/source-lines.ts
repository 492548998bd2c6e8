/** The lines of one source as they stand in the store. */
import { textBetween } from '../model/text.ts';
import { skipBlanks, trimEnd } from './bytes.ts';
import type { Store } from './store.ts';

/** Longer lines are no output of any command; their text is cut when somebody asks for it. */
const LONGEST_TEXT = 65_536;
/** How much text is decoded at once. */
const WINDOW = 16_384;

/** Lines by index, from 0; `number` = index + 1 is what people call them. */
export class SourceLines {
  readonly store: Store;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly count: number;
  private window = '';
  private windowStart = 0;
  private windowEnd = 0;

  constructor(store: Store, starts: Uint32Array<ArrayBuffer>) {
    this.store = store;
    this.starts = starts;
    this.count = starts.length - 1;
  }

  /** Where the text of a line begins, blanks skipped. */
  begin(index: number): number {
    return skipBlanks(this.store.bytes, this.starts[index]!, this.starts[index + 1]!);
  }

  /** Where it ends, trailing blanks and the line's end left out. */
  end(index: number): number {
    return trimEnd(this.store.bytes, this.starts[index]!, this.starts[index + 1]!);
  }

  /** The first 16 kB, for telling what kind of source this is. */
  head(): string {
    const start = this.starts[0]!;
    return textBetween(this.store.bytes, start, Math.min(this.starts[this.count]!, start + 16_384));
  }

  /** The line with its leading blanks, without trailing ones. */
  text(index: number): string {
    const start = this.starts[index]!;
    const end = Math.min(this.end(index), start + LONGEST_TEXT);
    if (start < this.windowStart || end > this.windowEnd) this.decodeFrom(start, end);
    // Short of one byte a character the window's text is only good for being cut by whole lines: each is decoded by itself.
    if (this.window.length !== this.windowEnd - this.windowStart)
      return textBetween(this.store.bytes, start, end);
    return this.window.slice(start - this.windowStart, end - this.windowStart);
  }

  /** Decodes many lines at once: a call costs more than a line. */
  private decodeFrom(start: number, end: number): void {
    this.windowStart = start;
    this.windowEnd = Math.max(end, Math.min(start + WINDOW, this.starts[this.count]!));
    this.window = textBetween(this.store.bytes, start, this.windowEnd);
  }
}
