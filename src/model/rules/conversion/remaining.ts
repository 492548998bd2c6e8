/** What is left on an adapter when its conversion begins, and what it would add to. */
import { isUnderstood, type StandingTarget } from '../understood.ts';
import { isAttached, type ConversionContext } from '../rule.ts';

/** Every device that is left; none where the adapter has the new type already and nothing is to be converted. */
export function remainingDevices({ adapter, step }: ConversionContext): readonly StandingTarget[] {
  return adapter === null || adapter.type === step.to ? [] : adapter.targets.filter(isUnderstood);
}

/** The attached ones, which bar a conversion. */
export function attachedDevices(context: ConversionContext): readonly StandingTarget[] {
  return remainingDevices(context).filter(({ statement }) => isAttached(statement));
}

/** The virtual ones, which change their adapter with it. */
export function virtualDevices(context: ConversionContext): readonly StandingTarget[] {
  return remainingDevices(context).filter(({ statement }) => !isAttached(statement));
}

/** Devices of the new type that the guest would have, before any is hung back on; 0 where nothing is left that would become one. */
export function wouldHave(context: ConversionContext): number {
  const { guest, step } = context;
  const remaining = remainingDevices(context).length;
  if (remaining === 0) return 0;
  const others = guest.adapters.filter(({ type }) => type === step.to);
  return others.reduce((sum, { targets }) => sum + targets.length, remaining);
}
