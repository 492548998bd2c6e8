/** Hosts for the tests of what is printed: the fixture, and the fixture with something else in it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { createSituation } from '../model/create-situation.ts';
import { Inventory } from '../model/inventory.ts';
import type { Situation } from '../model/situation.ts';
import { readSources } from '../readers/read.ts';
import type { Reading, SourceInput } from '../readers/reading.ts';

/** The text of the fixture host. */
export const QUAY_TEXT = readFileSync(fileURLToPath(new URL('fixtures/quay1.txt', import.meta.url)), 'utf8');

/** pier2 with these statements in place of its own. */
export function quayWith(...statements: readonly string[]): string {
  return QUAY_TEXT.replace('disk:avio_stor:0,1,0:file:/vm/pier2/boot', statements.join('\n'));
}

/** A text as a load. */
export function loadOf(text: string): {
  readonly sources: readonly SourceInput[];
  readonly reading: Reading;
} {
  const sources = [{ name: 'host.txt', bytes: new TextEncoder().encode(text) }];
  const result = readSources(sources);
  if (result === null || !result.ok) throw new Error('The load is refused.');
  return { sources, reading: result.reading };
}

/** A text as a host with nothing planned. */
export function situationOf(text: string): Situation {
  return createSituation(new Inventory(loadOf(text).reading.inventory), { hpuxVersions: {} });
}

/** Lines as one text, without colours. */
export function plain(lines: Iterable<string>): string {
  return Array.from(lines, stripVTControlCharacters).join('\n');
}
