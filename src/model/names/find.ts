/**
 * Any name finds it: one look-up for every spelling of everything that the host or a guest names.
 *
 * Each kind of name has a finder, which answers or does not; a text may be a name of several kinds (`0/0/2/0.0x16.0x0` is a lunpath of
 * the host, or of any guest), so all are asked, and the answers ranked.
 */
import type { Situation } from '../situation.ts';
import { findController, findDsf, findInDatabase } from './find-dsf.ts';
import { findAddress, findGuest, findLocation, findSeen, findStatement } from './find-guest.ts';
import {
  findAdapterFile,
  findInstance,
  findLunId,
  findLunNumber,
  findPort,
  findWwid,
} from './find-number.ts';
import { findFibrePath, findOtherView, findPath } from './find-path.ts';
import { nameIndexOf } from './name-index.ts';
import type { Finder, Query } from './query.ts';
import { keyOf, lunOfSubject } from './subject.ts';
import type { Hint, How, Thing } from './thing.ts';

/** Names of the host's own things. */
const HOST_FINDERS: readonly Finder[] = [
  findPath,
  findOtherView,
  findFibrePath,
  findPort,
  findWwid,
  findLunId,
  findLunNumber,
  findInstance,
  findAdapterFile,
  findDsf,
  findController,
  findInDatabase,
];

/** Names that lead to guests and their targets. */
const GUEST_FINDERS: readonly Finder[] = [findGuest, findAddress, findSeen, findStatement, findLocation];

/** The surest ways of knowing first; what stands together is alike. */
const RANKS: Readonly<Record<How['code'], number>> = {
  printed: 0,
  statement: 0,
  'guest-name': 0,
  address: 0,
  'other-spelling': 1,
  'class-instance': 1,
  'driver-instance': 1,
  'hwpath-list': 1,
  wwid: 1,
  'target-port': 1,
  'lun-id': 1,
  'default-name': 2,
  'digit-by-digit': 2,
  database: 2,
  controller: 2,
  location: 2,
  'instance-in-name': 3,
  'guest-view': 3,
  'lun-number': 4,
  'guest-number': 4,
  'flat-addressing': 5,
};

/** Longer than any path or statement; what is longer was pasted by mistake. */
const LONGEST = 4096;

/**
 * Every thing that a text may name, the likeliest first; none when nothing has such a name. `hint.guest`: the guest whose side is meant;
 * `GUEST:NAME`, `GUEST/BUS,SLOT,TARGET` and `GUEST NAME` say it in the text itself.
 */
export function find(situation: Situation, text: string, hint: Hint = {}): readonly Thing[] {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return [];
  const guest = situation.guest(hint.guest ?? '')?.name ?? null;
  const query = queryFor(situation, typed, guest);
  const onHost = ask(HOST_FINDERS, query);
  const things = [
    ...(guest === null ? [] : onHost.flatMap((thing) => usesBy(situation, thing, guest))),
    ...onHost,
    ...ask(GUEST_FINDERS, query),
    ...ofNamedGuest(situation, typed),
  ];
  return ranked(situation, things, guest);
}

function queryFor(situation: Situation, text: string, guest: string | null): Query {
  const { inventory } = situation;
  return { situation, inventory, index: nameIndexOf(inventory), text, guest };
}

const ask = (finders: readonly Finder[], query: Query): readonly Thing[] =>
  finders.flatMap((finder) => finder(query)).map((match) => ({ ...match, name: query.text }));

/** `atlas:0/0/2/0.6.1`, `atlas/0,4,1`, `atlas 0,4,1`, `atlas tape1`: what follows the name of a guest, on that guest only. */
function ofNamedGuest(situation: Situation, typed: string): readonly Thing[] {
  const match = /^([\w.-]+)(?:\s*[:/]\s*|\s+)(\S.*)$/.exec(typed);
  const guest = match === null ? undefined : situation.guest(match[1]!);
  if (match === null || guest === undefined) return [];
  const query = queryFor(situation, match[2]!, guest.name);
  const onGuest = ask(GUEST_FINDERS, query).filter(({ subject }) => subject.kind === 'target');
  const onHost = ask(HOST_FINDERS, query).flatMap((thing) => usesBy(situation, thing, guest.name));
  return [...onGuest, ...onHost];
}

/** The targets by which a guest has a thing of the host, known as the thing is. */
function usesBy(situation: Situation, thing: Thing, guest: string): readonly Thing[] {
  const lun = lunOfSubject(situation.inventory, thing.subject);
  if (lun < 0) return [];
  return situation
    .usersOf(lun)
    .filter((target) => target.guest === guest)
    .map((target) => ({ ...thing, subject: { kind: 'target', target } }));
}

/** Each subject once, by its best answer; of answers alike the one found first. */
function ranked(situation: Situation, things: readonly Thing[], guest: string | null): readonly Thing[] {
  const best = new Map<string, Thing>();
  for (const thing of things) {
    const key = keyOf(situation.inventory, thing.subject);
    const known = best.get(key);
    if (known === undefined || rankOf(thing, guest) < rankOf(known, guest)) best.set(key, thing);
  }
  return [...best.values()].sort((a, b) => rankOf(a, guest) - rankOf(b, guest));
}

/** What the hinted guest has comes first, then what is sure. */
function rankOf({ subject, how, sure }: Thing, guest: string | null): number {
  const elsewhere = guest !== null && !(subject.kind === 'target' && subject.target.guest === guest);
  // Once a guest is named, its own way of writing paths is meant.
  const rank = how.code === 'guest-view' && how.named ? 0 : 1 + RANKS[how.code];
  return (elsewhere ? 100 : 0) + (sure ? 0 : 10) + rank;
}
