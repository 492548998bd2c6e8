/** Guests booting one after the other: who comes up, who is stopped by what, and who comes up though it must not. */
import { ownKey } from '../claims.ts';
import { targetsOf } from '../guest-view.ts';
import { verdictOf } from '../rules/judge.ts';
import { missing } from '../rules/rule.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { Finding } from '../verdict.ts';
import { bootingDevices, gapsBeside, guestsOn, type IsUp } from './boot-findings.ts';
import { hpCheck, type HpOutcome } from './hp-check.ts';

/** One guest's boot. */
export interface BootEvent {
  readonly guest: string;
  /**
   * `blocked`: something speaks against it that HP's check stops, or of which no manual says that it lets it pass. `boots-unsafely`: something
   * speaks against it, and HP's check misses all of that.
   */
  readonly result: 'boots' | 'blocked' | 'boots-unsafely';
  /** What the rules say, worst first. */
  readonly findings: readonly Finding[];
  /** What HP's own check does, as far as the manuals tell. */
  readonly hpWould: 'boots' | 'blocks' | 'not-documented';
}

/** A name in an order that gives no boot. */
export interface OrderProblem {
  /** `unknown-guest`: the situation has none of that name. `named-twice`: its first place counts. */
  readonly code: 'unknown-guest' | 'named-twice';
  readonly guest: string;
}

/** What an order of boots comes to. */
export interface Simulation {
  /** In the order's order. */
  readonly events: readonly BootEvent[];
  readonly problems: readonly OrderProblem[];
  /** The guests that are up in the end, those from the start first. */
  readonly up: readonly string[];
}

/**
 * Boots guests one after the other. `up`: who is up from the start; left out: those that are On. A guest of the order is down until its turn,
 * a blocked one stays down, and one that boots unsafely is up.
 */
export function simulateBoot(
  situation: Situation,
  order: readonly string[],
  { up = guestsOn(situation) }: { readonly up?: Iterable<string> } = {},
): Simulation {
  const turns = new Set(order);
  const running = new Set([...up].filter((guest) => !turns.has(guest)));
  const mayBeUp = ({ name, state }: GuestView): boolean =>
    state === null && !turns.has(name) && !running.has(name);
  const events: BootEvent[] = [];
  for (const name of turns) {
    const guest = situation.guest(name);
    if (guest === undefined) continue;
    const event = boot(situation, guest, (other) => running.has(other), mayBeUp);
    events.push(event);
    if (event.result !== 'blocked') running.add(name);
  }
  return { events, problems: problemsOf(situation, order), up: [...running] };
}

function problemsOf(situation: Situation, order: readonly string[]): readonly OrderProblem[] {
  const met = new Set<string>();
  return order.flatMap((guest): readonly OrderProblem[] => {
    const isMet = met.has(guest);
    met.add(guest);
    if (isMet) return [{ code: 'named-twice', guest }];
    return situation.guest(guest) === undefined ? [{ code: 'unknown-guest', guest }] : [];
  });
}

function boot(
  situation: Situation,
  guest: GuestView,
  isUp: IsUp,
  mayBeUp: (other: GuestView) => boolean,
): BootEvent {
  const devices = bootingDevices(situation, guest, isUp);
  const outcomes = devices.flatMap(({ context, findings }) =>
    findings.filter(concernsHp).map(({ rule, severity }) => ({ severity, outcome: hpCheck(rule, context) })),
  );
  const { findings } = verdictOf([
    ...gapsBeside(situation, guest.name, isUp),
    ...devices.flatMap((device) => device.findings),
    ...statesNotRead(situation, guest, mayBeUp),
  ]);
  const refusing = outcomes.flatMap(({ severity, outcome }) => (severity === 'refuse' ? outcome : []));
  const hpWould = answerOf(outcomes.map(({ outcome }) => outcome));
  return { guest: guest.name, result: resultOf(refusing), findings, hpWould };
}

/** Of what merely was not read, or is no matter of sharing, HP's check has nothing to say. */
function concernsHp({ rule, severity }: Finding): boolean {
  return severity === 'refuse' || rule === 'share-lunpaths';
}

function resultOf(refusing: readonly HpOutcome[]): BootEvent['result'] {
  if (refusing.length === 0) return 'boots';
  return refusing.every((outcome) => outcome === 'misses') ? 'boots-unsafely' : 'blocked';
}

function answerOf(outcomes: readonly HpOutcome[]): BootEvent['hpWould'] {
  if (outcomes.includes('blocks')) return 'blocks';
  return outcomes.includes('not-documented') ? 'not-documented' : 'boots';
}

/** Guests with the same storage that may or may not be up. */
function statesNotRead(
  situation: Situation,
  guest: GuestView,
  mayBeUp: (other: GuestView) => boolean,
): readonly Finding[] {
  const { inventory } = situation;
  const users = targetsOf(guest).flatMap(({ backing }) => situation.claimsOn(ownKey(inventory, backing)));
  return [...new Set(users.map((user) => user.guest))].flatMap((name) => {
    const other = name === guest.name ? undefined : situation.guest(name);
    if (other === undefined || !mayBeUp(other)) return [];
    return missing({ moment: 'boot', situation, guestName: name }, { kind: 'guest-status' });
  });
}
