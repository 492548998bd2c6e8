/** Everything that the plan, and the dialog that adds to it, say to a person. */
import type { Step } from '../model/step.ts';
import { sayStep } from './announce.ts';
import { sayCount } from './units.ts';

/** Figures of a plan. */
interface Figures {
  readonly changes: number;
  readonly guests: number;
  readonly warnings: number;
  readonly refused: number;
}

/** `2 changes on 2 guests, 1 with warnings`; nothing for an empty plan. Where no guest changes, the host's device database does. */
export function sayPlan({ changes, guests, warnings, refused }: Figures): string {
  if (changes + refused === 0) return '';
  const parts = [
    changes === 0
      ? 'No change that can be made'
      : `${sayCount(changes, 'change')} on ${guests === 0 ? 'the host' : sayCount(guests, 'guest')}`,
    ...(warnings > 0 ? [`${warnings} with warnings`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return parts.join(', ');
}

/** What stands in a guest's place before changes to the device database. */
export const HOST_CHANGES = 'host';

/** The word for the sign before a change. */
export function saySign(kind: Step['kind']): string {
  switch (kind) {
    case 'attach':
      return 'Attach';
    case 'detach':
      return 'Detach';
    case 'modify':
      return 'Modify';
    case 'move':
      return 'Move';
    case 'convert':
      return 'Convert';
    case 'attribute':
      return 'Set';
    case 'restrict':
      return 'Restrict';
    case 'unrestrict':
      return 'Free';
    case 'create':
      return 'Create';
    case 'remove':
      return 'Remove';
  }
}

/** Said when one change leaves the plan. */
export const sayRemoved = (step: Step): string =>
  `Taken out of the plan: ${sayStep(step)}. Undo brings it back.`;

/** Said when all changes leave the plan. */
export const sayCleared = (changes: number): string =>
  `${sayCount(changes, 'change')} taken out of the plan. Undo brings them back.`;

/** Why a button of the plan does nothing. */
export const NOTHING_TO_UNDO = 'There is nothing to undo.';
export const NOTHING_TO_REDO = 'There is nothing to redo.';
export const NOTHING_PLANNED = 'Nothing is planned yet.';
export const NO_COMMANDS = 'No planned change gives a command yet.';

/** While the rules are on their way, over a slow network: a drag waits for them, and so does a plan. */
export const RULES_COMING = 'The rules are on their way.';
export const sayWaiting = (changes: number): string =>
  `${RULES_COMING} ${changes === 1 ? 'One change waits' : `${changes} changes wait`} for their verdict.`;

/** When the network was gone before the rules came. */
export const RULES_MISSING =
  'The rules could not be fetched, so nothing is judged yet. Lundock asks again when the connection is back, and at the next change.';

/** When the network was gone before a dialog came. */
export const DIALOG_MISSING =
  'The dialog Attach could not be fetched, so nothing was attached. Try again when the connection is back.';
export const TEXT_MISSING =
  'The view of the text could not be fetched. Try again when the connection is back.';
