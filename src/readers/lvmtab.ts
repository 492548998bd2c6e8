/**
 * `strings /etc/lvmtab` and `/etc/lvmtab_p`: group names, each followed by the DSFs of its physical volumes, with the scraps of text that a
 * binary file holds in between (LVM white paper on version 2.0 groups, p. 11). The first file holds version 1.0 groups only, the other the
 * later ones.
 */
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { strayUse } from './stray-line.ts';
import { openGroup, type GroupFact, type OpenGroup } from './usage-facts.ts';

const GROUP = /^\s*(\/dev\/[\w.+-]+)$/;
const PHYSICAL = /^\s*(\/dev\/(?:disk|dsk|cdisk|vx)\/\S+)$/;

/** Reads the groups. */
export function readLvmtab(lines: readonly Line[]): LineReading<readonly GroupFact[]> {
  const groups: OpenGroup[] = [];
  return { uses: lines.map((line) => useOf(groups, line)), facts: groups };
}

function useOf(groups: OpenGroup[], { text, number }: Line): LineUse {
  const group = GROUP.exec(text)?.[1];
  if (group !== undefined) {
    groups.push(openGroup(group, number));
    return USED;
  }
  const volume = PHYSICAL.exec(text)?.[1];
  if (volume === undefined) return scrapUse(text);
  if (groups.length === 0) return problem('unrecognized');
  groups.at(-1)!.physicalVolumes.push(volume);
  return USED;
}

function scrapUse(text: string): LineUse {
  const use = strayUse(text);
  return use.kind === 'problem' && use.reason === 'unrecognized' ? noise('not-used-yet') : use;
}
