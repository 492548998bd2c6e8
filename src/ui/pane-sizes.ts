/** The arithmetic of panes side by side. All sizes in CSS pixels. */

/** Moves the border between two panes by `delta`: what one gains the other loses, and neither falls under its least size. */
export function moveBorder(
  sizes: readonly number[],
  least: readonly number[],
  before: number,
  after: number,
  delta: number,
): readonly number[] {
  const [from, to] = borderRange(sizes, least, before, after);
  const own = sizes[before] ?? 0;
  const moved = Math.min(to, Math.max(from, own + delta)) - own;
  return sizes.map((size, index) => {
    if (index === before) return size + moved;
    return index === after ? size - moved : size;
  });
}

/** The least and the greatest size that the pane before a border can have while only its neighbour gives way. */
export function borderRange(
  sizes: readonly number[],
  least: readonly number[],
  before: number,
  after: number,
): readonly [least: number, most: number] {
  const own = sizes[before] ?? 0;
  const other = sizes[after] ?? 0;
  const from = Math.min(own, least[before] ?? 0);
  return [from, own + Math.max(0, other - (least[after] ?? 0))];
}

/** Which panes share a border: each movable pane with the next movable one; those between them stand fixed. */
export function bordersOf(
  movable: readonly boolean[],
): readonly (readonly [before: number, after: number])[] {
  const places = movable.flatMap((can, index) => (can ? [index] : []));
  return places.slice(1).map((after, index) => [places[index] ?? 0, after]);
}

/** What is remembered of a set of panes. A pane that is not named stands as designed. */
export interface PaneMemory {
  readonly sizes: Readonly<Record<string, number>>;
  /** What the person chose; absent where the window's width decides. */
  readonly collapsed: Readonly<Record<string, boolean>>;
}

/** Nothing remembered. */
export const noMemory: PaneMemory = { sizes: {}, collapsed: {} };

/** Reads what was stored; anything else than what writeMemory wrote is no memory. */
export function readMemory(text: string | null): PaneMemory {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return noMemory;
    const { sizes, collapsed } = value as { sizes?: unknown; collapsed?: unknown };
    return {
      sizes: keep(sizes, (size): size is number => typeof size === 'number' && size > 0 && size < 100_000),
      collapsed: keep(collapsed, (is): is is boolean => typeof is === 'boolean'),
    };
  } catch {
    return noMemory;
  }
}

function keep<Value>(record: unknown, fits: (value: unknown) => value is Value): Record<string, Value> {
  if (typeof record !== 'object' || record === null) return {};
  const kept: Record<string, Value> = {};
  for (const [key, value] of Object.entries(record)) if (fits(value)) kept[key] = value;
  return kept;
}

/** The text that readMemory reads. */
export function writeMemory(memory: PaneMemory): string {
  return JSON.stringify(memory);
}
