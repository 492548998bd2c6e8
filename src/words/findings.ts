/**
 * Findings as sentences: what is the matter with what, what comes of it, and the way out. Rules return data; nobody else turns it into text.
 */
import { formatAddress } from '../model/address.ts';
import { ruleInfo } from '../model/rules/catalogue.ts';
import type { BaseDetail, CommandProblem, FindingDetail, OtherUse } from '../model/rules/detail.ts';
import type { RuleId } from '../model/rules/ids.ts';
import type { RuleSource } from '../model/rules/rule.ts';
import type { StorageType } from '../model/statement.ts';
import type { Finding, Severity } from '../model/verdict.ts';
import { sayAdapter, sayCondition, sayDevice, sayLunKind, sayStorage } from './devices.ts';
import { CHANGE_SENTENCES } from './findings-change.ts';
import { CONVERSION_SENTENCES } from './findings-conversion.ts';
import { DATABASE_SENTENCES } from './findings-database.ts';
import { HOST_SENTENCES } from './findings-host.ts';
import { SHARING_SENTENCES } from './findings-sharing.ts';
import { STANDING_SENTENCES } from './findings-standing.ts';
import type { Sentences } from './sentences.ts';
import { saySyntax } from './syntax.ts';
import { sayQuoted } from './units.ts';
import { sayUnknown } from './unknown.ts';

/** One or two whole sentences about the guest that is being changed. */
export function sayFinding({ guest, detail, severity, byNames }: Finding): string {
  const sentence = SENTENCES[detail.code](detail as never, guest, severity);
  return byNames ? `${sentence} ${BY_NAMES}` : sentence;
}

/** Where the rule comes from: `4.3 p. 85`, `4.3 p. 103, our rule`. */
export function saySource(rule: RuleId): string {
  return ruleInfo(rule).sources.map(sayOneSource).join(', ');
}

function sayOneSource(source: RuleSource): string {
  if (source === 'ours') return 'our rule';
  return source.page === null ? source.manual : `${source.manual} p. ${source.page}`;
}

