/** Middle elision as data: which characters of a path are shown and how. Joined, the pieces are always the whole path. */

/** `shared`: stands in the parent row too; `own`: this row's part; `cut`: not drawn, an ellipsis stands for it. */
export interface Piece {
  readonly kind: 'shared' | 'own' | 'cut';
  readonly text: string;
}

/** A shared prefix longer than this many characters shows its last SHARED_TAIL ones only. */
const SHARED_MOST = 9;
const SHARED_TAIL = 5;

/**
 * Cuts a path for display. `shared` counts the leading characters that the parent row shows already; `keep` is how many
 * characters of the rest stay visible (at least 2), about two thirds of them at the front. An ellipsis never replaces fewer than 2.
 */
export function elide(path: string, shared: number, keep: number): readonly Piece[] {
  const split = Math.min(Math.max(0, Math.trunc(shared)), path.length);
  return [...cutFront(path.slice(0, split)), ...cutMiddle(path.slice(split), Math.max(2, Math.trunc(keep)))];
}

function cutFront(text: string): readonly Piece[] {
  if (text === '') return [];
  if (text.length <= SHARED_MOST) return [{ kind: 'shared', text }];
  const at = text.length - SHARED_TAIL;
  return [
    { kind: 'cut', text: text.slice(0, at) },
    { kind: 'shared', text: text.slice(at) },
  ];
}

function cutMiddle(text: string, keep: number): readonly Piece[] {
  if (text === '') return [];
  if (text.length <= keep + 1) return [{ kind: 'own', text }];
  const head = Math.min(keep - 1, Math.ceil((keep * 2) / 3));
  const tail = text.length - (keep - head);
  return [
    { kind: 'own', text: text.slice(0, head) },
    { kind: 'cut', text: text.slice(head, tail) },
    { kind: 'own', text: text.slice(tail) },
  ];
}
