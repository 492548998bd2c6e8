import { overlapKeysOf } from '../../claims.ts';
import { targetsOf } from '../../guest-view.ts';
import { groundOf, isGroundKnown } from '../../layers.ts';
import type { Inventory } from '../../inventory.ts';
import type { Backing, GuestView, Situation, Target } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { withoutIt } from '../edits.ts';
import { finding, missing, NOTHING, type DeviceContext, type DeviceRule, type Edit } from '../rule.ts';
import { isWholeDisk } from './whole-disk.ts';

/**
 * A whole disk, the volumes on it and the files on those hold the same blocks: who has one of them has a part of the others. The guest's own
 * devices count too; a device never overlaps itself, since overlapping things lie in different layers.
 */
export const layerOverlap: DeviceRule = {
  info: {
    id: 'layer-overlap',
    title: 'No device lies on, or under, another that a guest has',
    sources: [{ manual: '4.2', page: 106 }, 'ours'],
    moments: { add: ['refuse'], audit: ['refuse'] },
    leansOnIdentity: true,
  },
  checkDevice: (context) => [...overlap(context), ...notRead(context)],
  edits: (_, context) => [...cleared(context), ...withoutIt(context)],
};

function overlap(context: DeviceContext): readonly Finding[] {
  const others = overlapping(context);
  if (others.length === 0) return NOTHING;
  const own = HEIGHT[context.device.backing.kind];
  const parts = others.filter(({ backing }) => HEIGHT[backing.kind] > own);
  const wholes = others.filter(({ backing }) => HEIGHT[backing.kind] < own);
  return [...said(context, 'lies-below', parts), ...said(context, 'lies-above', wholes)];
}

/** Disks below volumes, and files on both; what nothing resolves lies nowhere. */
const HEIGHT: Readonly<Record<Backing['kind'], number>> = { gone: 0, unknown: 0, lun: 0, lv: 1, file: 2 };

function said(
  context: DeviceContext,
  code: 'lies-below' | 'lies-above',
  others: readonly Target[],
): readonly Finding[] {
  const first = others[0];
  if (first === undefined) return NOTHING;
  const { entity } = context.device;
  const guests = [...new Set(others.map(({ guest }) => guest))];
  return finding(context, 'layer-overlap', 'refuse', { code, entity, guests, statement: first.text });
}

/** Devices in other layers of the same storage. */
function overlapping({ situation, device }: DeviceContext): readonly Target[] {
  return overlapKeysOf(situation.inventory, device.backing).flatMap((key) => situation.claimsOn(key));
}

/** All of them must go, so that the order in which they are proposed does not matter. */
function cleared(context: DeviceContext): readonly Edit[] {
  const first = overlapping(context)[0];
  if (first === undefined || first.statement === null) return [];
  const { guest, statement } = first;
  return [{ kind: 'before', step: { kind: 'detach', guest, statement } }];
}

/**
 * A volume or file speaks for itself, also at an audit. A new whole disk may lie under any whose LUNs are not known, a new volume under any file whose file
 * system is not.
 */
function notRead(context: DeviceContext): readonly Finding[] {
  const { situation, device, statement } = context;
  const ground = groundOf(situation.inventory, device.backing);
  if (ground !== null && !isGroundKnown(situation.inventory, ground)) {
    return missing(context, { kind: 'layers', name: statement.location });
  }
  const name = context.moment === 'audit' ? null : mayLieOn(context);
  return name === null ? NOTHING : missing(context, { kind: 'layers', name });
}

/** The location of a device that may lie on this one; null when there is none. */
function mayLieOn(context: DeviceContext): string | null {
  if (isWholeDisk(context)) return firstAfloat(context.situation, 'lunsUnknown');
  return context.device.backing.kind === 'lv' ? firstAfloat(context.situation, 'mountUnknown') : null;
}

/** Locations of a guest's volumes and files of which it is not known what they lie on; null where there is none. */
interface Afloat {
  readonly lunsUnknown: string | null;
  readonly mountUnknown: string | null;
}

function firstAfloat(situation: Situation, which: keyof Afloat): string | null {
  for (const view of situation.guests) {
    const name = afloatOn(situation.inventory, view)[which];
    if (name !== null) return name;
  }
  return null;
}

/** Situations share the views that no step changed, and a drag asks for each of them. */
const afloats = new WeakMap<GuestView, Afloat>();

function afloatOn(inventory: Inventory, view: GuestView): Afloat {
  let afloat = afloats.get(view);
  if (afloat === undefined) afloats.set(view, (afloat = lookFor(inventory, view)));
  return afloat;
}

function lookFor(inventory: Inventory, view: GuestView): Afloat {
  let afloat: Afloat = { lunsUnknown: null, mountUnknown: null };
  for (const { backing, statement } of targetsOf(view)) {
    const ground = groundOf(inventory, backing);
    if (ground === null || statement === null || isGroundKnown(inventory, ground)) continue;
    const { location } = statement;
    afloat = {
      lunsUnknown: afloat.lunsUnknown ?? location,
      mountUnknown: afloat.mountUnknown ?? (ground.kind === 'unknown' ? location : null),
    };
  }
  return afloat;
}
