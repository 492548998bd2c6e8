/** The life of a request in words: what becomes of it at each layer, and where that is from. */
import type {
  AnswerDetail,
  DoubtDetail,
  DownDetail,
  IoError,
  IoEvent,
  IoEventDetail,
  IoSource,
  RefusalDetail,
  Reply,
  UpDetail,
} from '../model/io-path/event.ts';
import type { ByteRange, Holder, IoRequest } from '../model/io-path/request.ts';
import type { DeviceKind } from '../model/statement.ts';
import { sayAdapter, sayCondition, sayGuestOs } from './devices.ts';
import { sayDriven, saySqueezed } from './io-layers.ts';
import { sayCount, sayList, sayNumber } from './units.ts';

/** A request as a heading. */
export function sayIoRequest(request: IoRequest, device: DeviceKind): string {
  const unit = device === 'tape' ? 'record' : 'block';
  switch (request.kind) {
    case 'inquiry':
      return 'asks the device who it is (INQUIRY)';
    case 'read':
      return `reads ${sayCount(request.blocks, unit)}`;
    case 'write':
      return `writes ${sayCount(request.blocks, unit)}`;
    case 'space':
      return `spaces over ${sayCount(Math.abs(request.filemarks), 'filemark')}${request.filemarks < 0 ? ' back' : ''} (SPACE)`;
    case 'open': {
      if (request.heldBy !== null) return `opens the device while ${sayHolder(request.heldBy)} has it open`;
      return request.medium ? 'opens the device' : 'opens the device with no medium in it';
    }
  }
}

function sayHolder(holder: Holder): string {
  return holder.by === 'host' ? 'the host' : holder.guest;
}

/** Where an event is from: `4.3 p. 85`, `our reading`, `unverified`. */
export function sayIoSources(sources: readonly IoSource[]): string {
  return sources.map(sayIoSource).join(', ');
}

function sayIoSource(source: IoSource): string {
  if (source === 'ours') return 'our reading';
  if (source === 'unverified') return 'unverified';
  return source.page === null ? source.manual : `${source.manual} p. ${source.page}`;
}

/** One or two whole sentences; `guest` is the one that asks. */
export function sayIoEvent({ detail }: IoEvent, guest: string): string {
  return SENTENCES[detail.code](detail as never, guest);
}

/** The type fails when a code has no sentence. */
type Table<Detail extends { readonly code: string }> = {
  readonly [Code in Detail['code']]: (detail: Extract<Detail, { code: Code }>, guest: string) => string;
};

const DOWN: Table<DownDetail> = {
  asks: ({ request, command, device, drives, range }, guest) =>
    `The driver in ${guest} ${sayIoRequest(request, device)}${sayRange(range)}: it sends ${command} to the ${drives} ${sayDriven(device)}.`,
  'on-bus': ({ command, adapter, slot, target }) =>
    `${command} crosses the virtual bus${slot === null ? '' : ` at ${slot}`}${target === null ? '' : `, target ${target}`}, on ${sayAdapter(adapter)}.`,
  maps: ({ command, store, range }) =>
    `Integrity VM takes ${command} for the virtual device and turns its blocks into ${sayCount(range.bytes, 'byte')} at byte ${sayNumber(range.offset)} of ${store}.`,
  'opens-store': ({ store }) =>
    `Integrity VM answers for the virtual device and looks at ${store} behind it; file permissions do not count.`,
  inserted: ({ from, identity }) =>
    `Once a medium of ${from} is inserted on the guest's console, the device is a ${identity}, until it is ejected.`,
  interprets: ({ command }) =>
    `Integrity VM interprets ${command} into a request that the host can complete; it makes up nothing of its own.`,
  'reads-together': ({ guest: other }, guest) =>
    `${other} has the medium too: ${guest} and ${other} both read it, since the device is read-only.`,
  'in-file': ({ name, range }) => `The request is for the file ${name}${sayRange(range)}.`,
  'in-directory': ({ name }) => `The request is for the disc image of ${name} that was inserted.`,
  'in-volume': ({ name, range }) => `The request is for the volume ${name}${sayRange(range)}.`,
  'in-group': ({ name }) => `${name} turns extents of the volume into places on its disks.`,
  'in-file-system': ({ directory, device, nfs }) =>
    nfs
      ? `${directory} comes over the network from ${device}: the host asks that file server.`
      : `The file system at ${directory} turns it into blocks of ${device}.`,
  'host-asks': (detail) => sayHostAsks(detail),
  over: ({ names, guests }) =>
    `It goes over ${names.length > 1 ? 'one of ' : ''}${sayList(names)}, ${guests.length === 0 ? 'which no other guest uses' : `beside requests of ${sayList(guests)}`}.`,
};

