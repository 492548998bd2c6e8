/** Sentences of the rules about who else has a device. */
import type { Nearness, SharingDetail } from '../model/rules/sharing/sharing-detail.ts';
import type { DeviceKind } from '../model/statement.ts';
import { sayDevice } from './devices.ts';
import type { Sentences } from './sentences.ts';
import { sayList } from './units.ts';

/** A sentence a code. */
export const SHARING_SENTENCES: Sentences<SharingDetail> = {
  'entity-twice': ({ entity, statement, byWwid }, guest) =>
    `${guest} has ${entity} already${byWwid ? ', under another name with the same WWID' : ''} (${statement}), and one entity goes to a guest only once. Detach that one first, or move it.`,
  'identity-by-name': ({ entity, other }, guest) =>
    `No WWID of ${entity} was read, so it is told apart from ${other}, which ${guest} has, by its name alone. scsimgr get_attr -a wwid settles it.`,
  'other-kind': ({ entity, device, other, nearness }, guest) =>
    `${other.guest} has ${entity} as ${asDevice(other.device)} (${other.statement}), and ${guest} cannot have it as ${asDevice(device)} at the same time. ${sayWayOut(other.guest, guest, nearness)}`,
  'vio-exclusive': ({ entity, other, nearness }, guest) =>
    `${other.guest} has ${entity} too (${other.statement}), and what is attached through scsi serves one running guest only, so ${guest} cannot run beside ${other.guest}. ${sayWayOut(other.guest, guest, nearness)}`,
  'host-open': ({ entity, name }, guest) =>
    `Nothing that was read shows whether the host has ${entity} open, and if it does, ${guest} cannot get it. Check with fuser ${name}, and end what uses it.`,
  'shared-attached': ({ entity, guests }, guest) =>
    `${sayList(guests)} ${have(guests)} ${entity} too. While one guest has it open, ${guest} gets "Device busy" (11i v2: "No such device or address"); take turns.`,
  'mixed-access': ({ entity, other, nearness }, guest) =>
    `${other.guest} reaches ${entity} by the other adapter type (${other.statement}), and VIO and AVIO access at the same time is invalid, so ${guest} cannot run beside ${other.guest}. ${sayWayOut(other.guest, guest, nearness)}`,
  'share-no': ({ entity, guests, name }, guest, severity) =>
    `${sayList(guests)} ${have(guests)} ${entity} too, and SHARE is not YES on it: ${sayBlocked(guests, guest, severity === 'refuse')}. Set it with ${shareCommand(name, 'SHARE')}.`,
  'share-lunpaths': ({ entity, other, name }, guest) =>
    `${other.guest} has ${entity} by another lunpath (${other.statement}), and SHARE_LUNPATHS is not YES on it, so ${guest} may not get at it. Set it with ${shareCommand(name, 'SHARE_LUNPATHS')}, or choose the same lunpath.`,
  'disk-shared': ({ entity, guests }, guest) =>
    `${sayList(guests)} ${have(guests)} ${entity} as a writable virtual disk. If ${guest} writes to it too its data is destroyed. Detach it there first, with that guest off, or choose another LUN.`,
  'dvd-boot': ({ entity, device, isNull, other, nearness }, guest) =>
    `${other.guest} has ${entity} as ${sayDrive(device === 'dvd' ? 'burner' : 'dvd')} (${other.statement}), and ${guest} has it as ${sayDrive(device)}, so the two must not run together; HP's check at boot ${isNull ? 'never sees a null DVD' : 'misses that when the burner is up first'}. ${sayWayOut(other.guest, guest, nearness)}`,
};

function asDevice(device: DeviceKind): string {
  const words = sayDevice(device);
  return `${words.startsWith('a') ? 'an' : 'a'} ${words}`;
}

function have(guests: readonly string[]): string {
  return guests.length === 1 ? 'has' : 'have';
}

function sayDrive(device: 'dvd' | 'burner'): string {
  return device === 'dvd' ? 'a VIO DVD' : 'an AVIO burner';
}

function sayWayOut(other: string, guest: string, nearness: Nearness): string {
  switch (nearness) {
    case 'later':
      return `Detach it from ${other} before both run.`;
    case 'now':
      return `Both guests are on, so the change would take effect at once. Detach it from ${other} first.`;
    case 'standing':
      return `Both guests are on now. Detach it from ${other} or from ${guest}.`;
    case 'boot':
      return `${other} is up, so ${guest} must not start. Stop ${other}, or detach it there first.`;
  }
}

function sayBlocked(guests: readonly string[], guest: string, isBooting: boolean): string {
  if (isBooting)
    return `${guest} does not boot while ${guests.length === 1 ? 'that guest is' : 'they are'} up`;
  return `${guest} does not boot while another guest with it is up, nor that one beside ${guest}`;
}

/** A LUN that no output names has to be looked up first. */
function shareCommand(name: string | null, attribute: string): string {
  return `hpvmdevmgmt -m gdev:${name ?? 'DEVICE'}:attr:${attribute}=YES`;
}
