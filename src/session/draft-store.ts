/** The person's draft, one per host, for as long as the page lives. */
import { create } from 'zustand';
import {
  addSteps,
  clearSteps,
  emptyDraft,
  redo,
  removeStep,
  tellVersion,
  undo,
  type Draft,
} from '../model/draft.ts';
import type { Step } from '../model/step.ts';

interface DraftStore {
  readonly drafts: Readonly<Record<string, Draft>>;
  add(host: string, steps: readonly Step[]): void;
  remove(host: string, index: number): void;
  clear(host: string): void;
  tell(host: string, guest: string, version: 'v2' | 'v3' | null): void;
  undo(host: string): void;
  redo(host: string): void;
  /** Puts the draft of `host` away under one name and takes out what lies under another; null for nowhere. */
  exchange(host: string, away: string | null, back: string | null): void;
}

export const useDraftStore = create<DraftStore>()((set) => {
  const edit = (host: string, change: (draft: Draft) => Draft): void =>
    set(({ drafts }) => ({ drafts: { ...drafts, [host]: change(drafts[host] ?? emptyDraft) } }));
  return {
    drafts: {},
    add: (host, steps) => edit(host, (draft) => addSteps(draft, steps)),
    remove: (host, index) => edit(host, (draft) => removeStep(draft, index)),
    clear: (host) => edit(host, clearSteps),
    tell: (host, guest, version) => edit(host, (draft) => tellVersion(draft, guest, version)),
    undo: (host) => edit(host, undo),
    redo: (host) => edit(host, redo),
    exchange: (host, away, back) =>
      set(({ drafts }) => {
        const shelf = away === null ? drafts : { ...drafts, [away]: drafts[host] ?? emptyDraft };
        const next = back === null ? undefined : shelf[back];
        return { drafts: { ...shelf, [host]: next ?? emptyDraft } };
      }),
  };
});

/** The draft of one host. */
export function useDraft(host: string): Draft {
  return useDraftStore(({ drafts }) => drafts[host] ?? emptyDraft);
}
