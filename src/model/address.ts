/** Addresses on a guest's virtual bus: `bus,slot` or `bus,slot,target`, decimal. The one place that reads and writes them. */
import type { Address } from './statement.ts';

/** Why a text is no address. A leading zero is refused because the host's own reading of it (octal or decimal) is not documented. */
export type AddressErrorCode = 'not-an-address' | 'leading-zero' | 'number-too-large';

export type ParsedAddress =
  { readonly ok: true; readonly address: Address } | { readonly ok: false; readonly code: AddressErrorCode };

/** Far above any limit; it only keeps numbers exact and messages short. Ranges are the rules' business. */
const MAX_DIGITS = 6;

const SHAPE = /^(\d+),(\d+)(?:,(\d+))?$/;

/** Reads `0,4` (target left to the host) or `0,4,1`. An empty text is no address: the caller knows what leaving it out means. */
export function parseAddress(text: string): ParsedAddress {
  const match = SHAPE.exec(text);
  if (match === null) return { ok: false, code: 'not-an-address' };
  const [, bus, slot, target] = match as unknown as [string, string, string, string | undefined];
  if (hasLeadingZero(bus) || hasLeadingZero(slot) || (target !== undefined && hasLeadingZero(target)))
    return { ok: false, code: 'leading-zero' };
  if (Math.max(bus.length, slot.length, target?.length ?? 0) > MAX_DIGITS)
    return { ok: false, code: 'number-too-large' };
  const address = {
    bus: Number(bus),
    slot: Number(slot),
    target: target === undefined ? null : Number(target),
  };
  return { ok: true, address };
}

function hasLeadingZero(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0');
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
