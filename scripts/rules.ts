/** Writes docs/rules.md from the catalogue. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../src/words/rules-page.testing.ts';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
