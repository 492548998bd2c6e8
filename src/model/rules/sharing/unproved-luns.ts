/**
 * Rows of a legacy listing that may be one LUN: it has a row for each path, and nothing but their WWIDs joins them. An agile listing joins
 * paths by itself.
 */
import { entityOf } from '../../entity.ts';
import { targetsOf } from '../../guest-view.ts';
import type { Inventory } from '../../inventory.ts';
import type { GuestView, Situation } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { missing, NOTHING, type DeviceContext, type HostContext } from '../rule.ts';

/** Two rows, of which one has no WWID, that describe themselves alike: one LUN does so whatever path it is reached by. */
export function mayBeOne(inventory: Inventory, one: number, other: number): boolean {
  return isUnproved(inventory, one, other) && looksOf(inventory, one) === looksOf(inventory, other);
}

function isUnproved(inventory: Inventory, one: number, other: number): boolean {
  const isProved = hasWwid(inventory, one) && hasWwid(inventory, other);
  return !isProved && entityOf(inventory, one) !== entityOf(inventory, other);
}

/** Asked of every pair of a guest's devices: the text itself need not be made. */
function hasWwid({ data }: Inventory, lun: number): boolean {
  const { start, end } = data.luns.wwid;
  return start[lun] !== end[lun];
}

function looksOf(inventory: Inventory, lun: number): string {
  return `${inventory.lunClass(lun)} ${inventory.lunDescription(lun)}`;
}

/** Another guest's device that may be the LUN that is asked about. `counts`: whose devices count; left out: everybody's. */
export function otherRows(
  context: DeviceContext,
  counts: (guest: string) => boolean = everybody,
): readonly Finding[] {
  const { situation, device, guestName } = context;
  const { inventory } = situation;
  if (device.lun < 0 || inventory.evidence.view !== 'legacy') return NOTHING;
  const alike = usesByLooks(situation).get(looksOf(inventory, device.lun)) ?? [];
  const other = alike.find(
    ({ guest, lun }) => guest !== guestName && isUnproved(inventory, lun, device.lun) && counts(guest),
  );
  if (other === undefined) return NOTHING;
  return missing(context, { kind: 'identity', name: device.entity, other: inventory.lunName(other.lun) });
}

const everybody = (): boolean => true;

/** Devices of two guests that may be one LUN, at an audit: said once, of the host. */
export function doubtfulRows(context: HostContext): readonly Finding[] {
  const { inventory } = context.situation;
  if (inventory.evidence.view !== 'legacy') return NOTHING;
  for (const uses of usesByLooks(context.situation).values()) {
    const one = uses.find(({ lun }) => !hasWwid(inventory, lun));
    const other =
      one && uses.find(({ guest, lun }) => guest !== one.guest && isUnproved(inventory, lun, one.lun));
    if (one === undefined || other === undefined) continue;
    const names = { name: inventory.lunName(one.lun), other: inventory.lunName(other.lun) };
    return missing(context, { kind: 'identity', ...names });
  }
  return NOTHING;
}

interface LunUse {
  readonly guest: string;
  readonly lun: number;
}

const ofSituations = new WeakMap<Situation, ReadonlyMap<string, readonly LunUse[]>>();

function usesByLooks(situation: Situation): ReadonlyMap<string, readonly LunUse[]> {
  const known = ofSituations.get(situation);
  if (known !== undefined) return known;
  const uses = new Map<string, LunUse[]>();
  for (const use of situation.guests.flatMap(usesOf)) {
    const looks = looksOf(situation.inventory, use.lun);
    const alike = uses.get(looks);
    if (alike === undefined) uses.set(looks, [use]);
    else alike.push(use);
  }
  ofSituations.set(situation, uses);
  return uses;
}

function usesOf(guest: GuestView): readonly LunUse[] {
  return targetsOf(guest).flatMap(({ guest: name, backing, statement }) =>
    backing.kind === 'lun' && statement !== null ? [{ guest: name, lun: backing.lun }] : [],
  );
}
