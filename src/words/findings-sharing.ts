/** Sentences of the rules about who else has a device. */
import type { SharingDetail } from '../model/rules/sharing/sharing-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const SHARING_SENTENCES: Sentences<SharingDetail> = {};
