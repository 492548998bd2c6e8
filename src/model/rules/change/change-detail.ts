/** What the sentences of the rules about the guest that is changed need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type ChangeDetail = never;
