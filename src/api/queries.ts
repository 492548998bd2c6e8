/** What the page asks for, as TanStack queries: the hosts at this origin, and one host read. */
import { queryOptions } from '@tanstack/react-query';
import { fetchHosts } from './fetch-output.ts';
import { load } from './load.ts';
import type { LoadProgress, LoadedReading, SourceText } from './worker-protocol.ts';
import { LoadError } from './failure.ts';
import { refuseBeforeReading, type FileHead } from '../readers/refuse.ts';
import { Inventory } from '../model/inventory.ts';

/** A host as read: the accessor over its inventory, and what the reading report tells. */
export interface LoadedHost {
  readonly inventory: Inventory;
  readonly reading: LoadedReading;
}

/** The hosts that answer at this page's origin. Never retried by itself: a failure is shown, and the person asks again. */
export const hostsQuery = queryOptions({
  queryKey: ['hosts'],
  queryFn: fetchHosts,
  retry: false,
  staleTime: Infinity,
  networkMode: 'always',
});

const asHost = (reading: LoadedReading): LoadedHost => ({
  inventory: new Inventory(reading.inventory),
  reading,
});

/** A host read whole. `before` runs first (the demo's service worker starts there); `onProgress` is told how far it is. */
export function hostQuery(
  key: readonly [kind: 'demo' | 'hosts', id: string],
  before: () => Promise<void>,
  onProgress: (progress: LoadProgress) => void,
) {
  return queryOptions({
    queryKey: ['host', ...key],
    queryFn: async ({ signal }): Promise<LoadedHost> => {
      await before();
      const { hosts } = await fetchHosts();
      const listing = hosts.find(({ id }) => id === key[1]);
      if (listing === undefined) {
        throw new LoadError({ kind: 'status', what: key[1], status: 404, says: '' });
      }
      return asHost(
        await load({ kind: 'read-host', host: key[1], outputs: listing.outputs }, { signal, onProgress }),
      );
    },
    // 25,000 LUNs in typed arrays: comparing them structurally on every read would cost more than reading them.
    structuralSharing: false,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
  });
}

/** Enough of a file's start to tell an image or archive by its magic number. */
const HEAD_BYTES = 512;

async function headOf(source: SourceText): Promise<FileHead> {
  if (source.kind === 'text') return { name: source.name, size: source.text.length, head: new Uint8Array() };
  const head = await source.file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => {
      throw new LoadError({ kind: 'unreadable-file', what: source.name });
    });
  return { name: source.name, size: source.file.size, head: new Uint8Array(head) };
}

/** Texts read together, as one host; what is too large or no text is refused before it is read. Rejects with LoadError. */
export async function readTexts(
  texts: readonly SourceText[],
  options: { signal: AbortSignal; onProgress: (progress: LoadProgress) => void },
): Promise<LoadedHost> {
  const refusal = refuseBeforeReading(await Promise.all(texts.map(headOf)));
  if (refusal !== null) throw new LoadError({ kind: 'refused', refusal });
  return asHost(await load({ kind: 'read-texts', texts }, options));
}
