/**
 * `vgdisplay`, with `-v` the volume groups with their logical and physical volumes (vgdisplay(1M); unverified). A deactivated group gives
 * only its complaint, two lines on stderr, which may stand anywhere above or between the others.
 */
import { operandsOf } from './command.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import {
  attributesIn,
  isAlternateLink,
  lvmStray,
  physicalVolumesIn,
  type LvmAttribute,
} from './lvm-attributes.ts';
import { openGroup, type GroupFact, type OpenGroup } from './usage-facts.ts';

const MEGABYTE = 1_048_576;
const NOT_ACTIVATED = /^\s*vgdisplay: Volume group not activated\.?$/i;
const CANNOT_DISPLAY = /^\s*vgdisplay: Cannot display volume group "(\/[^"]+)"/i;

/** True for a line of the complaint about a deactivated group. */
export function looksLikeVgdisplayComplaint(text: string): boolean {
  return NOT_ACTIVATED.test(text) || CANNOT_DISPLAY.test(text.slice(0, 4000));
}

/** True for the first attribute of a group. */
export function looksLikeGroupName(text: string): boolean {
  return /^VG Name\s+\/dev\/\S/.test(text);
}

const VOLUME =
  /^(?:LV (?:Name|Status|Size \(Mbytes\))|PV (?:Name|Status)|(?:Total|Free|Allocated) PE|Current LE|Used PV|Autoswitch|Proactive Polling)\s{2,}\S/;

/** True for a line about a logical or physical volume: a host may have thousands. */
export function looksLikeVolumeAttribute(text: string): boolean {
  return VOLUME.test(text);
}

/** Reads the groups. `command` is the one echoed, null without: it names the group where the output begins further down. */
export function readVgdisplay(
  lines: readonly Line[],
  command: string | null,
): LineReading<readonly GroupFact[]> {
  const reader = new VgdisplayReader(command);
  const uses = lines.map((line) => reader.read(line));
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  if (reader.isCutOff() && last >= 0) uses[last] = problem('cut-off');
  return { facts: reader.facts(), uses };
}

/** What a group says it has, and how many of its physical volumes' names are further links to one. */
interface Promised {
  logical: number;
  physical: number;
  /** Volumes that are missing from the host are not listed. */
  attached: number;
  alternate: number;
}

class VgdisplayReader {
  private readonly groups: OpenGroup[] = [];
  private readonly promises = new Map<OpenGroup, Promised>();
  private readonly command: string | null;
  private open: OpenGroup | null = null;
  private isComplaining = false;

  constructor(command: string | null) {
    this.command = command;
  }

  facts(): readonly GroupFact[] {
    for (const [group, { physical, alternate }] of this.promises) {
      group.partial = group.physicalVolumes.length - alternate < physical;
    }
    return this.groups;
  }

  read({ text, number }: Line): LineUse {
    if (NOT_ACTIVATED.test(text)) {
      this.isComplaining = true;
      return USED;
    }
    const refused = CANNOT_DISPLAY.exec(text.slice(0, 4000))?.[1];
    if (refused !== undefined) return this.takeRefused(refused, number);
    const attributes = attributesIn(text);
    if (attributes === null) return lvmStray(text);
    const uses = attributes.map((attribute) => this.take(attribute, number));
    return (
      uses.find(({ kind }) => kind === 'problem') ?? uses.find(({ kind }) => kind === 'used') ?? uses[0]!
    );
  }

  /** True when the last group promises more volumes than it lists, in an output that lists volumes. */
  isCutOff(): boolean {
    const isVerbose = this.groups.some(
      ({ physicalVolumes, logicalVolumes }) => physicalVolumes.length + logicalVolumes.length > 0,
    );
    const last = [...this.promises].at(-1);
    if (last === undefined || !isVerbose) return false;
    const [{ logicalVolumes, physicalVolumes }, { logical, physical, attached, alternate }] = last;
    const expected = Math.min(physical, attached);
    return logicalVolumes.length < logical || physicalVolumes.length - alternate < expected;
  }

  /** The same words may follow another complaint, as of a group that does not exist. */
  private takeRefused(name: string, line: number): LineUse {
    if (!this.isComplaining) return problem('command-failed');
    this.isComplaining = false;
    this.groups.unshift({ ...openGroup(name, line), active: false });
    return USED;
  }

  private take([name, value]: LvmAttribute, line: number): LineUse {
    switch (name) {
      case 'vg name':
        this.begin(value, line);
        return USED;
      case 'cur lv':
      case 'cur pv':
      case 'act pv':
      case 'vg status':
      case 'lv name':
      case 'lv size (mbytes)':
      case 'pv name':
        return this.takeOfGroup(this.current(line), [name, value], line);
      default:
        return noise('not-used-yet');
    }
  }

  private takeOfGroup(group: OpenGroup | null, [name, value]: LvmAttribute, line: number): LineUse {
    if (group === null) return problem('unrecognized');
    const promised = this.promises.get(group)!;
    switch (name) {
      case 'vg status':
        group.active = readStatus(value);
        return USED;
      case 'cur lv':
        promised.logical = Number(value) || 0;
        return USED;
      case 'cur pv':
        promised.physical = Number(value) || 0;
        return USED;
      case 'act pv':
        promised.attached = Number(value) || 0;
        return USED;
      case 'lv name':
        group.logicalVolumes.push({ path: value, bytes: null, line });
        return USED;
      case 'pv name':
        return this.takePhysical(group, promised, value);
      default:
        return takeSize(group, value);
    }
  }

  /** The groups of physical volumes at the end name them once more. */
  private takePhysical(group: OpenGroup, promised: Promised, value: string): LineUse {
    const names = physicalVolumesIn(value);
    if (names.length === 0) return problem('unrecognized');
    for (const [at, name] of names.entries()) {
      if (group.physicalVolumes.includes(name)) continue;
      group.physicalVolumes.push(name);
      if (at > 0 || isAlternateLink(value)) promised.alternate++;
    }
    return USED;
  }

  /** The group at hand: the one printed last; else the only one that the command asks for. */
  private current(line: number): OpenGroup | null {
    if (this.open !== null) return this.open;
    const asked = this.command === null ? [] : operandsOf(this.command);
    if (asked.length !== 1) return null;
    const name = asked[0]!.startsWith('/') ? asked[0]! : `/dev/${asked[0]!}`;
    return this.begin(name, line);
  }

  private begin(name: string, line: number): OpenGroup {
    const group = openGroup(name, line);
    this.groups.push(group);
    this.open = group;
    this.promises.set(group, { logical: 0, physical: 0, attached: Infinity, alternate: 0 });
    return group;
  }
}

/** The size of the logical volume named last. */
function takeSize({ logicalVolumes }: OpenGroup, megabytes: string): LineUse {
  const volume = logicalVolumes.at(-1);
  if (volume === undefined || !/^\d{1,9}$/.test(megabytes)) return problem('unrecognized');
  volume.bytes = Number(megabytes) * MEGABYTE;
  return USED;
}

/** `available`, `available, exclusive`, `available, shared`; anything but that, as printed by a few releases, is none. */
function readStatus(value: string): boolean | null {
  if (/^available\b/i.test(value)) return true;
  return /^(?:unavailable|not|deactivated)\b/i.test(value) ? false : null;
}
