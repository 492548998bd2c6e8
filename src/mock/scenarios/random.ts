/** Chance that repeats itself: the same seed gives the same host, byte for byte. */
export interface Dice {
  /** A whole number from 0 up to and without `end`. */
  below(end: number): number;
  /** One of the given things; they must be at least one. */
  pick<T>(things: readonly T[]): T;
}

/** A generator of the mulberry32 family: small, quick, good enough for made-up hosts. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  };
  const pick = <T>(things: readonly T[]): T => things[below(things.length)]!;
  return { below, pick };
}
