/**
 * What the person intends: steps over a base, with undo and redo. The state after the steps is never stored: it is `replay(inventory, draft)`.
 */
import type { Step } from './step.ts';
import type { Told } from './situation.ts';

/** One state of the person's intentions. */
export interface Intent {
  readonly steps: readonly Step[];
  readonly told: Told;
}

/** An intent with the ones before it and those undone. Plain data, its own JSON. */
export interface Draft {
  readonly present: Intent;
  readonly past: readonly Intent[];
  readonly future: readonly Intent[];
}

export const emptyIntent: Intent = { steps: [], told: { hpuxVersions: {} } };
export const emptyDraft: Draft = { present: emptyIntent, past: [], future: [] };

function change(draft: Draft, present: Intent): Draft {
  return { present, past: [...draft.past, draft.present], future: [] };
}

/** Adds steps at the end, as one undoable edit. */
export function addSteps(draft: Draft, steps: readonly Step[]): Draft {
  if (steps.length === 0) return draft;
  return change(draft, { ...draft.present, steps: [...draft.present.steps, ...steps] });
}

/** Takes the step at `index` out; out of range changes nothing. */
export function removeStep(draft: Draft, index: number): Draft {
  if (index < 0 || index >= draft.present.steps.length) return draft;
  return change(draft, { ...draft.present, steps: draft.present.steps.filter((_, at) => at !== index) });
}

/** Takes all steps out; what the person told of guests stays. */
export function clearSteps(draft: Draft): Draft {
  return draft.present.steps.length === 0 ? draft : change(draft, { ...draft.present, steps: [] });
}

/** Records which HP-UX 11i a guest runs, null to forget it. */
export function tellVersion(draft: Draft, guest: string, version: 'v2' | 'v3' | null): Draft {
  const { [guest]: _, ...others } = draft.present.told.hpuxVersions;
  const hpuxVersions = version === null ? others : { ...others, [guest]: version };
  return change(draft, { ...draft.present, told: { ...draft.present.told, hpuxVersions } });
}

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return { present: before, past: draft.past.slice(0, -1), future: [draft.present, ...draft.future] };
}

export function redo(draft: Draft): Draft {
  const [after, ...rest] = draft.future;
  if (after === undefined) return draft;
  return { present: after, past: [...draft.past, draft.present], future: rest };
}
