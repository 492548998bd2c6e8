/** What is left on an adapter when a conversion begins. */
import type { Target } from '../../situation.ts';
import { isAttached, type ConversionContext } from '../rule.ts';

/** The attached devices that are left, which bar a conversion. */
export function attachedDevices({ adapter }: ConversionContext): readonly Target[] {
  return adapter?.targets.filter(({ statement }) => statement !== null && isAttached(statement)) ?? [];
}

/** The virtual devices that are left, which change their adapter with it. */
export function virtualDevices({ adapter }: ConversionContext): readonly Target[] {
  return adapter?.targets.filter(({ statement }) => statement !== null && !isAttached(statement)) ?? [];
}
