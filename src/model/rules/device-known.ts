import { formatStatement } from '../format-statement.ts';
import { lunpathAt } from '../backing.ts';
import { targetWith } from '../guest-view.ts';
import type { Finding } from '../verdict.ts';
import { finding, missing, NOTHING, type Context, type DeviceRule, type Rule } from './rule.ts';

/** The device that a statement names is one that the host shows; to delete it, one that the guest has. */
export const deviceKnown: Rule = {
  info: {
    id: 'device-known',
    title: 'The device is one that the host shows, or, to detach it, one that the guest has',
    sources: ['ours'],
    moments: { add: ['refuse', 'warn', 'inform'], boot: ['refuse'], delete: ['refuse'] },
  },
  check: (context) => (context.moment === 'delete' ? ownDevice(context) : hostDevice(context)),
};

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
      return missing(context, { kind: 'luns', name: location });
    case 'lun':
      return backing.sure ? NOTHING : inferredName(context);
    case 'lv':
    case 'file':
      return finding(context, 'device-known', 'inform', { code: 'not-checked', storage, location });
  }
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
    if (backing.kind === 'lun') return NOTHING;
    const listed = lunpathAt(context.situation.inventory, path) >= 0;
    return missing(context, { kind: listed ? 'lun-of-lunpath' : 'lunpaths', name: path });
  },
};
