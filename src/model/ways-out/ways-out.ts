/** Ways out of a refused step: the smallest sets of steps that come to what was asked for and that no rule refuses. */
import { judge } from '../rules/judge.ts';
import { contextOfAdd } from '../rules/judge-device.ts';
import { ruleOf } from '../rules/catalogue.ts';
import type { Context, Edit } from '../rules/rule.ts';
import { applyStep } from '../create-situation.ts';
import type { Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Step, StepOf } from '../step.ts';
import type { Finding, Verdict } from '../verdict.ts';
import { conversionWaysOut } from './conversion-ways.ts';
import { after, type WayOut } from './way-out.ts';
import { searchEdits, type Trial } from './search.ts';

/** The smallest first, at most a handful; none for a step that is not refused, and none where no command of ours can help. */
export function waysOut(situation: Situation, step: Step): readonly WayOut[] {
  switch (step.kind) {
    case 'attach':
    case 'modify':
    case 'move':
      return editsOf(situation, step);
    case 'convert':
      return conversionWaysOut(situation, step);
    case 'detach':
    case 'attribute':
    case 'restrict':
    case 'unrestrict':
    case 'create':
    case 'remove':
      return [];
  }
}

type Adding = StepOf<'attach' | 'modify' | 'move'>;

function editsOf(situation: Situation, step: Adding): readonly WayOut[] {
  const ways = searchEdits<Edit>(
    (edits) => attempt(situation, step, edits),
    (edit) => JSON.stringify(edit),
  );
  return distinct(ways.map((edits) => [...beforesOf(edits), withChanges(step, edits)]));
}

/** Rules propose apart, and two sets of edits may come to the same steps. */
function distinct(ways: readonly WayOut[]): readonly WayOut[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

function beforesOf(edits: readonly Edit[]): readonly Step[] {
  return edits.flatMap((edit) => (edit.kind === 'before' ? [edit.step] : []));
}

function attempt(situation: Situation, step: Adding, edits: readonly Edit[]): Trial<Edit> | null {
  const at = after(situation, beforesOf(edits));
  if (at === null) return null;
  const changed = withChanges(step, edits);
  const verdict = judge(at, changed);
  const isOut = verdict.outcome !== 'refused' && applyStep(at, changed).ok;
  return { edits, isOut, proposes: () => proposedBy(at, changed, verdict) };
}

function proposedBy(situation: Situation, step: Adding, { findings }: Verdict): readonly Edit[] {
  const context = contextOf(situation, step);
  if (context === null) return [];
  return findings
    .filter(({ severity, moment }) => severity === 'refuse' && moment !== 'delete')
    .flatMap((found) => editsFor(found, context));
}

/** What the rule of a finding proposes. */
export function editsFor(found: Finding, context: Context): readonly Edit[] {
  return ruleOf(found.rule).edits?.(found, context) ?? [];
}

function contextOf(situation: Situation, step: Adding): Context | null {
  const { guest } = newSide(step);
  const off = withoutOld(situation, step);
  return contextOfAdd(off, guest, newSide(step).statement, step.kind === 'modify' ? step.from : null);
}

function newSide(step: Adding): { readonly guest: string; readonly statement: StorageStatement } {
  switch (step.kind) {
    case 'attach':
      return step;
    case 'modify':
      return { guest: step.guest, statement: step.to };
    case 'move':
      return step.to;
  }
}

/** The old target of a modify or move is gone when the new one is judged. */
function withoutOld(situation: Situation, step: Adding): Situation {
  if (step.kind === 'attach') return situation;
  const from = step.kind === 'modify' ? { guest: step.guest, statement: step.from } : step.from;
  const off = applyStep(situation, { kind: 'detach', ...from });
  return off.ok ? off.situation : situation;
}

/** A modify keeps its address, whatever an edit would change there. */
function withChanges(step: Adding, edits: readonly Edit[]): Adding {
  const change = Object.assign({}, ...edits.map((edit) => (edit.kind === 'instead' ? edit.change : {})));
  switch (step.kind) {
    case 'attach':
      return { ...step, statement: { ...step.statement, ...change } };
    case 'modify':
      return { ...step, to: { ...step.to, ...change, address: step.to.address } };
    case 'move':
      return { ...step, to: { ...step.to, statement: { ...step.to.statement, ...change } } };
  }
}
