/** `vxdisk -o alldgs list`: every disk as VxVM sees it. */
import type { HostState } from '../state.ts';
import { lunName } from '../device-names.ts';

/** Disks of VxVM's own groups, of LVM's, and those that nobody has. */
export function printVxdisk(state: HostState): string {
  const rows = state.luns
    .filter(({ className }) => className === 'disk')
    .map((lun) => row(state, lunName(lun)));
  return columns('DEVICE', 'TYPE', 'DISK', 'GROUP', 'STATUS') + rows.join('');
}

function row(state: HostState, lun: string): string {
  const owned = state.vxvmDisks.find((disk) => disk.lun === lun);
  if (owned !== undefined) return columns(lun, 'auto:cdsdisk', owned.name, owned.group, 'online');
  const volume = state.volumeGroups
    .flatMap(({ physical }) => physical)
    .map(({ dsf }) => dsf.replace('/dev/disk/', ''))
    .find((name) => name.replace(/_p\d+$/, '') === lun);
  if (volume !== undefined) return columns(volume, 'auto:LVM', '-', '-', 'LVM');
  return columns(lun, 'auto:none', '-', '-', 'online invalid');
}

function columns(device: string, type: string, disk: string, group: string, status: string): string {
  return `${device.padEnd(12)} ${type.padEnd(15)} ${disk.padEnd(12)} ${group.padEnd(12)} ${status}\n`;
}