function sayHostAsks(detail: Extract<DownDetail, { code: 'host-asks' }>): string {
  const { pathing, of, failing, whose, range } = detail;
  const asks =
    whose === 'guest'
      ? "The host sends the guest's command on"
      : `The host makes a request of its own${sayRange(range)}`;
  switch (pathing) {
    case 'multipath':
      return failing.length === 0
        ? `${asks}; multipathing chooses one of ${sayCount(of, 'lunpath')}.`
        : `${asks}; multipathing leaves out ${sayList(failing)} and takes one of the other ${sayNumber(of - failing.length)}.`;
    case 'chosen':
      return `${asks}, over the chosen lunpath and no other: attached devices have no multipathing.`;
    case 'one-of-several':
      return `${asks}, over one of ${sayCount(of, 'lunpath')}: attached devices have no multipathing, and the statement does not say which.`;
    case 'single':
      return `${asks}; there is one lunpath a LUN.`;
    case 'none':
      return `${asks}; over which lunpath is not known.`;
  }
}

const DOUBTS: Table<DoubtDetail> = {
  'os-unsure': ({ os, why }, guest) => {
    if (why === 'unread' || os === null)
      return `Which system ${guest} runs was not read, so whether it has a driver for the device is not known. Run hpvmstatus on the host.`;
    return why === 'own-driver'
      ? `${guest} runs ${sayGuestOs(os)} and needs a driver of its own for the device, else it stays unseen. Check in the guest.`
      : `No manual says that ${sayGuestOs(os)} takes such a device, so it may stay unseen in ${guest}. Check in the guest.`;
  },
  'bundle-unsure': ({ bundle }, guest) =>
    `Without the bundle ${bundle} in ${guest} the adapter stays unclaimed and nothing behind it answers. Check there with swlist ${bundle}.`,
  'share-closed': ({ guests, share }, guest) =>
    `${sayList(guests)} ${guests.length === 1 ? 'has' : 'have'} the device too, and ${share === null ? 'whether SHARE is YES was not read' : 'SHARE is not YES'}: while one of them runs with it, ${guest} ${share === null ? 'may not' : 'does not'} boot.`,
  'lunpaths-closed': ({ guests, share }, guest) =>
    `${sayList(guests)} ${guests.length === 1 ? 'has' : 'have'} another lunpath of the LUN, and ${share === null ? 'whether SHARE_LUNPATHS is YES was not read' : 'SHARE_LUNPATHS is not YES'}: the host may keep ${guest} from its own.`,
  'conflict-missed': ({ guest: other }, guest) =>
    `HP's check at boot misses this conflict, so ${guest} and ${other} both run with the drive, which is invalid. Stop one of them, or take the drive from it.`,
  'host-open': (_, guest) =>
    `The host has the device open as well as ${guest}: nothing keeps them apart. End the host's use first.`,
  'slow-commands': ({ name }) =>
    `Integrity VM opens ${name} four to six times when the device is added or changed, so without a medium hpvmmodify may take more than a minute.`,
  'path-unsure': ({ failing }, guest) =>
    `${sayList(failing)} ${failing.length === 1 ? 'carries' : 'carry'} nothing; if it is the one that is used, ${guest} gets an error, and no other takes over.`,
  'disks-lost': ({ names }, guest) =>
    `No lunpath of ${sayList(names)} is left: what lies there gives ${guest} an I/O error.`,
  'medium-protected': (_, guest) =>
    `If the medium is write-protected the device answers DATA PROTECT, and ${guest} cannot write. Look at the cartridge or disc.`,
};

const REFUSALS: Table<RefusalDetail> = {
  'not-asked': ({ request, device }, guest) =>
    `The driver in ${guest} has no ${request} for a ${device}: the caller gets "Invalid argument".`,
  'os-cannot': ({ os }, guest) =>
    `${guest} runs ${sayGuestOs(os)}, which does not take such a device, so no driver there opens it. Give it to another guest.`,
  'read-only': (_, guest) =>
    `A virtual DVD is always read-only: Integrity VM answers DATA PROTECT, and ${guest} cannot write to it. Attach a burner to write discs.`,
  'no-medium': ({ name, virtual }, guest) =>
    virtual
      ? `The ${name} holds no medium: Integrity VM answers NOT READY to ${guest}. Insert one on the guest's console.`
      : `The drive ${name} holds no medium: it answers NOT READY to ${guest}. Put one in.`,
  held: ({ holder, error }, guest) =>
    `${holder.by === 'host' ? 'The host' : holder.guest} has the device open, and only one may: ${guest} gets ${sayIoError(error)} until it is closed there.`,
  'boot-blocked': ({ rule, guest: other, statement }, guest) =>
    `${statement === null ? `If ${other} has it too` : `${other} has it as ${statement}`}, ${statement === null ? '' : 'and '}${guest} does not boot while ${other} runs with it (rule ${rule}), so the request is never made. Stop ${other}, or take the device from it.`,
  'host-holds': (_, guest) =>
    `The host must not have the device open while ${guest} has it attached through scsi. Close it on the host first.`,
  'group-inactive': ({ name, error }, guest) =>
    `The volume group ${name} is deactivated: ${guest} gets ${sayIoError(error)}. Activate it with vgchange -a y ${name}.`,
  'no-path': ({ names, error }, guest) =>
    `None of the lunpaths is left (${sayList(names)}): ${guest} gets ${sayIoError(error)}. Mend a path on the host.`,
  'path-dead': ({ name, state, health, error, others }, guest) =>
    `${name} is ${sayCondition(state, health)}: ${guest} gets ${sayIoError(error)}. ${others > 0 ? `The ${sayCount(others, 'other lunpath')} of the LUN ${others === 1 ? 'does' : 'do'} not take over; choose one of them.` : 'There is no other way; mend it on the host.'}`,
  gone: ({ name, error }, guest) =>
    `The host shows no ${name}: ${guest} gets ${sayIoError(error)}. Choose a device that ioscan -fnN lists.`,
};

