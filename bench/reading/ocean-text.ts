/** What is read in the bench: everything that the demo host `ocean` (100,000 lunpaths, 500 guests) prints, an output a source. */
import { OUTPUT_COMMANDS, OUTPUT_KEYS } from '../../src/api/contract.ts';
import { printOutput } from '../../src/mock/print-host.ts';
import type { SourceInput } from '../../src/readers/reading.ts';

/** About 32 MB in 11 sources, named and encoded as the page gets them from a host. */
export function oceanSources(): SourceInput[] {
  const encoder = new TextEncoder();
  return OUTPUT_KEYS.flatMap((key) => {
    const text = printOutput('ocean', key);
    return text === null ? [] : [{ name: OUTPUT_COMMANDS[key], bytes: encoder.encode(text) }];
  });
}
