/** The verdict on converting an adapter. */
import type { Situation } from '../situation.ts';
import type { StepOf } from '../step.ts';
import type { Finding } from '../verdict.ts';

/** Findings on a conversion: of the rules about it, and of an add for each device that is hung back on. */
export function judgeConversion(_situation: Situation, _step: StepOf<'convert'>): readonly Finding[] {
  return [];
}
