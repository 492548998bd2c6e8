/** Devices of which nothing tells what they are: any of them may be the LUN that is asked about. */
import { readDsf } from '../../dsf-names.ts';
import { targetsOf } from '../../guest-view.ts';
import type { GuestView, Situation } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { missing, NOTHING, type DeviceContext } from '../rule.ts';
import { isUnderstood, type StandingTarget } from '../understood.ts';

/** `counts`: whose devices count; left out: everybody's. The first that may be the LUN is named. */
export function unresolvedUses(
  context: DeviceContext,
  counts: (guest: string) => boolean = everybody,
): readonly Finding[] {
  const { situation, device } = context;
  if (device.lun < 0) return NOTHING;
  const unresolved = unresolvedIn(situation);
  if (unresolved.length === 0) return NOTHING;
  const lunClass = situation.inventory.lunClass(device.lun);
  const use = unresolved.find(({ name, guest }) => counts(guest) && mayBe(lunClass, name));
  if (use === undefined) return NOTHING;
  const { name, guest } = use;
  return missing(context, { kind: 'other-device', name, guest });
}

const everybody = (): boolean => true;

interface UnresolvedUse {
  readonly guest: string;
  readonly name: string;
}

const ofSituations = new WeakMap<Situation, readonly UnresolvedUse[]>();
const ofGuests = new WeakMap<GuestView, readonly UnresolvedUse[]>();

function unresolvedIn(situation: Situation): readonly UnresolvedUse[] {
  const known = ofSituations.get(situation) ?? situation.guests.flatMap(unresolvedOf);
  ofSituations.set(situation, known);
  return known;
}

/** Kept by view: a step changes one guest's or two's. */
function unresolvedOf(guest: GuestView): readonly UnresolvedUse[] {
  const known = ofGuests.get(guest) ?? targetsOf(guest).filter(isUnderstood).flatMap(asUnresolved);
  ofGuests.set(guest, known);
  return known;
}

function asUnresolved({ guest, backing }: StandingTarget): readonly UnresolvedUse[] {
  return backing.kind === 'unknown' ? [{ guest, name: backing.name }] : [];
}

/** A DSF tells by its form what class of device it is for. */
function mayBe(lunClass: string, name: string): boolean {
  const named = classOf(name);
  return named === null || lunClass === '' || named === lunClass;
}

/** Folders of names that hold no class. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^\/dev\/r?(?:c?disk|dsk)\//, 'disk'],
  [/^\/dev\/(?:rtape|rmt)\//, 'tape'],
  [/^\/dev\/(?:rchgr|rac)\//, 'autoch'],
];

function classOf(name: string): string | null {
  const made = readDsf(name)?.lunName?.replace(/\d+$/, '');
  return made ?? FOLDERS.find(([form]) => form.test(name))?.[1] ?? null;
}
