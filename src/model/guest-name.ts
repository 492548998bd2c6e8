/** Names of guests, as command lines may carry them. */

declare const brand: unique symbol;

/** A name that is safe as an argument: letters, digits, `-`, `_` and `.`, and not a `-` first, which would read as an option. */
export type GuestName = string & { readonly [brand]: 'GuestName' };

/** Null for any name that we would never put on a command line. */
export function parseGuestName(text: string): GuestName | null {
  return /^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(text) ? (text as GuestName) : null;
}
