/** What the dialog's fields hold, and what they come to: pure, so that every way through the form can be tested. */
import { judge } from '../../model/rules/judge.ts';
import { NO_CHOICE, type Choice, type Offer, type Pick, type Place } from '../../model/proposal.ts';
import { offer } from '../../model/propose.ts';
import { readRequest } from '../../model/request.ts';
import type { Situation } from '../../model/situation.ts';
import type { StorageStatement } from '../../model/statement.ts';
import type { Step } from '../../model/step.ts';

/** The fields. `typed` is a statement edited by hand; it stands until another field is changed. */
export interface Form {
  readonly guest: string | null;
  readonly choice: Choice;
  readonly typed: string | null;
}

/** What the fields come to while no guest is chosen. */
const nobody: Offer = { guest: '', proposals: [], verdict: { outcome: 'refused', findings: [] } };

/** The form as it opens: a drop on an adapter chooses its type and address. */
export function formFor(guest: string | null, place: Place | null): Form {
  const adapter = place?.adapter ?? null;
  if (place === null || adapter === null) return { guest, choice: NO_CHOICE, typed: null };
  const { type, bus, slot } = adapter;
  const choice = { ...NO_CHOICE, adapter: type, address: { bus, slot, target: place.target } };
  return { guest, choice, typed: null };
}

/** The same step with another statement: a move keeps where it comes from. */
function withStatement(step: Step | undefined, guest: string, statement: StorageStatement): Step {
  return step?.kind === 'move'
    ? { kind: 'move', from: step.from, to: { guest, statement } }
    : { kind: 'attach', guest, statement };
}

function readTyped(situation: Situation, guest: string, text: string, proposed: Offer): Offer {
  const read = readRequest(situation, { guest, verb: 'attach', text });
  if (!read.ok) return { guest, proposals: [], verdict: { outcome: 'refused', findings: read.findings } };
  const { statement } = read.step;
  const step = withStatement(proposed.proposals[0]?.step, guest, statement);
  const verdict = judge(situation, step);
  return { guest, proposals: [{ step, statement, verdict }], verdict };
}

/** Proposed by the rules from what was chosen, or read from what was typed; both judged by the same rules. */
export function offerOf(situation: Situation, pick: Pick, { guest, choice, typed }: Form): Offer {
  if (guest === null) return nobody;
  const proposed = offer(situation, pick, { guest, adapter: null, target: null }, choice);
  return typed === null ? proposed : readTyped(situation, guest, typed, proposed);
}
