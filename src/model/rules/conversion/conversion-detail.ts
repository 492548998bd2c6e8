/** What the sentences of the rules about converting an adapter and moving a guest need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type ConversionDetail = never;
