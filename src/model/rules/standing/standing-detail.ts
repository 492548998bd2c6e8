/** What the sentences of the rules about what stands need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type StandingDetail = never;
