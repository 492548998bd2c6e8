/** `lundock` on the command line: the same readers, rules and planner without a browser. */
import { once } from 'node:events';
import { Inventory } from '../model/inventory.ts';
import { HELP, readArguments, type Arguments } from './args.ts';
import { jsonPieces, type Members } from './json.ts';
import { loadFiles } from './load-files.ts';
import { planDocument } from './plan-command.ts';
import { readDocument } from './read-command.ts';

const DONE = 0;
const NOT_READ = 2;
const REFUSED = 3;
/** EX_SOFTWARE of sysexits.h: a fault of this program. */
const FAULT = 70;

async function run(args: Arguments): Promise<number> {
  switch (args.kind) {
    case 'help':
      await print([HELP]);
      return DONE;
    case 'usage':
      return complain(`${args.sentence} (lundock --help tells more.)`);
    case 'read':
    case 'plan':
      return runOnLoad(args);
  }
}

async function runOnLoad(args: Extract<Arguments, { readonly files: readonly string[] }>): Promise<number> {
  const load = loadFiles(args.files);
  if (!load.ok) return complain(load.sentence);
  if (args.kind === 'read') {
    await printDocument(readDocument(load.sources, load.reading, args));
    return DONE;
  }
  const { members, refused } = planDocument(new Inventory(load.reading.inventory), args.commands);
  await printDocument(members);
  return refused ? REFUSED : DONE;
}

function complain(sentence: string): number {
  process.stderr.write(`lundock: ${sentence}\n`);
  return NOT_READ;
}

const printDocument = (members: Members): Promise<void> => print(jsonPieces(members));

/** Waits where a pipe is full, so that a long document is neither cut off nor held in memory. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

// Whoever reads may have seen enough, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    process.stderr.write(`lundock: the output cannot be written: ${error.message}.\n`);
  process.exit(error.code === 'EPIPE' ? DONE : FAULT);
});

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(
    `lundock: a fault in lundock itself: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = FAULT;
}
