/** Reads every file below the folder that LUNDOCK_CAPTURES names, one load each: for trying the readers on output that is not in the project. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from './read.ts';

const folder = process.env.LUNDOCK_CAPTURES;

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** A statement in a listing that no command is echoed above belongs to nobody: a person could not tell either. */
const UNAVOIDABLE = 'guest-unknown';

describe.skipIf(folder === undefined)('captures', () => {
  const files = folder === undefined ? [] : filesBelow(folder).filter((file) => !file.endsWith('README.md'));

  test.each(files)('%s', (file) => {
    const result = readSources([{ name: file, bytes: new Uint8Array(readFileSync(file)) }]);
    if (result === null || !result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
    const problems = result.reading.problems.filter(({ reason }) => reason !== UNAVOIDABLE);
    expect(problems.map(({ line, reason, text }) => `${line}: ${reason}: ${text}`)).toEqual([]);
  });
});
