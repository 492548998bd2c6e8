/** An open while somebody else has the device: who gets it, and what the other one is told. */
import { page43, type DoubtDetail, type IoError, type IoSource, type RefusalDetail } from './event.ts';
import type { Holder } from './request.ts';
import { ownKey } from '../claims.ts';
import { ruleInfo } from '../rules/catalogue.ts';
import type { RuleId } from '../rules/ids.ts';
import type { Use } from '../rules/sharing/clash.ts';
import { areDvdAndBurner, isVioDvd } from '../rules/sharing/dvd-boot-conflict.ts';
import { areOfTwoAdapters } from '../rules/sharing/mixed-access.ts';
import { areOfTwoKinds } from '../rules/sharing/one-kind.ts';
import { areByTwoLunpaths } from '../rules/sharing/share-lunpaths.ts';
import { mayShare } from '../rules/sharing/share-no.ts';
import { shareNames } from '../rules/sharing/share-setting.ts';
import { isVioAttached } from '../rules/sharing/vio-attached.ts';
import { areDisks } from '../rules/sharing/writable-shared.ts';
import { isOn } from '../rules/survey.ts';
import { isUnderstood, type StandingTarget } from '../rules/understood.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { Trip } from './trip.ts';

/** What an open meets. Boot conflicts are met by the Integrity VM subsystem, a device that is open by the host's. */
export type Holding =
  | { readonly kind: 'together'; readonly guest: string }
  | { readonly kind: 'doubt'; readonly detail: DoubtDetail; readonly sources: readonly IoSource[] }
  | {
      readonly kind: 'refused';
      readonly at: 'hpvm-storage' | 'host-storage';
      readonly detail: RefusalDetail;
      readonly sources: readonly IoSource[];
    };

const FREE: readonly Holding[] = [];

/** What the trip's open meets, doubts first; nothing for other requests, and where nothing is in the way. */
export function holdingsOf(trip: Trip): readonly Holding[] {
  const { request } = trip;
  if (request.kind !== 'open') return FREE;
  if (request.heldBy === null) return closedShare(trip);
  return request.heldBy.by === 'host' ? [heldByHost(trip)] : heldByGuest(trip, request.heldBy);
}

/** Uses of the same storage by other guests. */
export function otherUses({ situation, guest, target }: Trip): readonly StandingTarget[] {
  const same = situation.claimsOn(ownKey(situation.inventory, target.backing));
  return same.filter(isUnderstood).filter((other) => other.guest !== guest.name);
}

/** Without SHARE=YES another guest that runs with the device keeps this one from booting, whoever has it open. */
function closedShare(trip: Trip): readonly Holding[] {
  const own = ownUse(trip);
  const closed = otherUses(trip).filter(
    (other) => mayShare(own, other) && !isShared(trip.situation, own, other),
  );
  return [
    ...closedTo(trip, 'share-closed', closed),
    ...closedTo(trip, 'lunpaths-closed', closedLunpaths(trip)),
  ];
}

/** The rule that each of the two settings is from. */
const SHARE_RULES = { 'share-closed': 'share-no', 'lunpaths-closed': 'share-lunpaths' } as const;

function closedTo(
  { situation }: Trip,
  code: keyof typeof SHARE_RULES,
  closed: readonly StandingTarget[],
): readonly Holding[] {
  if (closed.length === 0) return FREE;
  const guests = [...new Set(closed.map(({ guest }) => guest))];
  const share = situation.inventory.evidence.database ? 'NO' : null;
  return [{ kind: 'doubt', detail: { code, guests, share }, sources: ruleInfo(SHARE_RULES[code]).sources }];
}

/** Attached by other lunpaths of the LUN, which SHARE_LUNPATHS=YES would allow. */
function closedLunpaths(trip: Trip): readonly StandingTarget[] {
  const { situation, under } = trip;
  const { inventory } = situation;
  const names = under.luns.flatMap((lun) => [...inventory.dsfsOf(lun), inventory.lunWwid(lun).toLowerCase()]);
  if (
    situation.attributeOf(
      names.filter((name) => name !== ''),
      'SHARE_LUNPATHS',
    ) === 'YES'
  )
    return [];
  const own = ownUse(trip);
  return otherUses(trip).filter((other) => areByTwoLunpaths(own, other));
}

