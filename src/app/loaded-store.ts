/** What was pasted, dropped or chosen in this page: the texts, so that more can be added to them, and how their reading stands. */
import { create } from 'zustand';
import { LoadError, type LoadFailure } from '../api/failure.ts';
import { readTexts, type LoadedHost } from '../api/queries.ts';
import type { SourceText } from '../api/worker-protocol.ts';
import { useDraftStore } from '../session/draft-store.ts';
import { useLoadingStore } from '../session/loading-store.ts';

interface LoadedStore {
  readonly texts: readonly SourceText[];
  /** The host of `texts`; null before the first load succeeded. */
  readonly host: LoadedHost | null;
  /** Ends the load under way; null when none is. */
  readonly cancel: (() => void) | null;
  /** Why the last load gave nothing; null when it did not fail. */
  readonly failure: LoadFailure | null;
  /** Reads texts as a host of their own, or together with those already loaded. Resolves true when a host came of it. */
  load(texts: readonly SourceText[], how: 'alone' | 'with what is loaded'): Promise<boolean>;
  dismissFailure(): void;
}

const failureOf = (error: unknown): LoadFailure =>
  error instanceof LoadError ? error.failure : { kind: 'worker', says: String(error) };

/** Where a host's draft waits while another host is loaded. None for a host without a name, since it might be any. */
function shelfOf(host: LoadedHost | null): string | null {
  const name = host?.inventory.host.name ?? null;
  return name === null ? null : `loaded/${name}`;
}

/** A plan made for one host must not become commands for the next; the same host read again keeps its plan. */
function exchangeDrafts(before: LoadedHost | null, after: LoadedHost): void {
  const [away, back] = [shelfOf(before), shelfOf(after)];
  if (away === null || away !== back) useDraftStore.getState().exchange('loaded', away, back);
}

/** Pasted texts have no names of their own: the second is told from the first. */
function join(before: readonly SourceText[], more: readonly SourceText[]): readonly SourceText[] {
  const pasted = before.filter(({ kind }) => kind === 'text').length;
  const named = more.map((text): SourceText => {
    return text.kind === 'text' && pasted > 0 ? { ...text, name: `${text.name} ${pasted + 1}` } : text;
  });
  return [...before, ...named];
}

export const useLoadedStore = create<LoadedStore>()((set, get) => ({
  texts: [],
  host: null,
  cancel: null,
  failure: null,
  dismissFailure: () => set({ failure: null }),
  load: async (more, how) => {
    get().cancel?.();
    const texts = how === 'alone' ? more : join(get().texts, more);
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    set({ cancel, failure: null });
    try {
      const host = await readTexts(texts, {
        signal: abort.signal,
        onProgress: useLoadingStore.getState().set,
      });
      if (how === 'alone') exchangeDrafts(get().host, host);
      set({ texts, host });
      return true;
    } catch (error) {
      const failure = failureOf(error);
      // A load that a newer one replaced has nothing to report.
      if (get().cancel === cancel) set({ failure: failure.kind === 'cancelled' ? null : failure });
      return false;
    } finally {
      if (get().cancel === cancel) set({ cancel: null });
    }
  },
}));
