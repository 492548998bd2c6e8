/** Reading, all of it, against the naive reader on the same text in the same process. `npx tsx bench/reading/run.ts [file]`; prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readSources } from '../../src/readers/read.ts';
import { readNaively } from './naive.ts';
import { oceanText } from './ocean-text.ts';

const RUNS = 9;

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Neither reader pays for what the other left behind. */
function timed(work: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Medians in milliseconds; the runs take turns, so that a busy machine slows both. */
export function compareReaders(text: string): {
  readonly ours: number;
  readonly naive: number;
  readonly ratio: number;
} {
  const bytes = new TextEncoder().encode(text);
  const ours: number[] = [];
  const naive: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // Both begin with the bytes, as they come from a file or a host.
    naive.push(timed(() => readNaively(new TextDecoder().decode(bytes))));
    ours.push(timed(() => readSources([{ name: 'ocean', bytes }])));
  }
  return { ours: median(ours), naive: median(naive), ratio: median(ours) / median(naive) };
}

const [file] = process.argv.slice(2);
const text = file === undefined ? oceanText() : readFileSync(file, 'utf8');
const { ours, naive, ratio } = compareReaders(text);
const result = readSources([{ name: 'ocean', bytes: new TextEncoder().encode(text) }]);
const counts = result?.ok === true ? result.reading.counts : null;
console.log(
  JSON.stringify({
    megabytes: Math.round(text.length / 1e5) / 10,
    oursMs: Math.round(ours),
    naiveMs: Math.round(naive),
    ratio: Math.round(ratio * 100) / 100,
    counts,
  }),
);
