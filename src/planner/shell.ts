/** Quoting for POSIX shells: the only place that does it. */

/**
 * Characters that no shell gives a meaning to anywhere in a word; `~` and `=` are left out for what they do at a word's start. Behind a colon,
 * which no variable's name holds, `=` assigns nothing.
 */
const PLAIN = /^[A-Za-z0-9_%@,./+-]*(?::[A-Za-z0-9_%@:,./+=-]*)?$/;

/** One word: as it is where a shell leaves it alone, else in single quotes, which keep everything but themselves. */
export function shellWord(text: string): string {
  return text !== '' && PLAIN.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command as a line that a shell reads back as these arguments. A NUL cannot stand in an argument: statements never hold one. */
export function shellLine(argv: readonly string[]): string {
  return argv.map(shellWord).join(' ');
}
