/** How far the load under way is, and what was loaded by hand in this page. */
import { create } from 'zustand';

/** The reading's progress as the loading screen draws it; structurally the api's LoadProgress. */
export interface Progress {
  readonly what: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly lines: number;
}

interface LoadingStore {
  readonly progress: Progress | null;
  set(progress: Progress | null): void;
}

export const useLoadingStore = create<LoadingStore>()((set) => ({
  progress: null,
  set: (progress) => set({ progress }),
}));
