/** `vgdisplay -v`, `lvmadm -l` and `lvlnboot -v`: the volume groups. */
import type { HostState, LogicalVolume, PhysicalVolume, VolumeGroup } from '../state.ts';

const EXTENT_MB = 32;

/** Every group with its logical and physical volumes; an inactive one gives only its complaint. */
export function printVgdisplay(state: HostState): string {
  const inactive = state.volumeGroups.filter((group) => !group.active).map(complaint);
  const active = state.volumeGroups.filter((group) => group.active).map(groupText);
  return `${inactive.join('')}--- Volume groups ---\n${active.join('\n\n')}\n`;
}

function complaint(group: VolumeGroup): string {
  return `vgdisplay: Volume group not activated.\nvgdisplay: Cannot display volume group "${group.name}".\n`;
}

function attribute(indent: string, name: string, value: string | number): string {
  return `${indent}${name.padEnd(28)}${value}\n`;
}

function extents({ extentMb = EXTENT_MB }: VolumeGroup, { sizeMb }: LogicalVolume | PhysicalVolume): number {
  return Math.floor(sizeMb / extentMb);
}

function allocated(group: VolumeGroup): number {
  const total = group.logical.reduce((sum, volume) => sum + extents(group, volume), 0);
  return group.mirrored ? total * 2 : total;
}

function groupText(group: VolumeGroup): string {
  const total = group.physical.reduce((sum, volume) => sum + extents(group, volume), 0);
  const facts: [string, string | number][] = [
    ['VG Name', group.name],
    ['VG Write Access', 'read/write'],
    ['VG Status', 'available'],
    ['Max LV', 255],
    ['Cur LV', group.logical.length],
    ['Open LV', group.logical.length],
    ['Max PV', 16],
    ['Cur PV', group.physical.length],
    ['Act PV', group.physical.length],
    ['Max PE per PV', Math.max(...group.physical.map((volume) => extents(group, volume)))],
    ['VGDA', group.physical.length * 2],
    ['PE Size (Mbytes)', group.extentMb ?? EXTENT_MB],
    ['Total PE', total],
    ['Alloc PE', allocated(group)],
    ['Free PE', total - allocated(group)],
    ['Total PVG', 0],
    ['Total Spare PVs', 0],
    ['Total Spare PVs in use', 0],
    ['VG Version', '1.0'],
  ];
  const head = facts.map(([name, value]) => attribute('', name, value)).join('');
  const logical = group.logical.map((volume) => logicalText(group, volume)).join('\n');
  const physical = group.physical.map((volume) => physicalText(group, volume)).join('\n');
  return `${head}\n   --- Logical volumes ---\n${logical}\n   --- Physical volumes ---\n${physical}`;
}

function logicalText(group: VolumeGroup, volume: LogicalVolume): string {
  const copies = group.mirrored ? 2 : 1;
  return [
    attribute('   ', 'LV Name', `${group.name}/${volume.name}`),
    attribute('   ', 'LV Status', 'available/syncd'),
    attribute('   ', 'LV Size (Mbytes)', volume.sizeMb),
    attribute('   ', 'Current LE', extents(group, volume)),
    attribute('   ', 'Allocated PE', extents(group, volume) * copies),
    attribute('   ', 'Used PV', copies),
  ].join('');
}

function physicalText(group: VolumeGroup, volume: PhysicalVolume): string {
  const total = extents(group, volume);
  const used = Math.ceil(allocated(group) / group.physical.length);
  return [
    attribute('   ', 'PV Name', volume.dsf),
    attribute('   ', 'PV Status', 'available'),
    attribute('   ', 'Total PE', total),
    attribute('   ', 'Free PE', total - used),
    attribute('   ', 'Autoswitch', 'On'),
    attribute('   ', 'Proactive Polling', 'On'),
  ].join('');
}

/** Every group on record, deactivated ones too, with its physical volumes. */
export function printLvmadm(state: HostState): string {
  const groups = state.volumeGroups.map(
    ({ name, physical }) => `VG Name ${name}\n${physical.map(({ dsf }) => `PV Name ${dsf}\n`).join('')}\n`,
  );
  return `--- Version 1.0 volume groups ---\n${groups.join('')}`;
}

/** What the host boots from: the root group's disks and the places of boot, root, swap and dump. */
export function printLvlnboot(state: HostState): string {
  const root = state.volumeGroups[0];
  if (root === undefined) return 'lvlnboot: No Root Volume Group found.\n';
  const disks = root.physical.map((volume) => volume.dsf);
  const places = (
    [
      ['Boot', 'lvol1'],
      ['Root', 'lvol3'],
      ['Swap', 'lvol2'],
    ] as const
  ).map(([role, volume]) => `${role}: ${volume}\ton:\t${disks.join('\n\t\t\t')}\n`);
  return `Boot Definitions for Volume Group ${root.name}:
Physical Volumes belonging in Root Volume Group:
${disks.map((disk) => `\t${disk} -- Boot Disk\n`).join('')}${places.join('')}Dump: lvol2\ton:\t${disks[0] ?? ''}, 0

`;
}
