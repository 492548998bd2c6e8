const removers = (pane: Element): HTMLElement[] => [...pane.querySelectorAll<HTMLElement>('[data-remove]')];

/** For a button whose row is about to leave the plan: moves the focus to the row that takes its place, to the last one, or to Undo. */
export function focusNext(button: HTMLElement): void {
  const pane = button.closest('section');
  if (pane === null) return;
  const at = removers(pane).indexOf(button);
  requestAnimationFrame(() => {
    const left = removers(pane);
    const next = left[at] ?? left.at(-1) ?? pane.querySelector<HTMLElement>('[aria-label="Undo"]');
    next?.focus();
  });
}
