/** What is read in the bench: everything that the demo host `ocean` prints, an output a source. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SourceInput } from '../../src/readers/reading.ts';

const PRINTER = fileURLToPath(new URL('./print-ocean.ts', import.meta.url));

/**
 * About 32 MB in 11 sources. Printed by a process of its own: the page's worker, which reads, does not hold the demo host either, and each
 * collection of garbage would walk over it.
 */
export function oceanSources(): SourceInput[] {
  const json = execFileSync(process.execPath, [...process.execArgv, PRINTER], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const encoder = new TextEncoder();
  const printed = JSON.parse(json) as readonly { readonly name: string; readonly text: string }[];
  return printed.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
}
