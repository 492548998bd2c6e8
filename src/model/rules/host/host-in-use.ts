import { hostUsesOf, type HostUse } from '../../host-uses.ts';
import { allGroups } from '../../layers.ts';
import type { Finding } from '../../verdict.ts';
import { withoutIt } from '../edits.ts';
import { finding, missing, NOTHING, type DeviceContext, type DeviceRule } from '../rule.ts';
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
  // Lifting a restriction is never proposed: somebody made it for a reason that no output need show.
  edits: (_, context) => withoutIt(context),
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

/** Nothing protects the disks of a deactivated group. A group of which nothing told counts as active. */
export function isIdleGroup(use: HostUse): use is Extract<HostUse, { kind: 'group' }> {
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
