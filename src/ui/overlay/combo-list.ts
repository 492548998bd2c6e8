/** What a combobox shows and where its cursor stands, apart from the page. */

/** One thing to take. The order, and which ones stand first, is the caller's. */
export interface ComboItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second line: what it is, or why it cannot be taken. */
  readonly detail?: string | undefined;
  /** A short word at the end of the first line. */
  readonly end?: string | undefined;
  /** Shown and reachable, so that its reason is found; not to be taken. */
  readonly disabled?: boolean;
  /** A heading over this item and those after it of the same section. */
  readonly section?: string | undefined;
}

/** The items whose label holds the text, whatever its case; all of them for a blank text. The order stays. */
export function narrow<Item extends ComboItem>(items: readonly Item[], text: string): readonly Item[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? items : items.filter((item) => item.label.toLowerCase().includes(wanted));
}

/** Where the cursor stands when the list opens or changes: on the value when it is there, else on the first that can be taken, else on the first. */
export function cursorAt(items: readonly ComboItem[], value: string | null): number {
  const chosen = items.findIndex((item) => item.id === value);
  if (chosen >= 0) return chosen;
  const takable = items.findIndex((item) => item.disabled !== true);
  return takable >= 0 ? takable : Math.min(0, items.length - 1);
}

/** The cursor after a key, round the ends; null for a key that does not move it. Disabled items are not skipped. */
export function moveCursor(key: string, cursor: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (cursor + 1) % count;
    case 'ArrowUp':
      return (cursor - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, cursor + 8);
    case 'PageUp':
      return Math.max(0, cursor - 8);
    default:
      return null;
  }
}

/** Runs of items under the same heading, in order; `from` is the index of a run's first item. */
export function sectionsOf<Item extends ComboItem>(
  items: readonly Item[],
): readonly {
  readonly section: string | undefined;
  readonly from: number;
  readonly items: readonly Item[];
}[] {
  const runs: { section: string | undefined; from: number; items: Item[] }[] = [];
  for (const [index, item] of items.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.section === item.section) last.items.push(item);
    else runs.push({ section: item.section, from: index, items: [item] });
  }
  return runs;
}
