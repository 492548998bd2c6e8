/** Sentences of the rules about converting an adapter and moving a guest. */
import type { ConversionDetail } from '../model/rules/conversion/conversion-detail.ts';
import { sayAdapter } from './devices.ts';
import type { Sentences } from './sentences.ts';
import { sayList } from './units.ts';

/** A sentence a code. */
export const CONVERSION_SENTENCES: Sentences<ConversionDetail> = {
  'no-adapter': ({ bus, slot }, guest) =>
    `${guest} has no storage adapter at ${bus},${slot}, so there is nothing to convert. Choose a slot that hpvmstatus -P ${guest} -d lists.`,
  'same-adapter': ({ bus, slot, adapter }, guest) =>
    `The adapter ${bus},${slot} of ${guest} is ${adapter} already, so there is nothing to convert. Choose another slot, or the other type.`,
  'attached-left': ({ bus, slot, to, statements }, guest) =>
    `${sayList(statements)} ${hangs(statements)} on adapter ${bus},${slot} of ${guest}, and hpvmmodify does not convert an adapter with attached devices. Delete ${them(statements)} first, convert, and add ${them(statements)} again as ${to}.`,
  'convert-running': ({ bus, slot, state }, guest) =>
    `${guest} is ${state}, and the adapter ${bus},${slot} would be converted for this run only: the change does not last. Stop ${guest} first.`,
  'targets-too-high': ({ bus, slot, to, targets, max }, guest) =>
    `Adapter ${bus},${slot} of ${guest} has ${targets.length === 1 ? 'target' : 'targets'} ${sayList(targets.map(String))}, and ${sayAdapter(to)} has none over ${max}, so it cannot be converted. Move ${targets.length === 1 ? 'that device' : 'those devices'} to a lower target first.`,
  'too-many-scsi': ({ bus, slot, count, limit }, guest) =>
    `With adapter ${bus},${slot} converted ${guest} would have ${count} devices on scsi (VIO), and it takes ${limit} at most, so it cannot be converted. Detach ${count - limit} of them first.`,
  'adapter-too-small': ({ bus, slot, to, count, limit }, guest) =>
    `Adapter ${bus},${slot} of ${guest} holds ${count} devices, and one of type ${to} takes ${limit}, so it cannot be converted. Move ${count - limit} of them to another adapter first.`,
  'guest-too-full': ({ bus, slot, to, count, limit, assumed }, guest) =>
    `With adapter ${bus},${slot} converted ${guest} would have ${count} devices on ${sayAdapter(to)}, and ${limit} is ${assumed ? 'the most of the release before, which we take to hold' : 'the most of this release'}, so it cannot be converted. Detach ${count - limit} of them first.`,
  'migrate-attached': ({ mode, statements }, guest) =>
    mode === 'online'
      ? `${guest} has ${sayList(statements)} attached, and a guest with attached devices cannot be migrated while it runs. Detach ${them(statements)} first.`
      : `${guest} has ${sayList(statements)} attached, and the other host may not reach the same ${statements.length === 1 ? 'device' : 'devices'} by that name, so ${guest} may not boot there. Detach ${them(statements)} first, and add ${them(statements)} there.`,
};

function hangs(statements: readonly string[]): string {
  return statements.length === 1 ? 'hangs' : 'hang';
}

function them(statements: readonly string[]): string {
  return statements.length === 1 ? 'it' : 'them';
}
