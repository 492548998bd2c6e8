/** Sentences of the rules about what stands. */
import type { StandingDetail } from '../model/rules/standing/standing-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const STANDING_SENTENCES: Sentences<StandingDetail> = {};
