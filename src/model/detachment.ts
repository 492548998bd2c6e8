/** What `Detach` comes to, whichever pane or key it was said by. */
import type { PlanEntry } from './replay.ts';
import type { Target } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

/** One way to detach a target. */
export type Detachment =
  /** The target is only planned: the entry at this index leaves the plan, and no pair of commands that undo each other stays behind. */
  | { readonly kind: 'take-back'; readonly entry: number }
  | { readonly kind: 'detach'; readonly step: Step }
  /** Its statement was not understood, so that no command can name it. */
  | { readonly kind: 'impossible' };

/** The entries are the draft's, replayed: the target must be one of the situation after them. */
export function detachmentOf(entries: readonly PlanEntry[], target: Target): Detachment {
  const { guest, statement, planned } = target;
  if (statement === null) return { kind: 'impossible' };
  const entry = planned ? entries.findLastIndex(({ step, applied }) => applied && puts(step, target)) : -1;
  return entry >= 0
    ? { kind: 'take-back', entry }
    : { kind: 'detach', step: { kind: 'detach', guest, statement } };
}

/** An attach whose address was left out, in whole or in part, was filled in when it was applied. */
function puts(step: Step, { guest, statement }: Target): boolean {
  if (step.kind !== 'attach' || step.guest !== guest || statement === null) return false;
  const wanted = step.statement;
  return (
    wanted.device === statement.device &&
    wanted.adapter === statement.adapter &&
    wanted.storage === statement.storage &&
    wanted.location === statement.location &&
    fits(wanted.address, statement.address)
  );
}

function fits(wanted: StorageStatement['address'], has: StorageStatement['address']): boolean {
  if (wanted === null) return true;
  if (has === null || wanted.bus !== has.bus || wanted.slot !== has.slot) return false;
  return wanted.target === null || wanted.target === has.target;
}
