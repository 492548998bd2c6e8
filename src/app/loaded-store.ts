/** What was pasted, dropped or chosen in this page: the texts, so that more can be added to them, and how their reading stands. */
import { create } from 'zustand';
import { LoadError, type LoadFailure } from '../api/failure.ts';
import { readTexts, type LoadedHost } from '../api/queries.ts';
import type { SourceText } from '../api/worker-protocol.ts';
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

export const useLoadedStore = create<LoadedStore>()((set, get) => ({
  texts: [],
  host: null,
  cancel: null,
  failure: null,
  dismissFailure: () => set({ failure: null }),
  load: async (more, how) => {
    get().cancel?.();
    const texts = how === 'alone' ? more : [...get().texts, ...more];
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    set({ cancel, failure: null });
    try {
      const host = await readTexts(texts, {
        signal: abort.signal,
        onProgress: useLoadingStore.getState().set,
      });
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
