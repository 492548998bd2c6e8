/** Detach and move, as keys, buttons and drops on the host's side mean them. */
import { formatStatement } from '../../model/format-statement.ts';
import type { PlanEntry } from '../../model/replay.ts';
import type { Target } from '../../model/situation.ts';
import type { Step } from '../../model/step.ts';

/** What Detach does to a target. */
export type Detachment =
  /** It is only planned: its step leaves the plan. */
  | { readonly kind: 'take-back'; readonly entry: number }
  | { readonly kind: 'detach'; readonly step: Step }
  /** Its statement was not understood, so no command can name it. */
  | { readonly kind: 'impossible' };

function attaches(step: Step, target: Target): boolean {
  if (step.kind !== 'attach' || step.guest !== target.guest || target.statement === null) return false;
  const address = step.statement.address?.target === null ? null : step.statement.address;
  const placed = { ...step.statement, address: address ?? target.statement.address };
  return formatStatement(placed) === formatStatement(target.statement);
}

/** Taking back what is only planned leaves no pair of commands that undo each other. */
export function detachmentOf(entries: readonly PlanEntry[], target: Target): Detachment {
  const { guest, statement } = target;
  if (statement === null) return { kind: 'impossible' };
  const entry = target.planned
    ? entries.findLastIndex(({ step, applied }) => applied && attaches(step, target))
    : -1;
  return entry >= 0
    ? { kind: 'take-back', entry }
    : { kind: 'detach', step: { kind: 'detach', guest, statement } };
}
