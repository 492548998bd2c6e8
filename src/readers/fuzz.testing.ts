/**
 * A long fuzz over the fixtures: `npx tsx src/readers/fuzz.testing.ts [rounds] [seed]`. Prints its seed; a finding prints the seed of its round and
 * what broke, and ends with status 1.
 */
import { accountOf } from './account.testing.ts';
import { mutated, randomFrom } from './mutate.testing.ts';
import { fixture, fixtureNames } from './read.testing.ts';
import { usageFixtures, usageText } from './usage.testing.ts';

const rounds = Number(process.argv[2] ?? 20_000);
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const texts = [
  ...fixtureNames.map((name) => ({ name, bytes: new TextEncoder().encode(fixture(name)) })),
  ...usageFixtures.map((name) => ({ name, bytes: new TextEncoder().encode(usageText(name)) })),
];

console.log(`seed ${firstSeed}, ${rounds} rounds over ${texts.length} fixtures`);
for (let round = 0; round < rounds; round++) {
  const seed = firstSeed + round;
  const random = randomFrom(seed);
  const { name, bytes } = texts[Math.floor(random() * texts.length)]!;
  try {
    const fault = accountOf(mutated(bytes, random));
    if (fault === null) continue;
    console.error(`seed ${seed}, ${name}: ${fault}`);
  } catch (error) {
    console.error(`seed ${seed}, ${name}:`, error);
  }
  process.exitCode = 1;
}
