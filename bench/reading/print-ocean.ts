/** Prints as JSON what the demo host `ocean` (100,000 lunpaths, 500 guests) answers: an output a source, named as the page names them. */
import { OUTPUT_COMMANDS, OUTPUT_KEYS } from '../../src/api/contract.ts';
import { printOutput } from '../../src/mock/print-host.ts';

const printed = OUTPUT_KEYS.flatMap((key) => {
  const text = printOutput('ocean', key);
  return text === null ? [] : [{ name: OUTPUT_COMMANDS[key], text }];
});
process.stdout.write(JSON.stringify(printed));
