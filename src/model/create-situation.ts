/** Situations: made from an inventory, changed by steps. A step's cost follows the guests and LUNs that it touches, not the host. */
import { convert } from './apply-conversion.ts';
import { attach, detach, modify, move, REFUSED } from './apply-devices.ts';
import { attribute, create, remove, restrict } from './apply-host-steps.ts';
import type { Inventory } from './inventory.ts';
import { baseOf, LayeredSituation } from './layered-situation.ts';
import type { GuestView, Situation, Told } from './situation.ts';
import type { Step } from './step.ts';

/** What a step comes to; `step` is the same with its addresses filled in, so that it can be inverted and printed. */
export type Applied =
  | { readonly ok: true; readonly situation: Situation; readonly step: Step }
  /** It cannot be done at all: no such guest or device, the target is taken, or no place is left. */
  | { readonly ok: false };

/** The host as it printed itself, with what the person told of it. The printed part is placed once an inventory and shared. */
export function createSituation(inventory: Inventory, told: Told): Situation {
  const base = baseOf(inventory, told);
  const views = new Map<string, GuestView>();
  for (const [name, hpuxVersion] of Object.entries(told.hpuxVersions)) {
    const view = base.views.get(name);
    const mayBeHpux = view?.os === 'HPUX' || view?.os === null;
    if (view !== undefined && mayBeHpux) views.set(name, { ...view, hpuxVersion });
  }
  return new LayeredSituation(base, told, views, new Map());
}

/**
 * Does a step, mechanically: legality is the rules' business, but two devices never share a target. Only situations of `createSituation`
 * can be changed.
 */
export function applyStep(situation: Situation, step: Step): Applied {
  if (!(situation instanceof LayeredSituation)) return REFUSED;
  switch (step.kind) {
    case 'attach':
      return attach(situation, step);
    case 'detach':
      return detach(situation, step);
    case 'modify':
      return modify(situation, step);
    case 'move':
      return move(situation, step);
    case 'convert':
      return convert(situation, step);
    case 'attribute':
      return attribute(situation, step);
    case 'restrict':
    case 'unrestrict':
      return restrict(situation, step);
    case 'create':
      return create(situation, step);
    case 'remove':
      return remove(situation, step);
  }
}
