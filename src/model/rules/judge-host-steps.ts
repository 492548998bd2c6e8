/** Verdicts on steps that change the device database, and on guests made and taken back. */
import type { Situation } from '../situation.ts';
import type { StepOf } from '../step.ts';
import type { Finding } from '../verdict.ts';

/** Findings on a change to the device database. */
export function judgeDatabase(
  _situation: Situation,
  _step: StepOf<'attribute' | 'restrict' | 'unrestrict'>,
): readonly Finding[] {
  return [];
}

/** Findings on a guest to be created, with each of its devices, or taken back. */
export function judgeGuest(_situation: Situation, _step: StepOf<'create' | 'remove'>): readonly Finding[] {
  return [];
}
