/** What the finders share: the text as typed, and where to look. */
import type { Inventory } from '../inventory.ts';
import type { Situation } from '../situation.ts';
import type { NameIndex } from './name-index.ts';
import type { Match } from './thing.ts';

/** One look-up. */
export interface Query {
  readonly situation: Situation;
  readonly inventory: Inventory;
  readonly index: NameIndex;
  /** As typed, without blanks around it. */
  readonly text: string;
  /** The guest that a guest-side name is about, when it was said; one that the situation has. */
  readonly guest: string | null;
}

/** Answers by one kind of name; none for a text of another kind. */
export type Finder = (query: Query) => readonly Match[];

/** No answer. */
export const NONE: readonly Match[] = [];
