/**
 * The smallest sets of edits that make a thing legal, found by trying them: the rules propose edits for what they find, and what is kept
 * has been judged, never assumed.
 */

/** One state of the search: some edits done, and what they come to. */
export interface Trial<Edit> {
  readonly edits: readonly Edit[];
  /** True when nothing more is needed. */
  readonly isOut: boolean;
  /** What might help next; not asked for where `isOut`. */
  readonly proposes: () => readonly Edit[];
}

/** How far a search goes. Ways out that need more are no help to a person either. */
export interface SearchLimits {
  /** Edits in one way out. */
  readonly depth: number;
  /** Trials in all. */
  readonly trials: number;
  /** Ways out that are wanted. */
  readonly wanted: number;
}

const LIMITS: SearchLimits = { depth: 3, trials: 80, wanted: 4 };

/**
 * Breadth first, so that the smallest come first; a set that holds another way out is none. `attempt` gives null for edits that cannot be
 * done. Edits are told apart by `keyOf`; the order within a set does not count.
 */
export function searchEdits<Edit>(
  attempt: (edits: readonly Edit[]) => Trial<Edit> | null,
  keyOf: (edit: Edit) => string,
  limits: SearchLimits = LIMITS,
): readonly (readonly Edit[])[] {
  const ways: { readonly keys: readonly string[]; readonly edits: readonly Edit[] }[] = [];
  const met = new Set<string>();
  const first = attempt([]);
  if (first === null || first.isOut) return [];
  let level: readonly Trial<Edit>[] = [first];
  let left = limits.trials;
  for (let depth = 0; depth < limits.depth && level.length > 0; depth++) {
    const next: Trial<Edit>[] = [];
    for (const { edits, proposes } of level) {
      for (const edit of proposes()) {
        if (ways.length >= limits.wanted || left <= 0) return inOrder();
        const set = [...edits, edit];
        const keys = set.map(keyOf).toSorted();
        const key = keys.join('\n');
        if (met.has(key) || ways.some((way) => way.keys.every((one) => keys.includes(one)))) continue;
        met.add(key);
        left--;
        const trial = attempt(set);
        if (trial?.isOut) keep(leastOf(set, attempt));
        else if (trial) next.push(trial);
      }
    }
    level = next;
  }
  return inOrder();

  function inOrder(): readonly (readonly Edit[])[] {
    return ways.map((way) => way.edits).toSorted((a, b) => a.length - b.length);
  }

  function keep(edits: readonly Edit[]): void {
    const keys = edits.map(keyOf).toSorted();
    const isOld = ways.some((way) => way.keys.every((one) => keys.includes(one)));
    if (!isOld) ways.push({ keys, edits });
  }
}

/** An edit may have been proposed only because of one before it, and do without that. */
function leastOf<Edit>(
  edits: readonly Edit[],
  attempt: (edits: readonly Edit[]) => Trial<Edit> | null,
): readonly Edit[] {
  for (const edit of edits) {
    const fewer = edits.filter((one) => one !== edit);
    if (fewer.length > 0 && attempt(fewer)?.isOut) return leastOf(fewer, attempt);
  }
  return edits;
}
