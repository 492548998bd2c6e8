/** `vxdisk list`, with `-o alldgs` the disks of deported groups too: which disks VxVM has (vxdisk(1M); layout seen in public output). */
import { noise, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { strayUse } from './stray-line.ts';
import type { HostDeviceFact } from './usage-facts.ts';

/** DEVICE TYPE DISK GROUP STATUS, with `-e` the operating system's name further right. */
const ROW = /^\s*(\S+)\s+((?:auto|simple|sliced|nopriv)(?::\S+)?|-)\s+(\S+)\s+(\S+)\s+(\S.*)$/;
const NATIVE = /(?:^|\s)(disk\d+(?:_p\d+)?|c\d+t\d+d\d+(?:s\d+)?)(?=\s|$)/;

/** True for the heading. */
export function looksLikeVxdiskHeader(text: string): boolean {
  return /^DEVICE\s+TYPE\s+DISK\s+GROUP\s+STATUS\b/.test(text);
}

/** Reads the table: the disks in a group. A disk that is initialised and in none is free for all that this tells. */
export function readVxdisk(lines: readonly Line[]): LineReading<readonly HostDeviceFact[]> {
  const facts: HostDeviceFact[] = [];
  let hasNative = false;
  const uses = lines.map(({ text, number }): LineUse => {
    if (looksLikeVxdiskHeader(text.trim())) {
      hasNative = /\bOS_NATIVE_NAME\b/.test(text);
      return noise('header');
    }
    const [, device, , , group, rest] = ROW.exec(text.slice(0, 1000)) ?? [];
    if (device === undefined || group === undefined || rest === undefined) return strayUse(text);
    // A group's disk that is gone has no device, and "failed was:" behind it.
    if (group === '-' || device === '-') return noise('not-used-yet');
    const native = hasNative ? NATIVE.exec(rest)?.[1] : undefined;
    facts.push({
      name: dsfOf(native ?? device),
      use: 'vxvm',
      group: group.replace(/^\((.*)\)$/, '$1'),
      line: number,
    });
    return USED;
  });
  return { facts, uses };
}

/** `disk58` and `c4t15d1` are DSFs without their folder; names that follow the enclosure stay as they are. */
function dsfOf(device: string): string {
  if (/^disk\d+(?:_p\d+)?$/.test(device)) return `/dev/disk/${device}`;
  return /^c\d+t\d+d\d+(?:s\d+)?$/.test(device) ? `/dev/dsk/${device}` : device;
}
