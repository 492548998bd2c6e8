/** What a live region says when the plan changes; one sentence an event, with the way back. */
import { formatStatement } from '../model/format-statement.ts';
import type { Offer } from '../model/proposal.ts';
import type { Step } from '../model/step.ts';
import { sayCount } from './units.ts';

/** After an offer went into the plan. `what` names what was in hand: `tape1`, `3 devices`. */
export function sayOffered(what: string, { guest, proposals, verdict }: Offer): string {
  const [first] = proposals;
  const moved = first?.step.kind === 'move';
  const at = proposals.length === 1 && first !== undefined ? ` as ${formatStatement(first.statement)}` : '';
  const warnings = verdict.findings.filter(({ severity }) => severity === 'warn').length;
  const warned = warnings === 0 ? '' : ` ${sayCount(warnings, 'warning')}: see the plan.`;
  const [are, them] = proposals.length > 1 ? ['are', 'them'] : ['is', 'it'];
  return `${what} ${are} ${moved ? 'moved' : 'attached'} to ${guest}${at} in the plan.${warned} Undo takes ${them} back.`;
}

/** A step of the plan in words: `attach disk:avio_stor:0,1,0:disk:/dev/rdisk/disk7 to atlas`. */
export function sayStep(step: Step): string {
  switch (step.kind) {
    case 'attach':
      return `attach ${formatStatement(step.statement)} to ${step.guest}`;
    case 'detach':
      return `detach ${formatStatement(step.statement)} from ${step.guest}`;
    case 'modify':
      return `change ${formatStatement(step.from)} of ${step.guest} into ${formatStatement(step.to)}`;
    case 'move':
      return `move ${formatStatement(step.from.statement)} from ${step.from.guest} to ${step.to.guest}`;
    case 'convert':
      return `convert the adapter ${step.bus},${step.slot} of ${step.guest} to ${step.to}`;
    case 'attribute':
      return `set ${step.attribute} of ${step.device} to ${step.to ?? 'NO'}`;
    case 'restrict':
      return `keep ${step.device} for the host`;
    case 'unrestrict':
      return `let guests have ${step.device}`;
    case 'create':
      return `create the guest ${step.guest} with ${sayCount(step.statements.length, 'device')}`;
    case 'remove':
      return `remove the guest ${step.guest}`;
  }
}

/** After Undo or Redo, with how many changes the plan holds now. */
export function sayReplayed(verb: 'undo' | 'redo', changes: number): string {
  const done = verb === 'undo' ? 'Undone' : 'Done again';
  return `${done}. The plan holds ${changes === 0 ? 'no changes' : sayCount(changes, 'change')}.`;
}
