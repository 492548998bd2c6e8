/** Reading in tests: fixtures by name, text as it would come from a paste, and a picture of an inventory that is easy to compare. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Inventory } from '../model/inventory.ts';
import { readSources } from './read.ts';
import type { Reading, Refusal } from './reading.ts';

const FIXTURES = fileURLToPath(new URL('fixtures/ioscan/', import.meta.url));

/** The names of all fixtures of ioscan's readers. */
export const fixtureNames: readonly string[] = readdirSync(FIXTURES).sort();

/** The text of a fixture. */
export function fixture(name: string): string {
  return readFileSync(`${FIXTURES}${name}`, 'utf8');
}

/** Reads text as one source; fails the test when the load is refused. */
export function read(
  text: string | Uint8Array,
  name = 'paste',
): { readonly reading: Reading; readonly inventory: Inventory } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = readSources([{ name, bytes }]);
  if (result === null || !result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return { reading: result.reading, inventory: new Inventory(result.reading.inventory) };
}

/** Why a load is refused; null when it is not. */
export function refusalOf(...texts: readonly string[]): Refusal | null {
  const result = readSources(
    texts.map((text, at) => ({ name: `${at}`, bytes: new TextEncoder().encode(text) })),
  );
  return result === null || result.ok ? null : result.refusal;
}

/** The tree, a line a node, indented by depth. */
export function drawTree(inventory: Inventory): string[] {
  return Array.from({ length: inventory.nodeCount }, (_, node) => {
    const lun = inventory.lunOf(node);
    const leads = lun < 0 ? '' : ` -> ${inventory.lunName(lun)}`;
    const state = [inventory.state(node), inventory.health(node)].filter((word) => word !== '').join(' ');
    return `${'  '.repeat(inventory.depth(node))}${inventory.nodeName(node)} ${inventory.path(node)} ${state}${leads}`.trimEnd();
  });
}

/** The LUNs, a line each: name, path, health, WWID, lunpaths, DSFs. */
export function drawLuns(inventory: Inventory): string[] {
  return Array.from({ length: inventory.lunCount }, (_, lun) =>
    [
      inventory.lunName(lun),
      inventory.lunPath(lun),
      inventory.lunHealth(lun),
      inventory.lunWwid(lun),
      Array.from(inventory.lunpathsOf(lun), (node) => inventory.path(node)).join(' '),
      inventory.dsfsOf(lun).join(' '),
    ].join('|'),
  );
}
