/** Files and standard input as the readers take them. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Reading, SourceInput } from '../readers/reading.ts';
import { readSources } from '../readers/read.ts';
import { LOAD_LIMIT, refuseBeforeReading, type FileHead } from '../readers/refuse.ts';
import { sayRefusal } from '../words/reading.ts';

/** A load, or one sentence on why there is none. */
export type Load =
  | { readonly ok: true; readonly sources: readonly SourceInput[]; readonly reading: Reading }
  | { readonly ok: false; readonly sentence: string };

const HEAD_BYTES = 512;

/** Reads all files as one load; `-` is standard input. One file that cannot be read refuses the whole: half a host misleads. */
export function loadFiles(files: readonly string[]): Load {
  const sources: SourceInput[] = [];
  const heads: FileHead[] = [];
  for (const name of files) {
    const head = attempt(name, () => (name === '-' ? null : headOf(name)));
    if (!head.ok) return head;
    if (head.value !== null) heads.push(head.value);
  }
  const early = refuseBeforeReading(heads);
  if (early !== null) return { ok: false, sentence: sayRefusal(early) };
  for (const name of files) {
    const bytes = attempt(name, () => (name === '-' ? readStream(STANDARD_INPUT) : readWhole(name)));
    if (!bytes.ok) return bytes;
    sources.push({ name, bytes: bytes.value });
  }
  return readAll(sources);
}

function readAll(sources: readonly SourceInput[]): Load {
  const late = refuseBeforeReading(
    sources.map(({ name, bytes }) => ({ name, size: bytes.length, head: bytes.subarray(0, HEAD_BYTES) })),
  );
  if (late !== null) return { ok: false, sentence: sayRefusal(late) };
  const result = readSources(sources);
  if (result === null) return { ok: false, sentence: 'The reading was cancelled.' };
  if (!result.ok) return { ok: false, sentence: sayRefusal(result.refusal) };
  return { ok: true, sources, reading: result.reading };
}

type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

function attempt<T>(name: string, read: () => T): Attempt<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    return { ok: false, sentence: `${nameOf(name)} cannot be read: ${sayCause(error)}.` };
  }
}

const nameOf = (file: string): string => (file === '-' ? 'Standard input' : `“${file}”`);

function sayCause(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a directory';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'ENOTDIR':
      return 'a part of its path is no directory';
    default:
      return code === '' ? String(error) : `the system says ${code}`;
  }
}

function headOf(name: string): FileHead {
  const size = statSync(name).size;
  const descriptor = openSync(name, 'r');
  try {
    const head = new Uint8Array(HEAD_BYTES);
    // A pipe gives its bytes only once: what it holds is looked at after reading.
    const length = statSync(name).isFile() || statSync(name).isDirectory() ? readSync(descriptor, head) : 0;
    return { name, size, head: head.subarray(0, length) };
  } finally {
    closeSync(descriptor);
  }
}

function readWhole(name: string): Uint8Array {
  if (statSync(name).isFile()) return readFileSync(name);
  const descriptor = openSync(name, 'r');
  try {
    return readStream(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const STANDARD_INPUT = 0;

/** Of what has no size beforehand. Stops once there is more than a load may have: it is refused by its size then. */
function readStream(descriptor: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  while (total <= LOAD_LIMIT) {
    const part = new Uint8Array(1 << 20);
    const length = readSome(descriptor, part);
    if (length === 0) break;
    parts.push(part.subarray(0, length));
    total += length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** 0 at the end. An empty pipe that does not block yet is asked again. */
function readSome(descriptor: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, part);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
