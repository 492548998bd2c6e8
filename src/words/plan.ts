/** Everything that the plan, and the dialog that adds to it, say to a person. */
import { formatStatement } from '../model/format-statement.ts';
import type { Step } from '../model/step.ts';
import type { Severity, Verdict } from '../model/verdict.ts';
import { sayFinding } from './findings.ts';

const count = (n: number, one: string): string => (n === 1 ? `1 ${one}` : `${n} ${one}s`);

/** Figures of a plan. */
interface Figures {
  readonly changes: number;
  readonly guests: number;
  readonly warnings: number;
  readonly refused: number;
}

/** `2 changes on 2 guests, 1 warning`; nothing for an empty plan. */
export function sayPlan({ changes, guests, warnings, refused }: Figures): string {
  if (changes + refused === 0) return '';
  const parts = [
    changes === 0 ? 'No change that can be made' : `${count(changes, 'change')} on ${count(guests, 'guest')}`,
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return parts.join(', ');
}

/** The verdict in a few words: the worst warning itself, since it is what a person wants to know. */
export function sayOutcome({ outcome, findings }: Verdict): string {
  const warning = findings.find(({ severity }) => severity === 'warn');
  if (outcome === 'warned' && warning !== undefined) return sayFinding(warning);
  return outcome === 'refused' ? 'refused, gives no command' : outcome;
}

/** A severity as the first word of a finding. */
export function saySeverity(severity: Severity): string {
  switch (severity) {
    case 'refuse':
      return 'Refused';
    case 'warn':
      return 'Warning';
    case 'inform':
      return 'To know';
  }
}

/** The word for the sign before a change. */
export function saySign(kind: Step['kind']): string {
  switch (kind) {
    case 'attach':
      return 'Attach';
    case 'detach':
      return 'Detach';
    case 'move':
      return 'Move';
  }
}

/** A change in words, for one that gives no command. */
export function sayStep(step: Step): string {
  switch (step.kind) {
    case 'attach':
      return `attach ${formatStatement(step.statement)}`;
    case 'detach':
      return `detach ${formatStatement(step.statement)}`;
    case 'move':
      return `move ${formatStatement(step.from.statement)} from ${step.from.guest} to ${formatStatement(step.to.statement)}`;
  }
}

/** Said when one change leaves the plan. */
export const sayRemoved = (step: Step): string =>
  `Taken out of the plan: ${sayStep(step)}. Undo brings it back.`;

/** Said when all changes leave the plan. */
export const sayCleared = (changes: number): string =>
  `${count(changes, 'change')} taken out of the plan. Undo brings them back.`;

const left = (changes: number): string =>
  changes === 0 ? 'The plan is empty.' : `The plan has ${count(changes, 'change')}.`;

/** Said after an undo; the number is of changes that are in the plan now. */
export const sayUndone = (changes: number): string => `Undone. ${left(changes)}`;

/** Said after a redo; the number is of changes that are in the plan now. */
export const sayRedone = (changes: number): string => `Redone. ${left(changes)}`;

/** Why a button of the plan does nothing. */
export const NOTHING_TO_UNDO = 'There is nothing to undo.';
export const NOTHING_TO_REDO = 'There is nothing to redo.';
export const NOTHING_PLANNED = 'Nothing is planned yet.';
export const NO_COMMANDS = 'No planned change gives a command yet.';
