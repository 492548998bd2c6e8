/** The reading worker: takes texts or a host, answers with an inventory whose buffers move to the page without a copy. */
import { readSources } from '../readers/read.ts';
import type { SourceInput } from '../readers/reading.ts';
import { LoadError, type LoadFailure } from './failure.ts';
import { fetchHost, type FetchedHost } from './read-host.ts';
import { buffersOf } from './transfer.ts';
import type {
  LoadProgress,
  LoadedReading,
  SourceText,
  WorkerAnswer,
  WorkerRequest,
} from './worker-protocol.ts';

/** A page cannot show, and nobody reads, more than this many lines that were not understood; `counts.problems` has them all. */
const MOST_PROBLEMS = 5_000;

const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []): void =>
  self.postMessage(message, { transfer });

const onProgress = (progress: LoadProgress): void => answer({ kind: 'progress', progress });

async function bytesOf(text: SourceText): Promise<SourceInput> {
  if (text.kind === 'text') return { name: text.name, bytes: new TextEncoder().encode(text.text) };
  const buffer = await text.file.arrayBuffer().catch(() => {
    throw new LoadError({ kind: 'unreadable-file', what: text.name });
  });
  return { name: text.name, bytes: new Uint8Array(buffer) };
}

async function gather(request: WorkerRequest): Promise<FetchedHost> {
  if (request.kind === 'read-host') return fetchHost(request.host, request.outputs, onProgress);
  return { sources: await Promise.all(request.texts.map(bytesOf)), missed: [] };
}

function read({ sources, missed }: FetchedHost): LoadedReading {
  const what = sources.length === 1 ? sources[0]!.name : `${sources.length} outputs`;
  const totalBytes = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  onProgress({ what, bytes: 0, totalBytes, lines: 0 });
  const result = readSources(sources, ({ bytes, lines }) => {
    onProgress({ what, bytes, lines, totalBytes });
    return true;
  });
  if (result === null) throw new LoadError({ kind: 'cancelled' });
  if (!result.ok) throw new LoadError({ kind: 'refused', refusal: result.refusal });
  const { rows: _, ...reading } = result.reading;
  return { ...reading, problems: reading.problems.slice(0, MOST_PROBLEMS), missed };
}

function failureOf(error: unknown): LoadFailure {
  return error instanceof LoadError ? error.failure : { kind: 'worker', says: String(error) };
}

self.onmessage = async (event: MessageEvent<WorkerRequest>): Promise<void> => {
  try {
    const reading = read(await gather(event.data));
    answer({ kind: 'done', reading }, buffersOf(reading));
  } catch (error) {
    answer({ kind: 'failed', failure: failureOf(error) });
  }
};
