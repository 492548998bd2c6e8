import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE, ruleInfo } from './catalogue.ts';
import { RULE_IDS } from './ids.ts';

const folder = new URL('.', import.meta.url);

/** Rules are tested under `describe('rule-id', …)` in this folder's tests; what is not about one rule has a name of several words. */
function testedRules(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  return files.flatMap((name) =>
    Array.from(
      readFileSync(new URL(name, folder), 'utf8').matchAll(/^describe\('([^' ]+)'/gm),
      (match) => match[1]!,
    ),
  );
}

test('every rule has tests of its own', () => {
  const tested = new Set(testedRules());
  expect(RULE_IDS.filter((id) => !tested.has(id))).toEqual([]);
});

test('no tests name a rule that is not in the catalogue', () => {
  const ids: readonly string[] = RULE_IDS;
  expect(testedRules().filter((name) => !ids.includes(name))).toEqual([]);
});

test('every id has one row, and every row an id', () => {
  expect(CATALOGUE.map(({ info }) => info.id)).toEqual(RULE_IDS);
});

test.each(RULE_IDS.map((id) => ruleInfo(id)))(
  '$id names its source and says it in one line',
  ({ title, sources, moments }) => {
    expect(sources.length).toBeGreaterThan(0);
    expect(title).toMatch(/^[A-Z].{10,100}[^.]$/);
    expect(Object.keys(moments)).not.toEqual([]);
  },
);