/** A sentence a code: the type fails when one is missing. */
const BASE_SENTENCES: Sentences<BaseDetail> = {
  syntax: ({ text, error }) => saySyntax(text, error),
  unreadable: ({ text }, guest) =>
    `The statement ${sayQuoted(text)} of ${guest} does not read as device:adapter:address:storage:location, so no command can be made from it. Change it on the host.`,
  command: ({ text, problem }) => `${sayQuoted(text)} is not taken: ${sayCommandProblem(problem)}`,
  'guest-unknown': ({ name }) =>
    `hpvmstatus lists no guest ${name}, so hpvmmodify would fail. Check the name, or create the guest with hpvmcreate first.`,
  'guest-name': ({ name }) =>
    `The guest name ${sayQuoted(name)} holds other characters than letters, digits, "-", "_" and ".", so Lundock puts it on no command line. Rename the guest on the host.`,
  combination: ({ device, adapter, storage, takes }) =>
    `A ${device} on ${sayAdapter(adapter)} does not take ${storage}, so hpvmmodify refuses it. Use ${sayStorages(takes)}.`,
  'location-form': ({ storage, location }, guest) =>
    `${location} is no ${sayForm(storage)}, which is what ${storage} takes, so hpvmmodify refuses it for ${guest}. Use the name or the storage that belongs to the device.`,
  'scsi-gone': ({ release }, guest) =>
    `Integrity VM ${release} has no scsi adapter, so ${guest} cannot get a device on one. Use avio_stor.`,
  'attach-path-release': ({ release }, guest) =>
    `Integrity VM ${release} does not know attach_path, so ${guest} cannot get a device that way. Use scsi with attach, or update the host.`,
  'attach-path-patches': ({ release }, guest) =>
    `Integrity VM ${release} takes attach_path from B.04.20.05 on and with patches, so adding this to ${guest} may fail. Check with swlist before.`,
  'device-gone': ({ name }, guest) =>
    `The host shows no device ${name}, so ${guest} cannot get it. Run ioscan -fnN on the host and choose a device that it lists.`,
  'name-inferred': ({ name, lun }) =>
    `No output lists ${name}; it is taken for ${lun}, and hpvmmodify fails if the file is missing. Check with ll ${name}; mksf makes one.`,
  'no-name': ({ lun }, guest) =>
    `Nothing that was loaded gives ${lun} a name for a statement, so ${guest} cannot get it. Load ioscan -kfnN, which prints DSFs and lunpaths.`,
  'not-attached': ({ statement }, guest) =>
    `${guest} has no single device that ${sayQuoted(statement)} fits, so there is nothing to detach. Take the statement from hpvmstatus -P ${guest} -d.`,
  'not-checked': ({ storage, location }, guest) =>
    `Whether ${location} exists was not checked, since no output shows it: ${guest} gets it as ${withArticle(sayStorage(storage))}. Check with ll on the host.`,
  'lunpath-gone': ({ path }, guest) =>
    `The host shows no lunpath ${path}, so ${guest} cannot get a device over it. Choose a lunpath that ioscan -fnN lists.`,
  class: ({ lun, device, is, lunClass }, guest) =>
    `${lun} is ${withArticle(sayLunKind(is))} (class ${lunClass}), so ${guest} cannot get it as ${withArticle(sayDevice(device))}. Choose ${sayFitting(device)}.`,
  'class-unsure': ({ lun, device, description }, guest) =>
    `Whether ${lun} ("${description}") suits ${withArticle(sayDevice(device))} cannot be told from ioscan, and ${guest} may not be able to use it. Make sure of it before adding it.`,
  'lunpath-state': ({ path, lun, state, health }, guest, severity) =>
    `The lunpath ${path} of ${lun} is ${sayCondition(state, health)}, and an attached device has no other: ${guest} ${sayCannot(severity)} reach it. Choose another lunpath.`,
  'lun-state': ({ lun, state, health }, guest, severity) =>
    `${lun} is ${sayCondition(state, health)}, so ${guest} ${sayCannot(severity)} reach it. Mend its paths on the host, or choose another LUN.`,
  'lunpaths-failing': ({ lun, usable, total }, guest) =>
    usable === 0
      ? `None of the lunpaths of ${lun} is usable, so ${guest} cannot reach it. Mend a path on the host, or choose another LUN.`
      : `Only ${usable} of ${total} lunpaths of ${lun} are usable, so ${guest} loses the LUN when they fail too. Mend the others on the host.`,
  'address-range': ({ part, value, max, adapter }, guest) =>
    `${guest} has no ${part} ${value}${sayOwner(part, value, adapter)}: ${part === 'bus' ? 'buses' : `${part}s`} go from 0 to ${max}. Choose one of these.`,
  'address-reserved': ({ bus, slot, holder }, guest) =>
    `Slot ${bus},${slot} of ${guest} is ${holder === 'network' ? 'held by a network card' : 'reserved'}, so no storage adapter can stand there. Choose another slot.`,
  'slot-taken': ({ bus, slot, has, wants }, guest) =>
    `Slot ${bus},${slot} of ${guest} holds an adapter of type ${has}, so no ${wants} can stand there. Choose another slot, or ${has}.`,
  'target-taken': ({ address, by }, guest) =>
    `Target ${formatAddress(address)} of ${guest} holds ${by}, so nothing else can stand there. Choose a free target.`,
  'adapter-full': ({ adapter, bus, slot, limit }, guest) =>
    `The ${adapter} adapter ${bus},${slot} of ${guest} has all of its ${limit} devices, so no more fit. Choose another adapter or a new slot.`,
  'guest-full': ({ adapter, limit, assumed }, guest) =>
    `${guest} has ${limit} devices on ${sayAdapter(adapter)}, ${sayMost(assumed)}, so no more fit. Detach one, or use the other adapter type.`,
  'files-full': ({ limit }, guest) =>
    `${guest} has ${limit} files behind its devices, the most of this release, so no more fit. Detach one, or use a volume or a whole LUN.`,
  'adapters-full': ({ limit, assumed }, guest) =>
    `${guest} has ${limit} adapters, storage and network together, ${sayMost(assumed)}, so it gets no new one. Use an adapter with free targets.`,
  'no-slot': (_, guest) =>
    `No slot on the bus of ${guest} is free, so it gets no new adapter. Detach all devices of one adapter, or use one with free targets.`,
  'limit-not-known': ({ what, release }, guest) =>
    `How many ${what} a guest of Integrity VM ${release} may have is in no manual, so this was not checked for ${guest}. Look at hpvmmodify's answer.`,
  'block-device': ({ name, character }, guest) =>
    `${name} is a block device, which hpvmmodify refuses for ${guest}. Use the character device ${character}.`,
  'usb-attach': ({ lun, device }, guest) =>
    `${lun} is a USB drive, and those cannot be attached through scsi, so ${guest} does not get it as ${withArticle(device)}. Use avio_stor.`,
  'usb-dvd': ({ lun }, guest) =>
    `${lun} is a USB drive, and no manual says that scsi serves those: the virtual DVD of ${guest} may not work. Use avio_stor.`,
  unknown: ({ fact }, guest) => sayUnknown(fact, guest),
};

