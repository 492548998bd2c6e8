/** What several outputs say of the host's own use of its storage, as one: the first word counts, and who contradicts it is reported. */
import type {
  HostDevice,
  HostUsage,
  KnownSize,
  LogicalVolume,
  Mount,
  VolumeGroup,
} from '../model/host-usage.ts';
import type { Facts, Told } from './facts.ts';
import type { Complain } from './joint.ts';
import {
  isListed,
  type GroupFact,
  type HostDeviceFact,
  type MountFact,
  type SizeFact,
} from './usage-facts.ts';
import { wholeOf } from './whole-usage.ts';

/** The host's usage out of all facts of a load. */
export function joinUsage(facts: Facts, complain: Complain): HostUsage {
  const volumeGroups = joinGroups(facts.volumeGroups, complain);
  const mounts = joinMounts(facts.mounts, complain);
  return {
    volumeGroups,
    mounts,
    devices: joinDevices(facts.hostDevices),
    sizes: joinSizes([...facts.sizes, ...capacities(facts)], complain),
    ...wholeOf(facts, mounts),
  };
}

// Volume groups.

interface GroupDraft extends Omit<VolumeGroup, 'logicalVolumes' | 'physicalVolumes' | 'partial'> {
  active: boolean | null;
  isListed: boolean;
  readonly physicalVolumes: Set<string>;
  readonly logicalVolumes: Map<string, LogicalVolume>;
}

function joinGroups(told: readonly Told<GroupFact>[], complain: Complain): VolumeGroup[] {
  const groups = new Map<string, GroupDraft>();
  for (const one of told) tellGroup(groups, one, complain);
  return Array.from(groups.values(), ({ isListed, ...group }) => ({
    ...group,
    physicalVolumes: [...group.physicalVolumes],
    ...(isListed ? {} : { partial: true }),
    logicalVolumes: [...group.logicalVolumes.values()],
  }));
}

function tellGroup(
  groups: Map<string, GroupDraft>,
  { output, fact }: Told<GroupFact>,
  complain: Complain,
): void {
  const { name, active, line } = fact;
  const group = groups.get(name) ?? draftOf(fact, output);
  groups.set(name, group);
  group.active ??= active;
  group.isListed ||= isListed(fact);
  if (active !== null && active !== group.active) complain(output, line);
  for (const volume of fact.physicalVolumes) group.physicalVolumes.add(volume);
  for (const { path, bytes, line: at } of fact.logicalVolumes) {
    const known = group.logicalVolumes.get(path);
    const isOther = known !== undefined && bytes !== null && known.bytes !== null && bytes !== known.bytes;
    if (isOther) complain(output, at);
    const origin = known?.origin ?? { output, line: at };
    group.logicalVolumes.set(path, { path, bytes: known?.bytes ?? bytes, origin });
  }
}

function draftOf({ name, active, line }: GroupFact, output: number): GroupDraft {
  const nothing = { isListed: false, physicalVolumes: new Set<string>(), logicalVolumes: new Map() };
  return { name, active, ...nothing, origin: { output, line } };
}

// Mounts, devices and sizes.

/** One a directory: what is mounted there. */
function joinMounts(told: readonly Told<MountFact>[], complain: Complain): Mount[] {
  const mounts = new Map<string, Mount>();
  for (const { output, fact } of told) {
    const { device, directory, type, line } = fact;
    const known = mounts.get(directory);
    if (known === undefined) mounts.set(directory, { device, directory, type, origin: { output, line } });
    else if (known.device !== device || (type !== null && known.type !== null && type !== known.type))
      complain(output, line);
    else mounts.set(directory, { ...known, type: known.type ?? type });
  }
  return [...mounts.values()];
}

/** One a name and use: swapinfo and lvlnboot name the same swap volume. */
function joinDevices(told: readonly Told<HostDeviceFact>[]): HostDevice[] {
  const devices = new Map<string, HostDevice>();
  for (const { output, fact } of told) {
    const { name, use, group, line } = fact;
    const key = `${use} ${name}`;
    if (!devices.has(key)) devices.set(key, { name, use, group, origin: { output, line } });
  }
  return [...devices.values()];
}

function joinSizes(told: readonly Told<SizeFact>[], complain: Complain): KnownSize[] {
  const sizes = new Map<string, KnownSize>();
  for (const { output, fact } of told) {
    const { name, bytes, line } = fact;
    const known = sizes.get(name);
    if (known === undefined) sizes.set(name, { name, bytes, origin: { output, line } });
    else if (known.bytes !== bytes) complain(output, line);
  }
  return [...sizes.values()];
}

/** `scsimgr get_attr` tells a capacity in blocks (scsimgr(1M); unverified); without a block size they are a disk's, of 512 bytes. */
function capacities({ attributes }: Facts): Told<SizeFact>[] {
  const blockSizes = new Map(
    attributes.filter(({ fact }) => fact.name === 'block_size').map(({ fact }) => [fact.lun, fact.value]),
  );
  return attributes.flatMap(({ output, fact: { lun, name, value, line } }) => {
    if (name !== 'capacity' || !/^[1-9]\d{0,14}$/.test(value)) return [];
    const blockSize = /^\d{3,6}$/.exec(blockSizes.get(lun) ?? '')?.[0] ?? '512';
    return [{ output, fact: { name: lun, bytes: Number(value) * Number(blockSize), line } }];
  });
}
