/** The shape of a table of sentences: one a code, each told of its detail, the guest and the severity. */
import type { Severity } from '../model/verdict.ts';

/** The type fails when a code has no sentence. */
export type Sentences<Detail extends { readonly code: string }> = {
  readonly [Code in Detail['code']]: (
    detail: Extract<Detail, { code: Code }>,
    guest: string,
    severity: Severity,
  ) => string;
};
