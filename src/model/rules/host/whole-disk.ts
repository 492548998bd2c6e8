import type { DeviceContext } from '../rule.ts';

/** A virtual device that is to have a LUN of its own: as a disk, or as the drive of a DVD. */
export function isWholeDisk({ statement, device }: DeviceContext): boolean {
  return device.lun >= 0 && (statement.device === 'disk' || statement.device === 'dvd');
}
