/** A fast hash of a text, 64 bits, fed in slices; good for an ETag, not for secrets. */
export class ContentHash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;
  private length = 0;

  /** Takes the next slice; how a text is cut into slices makes no difference. */
  add(text: string): void {
    let { high, low } = this;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    this.high = high;
    this.low = low;
    this.length += text.length;
  }

  /** The hash and the length in hex. */
  digest(): string {
    const words = [this.high ^ (this.low >>> 15), this.low ^ (this.high >>> 13), this.length];
    return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
