/** VIO attached devices: for one guest, and not for the host meanwhile. */
import { readDsf } from '../../dsf-names.ts';
import { withoutIt } from '../edits.ts';
import { finding, NOTHING, type Context, type DeviceContext, type DeviceRule, type Rule } from '../rule.ts';
import { clashesOf, detached, nearestOf, otherUseOf, severityOf, type Clash } from './clash.ts';

/** One of them is attached through scsi. */
export const isVioAttached: Clash = (one, other) =>
  one.statement.storage === 'attach' || other.statement.storage === 'attach';

/** A device that is attached through scsi belongs to one active guest. */
export const vioAttachedExclusive: Rule = {
  info: {
    id: 'vio-attached-exclusive',
    title: 'A device attached through scsi is used by one active guest only',
    sources: [{ manual: '4.3', page: 112 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'], audit: ['refuse', 'warn'] },
    leansOnIdentity: true,
  },
  check: (context: Context) => {
    const nearest = nearestOf(context, clashesOf(context, isVioAttached));
    if (nearest === null) return NOTHING;
    const { other, nearness } = nearest;
    const { entity } = context.device;
    const detail = { code: 'vio-exclusive', entity, other: otherUseOf(other), nearness } as const;
    return finding(context, 'vio-attached-exclusive', severityOf(nearness), detail);
  },
  edits: (_, context) => [...detached(clashesOf(context, isVioAttached)), ...withoutIt(context)],
};

/** Whether the host has it open no command of ours tells, so an admin is told to look. */
export const hostHasOpen: DeviceRule = {
  info: {
    id: 'host-has-open',
    title: 'The host does not have a device open when it is attached through scsi',
    sources: [{ manual: '4.3', page: 112 }],
    moments: { add: ['inform'] },
  },
  checkDevice: (context) => {
    if (context.statement.storage !== 'attach') return NOTHING;
    const { entity } = context.device;
    const detail = { code: 'host-open', entity, name: nameOfTheHost(context) } as const;
    return finding(context, 'host-has-open', 'inform', detail);
  },
};

/** The pass-through name is the guest's: the host's programs open another. */
function nameOfTheHost({ device, statement, situation }: DeviceContext): string {
  if (device.lun < 0) return statement.location;
  const names = situation.inventory
    .dsfsOf(device.lun)
    .filter((name) => !name.startsWith('/dev/pt/') && !name.startsWith('/dev/rscsi/'));
  const persistent = names.find((name) => readDsf(name)?.family === 'persistent');
  return persistent ?? names[0] ?? statement.location;
}
