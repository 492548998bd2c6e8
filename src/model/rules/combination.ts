import type { AdapterType, DeviceKind, StorageType } from '../statement.ts';
import { finding, missing, NOTHING, type DeviceContext, type DeviceRule } from './rule.ts';

const VIRTUAL: Readonly<Record<'disk' | 'dvd', readonly StorageType[]>> = {
  disk: ['disk', 'lv', 'file'],
  dvd: ['disk', 'file', 'null'],
};

/** What may stand behind a device on an adapter (4.3:86, 104, 108-110). That disks and DVDs take no attach is our reading. */
export function storagesFor(device: DeviceKind, adapter: AdapterType): readonly StorageType[] {
  if (device === 'disk' || device === 'dvd') return VIRTUAL[device];
  return adapter === 'scsi' ? ['attach'] : ['attach_path'];
}

/** Which storage a device takes on which adapter, in this release. */
export const combination: DeviceRule = {
  info: {
    id: 'combination',
    title: 'Device, adapter and storage go together in this release',
    sources: [
      { manual: '4.3', page: 86 },
      { manual: '4.3', page: 104 },
      { manual: '4.3', page: 108 },
      'ours',
    ],
    moments: { add: ['refuse'] },
  },
  checkDevice: (context) => {
    const { device, adapter, storage } = context.statement;
    const takes = storagesFor(device, adapter);
    const refused = takes.includes(storage)
      ? NOTHING
      : finding(context, 'combination', 'refuse', { code: 'combination', device, adapter, storage, takes });
    return adapter === 'scsi' ? [...refused, ...scsiExists(context)] : refused;
  },
};

function scsiExists(context: DeviceContext) {
  const { profile } = context.situation;
  if (!profile.scsiExists) {
    return finding(context, 'combination', 'refuse', { code: 'scsi-gone', release: profile.name });
  }
  return context.survey.releaseKnown ? NOTHING : missing(context, { kind: 'version', assumed: profile.name });
}

/** attach_path came with B.04.20.05 and patches, and is plain in B.04.30.00. */
export const attachPathVersion: DeviceRule = {
  info: {
    id: 'attach-path-version',
    title: "This host's release takes attach_path",
    sources: [{ manual: '4.3', page: 86 }],
    moments: { add: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    if (context.statement.storage !== 'attach_path') return NOTHING;
    const { attachPath, name: release } = context.situation.profile;
    if (!context.survey.releaseKnown) return missing(context, { kind: 'version', assumed: release });
    switch (attachPath) {
      case 'no':
        return finding(context, 'attach-path-version', 'refuse', { code: 'attach-path-release', release });
      case 'with-patches':
        return finding(context, 'attach-path-version', 'warn', { code: 'attach-path-patches', release });
      case 'yes':
        return NOTHING;
    }
  },
};
