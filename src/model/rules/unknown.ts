import type { Finding } from '../verdict.ts';
import {
  missing,
  NOTHING,
  type ConversionContext,
  type ConversionRule,
  type DeviceRule,
  type HostContext,
  type HostRule,
  type MigrationRule,
  type Scene,
} from './rule.ts';
import { doubtfulRows } from './sharing/unproved-luns.ts';
import { hasUnreadable } from './survey.ts';

/**
 * What was not read never reads as allowed. Each rule says what it lacks; this one speaks for a load that was cut off somewhere, where any
 * fact may be among the lost ones, and at an audit for guests of which nothing was read that could be asked.
 */
export const unknown: DeviceRule & ConversionRule & MigrationRule & HostRule = {
  info: {
    id: 'unknown',
    title: 'Facts that were not read warn, with the command that would settle them',
    sources: ['ours'],
    moments: {
      add: ['warn'],
      delete: ['warn'],
      boot: ['warn'],
      convert: ['warn'],
      migrate: ['warn'],
      audit: ['warn'],
    },
  },
  // At an audit the host says it, once for all of its devices.
  checkDevice: (context) => (context.moment === 'audit' ? NOTHING : cutOff(context)),
  checkConversion: (context) => [...cutOff(context), ...unreadableOnIt(context)],
  checkMigration: (context) => cutOff(context),
  checkHost: (context) => [...cutOff(context), ...unreadGuests(context), ...doubtfulRows(context)],
};

function cutOff(scene: Scene): readonly Finding[] {
  return scene.situation.inventory.evidence.cutOff ? missing(scene, { kind: 'cut-off' }) : NOTHING;
}

/** A device that was not understood may hang on the adapter that is converted, attached or at a target that scsi does not have. */
function unreadableOnIt(context: ConversionContext): readonly Finding[] {
  return hasUnreadable(context.guest)
    ? missing(context, { kind: 'unreadable-devices', guests: [context.guestName] })
    : NOTHING;
}

function unreadGuests(context: HostContext): readonly Finding[] {
  const { unread, unreadable } = context.survey;
  const { guestList } = context.situation.inventory.evidence;
  return [
    ...(guestList ? NOTHING : missing(context, { kind: 'guests' })),
    ...(unread.length === 0 ? NOTHING : missing(context, { kind: 'guest-devices', guests: unread })),
    ...(unreadable.length === 0
      ? NOTHING
      : missing(context, { kind: 'unreadable-devices', guests: unreadable })),
  ];
}
