/** Sentences of the rules about converting an adapter and moving a guest. */
import type { ConversionDetail } from '../model/rules/conversion/conversion-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const CONVERSION_SENTENCES: Sentences<ConversionDetail> = {};
