/** A command line of hpvmmodify, hpvmcreate, hpvmremove or hpvmdevmgmt as requests: the form that `--do` takes, and that a plan is printed in. */
import type { CommandProblem } from '../model/rules/detail.ts';
import type { Request } from '../model/request.ts';
import { readOptions, type OptionTable, type TypedOption } from './command-options.ts';
import { shellWords } from './shell-words.ts';

/** Several changes in one command stand in the order in which they were written. */
export type ReadCommandLine =
  | { readonly ok: true; readonly requests: readonly Request[] }
  /** `guest` is '' when the command names none before it goes wrong. */
  | { readonly ok: false; readonly problem: CommandProblem; readonly guest: string };

interface Program {
  readonly options: OptionTable;
  readonly requestsOf: (options: readonly TypedOption[]) => ReadCommandLine;
}

const PROGRAMS: Readonly<Record<string, Program>> = {
  hpvmmodify: { options: ['P', 'a', 'd', 'm'], requestsOf: modifications },
  hpvmcreate: { options: ['P', 'O', 'a'], requestsOf: creation },
  hpvmremove: { options: ['P'], requestsOf: removal },
  hpvmdevmgmt: { options: ['m', 'a', 'd'], requestsOf: databaseChange },
};

/**
 * Reads `hpvmmodify -P GUEST` with any of `-a`, `-d` and `-m`; `hpvmcreate -P GUEST -O OS -a STATEMENT…` and `hpvmremove -P GUEST`;
 * `hpvmdevmgmt -m gdev:…`, `-a rdev:…` and `-d rdev:…`. Options stand in any order; anything else says which problem it is.
 */
export function readCommandLine(text: string): ReadCommandLine {
  const split = shellWords(text);
  if (!split.ok) return { ...split, guest: '' };
  const [path = '', ...args] = split.words;
  const name = /^(?:\/\S*\/)?(hpvm[a-z]+)$/.exec(path)?.[1] ?? '';
  const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
  if (program === undefined) return problem('not-hpvmmodify');
  const options = readOptions(program.options, args);
  return options.ok
    ? program.requestsOf(options.options)
    : problem('unknown-option', guestIn(options.options));
}

const VERBS = { a: 'attach', d: 'detach', m: 'modify' } as const;

function modifications(options: readonly TypedOption[]): ReadCommandLine {
  const named = namedGuest(options);
  if (!named.ok) return named;
  const { guest } = named;
  const requests = options.flatMap(({ letter, value }): readonly Request[] =>
    letter === 'a' || letter === 'd' || letter === 'm' ? [{ guest, verb: VERBS[letter], text: value }] : [],
  );
  return requests.length === 0 ? problem('no-action', guest) : { ok: true, requests };
}

function creation(options: readonly TypedOption[]): ReadCommandLine {
  const named = namedGuest(options);
  if (!named.ok) return named;
  const { guest } = named;
  const systems = valuesOf(options, 'O');
  if (systems.length > 1) return problem('two-actions', guest);
  const request: Request = {
    guest,
    verb: 'create',
    os: systems[0] ?? null,
    statements: valuesOf(options, 'a'),
  };
  return { ok: true, requests: [request] };
}

function removal(options: readonly TypedOption[]): ReadCommandLine {
  const named = namedGuest(options);
  return named.ok ? { ok: true, requests: [{ guest: named.guest, verb: 'remove' }] } : named;
}

const DATABASE_VERBS = { m: 'set', a: 'restrict', d: 'unrestrict' } as const;

function databaseChange(options: readonly TypedOption[]): ReadCommandLine {
  const [only, ...others] = options;
  if (only === undefined) return problem('no-action');
  if (others.length > 0) return problem('two-actions');
  const { letter, value } = only;
  if (letter !== 'm' && letter !== 'a' && letter !== 'd') return problem('unknown-option');
  return { ok: true, requests: [{ verb: DATABASE_VERBS[letter], text: value }] };
}

function namedGuest(
  options: readonly TypedOption[],
): Extract<ReadCommandLine, { ok: false }> | { readonly ok: true; readonly guest: string } {
  const guests = valuesOf(options, 'P');
  const [guest] = guests;
  if (guest === undefined) return problem('no-guest');
  return guests.length > 1 ? problem('two-actions', guest) : { ok: true, guest };
}

function valuesOf(options: readonly TypedOption[], wanted: TypedOption['letter']): readonly string[] {
  return options.filter(({ letter }) => letter === wanted).map(({ value }) => value);
}

function guestIn(options: readonly TypedOption[]): string {
  return valuesOf(options, 'P')[0] ?? '';
}

function problem(what: CommandProblem, guest = ''): Extract<ReadCommandLine, { ok: false }> {
  return { ok: false, problem: what, guest };
}
