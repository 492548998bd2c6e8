/** The device of a statement, resolved once for all rules and, when many guests are asked about, once for all of them. */
import { backingOf } from '../backing.ts';
import { ownKey } from '../claims.ts';
import { kindOfLun, type LunKind } from '../device-kind.ts';
import type { Backing, Situation, Target } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import { isUsb } from './usb-needs-avio.ts';

/** What the rules look at. */
export interface DeviceFacts {
  readonly backing: Backing;
  /** -1 when no LUN is known behind it. */
  readonly lun: number;
  /** Node of the one lunpath that an attach_path statement names; -1 otherwise. */
  readonly lunpath: number;
  /** What to call it: the LUN's name, else the location. */
  readonly entity: string;
  /** Every target, over all guests, that has the same entity. */
  readonly users: readonly Target[];
  /** null when no LUN is known behind it. */
  readonly kind: LunKind | null;
  readonly usb: boolean;
  /** DSFs, lunpaths and WWID of the LUN, as printed. */
  readonly names: readonly string[];
  /** False when a LUN stands behind it whose WWID nothing told: which names are the same LUN then rests on how the outputs join. */
  readonly byWwid: boolean;
}

/** Costs what the device's users and names cost. */
export function deviceFacts(
  situation: Situation,
  statement: StorageStatement,
  backing: Backing = backingOf(situation.inventory, statement),
): DeviceFacts {
  return backing.kind === 'lun'
    ? lunFacts(situation, backing)
    : { ...NO_LUN, backing, entity: statement.location, users: usersByName(situation, backing) };
}

const NO_LUN = { lun: -1, lunpath: -1, kind: null, usb: false, names: [], byWwid: true } as const;

function lunFacts(situation: Situation, backing: Extract<Backing, { kind: 'lun' }>): DeviceFacts {
  const { inventory } = situation;
  const { lun, lunpath } = backing;
  const users = situation.usersOf(lun);
  const uses = users.flatMap(({ statement }) => statement?.device ?? []);
  const paths = Array.from(inventory.lunpathsOf(lun), (node) => inventory.path(node));
  return {
    backing,
    lun,
    lunpath,
    entity: inventory.lunName(lun),
    users,
    kind: kindOfLun(inventory, lun, uses),
    usb: isUsb(inventory, lun),
    names: [...inventory.dsfsOf(lun), ...paths, inventory.lunWwid(lun).toLowerCase()],
    byWwid: inventory.lunWwid(lun) !== '',
  };
}

function usersByName(situation: Situation, backing: Backing): readonly Target[] {
  const users = situation.claimsOn(ownKey(situation.inventory, backing));
  return users.filter(({ statement }) => statement !== null);
}
