import { hostUsesOf, type HostUse } from '../../host-uses.ts';
import { allGroups } from '../../layers.ts';
import type { Finding } from '../../verdict.ts';
import { withoutIt } from '../edits.ts';
import {
  finding,
  missing,
  NOTHING,
  type Context,
  type DeviceContext,
  type DeviceRule,
  type Edit,
} from '../rule.ts';
import { restrictionOn } from './restrictions.ts';
import { isWholeDisk } from './whole-disk.ts';

/**
 * What the host uses is a restricted device (rdev) of its device database, which hpvmhostrdev fills; its own outputs tell more. Disks of a
 * deactivated volume group look free and are not.
 */
export const hostInUse: DeviceRule = {
  info: {
    id: 'host-in-use',
    title: 'The host does not use the device itself',
    sources: [{ manual: '6.1.5', page: 122 }, 'ours'],
    moments: { add: ['refuse', 'warn'], audit: ['refuse', 'warn'] },
    leansOnIdentity: true,
  },
  checkDevice: (context) => [
    ...restricted(context),
    ...inUse(context),
    ...ofIdleGroup(context),
    ...notRead(context),
  ],
  edits: (found, context) => [...freed(found, context), ...withoutIt(context)],
};

function restricted(context: DeviceContext): readonly Finding[] {
  const name = restrictionOn(context);
  if (name === null) return NOTHING;
  const { entity } = context.device;
  return finding(context, 'host-in-use', 'refuse', { code: 'host-use', entity, name });
}

function inUse(context: DeviceContext): readonly Finding[] {
  const { entity, backing } = context.device;
  const uses = hostUsesOf(context.situation.inventory, backing).filter((use) => !isIdleGroup(use));
  if (uses.length === 0) return NOTHING;
  return finding(context, 'host-in-use', 'refuse', { code: 'host-storage', entity, uses });
}

function ofIdleGroup(context: DeviceContext): readonly Finding[] {
  const { entity, backing } = context.device;
  const uses = hostUsesOf(context.situation.inventory, backing).filter(isIdleGroup);
  if (uses.length === 0) return NOTHING;
  const groups = uses.map(({ group }) => group);
  return finding(context, 'host-in-use', 'warn', { code: 'idle-group', entity, groups });
}

/** Nothing protects its disks. A group of which nothing told counts as active. */
function isIdleGroup(use: HostUse): use is Extract<HostUse, { kind: 'group' }> {
  return use.kind === 'group' && use.active === false;
}

/** The device database counts as the reading of host usage. At an audit a group whose disks are not known is the host's own finding. */
function notRead(context: DeviceContext): readonly Finding[] {
  const { inventory } = context.situation;
  const database = inventory.evidence.database ? NOTHING : missing(context, { kind: 'database' });
  if (context.moment === 'audit' || !isWholeDisk(context)) return database;
  const groups = Array.from(allGroups(inventory)).filter(
    ({ active, complete }) => active === false && !complete,
  );
  if (groups.length === 0) return database;
  const names = groups.map(({ name }) => name);
  return [...database, ...missing(context, { kind: 'deactivated-groups', groups: names })];
}

/** A restriction may only be lifted where the host's outputs were read and show that it does not use the device. */
function freed({ detail }: Finding, { situation, device }: Context): readonly Edit[] {
  const { inventory } = situation;
  const { groupsRead, mountsRead } = inventory.usage;
  if (detail.code !== 'host-use' || !groupsRead || !mountsRead) return [];
  if (hostUsesOf(inventory, device.backing).length > 0) return [];
  return [{ kind: 'before', step: { kind: 'unrestrict', device: detail.name } }];
}
