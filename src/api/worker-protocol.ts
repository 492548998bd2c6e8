/** What the page and the reading worker say to each other. One worker serves one load and is then ended; to cancel is to end it. */
import type { Reading } from '../readers/reading.ts';
import type { OutputKey } from './contract.ts';
import type { LoadFailure } from './failure.ts';

/** Text as it reached the page: a dropped or chosen file, or a pasted string. */
export type SourceText =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

export type WorkerRequest =
  | { readonly kind: 'read-texts'; readonly texts: readonly SourceText[] }
  | {
      readonly kind: 'read-host';
      readonly host: string;
      readonly outputs: readonly OutputKey[];
    };

/** How far a load is. Bytes are of the input; `totalBytes` is 0 while it is not known. */
export interface LoadProgress {
  /** What is being fetched or read now: a command or a file name. */
  readonly what: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly lines: number;
}

/** A reading without its raw rows, which only the command line prints: what crosses to the page. */
export interface LoadedReading extends Omit<Reading, 'rows'> {
  /** Outputs that a host did not give, with why. */
  readonly missed: readonly { readonly output: OutputKey; readonly failure: LoadFailure }[];
}

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'done'; readonly reading: LoadedReading }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };
