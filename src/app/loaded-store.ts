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

/** Key of the draft for what is loaded by hand. */
const DRAFT = 'loaded';

/** Under which name a host's draft waits while another is loaded; an unnamed host might be any, so its draft never comes back. */
const shelf = (host: LoadedHost): string | null => host.inventory.host.name;

/** A plan made for one host must not turn into commands for the next one. */
function exchangeDrafts(before: LoadedHost | null, after: LoadedHost): void {
  if (before === null || (shelf(after) !== null && shelf(before) === shelf(after))) return;
  useDraftStore
    .getState()
    .exchange(
      DRAFT,
      `shelf/${shelf(before) ?? ''}`,
      shelf(after) === null ? 'none' : `shelf/${shelf(after)}`,
    );
}

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
