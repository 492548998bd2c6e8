/** Default names of persistent DSFs: `/dev/rdisk/disk14`, `/dev/rtape/tape1_BEST`, `/dev/rchgr/autoch1`. */

/** The class and instance that a default name holds; null for other names (pass-through, alias, legacy). */
export function defaultNameOf(dsf: string): { readonly className: string; readonly instance: number } | null {
  const match = /^\/dev\/(?:r?c?disk|rtape|rchgr)\/(disk|tape|autoch)(\d{1,9})(?:_|$)/.exec(dsf);
  return match === null ? null : { className: match[1]!, instance: Number(match[2]) };
}
