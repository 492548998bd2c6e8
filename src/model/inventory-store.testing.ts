/** The string store behind `buildInventory`: every text of a column is a range of its own, the lines of the one source come last. */
import type { TextColumn } from './text.ts';

/** Collects words, lines and texts; read nothing before `finish`. */
export class StoreBuilder {
  readonly words: string[] = [''];
  private readonly lines: string[] = [];
  private readonly texts: Uint8Array[] = [];
  private length = 0;
  private readonly encoder = new TextEncoder();

  word(text: string): number {
    const at = this.words.indexOf(text);
    return at >= 0 ? at : this.words.push(text) - 1;
  }
  /** Adds a line to the source; its number, from 1. */
  line(text: string): number {
    return this.lines.push(text);
  }
  column(values: readonly string[]): TextColumn {
    const start = new Uint32Array(values.length);
    const end = new Uint32Array(values.length);
    values.forEach((value, row) => {
      start[row] = this.length;
      const text = this.encoder.encode(value);
      this.texts.push(text);
      end[row] = this.length += text.length;
    });
    return { start, end };
  }
  finish(): { bytes: Uint8Array<ArrayBuffer>; lineStart: Uint32Array<ArrayBuffer> } {
    const lineStart = new Uint32Array(this.lines.length + 1);
    for (const [at, line] of this.lines.entries()) {
      lineStart[at] = this.length;
      this.texts.push(this.encoder.encode(`${line}\n`));
      this.length += this.texts.at(-1)!.length;
    }
    lineStart[this.lines.length] = this.length;
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const text of this.texts) {
      bytes.set(text, at);
      at += text.length;
    }
    return { bytes, lineStart };
  }
}
