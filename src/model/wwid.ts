/** World-wide identifiers of LUNs: what makes two names one device. */

declare const brand: unique symbol;

/** A WWID in one spelling: no quotes, single blanks, hex digits in small letters. */
export type Wwid = string & { readonly [brand]: 'Wwid' };

/**
 * The one spelling of a printed WWID; null when nothing was told (empty, `N/A`, or all zeros, which some devices give for "none").
 * Text identifiers (vendor, product and serial number) keep their case.
 */
export function parseWwid(text: string): Wwid | null {
  const bare = text
    .replace(/^"(.*)"$/s, '$1')
    .trim()
    .replace(/\s+/g, ' ');
  if (bare === '' || bare === 'N/A' || /^0x0*$/i.test(bare)) return null;
  return (/^0x[0-9a-f]+$/i.test(bare) ? bare.toLowerCase() : bare) as Wwid;
}

/** True when both were told and name the same LUN; two unknown WWIDs prove nothing. */
export function sameWwid(a: string, b: string): boolean {
  const left = parseWwid(a);
  return left !== null && left === parseWwid(b);
}

/**
 * The digits of a world-wide name or identifier however it is written: with or without `0x`, with colons or dashes between its bytes,
 * with leading zeros; small letters. Null when the text is no such number.
 */
export function hexDigitsOf(text: string): string | null {
  const match = /^(?:0x|wwn)?([0-9a-f]+(?:[:-][0-9a-f]+)*)$/i.exec(text.trim());
  return match === null ? null : plainHex(match[1]!.replace(/[:-]/g, '').toLowerCase());
}

/** Without leading zeros, as ioscan prints addresses. */
function plainHex(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}
