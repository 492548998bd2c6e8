/** Undo and redo of a host's draft, with what is said of it. */
import { emptyDraft } from '../../model/draft.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { announce } from '../../ui/announce.tsx';
import { sayReplayed } from '../../words/announce.ts';
import { NOTHING_TO_REDO, NOTHING_TO_UNDO } from '../../words/plan.ts';

const draftOf = (host: string) => useDraftStore.getState().drafts[host] ?? emptyDraft;

/** Takes the last edit back; says so, also when there is none. */
export function undoDraft(host: string): void {
  if (draftOf(host).past.length === 0) return announce(NOTHING_TO_UNDO);
  keepFocus();
  useDraftStore.getState().undo(host);
  announce(sayReplayed('undo', draftOf(host).present.steps.length));
}

/** Makes the edit that was last taken back again; says so, also when there is none. */
export function redoDraft(host: string): void {
  if (draftOf(host).future.length === 0) return announce(NOTHING_TO_REDO);
  keepFocus();
  useDraftStore.getState().redo(host);
  announce(sayReplayed('redo', draftOf(host).present.steps.length));
}

/** The row that has the focus may go with the change: then the focus falls on the button Undo, beside the plan that changed. */
function keepFocus(): void {
  if (document.activeElement === document.body) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('section[aria-label="Plan"] [aria-label="Undo"]')?.focus();
  });
}
