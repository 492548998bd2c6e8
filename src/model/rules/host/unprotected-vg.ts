import { allGroups, type Group } from '../../layers.ts';
import { locationFor } from '../../lun-names.ts';
import type { Situation } from '../../situation.ts';
import type { Step } from '../../step.ts';
import { finding, type HostRule } from '../rule.ts';
import { isRestricted } from './restrictions.ts';

/** The disks of a deactivated group are no restricted devices by themselves, and look as free as any other. */
export const unprotectedVg: HostRule = {
  info: {
    id: 'unprotected-vg',
    title: 'No volume group is deactivated whose disks are not restricted devices',
    sources: [{ manual: '6.1.5', page: 122 }, 'ours'],
    moments: { audit: ['warn'] },
  },
  checkHost: (context) => {
    const { situation } = context;
    const { inventory } = situation;
    return idleGroups(situation).flatMap(({ name: group, luns }) => {
      const disks = luns.map((lun) => inventory.lunName(lun));
      const device = luns.length === 0 ? null : locationFor(inventory, luns[0]!, 'disk', -1);
      return finding(context, 'unprotected-vg', 'warn', { code: 'idle-group-alone', group, disks, device });
    });
  },
  stepsFor: ({ detail }, { situation }) => {
    if (detail.code !== 'idle-group-alone') return [];
    const group = idleGroups(situation).find(({ name }) => name === detail.group);
    return group === undefined ? [] : group.luns.flatMap((lun) => restriction(situation, lun));
  },
};

/** Deactivated, and not all of its disks are known to be restricted. */
function idleGroups(situation: Situation): readonly Group[] {
  const idle = Array.from(allGroups(situation.inventory)).filter(({ active }) => active === false);
  return idle.filter(({ complete, luns }) => !complete || luns.some((lun) => !isRestricted(situation, lun)));
}

function restriction(situation: Situation, lun: number): readonly Step[] {
  const device = locationFor(situation.inventory, lun, 'disk', -1);
  return device === null || isRestricted(situation, lun) ? [] : [{ kind: 'restrict', device }];
}
