/** The worker's work for a host: fetch its outputs in the order in which they are worth reading. */
import type { SourceInput } from '../readers/reading.ts';
import { OUTPUT_COMMANDS, type OutputKey } from './contract.ts';
import { LoadError, type LoadFailure } from './failure.ts';
import { fetchOutput } from './fetch-output.ts';
import type { LoadProgress } from './worker-protocol.ts';

/** Without these there is no host to show: their failure fails the load. */
const ESSENTIAL: ReadonlySet<OutputKey> = new Set(['ioscan-kfnN', 'ioscan-m-lun', 'hpvmstatus']);

export interface FetchedHost {
  readonly sources: readonly SourceInput[];
  readonly missed: readonly { readonly output: OutputKey; readonly failure: LoadFailure }[];
}

/** Throws the LoadError of an essential output; others that fail are listed in `missed`. */
export async function fetchHost(
  host: string,
  outputs: readonly OutputKey[],
  onProgress: (progress: LoadProgress) => void,
): Promise<FetchedHost> {
  const answers = new Map<OutputKey, Uint8Array<ArrayBuffer>>();
  const missed: { output: OutputKey; failure: LoadFailure }[] = [];
  let bytes = 0;
  const fetchOne = async (key: OutputKey): Promise<void> => {
    try {
      const answer = await fetchOutput(host, key);
      bytes += answer.length;
      answers.set(key, answer);
      onProgress({ what: OUTPUT_COMMANDS[key], bytes, totalBytes: 0, lines: 0 });
    } catch (error) {
      if (!(error instanceof LoadError) || ESSENTIAL.has(key)) throw error;
      missed.push({ output: key, failure: error.failure });
    }
  };
  // All at once: the browser itself queues what goes beyond its connections, in this order.
  await Promise.all(outputs.map(fetchOne));
  const answered = outputs.filter((key) => answers.has(key));
  return {
    sources: answered.map((key) => ({ name: OUTPUT_COMMANDS[key], bytes: answers.get(key)! })),
    missed,
  };
}
