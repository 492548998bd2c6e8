/** What reading a load gives: the joined inventory, the rows as printed, and a word on every line that was not used. */
import type { InventoryData } from '../model/inventory.ts';
import type { RowFacts } from './rows.ts';

/**
 * One file, paste or answer, as bytes; `name` is shown to the person (a file's name, "paste", a command). The inventory may stand on these
 * very bytes: do not change them afterwards.
 */
export interface SourceInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A line that was not understood. `text` is cut to 200 characters. */
export interface Problem {
  readonly source: number;
  /** From 1; 0 when it concerns the whole source. */
  readonly line: number;
  readonly text: string;
  readonly reason: ProblemReason;
}

/** Why a line is a problem; words/reading.ts says each as a sentence. Extend as the readers need. */
export type ProblemReason =
  | 'unrecognized'
  | 'row-incomplete'
  | 'cut-off'
  | 'guest-unknown'
  | 'statement-unreadable'
  | 'conflicting-facts'
  | 'command-failed'
  | 'binary';

/** Why a line was set aside, with how many such lines there were. Extend as the readers need. */
export type NoiseReason =
  | 'prompt'
  | 'header'
  | 'rule'
  | 'ellipsis'
  | 'other-command'
  | 'not-used-yet'
  | 'network'
  | 'report-decoration';

/** A load that is refused as a whole, before or instead of reading. */
export type Refusal =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text'; readonly source: string; readonly what: string }
  | { readonly kind: 'two-hosts'; readonly names: readonly string[] }
  | { readonly kind: 'nothing-read' };

export interface Reading {
  readonly inventory: InventoryData;
  /** Every ioscan row, in any form, once per output in which it stands. */
  readonly rows: RowFacts;
  readonly problems: readonly Problem[];
  readonly noise: Readonly<Partial<Record<NoiseReason, number>>>;
  readonly counts: {
    readonly rows: number;
    readonly luns: number;
    readonly lunpaths: number;
    readonly guests: number;
    readonly devices: number;
    readonly databaseEntries: number;
    readonly problems: number;
    readonly lines: number;
    readonly bytes: number;
  };
}

/** Called about every 4 MB of input; return false to cancel (the reading then ends with `null`). */
export type OnProgress = (done: {
  readonly bytes: number;
  readonly lines: number;
  readonly totalBytes: number;
}) => boolean;

export type ReadResult =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly refusal: Refusal };
