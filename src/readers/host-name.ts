/** Whose outputs these are: one name, or two that do not agree. */
import type { HostNameFact } from './facts.ts';

/** `uname` cuts names that are longer, unless the kernel was told otherwise (nodehostnamesize(5)). */
const UNAME_LENGTH = 8;

function shortName(name: string): string {
  return name.toLowerCase().split('.')[0]!;
}

function agree(a: HostNameFact, b: HostNameFact): boolean {
  const [left, right] = [shortName(a.name), shortName(b.name)];
  if (left === right) return domainsAgree(a.name, b.name);
  return isCut(a, left, right) || isCut(b, right, left);
}

function domainsAgree(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.toLowerCase().split('.').slice(1).join('.')) as [
    string,
    string,
  ];
  return (
    left === '' ||
    right === '' ||
    left === right ||
    left.startsWith(`${right}.`) ||
    right.startsWith(`${left}.`)
  );
}

function isCut({ from }: HostNameFact, short: string, whole: string): boolean {
  return from === 'uname' && short.length === UNAME_LENGTH && whole.startsWith(short);
}

/** The host's name, null when nothing names it; `others` holds a second name that is not the same host's. */
export function hostNameOf(told: readonly HostNameFact[]): {
  readonly name: string | null;
  readonly other: string | null;
} {
  const order = ['hostname', 'uname', 'title', 'prompt'] as const;
  const best = order
    .map((from) => told.find((fact) => fact.from === from))
    .find((fact) => fact !== undefined);
  if (best === undefined) return { name: null, other: null };
  const other = told.find((fact) => fact.name !== best.name && !agree(best, fact));
  return { name: best.name, other: other?.name ?? null };
}
