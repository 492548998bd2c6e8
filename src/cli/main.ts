/** `lundock` on the command line: the same readers, rules and planner without a browser. */
import { once } from 'node:events';
import { answerOf } from './answers.ts';
import { helpText, readArguments, type Arguments } from './args.ts';
import { jsonPieces } from './json.ts';
import { loadFiles } from './load-files.ts';
import { visible } from './text.ts';

const DONE = 0;
const NOT_READ = 2;
/** EX_SOFTWARE of sysexits.h: a fault of this program. */
const FAULT = 70;

async function run(args: Arguments): Promise<number> {
  switch (args.kind) {
    case 'help':
      await print([helpText(args.of)]);
      return DONE;
    case 'usage':
      return complain(`${args.sentence} (lundock --help tells more.)`);
    default:
      return runOnLoad(args);
  }
}

async function runOnLoad(args: Extract<Arguments, { readonly files: readonly string[] }>): Promise<number> {
  const load = loadFiles(args.files);
  if (!load.ok) return complain(load.sentence);
  const answer = answerOf(args, load);
  if (!answer.ok) return complain(answer.sentence, answer.status);
  for (const note of answer.notes) complain(note);
  const { members, lines, status } = answer.answer;
  await print(args.format === 'json' ? jsonPieces(members) : withEnds(lines()));
  return status;
}

function* withEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** One line, whatever stands in a name that was typed. */
function complain(sentence: string, status = NOT_READ): number {
  process.stderr.write(`lundock: ${visible(sentence)}\n`);
  return status;
}

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
  const says = error instanceof Error ? error.message : String(error);
  process.exitCode = complain(`a fault in lundock itself: ${says}`, FAULT);
}
