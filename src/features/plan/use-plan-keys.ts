import { useEffect } from 'react';
import { useAttachStore } from '../../session/attach-store.ts';
import { redoDraft, undoDraft } from './undo-redo.ts';

/** A field undoes its own typing, and a dialog is a matter of its own. */
function isTaken(event: KeyboardEvent): boolean {
  const inField =
    event.target instanceof Element &&
    event.target.closest('input, textarea, [contenteditable="true"]') !== null;
  return inField || event.defaultPrevented || useAttachStore.getState().dialog !== null;
}

/** Ctrl-Z and Ctrl-Shift-Z (⌘ on a Mac) anywhere on the workbench. */
export function usePlanKeys(host: string): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const isZ = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isZ || isTaken(event)) return;
      event.preventDefault();
      if (event.shiftKey) redoDraft(host);
      else undoDraft(host);
    };
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, [host]);
}