const ANSWERS: Table<AnswerDetail> = {
  identifies: ({ who, text }) => {
    if (who === 'virtual')
      return `Integrity VM answers itself: the device is a ${text}. What stands behind it is not asked.`;
    return text === ''
      ? 'The real device answers with its own vendor and product, which no output shows.'
      : `The real device answers for itself: "${saySqueezed(text)}".`;
  },
  performs: ({ command, name, reply }) =>
    `${name} completes ${command === 'TEST UNIT READY' ? 'the check' : 'it'} with ${sayReply(reply)}.`,
  beyond: ({ name }) => `How it goes on cannot be told: no output that was loaded shows ${name}.`,
  'server-answers': ({ device, reply }) => `The file server of ${device} answers with ${sayReply(reply)}.`,
};

const UP: Table<UpDetail> = {
  'comes-back': ({ reply }) => `${sayCapital(sayReply(reply))} ${isMany(reply) ? 'come' : 'comes'} back.`,
  'host-completes': ({ reply }) => `The host completes its request with ${sayReply(reply)}.`,
  committed: () => "The file is written to the host's disk before the write counts as done (AVIO).",
  'answers-as-virtual': ({ identity, reply }) =>
    `Integrity VM answers as the ${identity}: ${sayReply(reply)}.`,
  'hands-unchanged': ({ reply }) => `Integrity VM hands back ${sayReply(reply)}, unchanged.`,
  completes: ({ adapter, reply }) => `The ${adapter} adapter completes the command with ${sayReply(reply)}.`,
  'guest-gets': ({ reply }, guest) =>
    reply.kind === 'error' && reply.error === 'boot blocked'
      ? `${guest} does not come up.`
      : `${guest} gets ${sayReply(reply)}.`,
};

const SENTENCES: Table<IoEventDetail> = { ...DOWN, ...DOUBTS, ...REFUSALS, ...ANSWERS, ...UP };

/** What comes back, as part of a sentence. */
function sayReply(reply: Reply): string {
  switch (reply.kind) {
    case 'identity':
      if (reply.text === '') return 'its identity';
      return reply.who === 'virtual'
        ? `the identity "${saySqueezed(reply.text)}"`
        : `the real identity "${saySqueezed(reply.text)}"`;
    case 'data':
      return reply.bytes === null ? "a record's data" : `${sayCount(reply.bytes, 'byte')} of data`;
    case 'done':
      return 'good status';
    case 'ready':
      return sayReady(reply.lock);
    case 'error':
      return sayIoError(reply.error);
    case 'unread':
      return 'an answer that was not read';
  }
}

function sayReady(lock: 'locked' | 'as-asked' | null): string {
  switch (lock) {
    case 'locked':
      return 'good status (drive locked)';
    case 'as-asked':
      return 'good status (locked or not as the guest asks)';
    case null:
      return 'good status';
  }
}

const isMany = (reply: Reply): boolean => reply.kind === 'data' && reply.bytes !== null && reply.bytes !== 1;

/** An error as an admin reads it. */
export function sayIoError(error: IoError): string {
  switch (error) {
    case 'EBUSY':
      return '"Device busy" (EBUSY)';
    case 'ENXIO':
      return '"No such device or address" (ENXIO)';
    case 'EBUSY or ENXIO':
      return '"Device busy" (11i v2: "No such device or address")';
    case 'EIO':
      return '"I/O error" (EIO)';
    case 'EINVAL':
      return '"Invalid argument" (EINVAL)';
    case 'DATA PROTECT':
      return 'DATA PROTECT';
    case 'NOT READY':
      return 'NOT READY, medium not present';
    case 'boot blocked':
      return 'no answer';
  }
}

function sayRange(range: ByteRange | null): string {
  return range === null ? '' : `, ${sayCount(range.bytes, 'byte')} at byte ${sayNumber(range.offset)}`;
}

function sayCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
