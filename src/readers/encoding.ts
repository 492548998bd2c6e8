/** From a source's bytes to UTF-8, or the word that it is no text. */

const SAMPLE = 65_536;

/** What the bytes are: UTF-8 from `offset` on, UTF-16, or no text at all. */
export type Encoding =
  | { readonly kind: 'utf-8'; readonly offset: number }
  | { readonly kind: 'utf-16le' | 'utf-16be'; readonly offset: number }
  | { readonly kind: 'binary' };

/** Tells by the byte order mark, else by where zeros stand, else by how many bytes no text has. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'utf-8', offset: 3 };
  if (a === 0xff && b === 0xfe) return { kind: 'utf-16le', offset: 2 };
  if (a === 0xfe && b === 0xff) return { kind: 'utf-16be', offset: 2 };
  return guessEncoding(bytes.subarray(0, SAMPLE));
}

function guessEncoding(sample: Uint8Array): Encoding {
  const zeros = [0, 0];
  let control = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample[at]!;
    if (code === 0) zeros[at & 1]!++;
    else if (code < 32 && !isTextControl(code)) control++;
  }
  const half = sample.length / 2;
  const [even, odd] = zeros as [number, number];
  // ASCII text has a zero in nearly every second byte of UTF-16.
  if (sample.length >= 4 && odd > half * 0.6 && even < half * 0.1) return { kind: 'utf-16le', offset: 0 };
  if (sample.length >= 4 && even > half * 0.6 && odd < half * 0.1) return { kind: 'utf-16be', offset: 0 };
  const isBinary = even + odd + control > 8 && even + odd + control > sample.length * 0.05;
  return isBinary ? { kind: 'binary' } : { kind: 'utf-8', offset: 0 };
}

/** Bell, backspace, tab, line feed, vertical tab, form feed, return, shift out and in, escape: terminals write them. */
function isTextControl(code: number): boolean {
  return (code >= 7 && code <= 15) || code === 27;
}

/** The bytes as UTF-8; null when they are no text. A copy only when they must be recoded. */
export function toUtf8(bytes: Uint8Array): Uint8Array | null {
  const encoding = encodingOf(bytes);
  switch (encoding.kind) {
    case 'binary':
      return null;
    case 'utf-8':
      return encoding.offset === 0 ? bytes : bytes.subarray(encoding.offset);
    case 'utf-16le':
    case 'utf-16be': {
      const text = new TextDecoder(encoding.kind).decode(bytes.subarray(encoding.offset));
      return new TextEncoder().encode(text);
    }
  }
}
