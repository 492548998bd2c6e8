/**
 * The long comparison of the two implementations: `npm run differential`, with COUNT (a million) and SEED in the environment. Prints its seed, how
 * often each rule spoke, and each sort of disagreement once, made as small as it gets; ends with status 1 when there was one.
 */
import { disagreementOn, QUESTIONS } from './first.testing.ts';
import { Histogram } from './histogram.testing.ts';
import { randomCase, type Case } from './hosts.testing.ts';
import { smallestOf, sortOf } from './shrink.testing.ts';

const count = Number(process.env['COUNT'] ?? 1_000_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const questions = QUESTIONS.filter((question) =>
  (process.env['ASK'] ?? question).split(',').includes(question),
);
const shown = Number(process.env['SHOW'] ?? 20);

console.log(`seed ${seed}, ${count} cases`);
const histogram = new Histogram();
const found = new Map<string, { times: number; seed: number; asked: Case }>();
const started = performance.now();
for (let at = 0; at < count; at++) {
  const asked = randomCase(seed + at);
  const said: string[] = [];
  const disagreement = disagreementOn(asked, questions, (rules) => said.push(...rules));
  histogram.add(said);
  if (disagreement !== null) {
    const sort = sortOf(disagreement);
    const known = found.get(sort) ?? { times: 0, seed: seed + at, asked };
    // A long run may be ended before its end.
    if (known.times === 0) console.log(`case ${at + 1}, seed ${seed + at}: ${sort}`);
    found.set(sort, { ...known, times: known.times + 1 });
  }
  if ((at + 1) % 50_000 === 0) {
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${at + 1} cases, ${found.size} sorts of disagreement, ${seconds} s`);
  }
}
if (process.env['HISTOGRAM'] !== undefined) console.log(histogram.lines().join('\n'));
const sorts = [...found].sort(([, a], [, b]) => b.times - a.times);
for (const [sort, { times, seed, asked }] of sorts.slice(0, shown)) {
  console.log(`\n${times} times, first at seed ${seed}\n${smallestOf(asked, sort, questions)}`);
}
const total = sorts.reduce((sum, [, { times }]) => sum + times, 0);
console.log(`\nseed ${seed}, ${count} cases, ${total} disagreements of ${sorts.length} sorts`);
if (total > 0) process.exitCode = 1;
