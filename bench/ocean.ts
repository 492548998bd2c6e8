/** The largest demo host, read once, and the taking of times: what the benches of the model share. */
import { OUTPUT_KEYS } from '../src/api/contract.ts';
import { Inventory } from '../src/model/inventory.ts';
import { printOutput } from '../src/mock/print-host.ts';
import { readSources } from '../src/readers/read.ts';
import { median } from './median.ts';

/** 100,000 lunpaths, 25,000 LUNs, 500 guests. */
export function readOcean(): Inventory {
  const encoder = new TextEncoder();
  const sources = OUTPUT_KEYS.flatMap((key) => {
    const text = printOutput('ocean', key);
    return text === null ? [] : [{ name: key, bytes: encoder.encode(text) }];
  });
  const result = readSources(sources);
  if (result === null || !result.ok) throw new Error('ocean could not be read');
  return new Inventory(result.reading.inventory);
}

/** What an act gives, and its milliseconds. */
export function timed<T>(act: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = act();
  return { ms: performance.now() - start, value };
}

/** Prints the first time and the median of some runs. */
export function report(name: string, times: readonly number[], wanted: string): void {
  const middle = median([...times]).toFixed(2);
  console.log(
    `${name}: first ${times[0]!.toFixed(2)} ms, median of ${times.length} ${middle} ms (${wanted})`,
  );
}
