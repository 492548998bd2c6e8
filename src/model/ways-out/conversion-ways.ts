/** Ways out of a refused conversion or migration. */
import { applyStep } from '../create-situation.ts';
import { CATALOGUE } from '../rules/catalogue.ts';
import { conversionContext } from '../rules/judge-conversion.ts';
import { judge } from '../rules/judge.ts';
import type { ConversionContext, ConversionEdit } from '../rules/rule.ts';
import type { Situation } from '../situation.ts';
import type { StepOf } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { searchEdits, type Trial } from './search.ts';
import { after, type WayOut } from './way-out.ts';

type Conversion = StepOf<'convert'>;

/** The smallest first; most often it is the same conversion that takes the attached devices off and hangs them back. */
export function conversionWaysOut(situation: Situation, step: Conversion): readonly WayOut[] {
  const ways = searchEdits<ConversionEdit>(
    (edits) => attempt(situation, step, edits),
    (edit) => JSON.stringify(edit),
  );
  return ways.map((edits) => [...beforesOf(edits), marked(situation, step, edits)]);
}

/** Places stay as open as they were asked for, but an adapter that goes with its last attached device is marked: no command converts it. */
function marked(situation: Situation, step: Conversion, edits: readonly ConversionEdit[]): Conversion {
  const tried = changed(step, edits);
  const at = after(situation, beforesOf(edits));
  const done = at === null ? null : applyStep(at, tried);
  const isEmptied = done?.ok === true && 'emptied' in done.step;
  return isEmptied ? { ...tried, emptied: true } : tried;
}

function beforesOf(edits: readonly ConversionEdit[]) {
  return edits.flatMap((edit) => (edit.kind === 'before' ? [edit.step] : []));
}

function changed(step: Conversion, edits: readonly ConversionEdit[]): Conversion {
  const last = edits.findLast((edit) => edit.kind === 'instead');
  return last?.kind === 'instead' ? last.step : step;
}

function attempt(
  situation: Situation,
  step: Conversion,
  edits: readonly ConversionEdit[],
): Trial<ConversionEdit> | null {
  const at = after(situation, beforesOf(edits));
  if (at === null) return null;
  const tried = changed(step, edits);
  const { outcome, findings } = judge(at, tried);
  const isOut = outcome !== 'refused' && applyStep(at, tried).ok;
  return { edits, isOut, proposes: () => proposedBy(at, tried, findings) };
}

function proposedBy(situation: Situation, step: Conversion, findings: readonly Finding[]) {
  const context = conversionContext(situation, step);
  if (context === null) return [];
  const refusing = findings.filter(({ severity, moment }) => severity === 'refuse' && moment === 'convert');
  return refusing.flatMap((found) => editsFor(found, context));
}

function editsFor(found: Finding, context: ConversionContext): readonly ConversionEdit[] {
  const rule = CATALOGUE.find(({ info }) => info.id === found.rule);
  return rule?.conversionEdits?.(found, context) ?? [];
}
