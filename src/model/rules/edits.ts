/** Edits that rules offer: the same request with something else in it, or a step to do first. */
import type { Address, StorageStatement } from '../statement.ts';
import type { Context, Edit } from './rule.ts';

/** Nothing to offer. */
export const NO_EDITS: readonly Edit[] = [];

/**
 * The request with something else in it; of a device that stands already it is changed to that. A modify keeps kind, adapter and address, so
 * there nothing else can change.
 */
export function alternative(
  { moment, statement }: Context,
  change: Partial<StorageStatement>,
): readonly Edit[] {
  const isKept = moment !== 'modify' || staysInPlace(statement, { ...statement, ...change });
  return isKept ? [{ kind: 'instead', change }] : NO_EDITS;
}

/** hpvmmodify -m puts another storage behind a device, and no more. */
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
