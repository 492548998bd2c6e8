/** Sets of guests: whether all of them can run at once, and what stopping one makes room for. */
import { ownKey } from '../claims.ts';
import { targetsOf } from '../guest-view.ts';
import type { Situation } from '../situation.ts';
import type { Finding } from '../verdict.ts';
import { bootFindings, guestsOn, type IsUp } from './boot-findings.ts';
import { conflictMatrix } from './conflict-matrix.ts';

/** Whether a set of guests can run, all of them at once. */
export type Runnable =
  /** Those that are on stand first in the order; with them up already, the rest boots in it. */
  | { readonly runs: true; readonly order: readonly string[] }
  /** The situation has no such guests. */
  | { readonly runs: false; readonly because: 'unknown-guests'; readonly guests: readonly string[] }
  /**
   * The smallest subset that cannot run: one guest that cannot boot even `alone`, one that cannot run beside a guest that is `up` and not of
   * the set, or two that cannot run `together`. `beside` names the guests that are up; empty otherwise.
   */
  | {
      readonly runs: false;
      readonly because: 'alone' | 'up' | 'together';
      readonly guests: readonly string[];
      readonly beside: readonly string[];
      /** What stops the last one's boot. */
      readonly findings: readonly Finding[];
    };

/**
 * An order in which guests can all run beside those that are up, or the smallest subset that stands against it. What refuses a boot refuses
 * it in either order, so any order will do once no two of them conflict.
 */
export function runnableOrder(situation: Situation, guests: Iterable<string>): Runnable {
  const set = [...new Set(guests)];
  const missing = set.filter((guest) => situation.guest(guest) === undefined);
  if (missing.length > 0) return { runs: false, because: 'unknown-guests', guests: missing };
  const on = guestsOn(situation);
  return (
    aloneOrBeside(situation, set, on) ??
    together(situation, set) ?? { runs: true, order: startedFirst(set, on) }
  );
}

function startedFirst(set: readonly string[], on: ReadonlySet<string>): readonly string[] {
  return [...set.filter((guest) => on.has(guest)), ...set.filter((guest) => !on.has(guest))];
}

const NOBODY: IsUp = () => false;

function refusals(situation: Situation, guest: string, isUp: IsUp): readonly Finding[] {
  return bootFindings(situation, guest, isUp).filter(({ severity }) => severity === 'refuse');
}

function aloneOrBeside(
  situation: Situation,
  set: readonly string[],
  on: ReadonlySet<string>,
): Runnable | null {
  const others = new Set([...on].filter((guest) => !set.includes(guest)));
  for (const guest of set) {
    if (refusals(situation, guest, (other) => others.has(other)).length === 0) continue;
    const alone = refusals(situation, guest, NOBODY);
    if (alone.length > 0)
      return { runs: false, because: 'alone', guests: [guest], beside: [], findings: alone };
    return besideOne(situation, guest, others);
  }
  return null;
}

/** Whatever refuses a boot beside several guests refuses it beside one of them. */
function besideOne(situation: Situation, guest: string, others: ReadonlySet<string>): Runnable | null {
  for (const up of others) {
    const findings = refusals(situation, guest, (other) => other === up);
    if (findings.length > 0) return { runs: false, because: 'up', guests: [guest], beside: [up], findings };
  }
  return null;
}

function together(situation: Situation, set: readonly string[]): Runnable | null {
  const wanted = new Set(set);
  const pair = conflictMatrix(situation).pairs.find(({ guests }) =>
    guests.every((guest) => wanted.has(guest)),
  );
  if (pair === undefined) return null;
  const [first, second] = pair.guests;
  const findings = refusals(situation, second, (other) => other === first);
  return { runs: false, because: 'together', guests: pair.guests, beside: [], findings };
}

/** What a guest that is down would gain if another stopped. */
export interface Freed {
  readonly guest: string;
  /** What the stopped guest no longer keeps from it, as findings call it; not empty. */
  readonly devices: readonly string[];
  /** True when nothing else stops it: it could boot. */
  readonly boots: boolean;
}

/** What stopping a guest that is up frees, for which guests that are down; those that could boot first. Nothing when it is not up. */
export function freedByStopping(
  situation: Situation,
  guest: string,
  { up = guestsOn(situation) }: { readonly up?: Iterable<string> } = {},
): readonly Freed[] {
  const running = new Set(up);
  if (!running.has(guest)) return [];
  const freed = sharersOf(situation, guest)
    .filter((other) => !running.has(other))
    .flatMap((other) => freedFor(situation, other, running, guest));
  return freed.toSorted((a, b) => Number(b.boots) - Number(a.boots));
}

/** What yet another guest keeps from it is not freed. */
function freedFor(
  situation: Situation,
  guest: string,
  running: ReadonlySet<string>,
  stopped: string,
): readonly Freed[] {
  const before = refusals(situation, guest, (other) => running.has(other));
  const after = refusals(situation, guest, (other) => other !== stopped && running.has(other));
  const still = entitiesOf(after);
  const devices = entitiesOf(before).filter((device) => !still.includes(device));
  return devices.length === 0 ? [] : [{ guest, devices, boots: after.length === 0 }];
}

function entitiesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ detail }) => ('entity' in detail ? detail.entity : [])))];
}

/** Guests that have something of what this one has, in the host's order. */
function sharersOf(situation: Situation, guest: string): readonly string[] {
  const view = situation.guest(guest);
  if (view === undefined) return [];
  const { inventory } = situation;
  const users = targetsOf(view).flatMap(({ backing }) => situation.claimsOn(ownKey(inventory, backing)));
  const sharers = new Set(users.map((user) => user.guest));
  return situation.guests.map(({ name }) => name).filter((name) => name !== guest && sharers.has(name));
}
