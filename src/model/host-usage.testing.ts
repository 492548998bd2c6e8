/** Host usage for tests, from short words: groups, mounts, devices and sizes as the host's outputs would give them. */
import type { HostDevice, HostUsage, KnownSize, Mount, VolumeGroup } from './host-usage.ts';

const origin = { output: 0, line: 1 };

/** An activated group with these physical volumes, and volumes of 1 GB. */
export function group(
  name: string,
  physicalVolumes: readonly string[],
  volumes: readonly string[] = [],
  active: boolean | null = true,
): VolumeGroup {
  const logicalVolumes = volumes.map((volume) => ({ path: `${name}/${volume}`, bytes: 2 ** 30, origin }));
  return { name, active, physicalVolumes, logicalVolumes, origin };
}

/** A mounted file system; its type as `mount -v` tells it, null as bdf does. */
export function mount(directory: string, device: string, type: string | null = 'vxfs'): Mount {
  return { device, directory, type, origin };
}

/** Something that the host does with a device. */
export function hostDevice(
  name: string,
  use: HostDevice['use'],
  diskGroup: string | null = null,
): HostDevice {
  return { name, use, group: diskGroup, origin };
}

/** A size that some output printed. */
export function sized(name: string, bytes: number): KnownSize {
  return { name, bytes, origin };
}

/** The usage of a load in which every output was read. */
export function usage(facts: Partial<HostUsage>): Partial<HostUsage> {
  return { groupsRead: true, mountsRead: true, ...facts };
}
