/** Sentences of the rules about the guest that is changed. */
import type { ChangeDetail } from '../model/rules/change/change-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const CHANGE_SENTENCES: Sentences<ChangeDetail> = {};
