import type { StorageStatement } from '../../statement.ts';
import { finding, NOTHING, type DeviceRule } from '../rule.ts';

/** Integrity VM opens a DVD four to six times, and each open of an empty drive waits. No command tells whether a medium is in. */
export const emptyDrive: DeviceRule = {
  info: {
    id: 'empty-drive',
    title: 'The DVD drive has a medium, or the command may take more than a minute',
    sources: [
      { manual: '4.3', page: 108 },
      { manual: '4.3', page: 110 },
    ],
    moments: { add: ['warn'] },
  },
  checkDevice: (context) =>
    isOnDrive(context.statement)
      ? finding(context, 'empty-drive', 'warn', { code: 'empty-drive', name: context.device.entity })
      : NOTHING,
};

/** A null DVD may also stand for a directory of ISO files. */
function isOnDrive({ device, storage, location }: StorageStatement): boolean {
  return device === 'dvd' && (storage === 'disk' || (storage === 'null' && location.startsWith('/dev/')));
}
