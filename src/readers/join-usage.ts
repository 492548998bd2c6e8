/** What several outputs say of the host's own use of its storage, as one: the first word counts, and who contradicts it is reported. */
import type {
  HostDevice,
  HostUsage,
  KnownSize,
  LogicalVolume,
  Mount,
  VolumeGroup,
} from '../model/host-usage.ts';
import type { OutputInfo } from '../model/inventory.ts';
import { lettersOfAll, argvOf, operandsOf } from './command.ts';
import type { Facts, Told } from './facts.ts';
import type { Complain } from './joint.ts';
import type { GroupFact, HostDeviceFact, MountFact, SizeFact } from './usage-facts.ts';

/** The host's usage out of all facts of a load. */
export function joinUsage(facts: Facts, complain: Complain): HostUsage {
  const volumeGroups = joinGroups(facts.volumeGroups, complain);
  const mounts = joinMounts(facts.mounts, complain);
  return {
    volumeGroups,
    mounts,
    devices: joinDevices(facts.hostDevices),
    sizes: joinSizes([...facts.sizes, ...capacities(facts)], complain),
    groupsRead: facts.outputs.some((output) => listsGroups(facts, output)),
    mountsRead: hasRoot(mounts) && facts.outputs.some((output) => listsMounts(facts, output)),
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

/** A group without a physical volume is none: they were not printed. */
function isListed({ partial, physicalVolumes }: GroupFact): boolean {
  return !partial && physicalVolumes.length > 0;
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

// What was read whole.

/** True for an output that lists every volume group with its physical volumes, but for the deactivated ones, of which vgdisplay tells the name. */
function listsGroups(facts: Facts, output: OutputInfo): boolean {
  if (!isWhole(facts, output)) return false;
  const index = facts.outputs.indexOf(output as Facts['outputs'][number]);
  const told = facts.volumeGroups.filter((one) => one.output === index);
  const areListed = told.every(({ fact }) => fact.active === false || isListed(fact));
  switch (output.format) {
    case 'vgdisplay':
      return areListed && operandsIn(output).length === 0;
    case 'lvmadm -l':
      return areListed && !/\s-V/.test(output.command ?? '');
    case 'strings /etc/lvmtab':
      return ['/etc/lvmtab', '/etc/lvmtab_p'].every((file) => operandsIn(output).includes(file));
    default:
      return false;
  }
}

/** True for an output that lists every mount: `bdf /data`, `bdf -l` and `mount -l` do not. */
function listsMounts(facts: Facts, output: OutputInfo): boolean {
  if (output.format !== 'bdf' && output.format !== 'mount') return false;
  const isFile = operandsIn(output).every((name) => name === '/etc/mnttab');
  return isFile && !/[lFt]/.test(lettersIn(output)) && isWhole(facts, output);
}

/** Every host has its root mounted: a listing without it was cut or filtered. */
function hasRoot(mounts: readonly Mount[]): boolean {
  return mounts.some(({ directory }) => directory === '/');
}

function operandsIn({ command }: OutputInfo): readonly string[] {
  return command === null ? [] : operandsOf(command);
}

function lettersIn({ command }: OutputInfo): string {
  return command === null ? '' : lettersOfAll(argvOf(command).slice(1));
}

/** Every line was understood, and there was one behind the echoed command. */
function isWhole({ problems }: Facts, { source, firstLine, lastLine, given }: OutputInfo): boolean {
  const isHurt = problems.some(
    ({ source: of, line, reason }) =>
      of === source && line >= firstLine && line <= lastLine && reason !== 'conflicting-facts',
  );
  return !isHurt && (given > 0 || lastLine > firstLine);
}
