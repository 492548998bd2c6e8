/** The string store while it grows: the normalised text of all sources, then what had to be put together from several lines. */

const encoder = new TextEncoder();

/** Ranges stay valid when the store grows, the array does not: ask for `bytes` again after `append`. */
export class Store {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity + 1024);
  }

  /** Copies bytes to the end and says where they begin. */
  appendBytes(added: Uint8Array): number {
    const start = this.length;
    this.reserve(added.length);
    this.bytes.set(added, start);
    this.length += added.length;
    return start;
  }

  /** Writes text to the end; it stands from the offset given to `length`. */
  append(text: string): number {
    return this.appendBytes(encoder.encode(text));
  }

  /** Writes many texts at once and says where each stands. */
  appendAll(texts: readonly string[]): { readonly start: number; readonly end: number }[] {
    const joined = encoder.encode(texts.join(''));
    const isAscii = joined.length === texts.reduce((sum, text) => sum + text.length, 0);
    let at = this.appendBytes(joined);
    return texts.map((text) => {
      const start = at;
      at += isAscii ? text.length : encoder.encode(text).length;
      return { start, end: at };
    });
  }

  /** The text so far. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.length - this.length > 1 << 20
      ? this.bytes.slice(0, this.length)
      : this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
