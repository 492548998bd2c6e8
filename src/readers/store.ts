/** The string store while it grows: the normalised text of all sources, then what had to be put together from several lines. */

const encoder = new TextEncoder();

/** Ranges stay valid when the store grows, the array does not: ask for `bytes` again after `append` or `own`. */
export class Store {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  length = 0;
  private readonly capacity: number;
  private isBorrowed = false;

  /** `capacity`: about how much will come. */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Copies bytes to the end and says where they begin. */
  appendBytes(added: Uint8Array): number {
    const start = this.length;
    // Even nothing would cost a copy of a borrowed store.
    if (added.length === 0) return start;
    this.reserve(added.length);
    this.bytes.set(added, start);
    this.length += added.length;
    return start;
  }

  /** Takes the bytes themselves as the store, when it is empty: the one big source of a load is then not copied. */
  borrow(bytes: Uint8Array): boolean {
    if (this.length > 0 || !(bytes.buffer instanceof ArrayBuffer)) return false;
    this.bytes = bytes as Uint8Array<ArrayBuffer>;
    this.length = bytes.length;
    this.isBorrowed = true;
    return true;
  }

  /** Makes sure that the bytes may be changed. */
  own(): Uint8Array<ArrayBuffer> {
    if (this.isBorrowed) this.move(this.length);
    return this.bytes;
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
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.isBorrowed || this.length + more > this.bytes.length) this.move(this.length + more);
  }

  private move(atLeast: number): void {
    const wider = new Uint8Array(Math.max(this.capacity, atLeast + (atLeast >> 3)));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
    this.isBorrowed = false;
  }
}
