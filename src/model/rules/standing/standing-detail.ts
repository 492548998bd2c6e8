/** What the sentences of the rules about what stands need, by code. */

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type StandingDetail =
  /** The host shows nothing of that name any more. */
  | { readonly code: 'orphan'; readonly statement: string; readonly name: string }
  /** `name`: the one lunpath, the path of the one HBA, or the one target port, by which the LUN is reached. */
  | {
      readonly code: 'single-path';
      readonly lun: string;
      readonly by: 'lunpath' | 'hba' | 'target';
      readonly name: string;
      /** Lunpaths that work, and all of them. */
      readonly healthy: number;
      readonly total: number;
    };
