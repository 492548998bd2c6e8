/** The table of the rules, in its order, and which of them are asked at which moment. */
import type { RuleId } from '../rules/ids.ts';
import type { Said } from './answers.testing.ts';
import type { Answer, Ask } from './ask.testing.ts';
import * as guests from './rules-of-guests.testing.ts';
import * as sharing from './rules-of-sharing.testing.ts';
import * as statements from './rules-of-statements.testing.ts';

type Rule = readonly [RuleId, (ask: Ask) => Answer];

/** The rules of an add, in the order of the table. */
export const ADD: readonly Rule[] = [
  ['statement-syntax', statements.statementSyntax],
  ['guest-known', statements.guestKnown],
  ['combination', statements.combination],
  ['attach-path-version', statements.attachPathVersion],
  ['device-known', statements.deviceKnown],
  ['lunpath-known', statements.lunpathKnown],
  ['lunpath-class', statements.lunpathClass],
  ['lunpath-usable', statements.lunpathUsable],
  ['address-range', statements.addressRange],
  ['address-reserved', statements.addressReserved],
  ['address-taken', statements.addressTaken],
  ['limit-adapter', statements.limitAdapter],
  ['limit-guest', statements.limitGuest],
  ['limit-adapters', statements.limitAdapters],
  ['same-entity-twice', sharing.sameEntityTwice],
  ['one-kind-at-a-time', sharing.oneKindAtATime],
  ['vio-attached-exclusive', sharing.vioAttachedExclusive],
  ['host-has-open', sharing.hostHasOpen],
  ['attached-shared', sharing.attachedShared],
  ['mixed-access', sharing.mixedAccess],
  ['share-no', sharing.shareNo],
  ['share-lunpaths', sharing.shareLunpaths],
  ['writable-shared', sharing.writableShared],
  ['dvd-boot-conflict', sharing.dvdBootConflict],
  ['host-in-use', sharing.hostInUse],
  ['layer-overlap', sharing.layerOverlap],
  ['character-device', guests.characterDevice],
  ['usb-needs-avio', guests.usbNeedsAvio],
  ['guest-os', guests.guestOs],
  ['guest-driver', guests.guestDriver],
  ['empty-drive', guests.emptyDrive],
  ['new-adapter-needs-reboot', guests.newAdapterNeedsReboot],
  ['active-io', guests.activeIo],
  ['not-modifiable', guests.notModifiable],
  ['size-minimum', guests.sizeMinimum],
  ['null-dvd-directory', guests.nullDvdDirectory],
  ['nfs-store', guests.nfsStore],
];

/** The rules that a boot asks of each device. */
export const AT_BOOT: ReadonlySet<RuleId> = new Set<RuleId>([
  'device-known',
  'lunpath-known',
  'lunpath-usable',
  'one-kind-at-a-time',
  'vio-attached-exclusive',
  'mixed-access',
  'share-no',
  'share-lunpaths',
  'writable-shared',
  'dvd-boot-conflict',
]);

/** The rules that an audit asks of each standing device. */
export const AT_AUDIT: ReadonlySet<RuleId> = new Set<RuleId>([
  'lunpath-class',
  'lunpath-usable',
  'same-entity-twice',
  'one-kind-at-a-time',
  'vio-attached-exclusive',
  'attached-shared',
  'mixed-access',
  'share-no',
  'share-lunpaths',
  'writable-shared',
  'dvd-boot-conflict',
  'host-in-use',
  'layer-overlap',
  'usb-needs-avio',
  'guest-os',
  'size-minimum',
  'nfs-store',
]);

export function heard(ask: Ask, rules: readonly Rule[]): Said[] {
  return rules.flatMap(([rule, answer]) => {
    const severity = answer(ask);
    return severity === null ? [] : [{ moment: ask.moment, severity, rule }];
  });
}
