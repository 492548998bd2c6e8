/** What the rules say of a device that is added, modified or deleted. */
import type { RuleId } from '../rules/ids.ts';
import type { StorageStatement } from '../statement.ts';
import type { Moment } from '../verdict.ts';
import { unknowns, type Heard } from './answers.testing.ts';
import { deviceMeant } from './apply.testing.ts';
import { askOf, type Answer } from './ask.testing.ts';
import * as guests from './rules-of-guests.testing.ts';
import * as sharing from './rules-of-sharing.testing.ts';
import * as statements from './rules-of-statements.testing.ts';
import { ADD, heard } from './table.testing.ts';
import { houseNamed, isOn, type Device, type House, type World } from './world.testing.ts';

export function addedTo(
  world: World,
  moment: Moment,
  guest: string,
  said: StorageStatement,
  aside: Device | null,
): Heard[] {
  const ask = askOf(world, moment, guest, said, aside);
  const stops = heard(ask, ADD.slice(0, 2));
  // An unknown guest of a list that was not read is not known, whatever is wrong with the statement.
  const isNobody = ask.house === null && statements.guestKnown(ask) === null;
  const nobody = isNobody ? ['guests'] : [];
  if (stops.length > 0) return [...stops, ...unknowns(moment, nobody)];
  if (ask.house === null) return unknowns(moment, nobody);
  const missing = [
    ...statements.unknownOfStatement(ask),
    ...sharing.unknownOfSharing(ask),
    ...guests.unknownOfGuest(ask),
    ...(world.read.cutOff ? ['cut-off'] : []),
  ];
  return [...heard(ask, ADD), ...unknowns(moment, missing)];
}

export function modifying(
  world: World,
  guest: string,
  from: StorageStatement,
  to: StorageStatement,
): Heard[] {
  const old = deviceMeant(world, guest, from);
  const said = old === null ? to : { ...to, address: old.at };
  const gone = old === null ? notThere(world, 'delete', guest) : [];
  return [...gone, ...addedTo(world, 'modify', guest, said, old)];
}

/** The guest has no such device: refused where its devices were read. */
function notThere(world: World, moment: Moment, guest: string): Heard[] {
  const house = houseNamed(world, guest);
  if (house === null) return [];
  if (!house.read) return unknowns(moment, ['guest-devices']);
  return [{ moment, severity: 'refuse', rule: 'device-known' }];
}

// Deletes.

export function deletedFrom(world: World, guest: string, said: StorageStatement): Heard[] {
  const house = houseNamed(world, guest);
  const isAvio = said.adapter === 'avio_stor';
  const says = (rule: RuleId, severity: Answer): Heard[] =>
    severity === null ? [] : [{ moment: 'delete', severity, rule }];
  const missing = house === null && !world.read.guestList ? ['guests'] : [];
  const isSettled = house?.modifiable === false && !isAvio;
  if (house?.state === null && !isSettled) missing.push('guest-status');
  if (house?.os === null && isAvio && onlineDelete({ ...house, os: 'HPUX' })) missing.push('guest-os');
  return [
    ...says('guest-known', statements.guestKnown({ guest, house, world })),
    ...(deviceMeant(world, guest, said) === null ? notThere(world, 'delete', guest) : []),
    ...says('active-io', guests.activeIo({ house })),
    ...says('efi-delete', isAvio && house?.state === 'On (EFI)' ? 'refuse' : null),
    ...says('online-delete', isAvio && house !== null && onlineDelete(house) ? 'warn' : null),
    ...says('not-modifiable', guests.notModifiable({ house })),
    ...unknowns('delete', missing),
  ];
}

/** "guest On with 11i v3 (or HP-UX of unknown version)", and not at EFI, where another rule refuses. */
function onlineDelete(house: House): boolean {
  return isOn(house) && house.state !== 'On (EFI)' && house.os === 'HPUX' && house.version !== 'v2';
}
