/** Text as the words that a POSIX shell would make of it, without running anything. */

/** `open-quote`: it ends inside quotes. `shell-syntax`: a shell would do more than split it, so that these would not be its words. */
export type ShellWords =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly problem: 'open-quote' | 'shell-syntax' };

/** Tried in this order at each place; what none of them takes is for the shell to act on. */
const BLANKS = /[ \t]+/y;
const SINGLE = /'([^']*)'/y;
const DOUBLE = /"((?:[^"\\$`]|\\[^])*)"/y;
const JOINED_LINES = /\\\n/y;
const ESCAPED = /\\([^])/y;
const PLAIN = /[^\s'"\\$`;&|<>()*?[#~]+/y;
/** A comment and a home directory only where a word begins. */
const PLAIN_INSIDE = /[#~]/y;
const CLOSED = /"(?:[^"\\]|\\[^])*"/y;

/** Splits a command into words: quotes and backslashes as the shell reads them. An empty text has no words. */
export function shellWords(text: string): ShellWords {
  const cursor = new Cursor(text.trimStart());
  const words: string[] = [];
  while (!cursor.isAtEnd()) {
    const pieces = takeWord(cursor);
    if (pieces === null) return { ok: false, problem: cursor.fault() };
    if (pieces.length > 0) words.push(pieces.join(''));
    cursor.take(BLANKS);
  }
  return { ok: true, words };
}

/** Pieces up to the next blank, none for lines that are merely joined; null where something stands that is no piece of a word. */
function takeWord(cursor: Cursor): readonly string[] | null {
  const pieces: string[] = [];
  while (!cursor.isAtEnd() && !cursor.isAt(BLANKS)) {
    if (cursor.take(JOINED_LINES) !== null) continue;
    const piece = takePiece(cursor, pieces.length > 0);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return pieces;
}

function takePiece(cursor: Cursor, isInside: boolean): string | null {
  const single = cursor.take(SINGLE);
  if (single !== null) return single[1]!;
  const double = cursor.take(DOUBLE);
  if (double !== null) return double[1]!.replaceAll(/\\([$`"\\\n])/g, unescaped);
  const escaped = cursor.take(ESCAPED);
  if (escaped !== null) return escaped[1]!;
  const plain = cursor.take(PLAIN) ?? (isInside ? cursor.take(PLAIN_INSIDE) : null);
  return plain === null ? null : plain[0];
}

/** Between double quotes too, a backslash before a line end joins the lines. */
function unescaped(_: string, character: string): string {
  return character === '\n' ? '' : character;
}

class Cursor {
  private readonly text: string;
  /** Blanks and line ends after the last word are nothing to read. */
  private readonly end: number;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.end = text.trimEnd().length;
  }

  isAtEnd(): boolean {
    return this.at >= this.end;
  }

  isAt(shape: RegExp): boolean {
    shape.lastIndex = this.at;
    return shape.test(this.text);
  }

  take(shape: RegExp): RegExpExecArray | null {
    shape.lastIndex = this.at;
    const match = shape.exec(this.text);
    if (match !== null) this.at = shape.lastIndex;
    return match;
  }

  /** What is wrong where nothing could be taken. */
  fault(): 'open-quote' | 'shell-syntax' {
    const next = this.text[this.at];
    const opens = next === "'" || next === '\\' || (next === '"' && !this.isAt(CLOSED));
    return opens ? 'open-quote' : 'shell-syntax';
  }
}
