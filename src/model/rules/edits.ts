/** Edits that rules offer: the same request with something else in it, or a step to do first. */
import type { Address, StorageStatement } from '../statement.ts';
import type { Step } from '../step.ts';
import type { Context, Edit } from './rule.ts';

/** Nothing to offer. */
export const NO_EDITS: readonly Edit[] = [];

/**
 * The request with something else in it; for a device that stands already, the step that makes it so. A modify keeps kind, adapter and
 * address, so there nothing else can change.
 */
export function alternative(context: Context, change: Partial<StorageStatement>): readonly Edit[] {
  const { guestName: guest, statement: from, own, moment } = context;
  const to = { ...from, ...change };
  const inPlace = staysInPlace(from, to);
  if (moment === 'modify' && !inPlace) return NO_EDITS;
  if (own === null) return [{ kind: 'instead', change }];
  const step: Step = inPlace
    ? { kind: 'modify', guest, from, to }
    : { kind: 'move', from: { guest, statement: from }, to: { guest, statement: to } };
  return [{ kind: 'before', step }];
}

/** hpvmmodify -m puts another storage behind a device; kind, adapter and address stay. */
function staysInPlace(from: StorageStatement, to: StorageStatement): boolean {
  return from.device === to.device && from.adapter === to.adapter && from.address === to.address;
}

/** Another place: the address left to the host. */
export function elsewhere(context: Context): readonly Edit[] {
  return context.statement.address === null ? NO_EDITS : alternative(context, { address: null });
}

/** The lowest free target at a slot. */
export function anyTargetAt({ bus, slot }: Address): Address {
  return { bus, slot, target: null };
}

/** Takes the standing device itself away. */
export function withoutIt({ own, guestName: guest, statement }: Context): readonly Edit[] {
  return own === null ? NO_EDITS : [{ kind: 'before', step: { kind: 'detach', guest, statement } }];
}
