/** What the rules say of an adapter that is converted. */
import type { RuleId } from '../rules/ids.ts';
import type { Step } from '../step.ts';
import { unknowns, type Heard, type Said } from './answers.testing.ts';
import { convertedInPlace, rehungIn, withDevice, withoutDevice } from './apply.testing.ts';
import { isAttached, type Answer } from './ask.testing.ts';
import { addedTo, deletedFrom } from './changes.testing.ts';
import { devicesAt } from './places.testing.ts';
import { LIMITS } from './releases.testing.ts';
import * as guests from './rules-of-guests.testing.ts';
import * as statements from './rules-of-statements.testing.ts';
import { houseNamed, isOn, type Device, type House, type World } from './world.testing.ts';

type Convert = Extract<Step, { kind: 'convert' }>;

export function converting(world: World, step: Convert): Heard[] {
  const off: Heard[] = [];
  let left: World = world;
  for (const { from } of step.rehang) {
    off.push(...deletedFrom(left, step.guest, from));
    left = withoutDevice(left, step.guest, from) ?? left;
  }
  const stops = noAdapterToConvert(houseNamed(world, step.guest), step) !== null;
  const on = stops ? [] : hungOnAgain(world, step);
  return [...off, ...inPlaceOf(world, step), ...unknowns('convert', missingAtConvert(world, step)), ...on];
}

function hungOnAgain(world: World, step: Convert): Heard[] {
  const added: Heard[] = [];
  let next = convertedInPlace(world, step);
  for (const to of rehungIn(world, step)) {
    if (next === null) break;
    added.push(...addedTo(next, 'add', step.guest, to, null));
    next = withDevice(next, step.guest, to);
  }
  return added;
}

/** Attached devices of the adapter that no `rehang` takes off, and virtual ones. */
function remainingOf(world: World, { guest, bus, slot, rehang }: Convert): Device[] {
  let left: World = world;
  for (const { from } of rehang) left = withoutDevice(left, guest, from) ?? left;
  return devicesAt(houseNamed(left, guest)?.devices ?? [], bus, slot);
}

/** The guest's devices at other slots, and those that stand nowhere. */
function elsewhereOf(devices: readonly Device[], { bus, slot }: Convert): Device[] {
  return devices.filter(({ at }) => at === null || at.bus !== bus || at.slot !== slot);
}

function inPlaceOf(world: World, step: Convert): Said[] {
  const house = houseNamed(world, step.guest);
  const stops = noAdapterToConvert(house, step);
  const remaining = stops === null ? remainingOf(world, step) : [];
  const says = (rule: RuleId, severity: Answer): Said[] =>
    severity === null ? [] : [{ moment: 'convert', severity, rule }];
  const virtual = remaining.find(({ said }) => said !== null && !isAttached(said));
  const turned = virtual === undefined ? null : { ...virtual.said!, adapter: step.to };
  const elsewhere = elsewhereOf(house?.devices ?? [], step);
  return [
    ...says('guest-known', statements.guestKnown({ guest: step.guest, house, world })),
    ...says('combination', step.to === 'scsi' && !LIMITS[world.release].hasScsi ? 'refuse' : null),
    ...says('device-known', stops),
    ...says('limit-adapter', tooManyOnAdapter(world, step, remaining)),
    ...says('limit-guest', tooManyOnGuest(world, step, remaining, elsewhere)),
    ...says('guest-os', turned === null ? null : guests.guestOs({ house, said: turned })),
    ...says(
      'guest-driver',
      turned === null
        ? null
        : guests.guestDriver({ house, said: turned, own: elsewhere, keepsAdapter: false }),
    ),
    ...says(
      'convert-with-attached',
      remaining.some(({ said }) => said !== null && isAttached(said)) ? 'refuse' : null,
    ),
    ...says('convert-running', isOn(house) ? 'refuse' : null),
    ...says('convert-range', outOfRange(step, remaining, elsewhere)),
    ...says('not-modifiable', guests.notModifiable({ house })),
  ];
}

function noAdapterToConvert(house: House | null, { bus, slot, to }: Convert): Answer {
  if (house === null) return null;
  const there = devicesAt(house.devices, bus, slot);
  if (there.length === 0) {
    const known = house.read && house.devices.every(({ said }) => said !== null);
    return known ? 'refuse' : null;
  }
  return there[0]!.said!.adapter === to ? 'refuse' : null;
}

function tooManyOnAdapter(world: World, { to }: Convert, remaining: readonly Device[]): Answer {
  const { perScsiAdapter, perAvioAdapter } = LIMITS[world.release];
  const limit = to === 'scsi' ? perScsiAdapter : perAvioAdapter;
  return limit !== null && remaining.length > limit ? 'refuse' : null;
}

function tooManyOnGuest(
  world: World,
  { to }: Convert,
  remaining: readonly Device[],
  elsewhere: readonly Device[],
): Answer {
  const limit = to === 'scsi' ? LIMITS[world.release].scsiPerGuest : avioLimitOf(world);
  if (remaining.length === 0) return null;
  const others = elsewhere.filter(({ said }) => said?.adapter === to).length;
  return limit !== null && remaining.length + others > limit ? 'refuse' : null;
}

/** A release that is only assumed refuses nothing that another one allows. */
function avioLimitOf({ release, releaseKnown }: World): number | null {
  return LIMITS[releaseKnown ? release : '6.x'].avioPerGuest;
}

/** "avio to scsi fails with a target over 14 or over 30 VIO devices". */
function outOfRange({ to }: Convert, remaining: readonly Device[], elsewhere: readonly Device[]): Answer {
  if (to !== 'scsi' || remaining.length === 0) return null;
  const others = elsewhere.filter(({ said }) => said?.adapter === 'scsi').length;
  const isOut = remaining.some(({ at }) => at!.target > 14) || remaining.length + others > 30;
  return isOut ? 'refuse' : null;
}

function missingAtConvert(world: World, step: Convert): string[] {
  const house = houseNamed(world, step.guest);
  if (house === null) return world.read.guestList ? [] : ['guests'];
  const missing = world.read.cutOff ? ['cut-off'] : [];
  if (house.state === null) missing.push('guest-status');
  if (!house.read) missing.push('guest-devices');
  if (house.devices.some(({ said }) => said === null)) missing.push('unreadable');
  const remaining = noAdapterToConvert(house, step) === null ? remainingOf(world, step) : [];
  if (house.os === null && remaining.some(({ said }) => said !== null && !isAttached(said)))
    missing.push('guest-os');
  const others = elsewhereOf(house.devices, step).filter(({ said }) => said?.adapter === step.to).length;
  const assumed = step.to === 'scsi' ? 0 : (LIMITS[world.release].avioPerGuest ?? 0);
  if (!world.releaseKnown && (step.to === 'scsi' || remaining.length + others > assumed))
    missing.push('release');
  return missing;
}
