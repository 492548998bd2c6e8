import { PROFILES } from '../profile.ts';
import type { Adapter, GuestView } from '../situation.ts';
import type { AdapterType } from '../statement.ts';
import type { Finding } from '../verdict.ts';
import { alternative, anyTargetAt, elsewhere, NO_EDITS } from './edits.ts';
import { restated } from './restate.ts';
import { finding, missing, NOTHING, type Context, type Edit, type Rule } from './rule.ts';

type Part = 'bus' | 'slot' | 'target';

/** bus 0-6 (7 from 6.x on), slot 0-7, target 0-14 on scsi, where 15 is the adapter itself, and 0-127 on avio_stor. */
export const addressRange: Rule = {
  info: {
    id: 'address-range',
    title: 'Bus, slot and target are numbers that the adapter has',
    sources: [{ manual: '4.3', page: 102 }, 'ours'],
    moments: { add: ['refuse'] },
  },
  check: (context) => {
    const { address, adapter } = context.statement;
    if (address === null) return NOTHING;
    const { maxBus, maxSlot, maxScsiTarget, maxAvioTarget } = context.situation.profile;
    const { bus, slot, target } = address;
    const maxTarget = adapter === 'scsi' ? maxScsiTarget : maxAvioTarget;
    if (bus <= maxBus && slot <= maxSlot && (target ?? 0) <= maxTarget) return NOTHING;
    return [
      ...outOfRange(context, 'bus', bus, maxBus),
      ...outOfRange(context, 'slot', slot, maxSlot),
      ...outOfRange(context, 'target', target ?? 0, maxTarget),
    ];
  },
  edits: ({ detail }, context) => [
    ...(detail.code === 'address-range' && detail.part === 'target' ? sameSlot(context) : NO_EDITS),
    ...elsewhere(context),
  ],
};

function sameSlot(context: Context): readonly Edit[] {
  const { address } = context.statement;
  return address === null ? NO_EDITS : alternative(context, { address: anyTargetAt(address) });
}

function outOfRange(context: Context, part: Part, value: number, max: number): readonly Finding[] {
  if (value <= max) return NOTHING;
  const { adapter } = context.statement;
  const elsewhere = part === 'bus' && value <= PROFILES['6.x'].maxBus;
  if (elsewhere && !context.survey.releaseKnown) {
    return missing(context, { kind: 'version', assumed: context.situation.profile.name });
  }
  return finding(context, 'address-range', 'refuse', { code: 'address-range', part, value, max, adapter });
}

/** A slot that a NIC holds, or that `hpvmstatus -V` lists as reserved. */
export const addressReserved: Rule = {
  info: {
    id: 'address-reserved',
    title: 'The slot is neither reserved nor held by a network card',
    sources: [{ manual: '4.3', page: 102 }],
    moments: { add: ['refuse'] },
  },
  check: (context) => {
    const { statement, guest } = context;
    const { address } = statement;
    const held = address && guest.held.find(({ bus, slot }) => bus === address.bus && slot === address.slot);
    if (!held) return NOTHING;
    return finding(context, 'address-reserved', 'refuse', { code: 'address-reserved', ...held });
  },
  edits: (_, context) => elsewhere(context),
};

/** One slot holds one adapter, one target one device. */
export const addressTaken: Rule = {
  info: {
    id: 'address-taken',
    title: 'The slot is free or holds an adapter of the same type, and the target is free',
    sources: [{ manual: '4.3', page: 102 }],
    moments: { add: ['refuse'] },
  },
  check: (context) => {
    const { guest, statement } = context;
    const unread = guest.devicesRead
      ? NOTHING
      : missing(context, { kind: 'guest-devices', guests: context.survey.unread });
    const { address, adapter: wants } = statement;
    const there = address === null ? undefined : adapterAt(guest, address.bus, address.slot);
    if (there === undefined || address === null) return unread;
    const { bus, slot } = address;
    if (there.type !== wants) {
      return finding(context, 'address-taken', 'refuse', {
        code: 'slot-taken',
        bus,
        slot,
        has: there.type,
        wants,
      });
    }
    const by = there.targets.find((target) => target.statement?.address?.target === address.target);
    if (by === undefined) return unread;
    return finding(context, 'address-taken', 'refuse', { code: 'target-taken', address, by: by.text });
  },
  edits: ({ detail }, context) => [
    ...(detail.code === 'slot-taken' ? asItsAdapter(context, detail.has) : sameSlot(context)),
    ...elsewhere(context),
  ],
};

/** On the adapter that stands at the slot, as its type has it. */
function asItsAdapter(context: Context, adapter: AdapterType): readonly Edit[] {
  const { address } = context.statement;
  if (address === null) return NO_EDITS;
  const { situation, statement, device } = context;
  return restated(situation, statement, device.lun, { adapter }).flatMap((change) =>
    alternative(context, { ...change, address: anyTargetAt(address) }),
  );
}

/** The storage adapter at a slot; undefined where there is none. */
export function adapterAt(guest: GuestView, bus: number, slot: number): Adapter | undefined {
  return guest.adapters.find((adapter) => adapter.bus === bus && adapter.slot === slot);
}
