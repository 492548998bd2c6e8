/** What a pick would become on a guest: the statement that the rules like best, their word on it, and what could stand in its place. */
import { offering } from './offering.ts';
import {
  NO_CHOICE,
  type Alternatives,
  type Choice,
  type Offer,
  type Option,
  type Pick,
  type Place,
} from './proposal.ts';
import { resolveAddress } from './resolve-address.ts';
import { adapterAt } from './rules/address.ts';
import type { GuestView, Situation } from './situation.ts';
import { DEVICE_KINDS, type Address, type AdapterType } from './statement.ts';
import type { Outcome } from './verdict.ts';

/** The offer for one guest, with the fields of the dialog as far as the person set them. The verdict is what `judge` says of the steps. */
export function offer(situation: Situation, pick: Pick, place: Place, choice: Choice): Offer {
  return offering(situation, pick)(place, choice);
}

/**
 * The offers of all guests, refused ones too, in the host's order. The pick is resolved once; a guest then costs its own adapters and the
 * users of the device, whatever the size of the host.
 */
export function offersForAll(situation: Situation, pick: Pick): ReadonlyMap<string, Offer> {
  const offerAt = offering(situation, pick);
  const offers = new Map<string, Offer>();
  for (const { name } of situation.guests) {
    offers.set(name, offerAt({ guest: name, adapter: null, target: null }, NO_CHOICE));
  }
  return offers;
}

/**
 * Best first: allowed, then warned, then refused; among these the ones with fewer warnings; then those that need no new adapter, since
 * adapters are not hot-swappable; then the host's order. The first is what a dialog preselects (our reading).
 */
export function rankOffers(situation: Situation, offers: ReadonlyMap<string, Offer>): readonly Offer[] {
  const keyed = Array.from(offers.values(), (one) => ({ one, key: rankOf(situation, one) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
}

const OUTCOME_RANK: Readonly<Record<Outcome, number>> = { allowed: 0, warned: 1, refused: 2 };

function rankOf(situation: Situation, { guest, verdict, proposals }: Offer): number {
  const warnings = verdict.findings.filter(({ severity }) => severity === 'warn').length;
  const view = situation.guest(guest);
  const address = proposals[0]?.statement.address;
  const hasAdapter = view && address && adapterAt(view, address.bus, address.slot) !== undefined;
  return OUTCOME_RANK[verdict.outcome] * 1e4 + Math.min(warnings, 999) * 10 + (hasAdapter === true ? 0 : 1);
}

/**
 * What each field of the dialog may hold for a pick on a guest, with the verdict of the whole when only that field is changed from
 * `choice`. Another adapter type leaves the address open, since an address belongs to a type.
 */
export function alternatives(
  situation: Situation,
  pick: Pick,
  guest: string,
  choice: Choice = NO_CHOICE,
): Alternatives {
  const offerAt = offering(situation, pick);
  const place: Place = { guest, adapter: null, target: null };
  const option = <Value>(value: Value, change: Partial<Choice>): Option<Value> => ({
    value,
    verdict: offerAt(place, { ...choice, ...change }).verdict,
  });
  const proposed = offerAt(place, choice).proposals[0]?.statement;
  const kinds = pick.kind === 'devices' ? DEVICE_KINDS : [];
  const addresses = proposed === undefined ? [] : addressesFor(situation, guest, proposed.adapter);
  const lunpaths = proposed?.storage === 'attach_path' ? lunpathsToOffer(situation, pick) : [];
  return {
    devices: kinds.map((device) => option(device, { device })),
    adapters: ADAPTERS.map((adapter) => option(adapter, { adapter, address: null })),
    addresses: addresses.map((address) => option(address, { address, adapter: proposed!.adapter })),
    lunpaths: lunpaths.map((lunpath) => option(lunpath, { lunpath })),
  };
}

const ADAPTERS: readonly AdapterType[] = ['avio_stor', 'scsi'];

type FullAddress = Address & { readonly target: number };

/** The next free target of each adapter of the type, then the first slot that is free. */
function addressesFor(situation: Situation, guest: string, type: AdapterType): readonly FullAddress[] {
  const view = situation.guest(guest);
  if (view === undefined) return [];
  const onOld = view.adapters.filter((adapter) => adapter.type === type && adapter.free > 0);
  const places = [...onOld, ...firstFreeSlot(view, situation)];
  return places.flatMap(({ bus, slot }) => {
    const address = resolveAddress(view, type, { bus, slot, target: null }, situation.profile);
    return address === null || address.target === null ? [] : [{ ...address, target: address.target }];
  });
}

function firstFreeSlot(
  { adapters, held }: GuestView,
  { profile }: Situation,
): readonly { readonly bus: number; readonly slot: number }[] {
  const taken = new Set([...adapters, ...held].map(({ bus, slot }) => `${bus},${slot}`));
  for (let bus = 0; bus <= profile.maxBus; bus++) {
    for (let slot = 0; slot <= profile.maxSlot; slot++)
      if (!taken.has(`${bus},${slot}`)) return [{ bus, slot }];
  }
  return [];
}

/** Several devices have no lunpath in common to choose from. */
function lunpathsToOffer({ inventory }: Situation, pick: Pick): readonly number[] {
  const [device, ...others] = pick.kind === 'devices' ? pick.devices : [];
  return device === undefined || others.length > 0 ? [] : Array.from(inventory.lunpathsOf(device.lun));
}
