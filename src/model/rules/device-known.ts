import { formatStatement } from '../format-statement.ts';
import { lunpathAt } from '../backing.ts';
import { targetWith } from '../guest-view.ts';
import type { Finding } from '../verdict.ts';
import { withoutIt } from './edits.ts';
import {
  finding,
  missing,
  NOTHING,
  type Context,
  type ConversionContext,
  type ConversionRule,
  type DeviceContext,
  type DeviceRule,
  type Rule,
} from './rule.ts';
import { isShown } from './shown-storage.ts';
import { hasUnreadable } from './survey.ts';

/** The device that a statement names is one that the host shows; to delete or convert it, one that the guest has. */
export const deviceKnown: Rule & ConversionRule = {
  info: {
    id: 'device-known',
    title: 'The device is one that the host shows; to detach or convert it, one that the guest has',
    sources: ['ours'],
    moments: {
      add: ['refuse', 'warn', 'inform'],
      boot: ['refuse'],
      delete: ['refuse'],
      convert: ['refuse'],
    },
  },
  check: (context) => (context.moment === 'delete' ? ownDevice(context) : hostDevice(context)),
  checkConversion: (context) => ownAdapter(context),
  // Only what stands can be taken away: it does at a boot.
  edits: (_, context) => withoutIt(context),
};

/** Something to convert: before anything is taken off, an adapter of the other type stands there. */
function ownAdapter(context: ConversionContext): readonly Finding[] {
  const { guestName, guest } = context;
  const { bus, slot, to } = context.step;
  const there = guest.adapters.filter((one) => one.bus === bus && one.slot === slot);
  // What was not read may hang beside what a step of the plan put there.
  const unread = guest.devicesRead
    ? NOTHING
    : missing(context, { kind: 'guest-devices', guests: [guestName] });
  if (there.some(({ type }) => type !== to)) return unread;
  if (there.length > 0) {
    const detail = { code: 'same-adapter', bus, slot, adapter: to } as const;
    return [...unread, ...finding(context, 'device-known', 'refuse', detail)];
  }
  if (unread !== NOTHING) return unread;
  // What was not understood may hang there.
  if (hasUnreadable(guest)) return NOTHING;
  return finding(context, 'device-known', 'refuse', { code: 'no-adapter', bus, slot });
}

function ownDevice(context: Context): readonly Finding[] {
  const { guest, statement } = context;
  if (targetWith(guest, statement) !== undefined) return NOTHING;
  if (!guest.devicesRead) return missing(context, { kind: 'guest-devices', guests: [guest.name] });
  return finding(context, 'device-known', 'refuse', {
    code: 'not-attached',
    statement: formatStatement(statement),
  });
}

function hostDevice(context: Context): readonly Finding[] {
  const { backing } = context.device;
  const { storage, location } = context.statement;
  if (storage === 'attach_path') return NOTHING;
  switch (backing.kind) {
    case 'gone':
      return finding(context, 'device-known', 'refuse', { code: 'device-gone', name: location });
    case 'unknown':
      return unreadBacking(context);
    case 'lun':
      return backing.sure || isAtBoot(context) ? NOTHING : inferredName(context);
    case 'lv':
    case 'file':
      if (isAtBoot(context) || isShown(context.situation.inventory, backing)) return NOTHING;
      return finding(context, 'device-known', 'inform', { code: 'not-checked', storage, location });
  }
}

/** What stands was found by the host once, so at boot only what is gone matters. */
function isAtBoot({ moment }: Context): boolean {
  return moment === 'boot';
}

/** A pass-through name exists only once somebody made it with mksf, so one that no output lists is taken for its LUN with a warning. */
function inferredName(context: Context): readonly Finding[] {
  const detail = {
    code: 'name-inferred',
    name: context.statement.location,
    lun: context.device.entity,
  } as const;
  return finding(context, 'device-known', 'warn', detail);
}

/** The lunpath of an attach_path statement stands in the host's tree. */
export const lunpathKnown: DeviceRule = {
  info: {
    id: 'lunpath-known',
    title: "The lunpath is in the host's tree",
    sources: [{ manual: '4.3', page: 86 }],
    moments: { add: ['refuse'], boot: ['refuse'] },
  },
  checkDevice: (context) => {
    const { storage, location: path } = context.statement;
    const { backing } = context.device;
    if (storage !== 'attach_path') return NOTHING;
    if (backing.kind === 'gone')
      return finding(context, 'lunpath-known', 'refuse', { code: 'lunpath-gone', path });
    return backing.kind === 'lun' ? NOTHING : unreadBacking(context);
  },
  edits: (_, context) => withoutIt(context),
};

/** What was not read of a statement whose device nobody can tell. */
export function unreadBacking(context: DeviceContext): readonly Finding[] {
  const { storage, location: name } = context.statement;
  if (storage !== 'attach_path') return missing(context, { kind: 'luns', name });
  const isListed = lunpathAt(context.situation.inventory, name) >= 0;
  return missing(context, { kind: isListed ? 'lun-of-lunpath' : 'lunpaths', name });
}
