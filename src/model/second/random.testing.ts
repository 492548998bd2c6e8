/** Randomness from a seed, small and fast (splitmix32): the same seed gives the same host, on every machine. */

export interface Random {
  /** From 0 up to, not including, `below`. */
  int(below: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, each as likely as its weight. */
  weighted<Value>(values: readonly (readonly [number, Value])[]): Value;
  /** Each value with this probability. */
  some<Value>(values: readonly Value[], probability: number): Value[];
}

/** A generator for one seed. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (values) => values[int(values.length)]!,
    weighted: (values) => {
      let at = next() * values.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of values) if ((at -= weight) < 0) return value;
      return values.at(-1)![1];
    },
    some: (values, probability) => values.filter(() => next() < probability),
  };
}
