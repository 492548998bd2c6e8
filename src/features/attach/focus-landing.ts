/** About half a second: long enough for a filtered row to go, for the dialog to give the focus back and for a guest's card to scroll in. */
const FRAMES = 30;

/**
 * `opener`, which had the focus before the dialog, may be gone when the dialog closes: moved, or filtered out. Then the focus would fall on
 * the page; it goes to the target that was made instead.
 */
export function focusLanding(target: string, opener: Element | null): void {
  let frames = FRAMES;
  const look = (): void => {
    frames -= 1;
    const lost = document.activeElement === document.body && opener?.isConnected === false;
    if (lost) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(`target:${target}`)}"]`)?.focus();
    if (frames > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
