/**
 * `mount`, which lists in three ways, and `/etc/mnttab`, which it keeps (mount(1M), mnttab(4); unverified):
 *
 *     mount      / on /dev/vg00/lvol3 ioerror=mwdisable,delaylog,dev=40000003 on Tue Mar  3 02:14:09 2026
 *     mount -v   /dev/vg00/lvol3 on / type vxfs ioerror=mwdisable,delaylog,dev=40000003 on Tue Mar  3 02:14:09 2026
 *     mount -p   /dev/vg00/lvol3 / vxfs ioerror=mwdisable,delaylog 0 1
 *     mnttab     /dev/vg00/lvol3 / vxfs ioerror=mwdisable,delaylog,dev=40000003 0 1 1772504049
 */
import { USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, looksFull, usesOf } from './logical-lines.ts';
import { strayUse } from './stray-line.ts';
import type { MountFact } from './usage-facts.ts';

const SINCE = String.raw`on\s+[A-Z][a-z]{2}\s+[A-Z][a-z]{2}\s+\d{1,2}\s+\d{1,2}:\d{2}:\d{2}\s+(?:[A-Z]{2,5}\s+)?\d{4}`;
const VERBOSE = new RegExp(String.raw`^\s*(\S+) on (\/.*?) type (\S+)\s(?:.*\s)?${SINCE}$`);
const PLAIN = new RegExp(String.raw`^\s*(\/.*?) on (\S+)\s(.*\s)?${SINCE}$`);
const TABLE = /^\s*(\S+)\s+(\/\S*)\s+([a-z]\w*)\s+(\S+)\s+\d+\s+\d+(\s+\d+)?$/;

/** Options fill a line or three. */
const LONGEST = 1000;

type Mounted = Pick<MountFact, 'device' | 'directory' | 'type'>;

/** True for a line of `mount`, `mount -v` or `/etc/mnttab`. One of `mount -p` might as well be of `/etc/fstab`, where nothing is mounted yet. */
export function looksLikeMountLine(text: string): boolean {
  if (text.charCodeAt(0) !== 47 && !text.includes(':/')) return false;
  return parseMount(text) !== null && (TABLE.exec(text)?.[5] !== undefined || !TABLE.test(text));
}

/** Reads a listing, in any of the forms. */
export function readMount(lines: readonly Line[]): LineReading<readonly MountFact[]> {
  const facts: MountFact[] = [];
  const uses = usesOf(logicalLines(lines, joinWrapped), ({ text, number }): LineUse => {
    const mounted = parseMount(text);
    if (mounted === null) return strayUse(text);
    facts.push({ ...mounted, line: number });
    return USED;
  });
  return { facts, uses };
}

function parseMount(text: string): Mounted | null {
  if (text.length > LONGEST) return null;
  const verbose = VERBOSE.exec(text);
  if (verbose !== null) return { device: verbose[1]!, directory: verbose[2]!, type: verbose[3]! };
  const plain = PLAIN.exec(text);
  if (plain !== null) return { device: plain[2]!, directory: plain[1]!, type: typeIn(plain[3] ?? '') };
  const table = TABLE.exec(text);
  return table === null ? null : { device: table[1]!, directory: table[2]!, type: table[3]! };
}

/** Only NFS shows in the options of a plain listing. */
function typeIn(options: string): string | null {
  return /\bNFSv\d/i.test(options) ? 'nfs' : null;
}

/** A line that a terminal broke, within a word or between two. */
function joinWrapped(row: string, next: string): string | null {
  if (!looksFull(row) || parseMount(row) !== null || parseMount(next) !== null) return null;
  const spaced = `${row} ${next.trim()}`;
  return parseMount(spaced) === null ? row + next : spaced;
}
