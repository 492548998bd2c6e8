import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../model/rules/ids.ts';
import { rulesPage } from './rules-page.testing.ts';

const page = new URL('../../docs/rules.md', import.meta.url);

test('the page of the rules is the one that npm run rules writes', () => {
  expect(readFileSync(page, 'utf8')).toBe(rulesPage());
});

test('every rule has its row there', () => {
  const rows = rulesPage()
    .split('\n')
    .flatMap((line) => /^\| `([a-z-]+)` \|/.exec(line)?.[1] ?? []);
  expect(rows).toEqual([...RULE_IDS]);
});
