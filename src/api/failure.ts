/** Why a load did not succeed: data; words/loading.ts says it. */
import type { Refusal } from '../readers/reading.ts';

export type LoadFailure =
  /** The request got no answer at all. */
  | { readonly kind: 'unreachable'; readonly what: string }
  /** The host answered with an error status and, in `says`, its own sentence. */
  | { readonly kind: 'status'; readonly what: string; readonly status: number; readonly says: string }
  /** Something answered, and it is no host: a web page where command output was expected. */
  | { readonly kind: 'no-host'; readonly what: string }
  | { readonly kind: 'unreadable-file'; readonly what: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' }
  /** A fault of ours: the reading worker itself broke. */
  | { readonly kind: 'worker'; readonly says: string };

/** The one error that this room throws; everything to know is in `failure`. */
export class LoadError extends Error {
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure) {
    super(failure.kind);
    this.failure = failure;
    this.name = 'LoadError';
  }
}
