/** `lvmadm -l`: the groups that LVM has on record, of every version, with their physical volumes; active or not is not told (lvmadm(1M); unverified). */
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { attributesIn, lvmStray, physicalVolumesIn } from './lvm-attributes.ts';
import { openGroup, type GroupFact, type OpenGroup } from './usage-facts.ts';

/** Reads the groups. */
export function readLvmadm(lines: readonly Line[]): LineReading<readonly GroupFact[]> {
  const groups: OpenGroup[] = [];
  return { uses: lines.map((line) => useOf(groups, line)), facts: groups };
}

function useOf(groups: OpenGroup[], { text, number }: Line): LineUse {
  const [name, value] = attributesIn(text)?.[0] ?? [];
  if (name === undefined || value === undefined) return lvmStray(text);
  if (name === 'vg name') {
    groups.push(openGroup(value, number));
    return USED;
  }
  if (name !== 'pv name') return noise('not-used-yet');
  const names = physicalVolumesIn(value);
  const group = groups.at(-1);
  if (group === undefined || names.length === 0) return problem('unrecognized');
  group.physicalVolumes.push(...names);
  return USED;
}
