/** What a situation comes to, written down so that two of them can be compared, whatever steps led there. */
import { databaseIndex } from './database-view.ts';
import { formatStatement } from './format-statement.ts';
import { targetsOf } from './guest-view.ts';
import type { GuestView, Situation, Target } from './situation.ts';
import { SET_ATTRIBUTES } from './step.ts';

/**
 * Guests with their targets, who uses which LUN, and the device database. Left out is what tells a planned thing from a printed one, and in
 * which order guests were created.
 */
export function picture(situation: Situation): unknown {
  const guests = situation.guests.map(guestPicture).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { guests, users: usersIn(situation), database: databaseIn(situation) };
}

/** The same as bytes that are equal exactly when the pictures are. */
export function canonicalBytes(situation: Situation): string {
  return JSON.stringify(picture(situation));
}

function guestPicture(view: GuestView) {
  const { name, number, os, hpuxVersion, state, devicesRead, held, unplaced } = view;
  const adapters = view.adapters.map(({ type, bus, slot, free, targets }) => ({
    place: `${type} ${bus},${slot}`,
    free,
    targets: targets.map(targetPicture),
  }));
  return {
    name,
    number,
    os,
    hpuxVersion,
    state,
    devicesRead,
    held,
    adapters,
    unplaced: unplaced.map(targetPicture),
  };
}

function targetPicture({ id, text, statement, backing }: Target) {
  return { id, text: statement === null ? text : formatStatement(statement), backing };
}

function usersIn(situation: Situation): unknown {
  return Array.from({ length: situation.inventory.lunCount }, (_, lun) =>
    situation
      .usersOf(lun)
      .map(({ id }) => id)
      .sort(),
  );
}

/** Every name by which a device could be looked up, with what is set for it. */
function databaseIn(situation: Situation): unknown {
  const rows = [...namesIn(situation)].sort().map((name) => ({
    name,
    set: SET_ATTRIBUTES.map((attribute) => situation.attributeOf([name], attribute)),
    restricted: situation.restrictedAs([name]) !== null,
  }));
  return rows.filter(({ set, restricted }) => restricted || set.some((value) => value !== null));
}

function namesIn(situation: Situation): ReadonlySet<string> {
  const { inventory } = situation;
  const names = new Set([...databaseIndex(inventory).keys(), ...situation.changedNames]);
  for (let lun = 0; lun < inventory.lunCount; lun++) {
    for (const name of inventory.dsfsOf(lun)) names.add(name);
    for (const node of inventory.lunpathsOf(lun)) names.add(inventory.path(node));
  }
  for (const target of situation.guests.flatMap(targetsOf)) {
    if (target.statement !== null) names.add(target.statement.location);
  }
  return names;
}
