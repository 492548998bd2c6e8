/** The question that the rules of an add answer: this statement, for this guest, among these devices. */
import type { StorageStatement } from '../statement.ts';
import type { Moment, Severity } from '../verdict.ts';
import { placeFor } from './places.testing.ts';
import { sameThing, thingOf, type Thing } from './things.testing.ts';
import {
  allDevices,
  houseNamed,
  isOn,
  type Device,
  type House,
  type Place,
  type World,
} from './world.testing.ts';

/** One rule's answer: its severity, or nothing to say. */
export type Answer = Severity | null;

export interface Ask {
  readonly world: World;
  readonly moment: Moment;
  readonly guest: string;
  readonly house: House | null;
  readonly said: StorageStatement;
  readonly thing: Thing;
  /** The guest's other devices. */
  readonly own: readonly Device[];
  /** Devices of other guests; at a boot only of those that are up. */
  readonly foreign: readonly Device[];
  /** Where it would go; null when there is no place for it, or no guest. */
  readonly place: Place | null;
  /** It takes the place of an old device, whose adapter still stands. */
  readonly stays: boolean;
  /** The adapter stands whatever else hangs on it: a modification keeps it. */
  readonly keepsAdapter: boolean;
}

/** Asks of a statement for a guest, one of its old devices aside. */
export function askOf(
  world: World,
  moment: Moment,
  guest: string,
  said: StorageStatement,
  aside: Device | null,
): Ask {
  const house = houseNamed(world, guest);
  const own = (house?.devices ?? []).filter((device) => device !== aside);
  return {
    world,
    moment,
    guest,
    house,
    said,
    thing: thingOf(world, said),
    own,
    foreign: allDevices(world).filter((device) => device.guest !== guest),
    place: house === null ? null : placeFor(world, house, own, said.adapter, said.address),
    stays: aside !== null,
    keepsAdapter: moment === 'modify',
  };
}

/** Devices of other guests that use the same thing. */
export function rivals(ask: Ask): (Device & { said: StorageStatement })[] {
  return ask.foreign.filter(
    (device): device is Device & { said: StorageStatement } =>
      device.said !== null && sameThing(ask.thing, thingOf(ask.world, device.said)),
  );
}

/** The guest's own other devices that use the same thing. */
export function ownDoubles(ask: Ask): Device[] {
  return ask.own.filter(({ said }) => said !== null && sameThing(ask.thing, thingOf(ask.world, said)));
}

/** Warns, or refuses: at a boot always, else when both guests are On. */
export function warnOrRefuse(ask: Ask, others: readonly Device[]): Answer {
  if (others.length === 0) return null;
  if (ask.moment === 'boot') return 'refuse';
  const bothOn = isOn(ask.house) && others.some(({ guest }) => isOn(houseNamed(ask.world, guest)));
  return bothOn ? 'refuse' : 'warn';
}

/** Attached: tape, changer or burner by attach or attach_path. */
export function isAttached(said: StorageStatement): boolean {
  return said.storage === 'attach' || said.storage === 'attach_path';
}
