/** How the guests' pane stands beyond what the URL keeps: for as long as the page lives. */
import { create } from 'zustand';
import type { Place } from '../../model/proposal.ts';
import type { Carrying } from './carrying.ts';

interface GuestsStore {
  /** Names of collapsed guests, by host. */
  readonly collapsed: Readonly<Record<string, ReadonlySet<string>>>;
  /** The row that Tab comes to: a formatted selection. */
  readonly activeRow: string;
  readonly carrying: Carrying | null;
  /** Where the pointer is while what it carries is refused there; null elsewhere. */
  readonly refusedAt: Place | null;
  collapse(host: string, guests: readonly string[], collapsed: boolean): void;
  set(change: Partial<Pick<GuestsStore, 'activeRow' | 'carrying' | 'refusedAt'>>): void;
}

const none: ReadonlySet<string> = new Set();

export const useGuestsStore = create<GuestsStore>()((set) => ({
  collapsed: {},
  activeRow: '',
  carrying: null,
  refusedAt: null,
  collapse: (host, guests, collapse) =>
    set(({ collapsed }) => {
      const next = new Set(collapsed[host] ?? none);
      for (const guest of guests)
        if (collapse) next.add(guest);
        else next.delete(guest);
      return { collapsed: { ...collapsed, [host]: next } };
    }),
  set: (change) => set(change),
}));

/** The collapsed guests of a host. */
export function useCollapsed(host: string): ReadonlySet<string> {
  return useGuestsStore(({ collapsed }) => collapsed[host] ?? none);
}
