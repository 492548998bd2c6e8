/** Where what is in hand would land on one guest, as its card shows it. */
import type { Offer } from '../../model/proposal.ts';
import type { Address } from '../../model/statement.ts';
import type { Finding } from '../../model/verdict.ts';

/** A legal landing. */
export interface Landing {
  /** The first device's place; null when the host is left to choose. */
  readonly address: Address | null;
  /** Devices that land, on consecutive targets. */
  readonly devices: number;
  /** Lunpath as the statement names it; null where the statement names the device itself. */
  readonly lunpath: string | null;
  /** Everything that warns. */
  readonly warnings: readonly Finding[];
}

/** The landing that an offer promises; null when it is refused or empty. */
export function landingOf(offer: Offer | null): Landing | null {
  const [first] = offer?.proposals ?? [];
  if (offer === null || first === undefined || offer.verdict.outcome === 'refused') return null;
  const { address, storage, location } = first.statement;
  return {
    address,
    devices: offer.proposals.length,
    lunpath: storage === 'attach_path' ? location : null,
    warnings: offer.verdict.findings.filter(({ severity }) => severity === 'warn'),
  };
}

/** The finding that speaks for a refusal; null when it is none. */
export function refusalOf(offer: Offer | null): Finding | null {
  if (offer === null || offer.verdict.outcome !== 'refused') return null;
  return offer.verdict.findings.find(({ severity }) => severity === 'refuse') ?? null;
}
