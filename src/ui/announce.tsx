import { useSyncExternalStore } from 'react';
import { Hidden } from './Hidden.tsx';

/** `polite` waits until the screen reader has finished; `assertive` interrupts: for errors only. */
export type Urgency = 'polite' | 'assertive';

type Said = Readonly<Record<Urgency, { readonly text: string; readonly turn: number }>>;

const nothing = { text: '', turn: 0 };
let said: Said = { polite: nothing, assertive: nothing };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers through LiveRegions; the same sentence twice is said twice. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  // The other region is emptied: what it said last is no longer what is going on.
  const other = urgency === 'polite' ? 'assertive' : 'polite';
  said = {
    ...said,
    [other]: { text: '', turn: said[other].turn },
    [urgency]: { text, turn: said[urgency].turn + 1 },
  };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The one polite and the one assertive live region; mount once, above everything that opens and closes.
 * `data-live-announcer` keeps them heard while a modal dialog hides the rest of the page.
 */
export function LiveRegions() {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said);
  return (
    <div data-live-announcer="true">
      <Hidden>
        <span role="status" aria-label="Announcements" aria-live="polite">
          <span key={polite.turn}>{polite.text}</span>
        </span>
        <span role="alert" aria-label="Urgent announcements" aria-live="assertive">
          <span key={assertive.turn}>{assertive.text}</span>
        </span>
      </Hidden>
    </div>
  );
}
