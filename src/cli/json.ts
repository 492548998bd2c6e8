/** One JSON document in pieces: a big host's would not fit into one string. */

/** A document's members in order; an array or other iterable gives an array, one item a line. */
export type Members = readonly (readonly [name: string, value: unknown])[];

/** What a command says: as one document for scripts, in lines for people, and in its exit status. */
export interface Answer {
  readonly members: Members;
  /** Made only when they are wanted. */
  readonly lines: () => Iterable<string>;
  readonly status: number;
}

/** Pieces of a few kilobytes each, a line end last. */
export function* jsonPieces(members: Members): Generator<string> {
  let lead = '{\n';
  for (const [name, value] of members) {
    yield `${lead}${JSON.stringify(name)}: `;
    if (isIterable(value)) yield* arrayPieces(value);
    else yield JSON.stringify(value);
    lead = ',\n';
  }
  yield '\n}\n';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

const PIECE_LENGTH = 16_384;

function* arrayPieces(items: Iterable<unknown>): Generator<string> {
  let piece = '[';
  let lead = '\n  ';
  for (const item of items) {
    piece += lead + JSON.stringify(item);
    lead = ',\n  ';
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece + (lead.startsWith(',') ? '\n]' : ']');
}
