/** What the sentences of the rules about who else has a device need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type SharingDetail = never;
