/**
 * Reading, assembly included, against the naive reader: same bytes, same process. `npx tsx bench/reading/run.ts [--phases] [file …]` prints
 * one line of JSON: medians in milliseconds and their ratio; with `--phases` also where our time goes, by function.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { readSources } from '../../src/readers/read.ts';
import type { SourceInput } from '../../src/readers/reading.ts';
import { median } from '../median.ts';
import { readNaively } from './naive.ts';
import { oceanSources } from './ocean-text.ts';
import { phasesOf } from './phases.ts';

const RUNS = 9;
const WARM_UPS = 2;

/**
 * The second of two runs, so that the garbage about is a reader's own. Collecting on demand would do more than that: it drops the hidden
 * classes of which no object is alive, and with them all code compiled for them.
 */
function timed(work: () => unknown): number {
  work();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Medians in milliseconds. The readers take turns, and turns at being first, so that a busy machine slows both. */
function compareReaders(sources: readonly SourceInput[]): { readonly ours: number; readonly naive: number } {
  const ours: number[] = [];
  const naive: number[] = [];
  const readOurs = (): unknown => ours.push(timed(() => readSources(sources)));
  const readTheirs = (): unknown => naive.push(timed(() => readNaively(sources)));
  for (let run = 0; run < WARM_UPS + RUNS; run++) {
    const [first, second] = run % 2 === 0 ? [readTheirs, readOurs] : [readOurs, readTheirs];
    first();
    second();
  }
  return { ours: median(ours.slice(WARM_UPS)), naive: median(naive.slice(WARM_UPS)) };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const files = process.argv.slice(2).filter((argument) => argument !== '--phases');
const sources =
  files.length === 0 ? oceanSources() : files.map((name) => ({ name, bytes: readFileSync(name) }));
const { ours, naive } = compareReaders(sources);
const result = readSources(sources);
console.log(
  JSON.stringify({
    megabytes: rounded(sources.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6, 1),
    sources: sources.length,
    oursMs: rounded(ours, 0),
    naiveMs: rounded(naive, 0),
    ratio: rounded(ours / naive, 2),
    load: rounded(loadavg()[0]!, 1),
    counts: result?.ok === true ? result.reading.counts : null,
  }),
);
if (process.argv.includes('--phases')) {
  const phases = await phasesOf(() => readSources(sources), RUNS);
  for (const { where, ms } of phases.filter((phase) => phase.ms >= 0.5)) {
    console.log(`${ms.toFixed(1).padStart(7)}  ${where}`);
  }
}
