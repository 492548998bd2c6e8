/** About a quarter of a second: long enough for the dialog to give the focus back and for the guest's card to scroll in. */
const FRAMES = 15;

/**
 * After a move the row that the dialog was opened from is gone, and the focus with it: it goes to the target in its new place. Left
 * alone when the dialog found something to give it back to.
 */
export function focusLanding(target: string): void {
  let frames = FRAMES;
  const look = (): void => {
    frames -= 1;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(`target:${target}`)}"]`);
    if (document.activeElement === document.body) row?.focus();
    if (frames > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
