/** Damage as pastes bring it, from a seed; for the fuzz and for property tests. */

/** A generator of numbers in [0, 1) from a seed (mulberry32): the same seed, the same damage. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, start + removed));
  const result = new Uint8Array(start + added.length + rest.length);
  result.set(bytes.subarray(0, start));
  result.set(added, start);
  result.set(rest, start + added.length);
  return result;
}

const encoder = new TextEncoder();
const PIECES = [
  '\r',
  '\n',
  '\t',
  '\u00a0',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\b',
  '\0',
  '> ',
  '# ',
  ':',
  ' /dev/',
  '...',
  '<b>',
  '&amp;',
  '\u2026',
  '0x',
  'LUN path for ',
];

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) =>
    splice(bytes, Math.floor(random() * bytes.length), Math.floor(random() * 40), new Uint8Array()),
  (bytes, random) => {
    const piece = PIECES[Math.floor(random() * PIECES.length)]!;
    return splice(bytes, Math.floor(random() * bytes.length), 0, encoder.encode(piece));
  },
  (bytes, random) =>
    splice(bytes, Math.floor(random() * bytes.length), 1, Uint8Array.of(Math.floor(random() * 256))),
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => bytes.subarray(Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const from = Math.floor(random() * bytes.length);
    const piece = bytes.slice(from, from + Math.floor(random() * 200));
    return splice(bytes, Math.floor(random() * bytes.length), 0, piece);
  },
];

/** The bytes with one to eight wounds. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = bytes;
  for (let wounds = 1 + Math.floor(random() * 8); wounds > 0; wounds--) {
    result = MUTATIONS[Math.floor(random() * MUTATIONS.length)]!(result, random);
  }
  return result;
}
