/** What the sentences of the rules about what the host does with its storage need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type HostDetail = never;
