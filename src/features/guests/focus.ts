/** Moving the focus over the rows of the list; rows just out of view are mounted, so a step always finds its neighbour. */

const rowsIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')];

/** The row that has the focus, or that holds the control which has it. */
function focusedRow(rows: readonly HTMLElement[]): number {
  const focused = document.activeElement;
  return rows.findIndex((row) => row === focused || (row.parentElement?.contains(focused) ?? false));
}

/** Focuses the row `by` rows further; stays at the ends. */
export function moveFocus(list: Element, by: 1 | -1): void {
  const rows = rowsIn(list);
  const at = focusedRow(rows);
  rows[at < 0 ? 0 : at + by]?.focus();
}

/** Focuses the first or the last mounted row. */
export function focusEnd(list: Element, end: 'first' | 'last'): void {
  rowsIn(list)
    .at(end === 'first' ? 0 : -1)
    ?.focus();
}

/** Focuses the header of the card that holds the focused row. */
export function focusCard(): void {
  document.activeElement?.closest('[data-guest]')?.querySelector<HTMLElement>('[data-row]')?.focus();
}

/** When `row` has the focus and is about to go: focuses the next row, else the one before, once the screen has changed. */
export function focusAfter(row: string): void {
  const going = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
  const list = going?.closest('[data-guest-list]');
  if (!going || !list || !(going.parentElement?.contains(document.activeElement) ?? false)) return;
  const rows = rowsIn(list);
  const at = rows.indexOf(going);
  const next = (rows[at + 1] ?? rows[at - 1])?.dataset.row;
  if (next === undefined) return;
  requestAnimationFrame(() => {
    list.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
  });
}
