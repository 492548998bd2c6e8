/** Sentences of the rules about what the host does with its storage. */
import type { HostDetail } from '../model/rules/host/host-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const HOST_SENTENCES: Sentences<HostDetail> = {};
