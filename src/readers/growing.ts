/** Typed columns whose length is not known beforehand. */

type Column =
  Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** The same column with room for `capacity` entries. */
export function widened<C extends Column>(column: C, capacity: number): C {
  const wider = new (column.constructor as new (length: number) => C)(capacity);
  wider.set(column);
  return wider;
}

/** Most columns of a load stay empty. */
const NONE = new Uint32Array(0);

/** Unsigned 32-bit numbers, added at the end. */
export class Numbers {
  data: Uint32Array<ArrayBuffer>;
  length = 0;

  /** `expected`: about how many there will be. */
  constructor(expected = 0) {
    this.data = expected === 0 ? NONE : new Uint32Array(expected);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = widened(this.data, Math.max(1024, this.length * 2));
    this.data[this.length++] = value;
  }

  /** The numbers; spare room stays behind them. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.data.subarray(0, this.length);
  }
}

/** Ranges of the store, added at the end. */
export class Ranges {
  readonly start = new Numbers();
  readonly end = new Numbers();

  get length(): number {
    return this.start.length;
  }

  push(start: number, end: number): void {
    this.start.push(start);
    this.end.push(end);
  }

  /** Takes back all entries from `length` on. */
  truncate(length: number): void {
    this.start.length = this.end.length = length;
  }

  /** The ranges as they stand. */
  toColumn(): { readonly start: Uint32Array<ArrayBuffer>; readonly end: Uint32Array<ArrayBuffer> } {
    return { start: this.start.toArray(), end: this.end.toArray() };
  }
}
