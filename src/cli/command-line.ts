/** An hpvmmodify command line as a request for one change: the form that `--do` takes, and that a plan is printed in. */
import type { CommandProblem } from '../model/rules/detail.ts';
import type { Request } from '../model/request.ts';
import { shellWords } from './shell-words.ts';

/** `guest` is '' when the command names none before it goes wrong. */
export type ReadCommandLine =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: CommandProblem; readonly guest: string };

/** Reads `hpvmmodify -P GUEST -a STATEMENT` or `-d`, options in any order; anything else says which problem it is. */
export function readCommandLine(text: string): ReadCommandLine {
  const split = shellWords(text);
  if (!split.ok) return { ...split, guest: '' };
  const [program = '', ...args] = split.words;
  if (!/^(?:\/\S*\/)?hpvmmodify$/.test(program)) return { ok: false, problem: 'not-hpvmmodify', guest: '' };
  return readOptions(args);
}

function readOptions(args: readonly string[]): ReadCommandLine {
  const values: { P: string[]; a: string[]; d: string[] } = { P: [], a: [], d: [] };
  const left = [...args];
  while (left.length > 0) {
    const option = readOption(left.shift()!);
    if (option === null) return { ok: false, problem: 'unknown-option', guest: values.P[0] ?? '' };
    const value = option.glued === '' ? left.shift() : option.glued;
    if (value !== undefined) values[option.letter].push(value);
  }
  return requestOf(values);
}

/** `-P web1` and `-Pweb1`; null for any other word. */
function readOption(word: string): { readonly letter: 'P' | 'a' | 'd'; readonly glued: string } | null {
  const match = /^-([Pad])(.*)$/s.exec(word);
  return match === null ? null : { letter: match[1] as 'P' | 'a' | 'd', glued: match[2]! };
}

function requestOf({ P, a, d }: Readonly<Record<'P' | 'a' | 'd', readonly string[]>>): ReadCommandLine {
  const [guest = ''] = P;
  if (P.length !== 1) return { ok: false, problem: P.length === 0 ? 'no-guest' : 'two-actions', guest };
  const [add, remove] = [a[0], d[0]];
  if (a.length + d.length > 1) return { ok: false, problem: 'two-actions', guest };
  if (add !== undefined) return { ok: true, request: { guest, verb: 'attach', text: add } };
  if (remove !== undefined) return { ok: true, request: { guest, verb: 'detach', text: remove } };
  return { ok: false, problem: 'no-action', guest };
}
