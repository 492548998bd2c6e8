/** Gives the lines of an output that tells of the host's own use of its storage to the reader of its format, and its facts to the load. */
import type { OutputFormat } from '../model/inventory.ts';
import { readBdf } from './bdf.ts';
import { readDiskinfo } from './diskinfo.ts';
import type { Facts, Told } from './facts.ts';
import type { Line, LineReading, LineUse } from './line.ts';
import { readLvlnboot } from './lvlnboot.ts';
import { readLvmadm } from './lvmadm.ts';
import { readLvmtab } from './lvmtab.ts';
import { readMount } from './mount.ts';
import { readPvdisplay } from './pvdisplay.ts';
import { readSwapinfo } from './swapinfo.ts';
import { readVgdisplay } from './vgdisplay.ts';
import { readVxdisk } from './vxdisk.ts';

/** The formats of such outputs. */
export type UsageFormat = Extract<
  OutputFormat,
  | `${'vg' | 'pv'}display`
  | `lv${string}`
  | 'strings /etc/lvmtab'
  | 'bdf'
  | 'mount'
  | 'swapinfo'
  | 'vxdisk list'
  | 'diskinfo'
>;

/** One such output, with the command as echoed. */
export interface UsageOutput {
  readonly format: UsageFormat;
  readonly command: string | null;
  readonly output: number;
  readonly lines: readonly Line[];
}

/** Reads an output; the uses stand in the order of its lines. */
export function readUsage(facts: Facts, { format, command, output, lines }: UsageOutput): readonly LineUse[] {
  const take = <Fact>(to: Told<Fact>[], reading: LineReading<readonly Fact[]>): readonly LineUse[] => {
    for (const fact of reading.facts) to.push({ output, fact });
    facts.give(output, reading.facts.length);
    facts.cutOff ||= reading.uses.some((use) => use.kind === 'problem' && use.reason === 'cut-off');
    return reading.uses;
  };
  switch (format) {
    case 'vgdisplay':
      return take(facts.volumeGroups, readVgdisplay(lines, command));
    case 'pvdisplay':
      return take(facts.volumeGroups, readPvdisplay(lines));
    case 'lvmadm -l':
      return take(facts.volumeGroups, readLvmadm(lines));
    case 'strings /etc/lvmtab':
      return take(facts.volumeGroups, readLvmtab(lines));
    case 'bdf':
      return take(facts.mounts, readBdf(lines));
    case 'mount':
      return take(facts.mounts, readMount(lines));
    case 'swapinfo':
      return take(facts.hostDevices, readSwapinfo(lines));
    case 'vxdisk list':
      return take(facts.hostDevices, readVxdisk(lines));
    case 'diskinfo':
      return take(facts.sizes, readDiskinfo(lines, command));
    case 'lvlnboot -v': {
      const { facts: boot, uses } = readLvlnboot(lines);
      for (const fact of boot.groups) facts.volumeGroups.push({ output, fact });
      return take(facts.hostDevices, { facts: boot.devices, uses });
    }
  }
}
