import { allGroups } from '../../layers.ts';
import { locationFor } from '../../lun-names.ts';
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
      const device = luns.length === 0 ? null : locationFor(inventory, luns[0]!, 'disk', -1);
      return finding(context, 'unprotected-vg', 'warn', { code: 'idle-group-alone', group, disks, device });
    });
  },
};
