/** Fixtures of the readers of the host's own usage, built from the man pages: every name and number invented. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { linesOf } from './fixture.testing.ts';
import type { Line } from './line.ts';
import { plainText } from './odd-line.ts';

const FOLDER = fileURLToPath(new URL('fixtures/usage/', import.meta.url));

/** The names of all fixtures under fixtures/usage. */
export const usageFixtures: readonly string[] = readdirSync(FOLDER).sort();

/** The text of one. */
export function usageText(file: string): string {
  return readFileSync(`${FOLDER}${file}`, 'utf8');
}

/** Its lines as a reader gets them. */
export function usageLines(file: string): Line[] {
  return linesOf(usageText(file).split('\n').map(plainText).join('\n'));
}
