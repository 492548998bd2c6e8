/** The page's end of the reading worker: one load, one worker; aborting the signal ends it at once. */
import { LoadError } from './failure.ts';
import type { LoadProgress, LoadedReading, WorkerAnswer, WorkerRequest } from './worker-protocol.ts';

/** A mark on the browser's timeline: all text is there and its reading begins. The bench measures from it. */
const TEXT_ARRIVED = 'lundock: text arrived';

function markArrival({ bytes, totalBytes }: LoadProgress): void {
  if (bytes === 0 && totalBytes > 0) performance.mark(TEXT_ARRIVED);
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** Reads in a worker of its own; rejects with LoadError. */
export function load(
  request: WorkerRequest,
  { signal, onProgress }: LoadOptions = {},
): Promise<LoadedReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    const cancel = (): void => end(() => reject(new LoadError({ kind: 'cancelled' })));
    const end = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      switch (data.kind) {
        case 'progress':
          markArrival(data.progress);
          return onProgress?.(data.progress);
        case 'done':
          return end(() => resolve(data.reading));
        case 'failed':
          return end(() => reject(new LoadError(data.failure)));
      }
    };
    worker.onerror = (event) => end(() => reject(new LoadError({ kind: 'worker', says: event.message })));
    if (signal?.aborted === true) return cancel();
    signal?.addEventListener('abort', cancel);
    worker.postMessage(request);
  });
}
