/** The catalogue: every rule, in the order in which findings of one severity are told. A rule is added by adding its file and its row here. */
import { addressRange, addressReserved, addressTaken } from './address.ts';
import { CHANGE_RULES } from './change/change-rules.ts';
import { characterDevice } from './character-device.ts';
import { attachPathVersion, combination } from './combination.ts';
import { CONVERSION_RULES } from './conversion/conversion-rules.ts';
import { deviceKnown, lunpathKnown } from './device-known.ts';
import { guestKnown } from './guest-known.ts';
import { HOST_RULES } from './host/host-rules.ts';
import { RULE_IDS, type RuleId } from './ids.ts';
import { limitAdapter, limitAdapters, limitGuest } from './limits.ts';
import { lunpathClass } from './lunpath-class.ts';
import { lunpathUsable } from './lunpath-usable.ts';
import type { AnyRule, RuleInfo } from './rule.ts';
import { SHARING_RULES } from './sharing/sharing-rules.ts';
import { STANDING_RULES } from './standing/standing-rules.ts';
import { statementSyntax } from './statement-syntax.ts';
import { unknown } from './unknown.ts';
import { usbNeedsAvio } from './usb-needs-avio.ts';

const ROWS: readonly AnyRule[] = [
  statementSyntax,
  guestKnown,
  combination,
  attachPathVersion,
  deviceKnown,
  lunpathKnown,
  lunpathClass,
  lunpathUsable,
  addressRange,
  addressReserved,
  addressTaken,
  limitAdapter,
  limitGuest,
  limitAdapters,
  ...SHARING_RULES,
  ...HOST_RULES,
  characterDevice,
  usbNeedsAvio,
  ...CHANGE_RULES,
  ...CONVERSION_RULES,
  ...STANDING_RULES,
  unknown,
];

const BY_ID = new Map<RuleId, AnyRule>(ROWS.map((row) => [row.info.id, row]));

/** Every rule, in the order of the ids. */
export const CATALOGUE: readonly AnyRule[] = RULE_IDS.flatMap((id) => BY_ID.get(id) ?? []);

/** The rule of a name. */
export function ruleOf(id: RuleId): AnyRule {
  const row = BY_ID.get(id);
  if (row === undefined) throw new Error(`No rule in the catalogue is named ${id}`);
  return row;
}

/** The catalogue's row of a rule. */
export function ruleInfo(id: RuleId): RuleInfo {
  return ruleOf(id).info;
}
