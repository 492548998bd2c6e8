/** The catalogue: every rule, in the order in which findings of one severity are told. A rule is added by adding its file and its row here. */
import { addressRange, addressReserved, addressTaken } from './address.ts';
import { characterDevice } from './character-device.ts';
import { attachPathVersion, combination } from './combination.ts';
import { deviceKnown, lunpathKnown } from './device-known.ts';
import { guestKnown } from './guest-known.ts';
import { guestOs } from './guest-os.ts';
import { hostInUse } from './host-in-use.ts';
import type { RuleId } from './ids.ts';
import { limitAdapter, limitAdapters, limitGuest } from './limits.ts';
import { lunpathClass } from './lunpath-class.ts';
import { lunpathUsable } from './lunpath-usable.ts';
import { notModifiable } from './not-modifiable.ts';
import type { DeviceRule, Gate, Rule, RuleInfo } from './rule.ts';
import { sameEntityTwice } from './same-entity.ts';
import { attachedShared, mixedAccess, oneKindAtATime, writableShared } from './sharing.ts';
import { statementSyntax } from './statement-syntax.ts';
import { unknown } from './unknown.ts';
import { usbNeedsAvio } from './usb-needs-avio.ts';

/** They must pass before the rules have anything to look at. */
export const GATES: readonly Gate[] = [statementSyntax, guestKnown];

/** About the device and the statement alone. */
export const DEVICE_RULES: readonly DeviceRule[] = [
  combination,
  attachPathVersion,
  lunpathKnown,
  lunpathClass,
  lunpathUsable,
  hostInUse,
  characterDevice,
  usbNeedsAvio,
  unknown,
];

/** About the device on the guest. */
export const RULES: readonly Rule[] = [
  deviceKnown,
  addressRange,
  addressReserved,
  addressTaken,
  limitAdapter,
  limitGuest,
  limitAdapters,
  sameEntityTwice,
  oneKindAtATime,
  attachedShared,
  mixedAccess,
  writableShared,
  guestOs,
  notModifiable,
];

const ROWS: readonly { readonly info: RuleInfo }[] = [...GATES, ...DEVICE_RULES, ...RULES];

const BY_ID = new Map<RuleId, RuleInfo>(ROWS.map(({ info }) => [info.id, info]));

/** The catalogue's row of a rule. */
export function ruleInfo(id: RuleId): RuleInfo {
  const info = BY_ID.get(id);
  if (info === undefined) throw new Error(`No rule in the catalogue is named ${id}`);
  return info;
}