function isShared(situation: Situation, one: Use, other: Use): boolean {
  const { inventory } = situation;
  const names = [...shareNames(inventory, one), ...shareNames(inventory, other)];
  return situation.attributeOf(names, 'SHARE') === 'YES';
}

function ownUse({ statement, target }: Trip): Use {
  return { statement, backing: target.backing };
}

function heldByHost(trip: Trip): Holding {
  const { storage } = trip.statement;
  if (storage === 'attach_path') return busy(trip, { by: 'host' });
  if (storage === 'attach') {
    const detail = { code: 'host-holds', error: 'boot blocked' } as const;
    return { kind: 'refused', at: 'hpvm-storage', detail, sources: [page43(112)] };
  }
  return { kind: 'doubt', detail: { code: 'host-open' }, sources: ['ours'] };
}

/** A guest that is not known to have the device is taken to have it in the same way. */
function heldByGuest(trip: Trip, holder: Extract<Holder, { by: 'guest' }>): readonly Holding[] {
  const own = ownUse(trip);
  const theirs = otherUses(trip).find(({ guest }) => guest === holder.guest);
  const other: Use = theirs ?? own;
  if (areDvdAndBurner(own, other) && isMissed(own, other)) {
    const detail = { code: 'conflict-missed', rule: 'dvd-boot-conflict', guest: holder.guest } as const;
    return [{ kind: 'doubt', detail, sources: ruleInfo('dvd-boot-conflict').sources }];
  }
  const rule = bootRule(own, other) ?? (isShareClosed(trip, holder.guest, own, other) ? 'share-no' : null);
  if (rule !== null) return [blocked(rule, holder.guest, theirs?.text ?? null)];
  const attached = own.statement.storage === 'attach_path';
  return [...closedShare(trip), attached ? busy(trip, holder) : { kind: 'together', guest: holder.guest }];
}

/** HP's check misses an AVIO guest that is up first, and a null DVD (4.3:93). */
function isMissed(own: Use, other: Use): boolean {
  const dvd = isVioDvd(own) ? own : other;
  return dvd === own || dvd.statement.storage === 'null';
}

/** The rule by which the second guest does not come up; null when both may run. */
function bootRule(own: Use, other: Use): RuleId | null {
  if (areDvdAndBurner(own, other)) return 'dvd-boot-conflict';
  if (areOfTwoKinds(own, other)) return 'one-kind-at-a-time';
  if (areOfTwoAdapters(own, other)) return 'mixed-access';
  if (isVioAttached(own, other)) return 'vio-attached-exclusive';
  return areDisks(own, other) ? 'writable-shared' : null;
}

/** SHARE is looked at only at boot, so it stops nothing between guests that are up; an attached device is then exclusive per open. */
function isShareClosed({ situation, guest }: Trip, holder: string, own: Use, other: Use): boolean {
  if (own.statement.storage === 'attach_path' || !situation.inventory.evidence.database) return false;
  if (isOn(guest.state) && isOn(situation.guest(holder)?.state ?? null)) return false;
  return mayShare(own, other) && !isShared(situation, own, other);
}

function blocked(rule: RuleId, guest: string, statement: string | null): Holding {
  const detail = { code: 'boot-blocked', error: 'boot blocked', rule, guest, statement } as const;
  return { kind: 'refused', at: 'hpvm-storage', detail, sources: ruleInfo(rule).sources };
}

/** AVIO attached devices are exclusive per open (4.3:86). */
function busy(trip: Trip, holder: Holder): Holding {
  const sharers = [...new Set(otherUses(trip).map(({ guest }) => guest))];
  const detail = { code: 'held', error: busyError(trip.guest), holder, sharers } as const;
  return { kind: 'refused', at: 'host-storage', detail, sources: [page43(86)] };
}

/** 11i v3 says that it is busy, 11i v2 that there is none; of other systems the manuals give no attached AVIO devices. */
function busyError({ os, hpuxVersion }: GuestView): IoError {
  if (os !== 'HPUX' && os !== null) return 'EBUSY';
  if (hpuxVersion === null) return 'EBUSY or ENXIO';
  return hpuxVersion === 'v2' ? 'ENXIO' : 'EBUSY';
}
