/**
 * Both implementations of the rules say the same of random hosts and steps. Another SEED or COUNT comes from the environment; the long form is
 * `npm run differential`.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { RULE_IDS } from '../rules/ids.ts';
import { disagreementOn, QUESTIONS } from './first.testing.ts';
import { Histogram } from './histogram.testing.ts';
import { randomCase } from './hosts.testing.ts';
import { smallestOf, sortOf } from './shrink.testing.ts';

const COUNT = Number(process.env['COUNT'] ?? 20_000);
const SEED = Number(process.env['SEED'] ?? 20_110_601);
const PARTS = 4;
/** Boots, migrations and audits take long: here one of four cases is asked for them, in the long form each. */
const STEP = ['step'] as const;

describe(`two implementations of the rules, seed ${SEED}, ${COUNT} cases`, () => {
  const histogram = new Histogram();

  test.each(Array.from({ length: PARTS }, (_, part) => part))(
    'agree, part %i',
    { timeout: 240_000 },
    (part) => {
      for (let at = part; at < COUNT; at += PARTS) {
        const asked = randomCase(SEED + at);
        const said: string[] = [];
        const questions = (at >> 2) % 4 === 0 ? QUESTIONS : STEP;
        const disagreement = disagreementOn(asked, questions, (rules) => said.push(...rules));
        if (disagreement !== null)
          expect.fail(`seed ${SEED + at}, ${smallestOf(asked, sortOf(disagreement))}`);
        if (questions === QUESTIONS) histogram.add(said);
      }
    },
  );

  afterAll(() => console.log(`differential: seed ${SEED}, ${COUNT} cases`));

  test.runIf(COUNT >= 8_000)('every rule speaks in at least one of 500 cases', () => {
    const rare = RULE_IDS.filter((rule) => histogram.percent(rule) < 0.2);
    expect(rare).toEqual([]);
  });
});
