/** Two guests' uses of one thing: which of them clash, how near that is, and which of them would have to go. */
import type { Backing, Target } from '../../situation.ts';
import type { StorageStatement } from '../../statement.ts';
import type { Severity } from '../../verdict.ts';
import type { OtherUse } from '../detail.ts';
import type { Context, Edit } from '../rule.ts';
import { isUnderstood, type StandingTarget } from '../understood.ts';
import { isOn } from '../survey.ts';
import type { Nearness } from './sharing-detail.ts';

/** One use of a thing: by whom does not matter. */
export interface Use {
  readonly statement: StorageStatement;
  readonly backing: Backing;
}

/** Whether two uses of one thing, by two guests, are of the sort that a rule is about. The same in either order. */
export type Clash = (one: Use, other: Use) => boolean;

/** The use that is asked about. */
export function ownUse({ statement, device }: Context): Use {
  return { statement, backing: device.backing };
}

const NOBODY: readonly StandingTarget[] = [];

/** The other guests' uses that clash with the one that is asked about. */
export function clashesOf(context: Context, clash: Clash): readonly StandingTarget[] {
  if (context.others.length === 0) return NOBODY;
  const own = ownUse(context);
  const clashes: StandingTarget[] = [];
  for (const other of context.others) if (isUnderstood(other) && clash(own, other)) clashes.push(other);
  return clashes;
}

/** The first of them that is a running guest's, where the guest runs too; else the first. */
export function nearestOf(
  context: Context,
  clashes: readonly StandingTarget[],
): { readonly other: StandingTarget; readonly nearness: Nearness } | null {
  const [first] = clashes;
  if (first === undefined) return null;
  if (context.moment === 'boot') return { other: first, nearness: 'boot' };
  const running = isOn(context.guest.state)
    ? clashes.find(({ guest }) => isOn(context.situation.guest(guest)?.state ?? null))
    : undefined;
  if (running === undefined) return { other: first, nearness: 'later' };
  return { other: running, nearness: context.moment === 'audit' ? 'standing' : 'now' };
}

/** What HP finds at boot is refused between guests that are both on, which need no boot for it to take effect. */
export function severityOf(nearness: Nearness): Severity {
  return nearness === 'later' ? 'warn' : 'refuse';
}

/** Another guest's use, for a sentence. */
export function otherUseOf({ guest, statement, text }: StandingTarget): OtherUse {
  return { guest, device: statement.device, statement: text };
}

/** The guests of some uses, each once. */
export function guestsOf(uses: readonly Target[]): readonly string[] {
  return [...new Set(uses.map(({ guest }) => guest))];
}

/** Detaching each of these, one edit each. */
export function detached(uses: readonly Target[]): readonly Edit[] {
  return uses
    .filter(isUnderstood)
    .map(({ guest, statement }) => ({ kind: 'before', step: { kind: 'detach', guest, statement } }));
}

/** What a statement asks for, its place aside: what one who takes the same use over has to change. */
export function sameUseAs({ statement }: Use): Partial<StorageStatement> {
  const { device, adapter, storage, location } = statement;
  return { device, adapter, storage, location };
}
