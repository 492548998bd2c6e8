import { allGroups } from '../../layers.ts';
import { finding, type HostRule } from '../rule.ts';

/** The disks of a deactivated group are no restricted devices, and look as free as any other. */
export const unprotectedVg: HostRule = {
  info: {
    id: 'unprotected-vg',
    title: 'No volume group is deactivated, which would leave its disks unprotected',
    sources: [{ manual: '6.1.5', page: 122 }],
    moments: { audit: ['warn'] },
  },
  checkHost: (context) => {
    const { inventory } = context.situation;
    const idle = Array.from(allGroups(inventory)).filter(({ active }) => active === false);
    return idle.flatMap(({ name: group, luns }) => {
      const disks = luns.map((lun) => inventory.lunName(lun));
      return finding(context, 'unprotected-vg', 'warn', { code: 'idle-group-alone', group, disks });
    });
  },
};
