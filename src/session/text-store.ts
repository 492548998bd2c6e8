/** The source text that is open for looking at: which source, and the line to show. */
import { create } from 'zustand';

interface TextStore {
  readonly open: { readonly source: number; readonly line: number } | null;
  show(source: number, line: number): void;
  close(): void;
}

export const useTextStore = create<TextStore>()((set) => ({
  open: null,
  show: (source, line) => set({ open: { source, line } }),
  close: () => set({ open: null }),
}));
