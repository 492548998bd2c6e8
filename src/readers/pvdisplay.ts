/** `pvdisplay`: physical volumes and the group that each belongs to; with `-v` the logical volumes on it (pvdisplay(1M); unverified). */
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { attributesIn, lvmStray, physicalVolumesIn, type LvmAttribute } from './lvm-attributes.ts';
import { openGroup, type GroupFact, type OpenGroup } from './usage-facts.ts';

/** A row of the distribution: a logical volume, its extents, and those of it that lie here. */
const DISTRIBUTION = /^\s*(\/dev\/\S+)\s+\d+\s+\d+$/;
const EXTENT = /^\s*\d+\s+(?:current|free|stale)\b/;
const TABLE_HEADER = /^\s*(?:LV Name\s+LE of LV|PE\s+Status\s+LV)\b/;

/** Reads physical volumes, one or many back to back. */
export function readPvdisplay(lines: readonly Line[]): LineReading<readonly GroupFact[]> {
  const reader = new PvdisplayReader();
  return { uses: lines.map((line) => reader.read(line)), facts: reader.groups };
}

class PvdisplayReader {
  readonly groups: OpenGroup[] = [];
  /** Names of the volume at hand whose group is not printed yet. */
  private waiting: string[] = [];

  read({ text, number }: Line): LineUse {
    if (TABLE_HEADER.test(text)) return noise('header');
    const volume = DISTRIBUTION.exec(text.slice(0, 4000))?.[1];
    if (volume !== undefined) return this.takeLogical(volume, number);
    if (EXTENT.test(text) || /:LVM_Disk=/.test(text)) return noise('not-used-yet');
    const attributes = attributesIn(text);
    if (attributes === null) return lvmStray(text);
    const uses = attributes.map((attribute) => this.take(attribute, number));
    return uses.find(({ kind }) => kind !== 'noise') ?? uses[0]!;
  }

  private take([name, value]: LvmAttribute, line: number): LineUse {
    switch (name) {
      case 'pv name': {
        const names = physicalVolumesIn(value);
        this.waiting.push(...names);
        return names.length > 0 ? USED : problem('unrecognized');
      }
      case 'vg name':
        this.groups.push({ ...openGroup(value, line), physicalVolumes: this.waiting, partial: true });
        this.waiting = [];
        return USED;
      default:
        return noise('not-used-yet');
    }
  }

  private takeLogical(path: string, line: number): LineUse {
    const group = this.groups.at(-1);
    if (group === undefined) return problem('unrecognized');
    group.logicalVolumes.push({ path, bytes: null, line });
    return USED;
  }
}
