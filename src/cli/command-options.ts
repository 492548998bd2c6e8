/** Options of one letter with a value each, as getopt reads them. */

type Letter = 'P' | 'O' | 'a' | 'd' | 'm';

/** The letters that a program takes. */
export type OptionTable = readonly Letter[];

/** An option as typed; every one of ours has a value. */
export interface TypedOption {
  readonly letter: Letter;
  readonly value: string;
}

/** In the order in which they stand; with what was read before a word that is none. */
export interface ReadOptions {
  readonly ok: boolean;
  readonly options: readonly TypedOption[];
}

/** Reads `-P web1` and `-Pweb1`. A last option without its value is dropped: what it would have said is then missing. */
export function readOptions(table: OptionTable, args: readonly string[]): ReadOptions {
  const options: TypedOption[] = [];
  const left = [...args];
  while (left.length > 0) {
    const word = left.shift()!;
    const letter = word.startsWith('-') ? table.find((one) => one === word[1]) : undefined;
    if (letter === undefined) return { ok: false, options };
    const value = word.length > 2 ? word.slice(2) : left.shift();
    if (value !== undefined) options.push({ letter, value });
  }
  return { ok: true, options };
}
