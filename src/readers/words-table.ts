/** Class and driver names, each kept once and known by a number. */

const decoder = new TextDecoder();

/** Numbers words as they come; number 0 is ''. At most 65,535 words: later ones are all the last. */
export class WordTable {
  readonly words: string[] = [''];
  private readonly encoded: Uint8Array[] = [new Uint8Array(0)];
  private slots = new Uint16Array(256);

  /** The number of the word at [start, end) of a store. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return 0;
    let slot = hash(bytes, start, end) & (this.slots.length - 1);
    for (;;) {
      const word = this.slots[slot]!;
      if (word === 0) return this.add(slot, bytes, start, end);
      if (this.isSame(word, bytes, start, end)) return word;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  /** The number of a word that may never have been printed. */
  internText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.intern(bytes, 0, bytes.length);
  }

  private isSame(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.encoded[word]!;
    if (known.length !== end - start) return false;
    for (let i = 0; i < known.length; i++) if (known[i] !== bytes[start + i]) return false;
    return true;
  }

  private add(slot: number, bytes: Uint8Array, start: number, end: number): number {
    if (this.words.length > 65_534) return 65_534;
    const own = bytes.slice(start, end);
    this.words.push(decoder.decode(own));
    this.encoded.push(own);
    this.slots[slot] = this.words.length - 1;
    if (this.words.length * 2 > this.slots.length && this.slots.length < 1 << 18) this.grow();
    return this.words.length - 1;
  }

  private grow(): void {
    this.slots = new Uint16Array(this.slots.length * 2);
    for (let word = 1; word < this.encoded.length; word++) {
      const bytes = this.encoded[word]!;
      let slot = hash(bytes, 0, bytes.length) & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = word;
    }
  }
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = end - start;
  for (let at = start; at < end; at++) value = Math.imul(value, 31) + bytes[at]!;
  return (value ^ (value >>> 9)) >>> 0;
}
