/** `bdf`: mounted file systems, HFS, VxFS and NFS (bdf(1M); unverified). It breaks a row behind a device name that is too long for its column. */
import { noise, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, usesOf } from './logical-lines.ts';
import { strayUse } from './stray-line.ts';
import type { MountFact } from './usage-facts.ts';

/** Device, kbytes, used, avail, %used, with `-i` three more about inodes, directory. A full file system has less than nothing left. */
const ROW = /^\s*(\S+)\s+-?\d+\s+-?\d+\s+-?\d+\s+\d+%\s+(?:-?\d+\s+-?\d+\s+\d+%\s+)?(\/.*)$/;
const NUMBERS = /^\s*-?\d+\s+-?\d+\s+-?\d+\s+\d+%/;

/** True for the heading. */
export function looksLikeBdfHeader(text: string): boolean {
  return /^Filesystem\s+kbytes\s+used\s+avail\b/i.test(text);
}

/** True for a row, device and directory included. */
export function looksLikeBdfRow(text: string): boolean {
  return mayNameDevice(text) && ROW.test(text.slice(0, 4000));
}

/** A block device or NFS's `server:/path`: asked of far more lines than have one. */
function mayNameDevice(text: string): boolean {
  return text.charCodeAt(0) === 47 || text.includes(':/');
}

/** Reads the table. The type of a file system is not told. */
export function readBdf(lines: readonly Line[]): LineReading<readonly MountFact[]> {
  const facts: MountFact[] = [];
  const uses = usesOf(logicalLines(lines, joinWrapped), ({ text, number }): LineUse => {
    if (looksLikeBdfHeader(text.trim())) return noise('header');
    const match = ROW.exec(text.slice(0, 4000));
    if (match === null) return strayUse(text);
    facts.push({ device: match[1]!, directory: match[2]!, type: null, line: number });
    return USED;
  });
  return { facts, uses };
}

/** A device alone goes on with its numbers, a row without a directory with that. */
function joinWrapped(row: string, next: string): string | null {
  if (/^\s*\S+$/.test(row)) return NUMBERS.test(next) ? `${row} ${next.trim()}` : null;
  return row.endsWith('%') && /^\s*\/\S*$/.test(next) ? `${row} ${next.trim()}` : null;
}