const SENTENCES: Sentences<FindingDetail> = {
  ...BASE_SENTENCES,
  ...SHARING_SENTENCES,
  ...HOST_SENTENCES,
  ...CHANGE_SENTENCES,
  ...CONVERSION_SENTENCES,
  ...STANDING_SENTENCES,
  ...DATABASE_SENTENCES,
};

/** Said after a finding that rests on names alone (4.3:103 compares storage, never names). */
const BY_NAMES = 'No WWID was read, so that this is one LUN is known by its names alone and less sure.';

/** Why a typed line is no command of ours; it ends the sentence and names the way out. */
function sayCommandProblem(problem: CommandProblem): string {
  const form = 'Write hpvmmodify -P guest -a STATEMENT, or -d or -m.';
  switch (problem) {
    case 'not-hpvmmodify':
      return `it is no command that changes storage. ${form} Lundock reads hpvmcreate and hpvmdevmgmt too.`;
    case 'no-guest':
      return `it names no guest. ${form}`;
    case 'no-action':
      return `it neither adds, nor deletes, nor modifies. ${form}`;
    case 'two-actions':
      return `it asks for two changes at once. Give each its own command: ${form}`;
    case 'unknown-option':
      return `it has an option that Lundock does not read. ${form}`;
    case 'not-a-setting':
      return 'it sets no attribute of a device. Write gdev:DEVICE:attr:SHARE=YES; SHARE, SHARE_LUNPATHS and PRESERVE take YES or NO.';
    case 'not-a-restriction':
      return 'it names no restricted device. Write rdev:DEVICE, with a DSF, an absolute path or a lunpath.';
    case 'unknown-os':
      return 'it is no operating system of a guest. Write -O hpux, linux, windows or openvms.';
    case 'open-quote':
      return 'a quote is opened and not closed. Close it.';
    case 'shell-syntax':
      return 'it holds a character that a shell acts on. Put what belongs to a name in single quotes, and give each command by itself.';
  }
}

function sayCannot(severity: Severity): string {
  return severity === 'refuse' ? 'cannot' : 'may not';
}

function sayStorages(storages: readonly StorageType[]): string {
  const [last, ...others] = storages.toReversed();
  return others.length === 0 ? `${last}` : `${others.toReversed().join(', ')} or ${last}`;
}

function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

function sayFitting(device: OtherUse['device']): string {
  switch (device) {
    case 'disk':
      return 'a LUN of class disk';
    case 'dvd':
    case 'burner':
      return 'an optical drive';
    case 'tape':
      return 'a tape drive';
    case 'changer':
      return 'a media changer (class autoch)';
  }
}

function sayOwner(part: 'bus' | 'slot' | 'target', value: number, adapter: string): string {
  if (part === 'bus' && value === 7) return ', which this release reserves';
  if (part !== 'target') return '';
  return value === 15 && adapter === 'scsi' ? ' on scsi, where 15 is the adapter itself' : ` on ${adapter}`;
}

function sayMost(assumed: boolean): string {
  return assumed ? 'the most of the release before, which we take to hold' : 'the most of this release';
}

const LEADS: Readonly<Record<Severity, { tone: 'bad' | 'warn' | 'quiet'; lead: string }>> = {
  refuse: { tone: 'bad', lead: 'Refused' },
  warn: { tone: 'warn', lead: 'Warning' },
  inform: { tone: 'quiet', lead: 'To know' },
};

/** A finding as a list of remarks shows it: its weight as a tone and a word, the sentence, the rule with where that stands written. */
export function remarkOf(finding: Finding) {
  const source = `${finding.rule} · ${saySource(finding.rule)}`;
  return { ...LEADS[finding.severity], text: sayFinding(finding), source } as const;
}

/** What a storage takes as its location. */
function sayForm(storage: StorageType): string {
  switch (storage) {
    case 'disk':
      return 'character device of a disk (/dev/rdisk/disk7)';
    case 'null':
      return 'character device of a drive or directory';
    case 'lv':
      return 'logical volume (/dev/vg01/rlvol1)';
    case 'file':
      return 'file on a file system';
    case 'attach':
      return 'pass-through name (/dev/pt/pt_tape1)';
    case 'attach_path':
      return 'lunpath';
  }
}
