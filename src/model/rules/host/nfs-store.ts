import { groundOf, mountOf } from '../../layers.ts';
import { finding, missing, NOTHING, type DeviceRule } from '../rule.ts';

/** A file on NFS serves only as root, swap or dump of an HP-UX 11i v3 guest, over AVIO, and at most four a guest; never as a DVD. */
export const nfsStore: DeviceRule = {
  info: {
    id: 'nfs-store',
    title: 'A file behind a device is on a local file system, not on NFS',
    sources: [{ manual: '4.3', page: 112 }],
    moments: { add: ['warn'], audit: ['warn'] },
  },
  checkDevice: (context) => {
    const { statement, device, situation } = context;
    const { backing } = device;
    if (statement.storage !== 'file' || backing.kind !== 'file') return NOTHING;
    const { inventory } = situation;
    if (mountOf(inventory, backing.path) === null) {
      return missing(context, { kind: 'layers', name: statement.location });
    }
    const ground = groundOf(inventory, backing);
    if (ground?.kind !== 'nfs') return NOTHING;
    const { location, device: kind } = statement;
    return finding(context, 'nfs-store', 'warn', {
      code: 'nfs-file',
      location,
      device: kind,
      mount: ground.device,
    });
  },
};
