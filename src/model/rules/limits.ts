import { PROFILES, type Limits } from '../profile.ts';
import type { GuestView } from '../situation.ts';
import type { AdapterType } from '../statement.ts';
import type { Finding } from '../verdict.ts';
import { adapterAt } from './address.ts';
import { remainingDevices, wouldHave } from './conversion/remaining.ts';
import { elsewhere, NO_EDITS } from './edits.ts';
import { onOtherAdapter } from './restate.ts';
import {
  finding,
  missing,
  NOTHING,
  type Context,
  type ConversionContext,
  type ConversionRule,
  type Rule,
  type Scene,
} from './rule.ts';

/** Room on the adapter that the statement names; without one the host takes another (4.3:102). */
export const limitAdapter: Rule & ConversionRule = {
  info: {
    id: 'limit-adapter',
    title: 'The adapter has room for one more device',
    sources: [{ manual: '4.3', page: 102 }],
    moments: { add: ['refuse'], convert: ['refuse'] },
  },
  check: (context) => {
    const { address, adapter } = context.statement;
    if (address === null) return NOTHING;
    const { bus, slot } = address;
    const limit = perAdapter(context, adapter);
    const there = adapterAt(context.guest, bus, slot);
    if (there === undefined || there.type !== adapter || there.targets.length < limit) return NOTHING;
    return finding(context, 'limit-adapter', 'refuse', { code: 'adapter-full', adapter, bus, slot, limit });
  },
  checkConversion: (context) => {
    const { bus, slot, to } = context.step;
    const limit = perAdapter(context, to);
    const count = remainingDevices(context).length;
    if (count <= limit) return NOTHING;
    const detail = { code: 'adapter-too-small', bus, slot, to, count, limit } as const;
    return finding(context, 'limit-adapter', 'refuse', detail);
  },
  edits: (_, context) => elsewhere(context),
};

function perAdapter({ situation }: Scene, adapter: AdapterType): number {
  const { perScsiAdapter, perAvioAdapter } = situation.profile.limits;
  return adapter === 'scsi' ? perScsiAdapter : perAvioAdapter;
}

/** Devices of one kind of adapter, and files, over the whole guest. */
export const limitGuest: Rule & ConversionRule = {
  info: {
    id: 'limit-guest',
    title: 'The guest may have one more device of this kind',
    sources: [{ manual: '4.3', page: 102 }, 'ours'],
    moments: { add: ['refuse', 'inform'], convert: ['refuse'] },
  },
  check: (context) => {
    const files = filesOfGuest(context);
    return files.length === 0 ? devicesOfGuest(context) : [...devicesOfGuest(context), ...files];
  },
  checkConversion: (context) => devicesOnceConverted(context),
  edits: ({ detail }, context) => (detail.code === 'guest-full' ? onOtherAdapter(context) : NO_EDITS),
};

/** The limit of a guest's devices on one type of adapter. */
function perGuest(adapter: AdapterType): 'vioPerGuest' | 'avioPerGuest' {
  return adapter === 'scsi' ? 'vioPerGuest' : 'avioPerGuest';
}

function devicesOnceConverted(context: ConversionContext): readonly Finding[] {
  const { step, situation, survey } = context;
  const { bus, slot, to } = step;
  const which = perGuest(to);
  const limit = situation.profile.limits[which];
  const count = wouldHave(context);
  if (limit === null || count <= limit) return NOTHING;
  if (!survey.releaseKnown && count <= mostOf(which)) {
    return missing(context, { kind: 'version', assumed: situation.profile.name });
  }
  const assumed = situation.profile.assumed.includes(which);
  const detail = { code: 'guest-too-full', bus, slot, to, count, limit, assumed } as const;
  return finding(context, 'limit-guest', 'refuse', detail);
}

function devicesOfGuest(context: Context): readonly Finding[] {
  const { guest, statement, situation, survey } = context;
  const { adapter } = statement;
  const which = perGuest(adapter);
  const limit = situation.profile.limits[which];
  // Where scsi is gone, combination says so: its limit is then not merely unknown.
  if (limit === null) return adapter === 'scsi' ? NOTHING : notKnown(context, 'devices');
  const count = countDevices(guest, adapter);
  if (count < limit) return NOTHING;
  if (!survey.releaseKnown && count < mostOf(which)) {
    return missing(context, { kind: 'version', assumed: situation.profile.name });
  }
  const assumed = situation.profile.assumed.includes(which);
  return finding(context, 'limit-guest', 'refuse', { code: 'guest-full', adapter, limit, assumed });
}

function filesOfGuest(context: Context): readonly Finding[] {
  if (context.statement.storage !== 'file') return NOTHING;
  const limit = context.situation.profile.limits.filesPerGuest;
  if (limit === null) return notKnown(context, 'files');
  const files = context.guest.adapters
    .flatMap(({ targets }) => targets)
    .filter(({ statement }) => statement?.storage === 'file');
  return files.length < limit
    ? NOTHING
    : finding(context, 'limit-guest', 'refuse', { code: 'files-full', limit });
}

/** Adapters exist only while a device hangs on them, so only a device that needs a new one can go over the limit. */
export const limitAdapters: Rule = {
  info: {
    id: 'limit-adapters',
    title: 'The guest may have one more adapter, storage and network together',
    sources: [{ manual: '4.3', page: 102 }, 'ours'],
    moments: { add: ['refuse', 'inform'] },
  },
  check: (context) => {
    const { guest, address, statement, situation, replaces } = context;
    if (replaces?.adapter === statement.adapter) return NOTHING;
    const place = address ?? statement.address;
    if (place === null) return finding(context, 'limit-adapters', 'refuse', { code: 'no-slot' });
    if (adapterAt(guest, place.bus, place.slot) !== undefined) return NOTHING;
    const limit = situation.profile.limits.adaptersPerGuest;
    if (limit === null) return notKnown(context, 'adapters');
    const count = guest.adapters.length + guest.held.filter(({ holder }) => holder === 'network').length;
    if (count < limit) return NOTHING;
    const assumed = situation.profile.assumed.includes('adaptersPerGuest');
    return finding(context, 'limit-adapters', 'refuse', { code: 'adapters-full', limit, assumed });
  },
  edits: (_, context) => [...elsewhere(context), ...onOtherAdapter(context)],
};

function notKnown(context: Context, what: 'devices' | 'adapters' | 'files'): readonly Finding[] {
  const { name: release } = context.situation.profile;
  return finding(context, what === 'adapters' ? 'limit-adapters' : 'limit-guest', 'inform', {
    code: 'limit-not-known',
    what,
    release,
  });
}

function countDevices(guest: GuestView, adapter: AdapterType): number {
  return guest.adapters.reduce((sum, { type, targets }) => sum + (type === adapter ? targets.length : 0), 0);
}

/** The most that any release allows. */
function mostOf(which: keyof Limits): number {
  return Math.max(...Object.values(PROFILES).map(({ limits }) => limits[which] ?? 0));
}
