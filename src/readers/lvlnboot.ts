/** `lvlnboot -v`: the disks that the host boots from, and its boot, root, swap and dump volumes (lvlnboot(1M); layout seen in public output). */
import type { HostDevice } from '../model/host-usage.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { strayUse } from './stray-line.ts';
import { openGroup, type GroupFact, type HostDeviceFact, type OpenGroup } from './usage-facts.ts';

/** What the output tells: root groups with their physical volumes, and what their disks and volumes are for. */
export interface BootFacts {
  readonly groups: readonly GroupFact[];
  readonly devices: readonly HostDeviceFact[];
}

const GROUP = /^\s*Boot Definitions for Volume Group\s+(\/[^\s:]+):?$/i;
/** `/dev/disk/disk2_p2 -- Boot Disk`; a legacy DSF has its hardware path in between. */
const DISK = /^\s*(\/dev\/\S+)(?:\s+\([^)]*\)?)?(\s+-- Boot Disk)?$/i;
/** `Boot: lvol1  on:  /dev/disk/disk2_p2`, and with the dump volume its number. */
const ROLE = /^\s*(Boot|Root|Swap|Dump):\s+(\S+)\s+on:(?:\s+\/dev\/\S+?)?(?:,\s*\d+)?$/i;
const NOTHING = /^\s*(?:(?:lvlnboot: )?The Boot Data Area is empty|No \w+ Logical Volume configured)\.?$/i;
/** A mirror that was never made bootable: a remark, and the rest is printed all the same. */
const LIF = /^\s*(?:lvlnboot: LIF information corrupt or not present on|Use the "mkboot" command to)\b/;
const HEADER = /^\s*Physical Volumes belonging in (?:Root )?Volume Group:?$/i;

/** True for the line that begins the definitions of a group. */
export function looksLikeBootDefinitions(text: string): boolean {
  return /^Boot Definitions for Volume Group\b/i.test(text);
}

/** Reads the definitions of one group or of several. */
export function readLvlnboot(lines: readonly Line[]): LineReading<BootFacts> {
  const groups: OpenGroup[] = [];
  const devices: HostDeviceFact[] = [];
  const uses = lines.map((line) => useOf(groups, devices, line));
  return { facts: { groups, devices }, uses };
}

function useOf(groups: OpenGroup[], devices: HostDeviceFact[], { text, number }: Line): LineUse {
  if (text.length > 1000) return problem('unrecognized');
  const name = GROUP.exec(text)?.[1];
  if (name !== undefined) {
    groups.push({ ...openGroup(name, number), partial: true });
    return USED;
  }
  if (HEADER.test(text) || NOTHING.test(text)) return noise('header');
  if (LIF.test(text)) return noise('not-used-yet');
  const group = groups.at(-1);
  if (group === undefined) return strayUse(text);
  return takeRole(devices, group, text, number) ?? takeDisk(devices, group, text, number) ?? strayUse(text);
}

function takeRole(devices: HostDeviceFact[], group: OpenGroup, text: string, line: number): LineUse | null {
  const [, role, volume] = ROLE.exec(text) ?? [];
  if (role === undefined || volume === undefined) return null;
  const use = role.toLowerCase() as HostDevice['use'];
  devices.push({ name: `${group.name}/${volume}`, use, group: null, line });
  return USED;
}

/** Below a role stand the further disks of a mirror: they were listed above. */
function takeDisk(devices: HostDeviceFact[], group: OpenGroup, text: string, line: number): LineUse | null {
  const [, name, isBoot] = DISK.exec(text) ?? [];
  if (name === undefined) return null;
  if (!group.physicalVolumes.includes(name)) group.physicalVolumes.push(name);
  if (isBoot !== undefined) devices.push({ name, use: 'boot', group: null, line });
  return USED;
}
