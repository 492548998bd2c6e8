/** What may stand behind a device on an adapter. */
import type { AdapterType, DeviceKind, StorageType } from '../statement.ts';

const VIRTUAL: Readonly<Record<'disk' | 'dvd', readonly StorageType[]>> = {
  disk: ['disk', 'lv', 'file'],
  dvd: ['disk', 'file', 'null'],
};

/** The usual one first (4.3:86, 104, 108-110). That disks and DVDs take no attach is our reading. */
export function storagesFor(device: DeviceKind, adapter: AdapterType): readonly StorageType[] {
  if (device === 'disk' || device === 'dvd') return VIRTUAL[device];
  return adapter === 'scsi' ? ['attach'] : ['attach_path'];
}
