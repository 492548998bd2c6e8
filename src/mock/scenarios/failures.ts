/** Hosts that fail in a named way, so that a person sees in the app what a test asserts. */

/** What goes wrong when such a host is asked for an output. */
export type Misbehaviour = 'none' | 'slow' | 'failing' | 'truncated' | 'lost';

/** How late each answer of the slow host is. */
export const SLOW_MS = 5000;

/** What the failing host answers, with status 500. */
export const FAILING_SENTENCE = 'The host could not run this command: cannot fork, too many processes.\n';

/** A failing host's name and what the start page says of it. */
export interface Failure {
  readonly id: string;
  readonly summary: string;
  readonly misbehaviour: Misbehaviour;
}

/** All of them, in the order of the start page. */
export const FAILURES: readonly Failure[] = [
  { id: 'slow', summary: 'Every answer comes five seconds late.', misbehaviour: 'slow' },
  { id: 'failing', summary: 'Every command fails on the host: status 500.', misbehaviour: 'failing' },
  { id: 'truncated', summary: 'The ioscan output ends in the middle of a row.', misbehaviour: 'truncated' },
  { id: 'lost', summary: 'The connection is lost at every answer.', misbehaviour: 'lost' },
];

/** The text up to the middle of a lunpath row's hardware path, about two thirds down. */
export function cutInsideRow(text: string): string {
  const row = text.indexOf('\nlunpath ', Math.floor((text.length * 2) / 3));
  const start = row === -1 ? text.lastIndexOf('\nlunpath ') : row;
  return start === -1 ? text : text.slice(0, start + 36);
}
