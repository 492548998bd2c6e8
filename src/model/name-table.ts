/**
 * A hash table from names to rows, kept in one typed array so that the reading worker can build it and hand it over.
 *
 * The names stay where they are printed, in the string store. Comparison ignores the case of ASCII letters, since hex digits of
 * hardware paths may be spelt either way. (DSFs are case-sensitive on the host; no two of them that differ by case alone are known.)
 */

/** Open addressing: `slots[h]` is an entry's number plus one, 0 when free; the length is a power of two. */
export interface NameTable {
  readonly slots: Int32Array<ArrayBuffer>;
}

function foldCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * 32 bits over [start, end), the same for both cases of ASCII letters.
 *
 * Four bytes a step, with the case bit set so that letters of either case hash alike (and a few other pairs, which costs a comparison now
 * and then and no more). A step a byte would wait for as many multiplications.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  return hashOfText(viewOf(bytes), start, end);
}

function hashOfText(view: DataView, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ (view.getInt32(at, true) | 0x20202020), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (view.getUint8(at) | 32), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** True when the text at `otherStart` is that of [start, end), whatever the case of its ASCII letters. */
export function sameBytes(bytes: Uint8Array, start: number, end: number, otherStart: number): boolean {
  for (let i = start, j = otherStart; i < end; i++, j++) {
    if (bytes[i] !== bytes[j] && foldCase(bytes[i]!) !== foldCase(bytes[j]!)) return false;
  }
  return true;
}

/** A store seen through a view, which reads four bytes a step from any offset, where an array reads one. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** True when the `length` bytes at both offsets are the same. Backwards, since neighbours in a listing differ at their ends. */
export function sameAt(view: DataView, a: number, b: number, length: number): boolean {
  if (length < 4) return sameFew(view, a, b, length);
  for (let at = length - 4; at > 0; at -= 4)
    if (view.getInt32(a + at, true) !== view.getInt32(b + at, true)) return false;
  // The first word may overlap the one behind it.
  return view.getInt32(a, true) === view.getInt32(b, true);
}

function sameFew(view: DataView, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (view.getUint8(a + at) !== view.getUint8(b + at)) return false;
  return true;
}

/** Grows by doubling while names are added; read it with `findName` once built. */
export class NameTableBuilder {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private slots: Int32Array<ArrayBuffer>;
  private startOf: Uint32Array<ArrayBuffer>;
  private endOf: Uint32Array<ArrayBuffer>;
  /** The hash of each entry: most names that share a slot are told apart without a look at the store. */
  private hashOf: Uint32Array<ArrayBuffer>;
  private used = 0;
  /** The entry after the one met last: outputs of one host list the same names in the same order, and one comparison saves the hash. */
  private guess = 0;

  /** `expected`: about how many names there will be; a wrong guess costs time only. */
  constructor(bytes: Uint8Array, expected = 500) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.slots = new Int32Array(1 << (32 - Math.clz32(Math.max(expected, 8) * 2)));
    this.startOf = new Uint32Array(this.slots.length >> 1);
    this.endOf = new Uint32Array(this.slots.length >> 1);
    this.hashOf = new Uint32Array(this.slots.length >> 1);
  }

  /** How many names there are. */
  get count(): number {
    return this.used;
  }

  /** Where the name of each entry begins and ends, in the entries' order. */
  get starts(): Uint32Array<ArrayBuffer> {
    return this.startOf.subarray(0, this.used);
  }
  get ends(): Uint32Array<ArrayBuffer> {
    return this.endOf.subarray(0, this.used);
  }

  /** The entry number of a name that stands at [start, end) of the store; a name met for the first time gets the next number. */
  add(start: number, end: number): number {
    if (this.isAt(this.guess, start, end)) return this.guess++;
    const hash = hashOfText(this.view, start, end);
    const slot = this.slotOf(hash, start, end);
    const found = this.slots[slot]!;
    if (found !== 0) return (this.guess = found) - 1;
    const entry = this.used++;
    this.guess = this.used;
    this.startOf[entry] = start;
    this.endOf[entry] = end;
    this.hashOf[entry] = hash;
    this.slots[slot] = entry + 1;
    if (this.used * 2 >= this.slots.length) this.grow();
    return entry;
  }

  /** The entry number of a name that stands in the store, or -1. */
  find(start: number, end: number): number {
    if (this.isAt(this.guess, start, end)) return this.guess++;
    const found = this.slots[this.slotOf(hashOfText(this.view, start, end), start, end)]!;
    if (found !== 0) this.guess = found;
    return found - 1;
  }

  /** True when an entry has exactly the name at [start, end): the same bytes, the same case. */
  isAt(entry: number, start: number, end: number): boolean {
    if (entry >= this.used) return false;
    const from = this.startOf[entry]!;
    return this.endOf[entry]! - from === end - start && sameAt(this.view, from, start, end - start);
  }

  build(): NameTable {
    return { slots: this.slots };
  }

  private slotOf(hash: number, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) return slot;
      if (this.hashOf[entry] === hash && this.isSame(entry, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isSame(entry: number, start: number, end: number): boolean {
    const from = this.startOf[entry]!;
    return this.endOf[entry]! - from === end - start && sameBytes(this.bytes, start, end, from);
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.startOf = longer(this.startOf);
    this.endOf = longer(this.endOf);
    this.hashOf = longer(this.hashOf);
    const mask = this.slots.length - 1;
    for (let entry = 0; entry < this.used; entry++) {
      let slot = this.hashOf[entry]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry + 1;
    }
  }
}

function longer(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(column.length * 2);
  twice.set(column);
  return twice;
}

const encoder = new TextEncoder();

/**
 * The entry whose name is `name`, or -1. `startOf` and `endOf` tell where entry n's name stands in `bytes`: in the order of entries that
 * the builder gave, or, with `rowOf`, at the row of each entry.
 */
export function findName(
  table: NameTable,
  bytes: Uint8Array,
  name: string,
  startOf: Uint32Array,
  endOf: Uint32Array,
  rowOf?: Int32Array,
): number {
  const wanted = encoder.encode(name);
  const mask = table.slots.length - 1;
  let slot = hashBytes(wanted, 0, wanted.length) & mask;
  for (;;) {
    const entry = table.slots[slot]! - 1;
    if (entry < 0) return -1;
    const row = rowOf === undefined ? entry : rowOf[entry]!;
    const from = startOf[row]!;
    if (endOf[row]! - from === wanted.length && equalBytes(wanted, bytes, from)) return entry;
    slot = (slot + 1) & mask;
  }
}

function equalBytes(wanted: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < wanted.length; i++)
    if (foldCase(wanted[i]!) !== foldCase(bytes[from + i]!)) return false;
  return true;
}
