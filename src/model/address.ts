/** Addresses on a guest's virtual bus: `bus,slot` or `bus,slot,target`, decimal. The one place that reads and writes them. */
import type { Address } from './statement.ts';

/** Why a text is no address. A leading zero is refused because the host's own reading of it (octal or decimal) is not documented. */
export type AddressErrorCode = 'not-an-address' | 'leading-zero' | 'number-too-large';

export type ParsedAddress =
  { readonly ok: true; readonly address: Address } | { readonly ok: false; readonly code: AddressErrorCode };

/** Far above any limit; it only keeps numbers exact and messages short. Ranges are the rules' business. */
const MAX_DIGITS = 6;

/** Reads `0,4` (target left to the host) or `0,4,1`. An empty text is no address: the caller knows what leaving it out means. */
export function parseAddress(text: string): ParsedAddress {
  const parts = text.split(',');
  const shaped = (parts.length === 2 || parts.length === 3) && parts.every((part) => /^[0-9]+$/.test(part));
  if (!shaped) return { ok: false, code: 'not-an-address' };
  if (parts.some((part) => part.length > 1 && part.startsWith('0')))
    return { ok: false, code: 'leading-zero' };
  if (parts.some((part) => part.length > MAX_DIGITS)) return { ok: false, code: 'number-too-large' };
  const [bus, slot, target = null] = parts.map(Number);
  return { ok: true, address: { bus: bus!, slot: slot!, target } };
}

/** `0,4,1`, `0,4`, or '' for an address left to the host. */
export function formatAddress(address: Address | null): string {
  if (address === null) return '';
  const { bus, slot, target } = address;
  return target === null ? `${bus},${slot}` : `${bus},${slot},${target}`;
}

/** True when both name the same place; two addresses left out are the same text, so they are equal too. */
export function sameAddress(a: Address | null, b: Address | null): boolean {
  return formatAddress(a) === formatAddress(b);
}

/** Order by bus, then slot: the order in which hpvmstatus lists adapters and in which a free place is looked for. */
export function compareSlots(a: { bus: number; slot: number }, b: { bus: number; slot: number }): number {
  return a.bus - b.bus || a.slot - b.slot;
}
