/** `swapinfo`, with any of `-a`, `-d`, `-f`, `-m`, `-t`: swap devices (swapinfo(1M); layout seen in public output). */
import { noise, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, usesOf } from './logical-lines.ts';
import { strayUse } from './stray-line.ts';
import type { HostDeviceFact } from './usage-facts.ts';

/** TYPE AVAIL USED FREE PCT START/LIMIT RESERVE PRI NAME; each may be a number or a dash. */
const DEVICE = /^\s*dev\s+(?:[-\d]\S*\s+){5,7}(\/\S+)$/;
/** Swap into a file system, the memory, and the sums name no device. */
const OTHER = /^\s*(?:(?:local|network)?fs|reserve|memory|total|swapfs)\s+[-\d]/;

/** True for the heading's first and second line. */
export function looksLikeSwapinfoHeader(text: string): boolean {
  return /^TYPE\s+AVAIL\s+USED\s+FREE\b/.test(text) || /^[KM]b\s+[KM]b\s+[KM]b\s+PCT\b/.test(text);
}

/** Reads the table. */
export function readSwapinfo(lines: readonly Line[]): LineReading<readonly HostDeviceFact[]> {
  const facts: HostDeviceFact[] = [];
  const uses = usesOf(logicalLines(lines, joinWrapped), ({ text, number }): LineUse => {
    if (looksLikeSwapinfoHeader(text.trim())) return noise('header');
    const name = DEVICE.exec(text.slice(0, 1000))?.[1];
    if (name === undefined) return OTHER.test(text) ? noise('not-used-yet') : strayUse(text);
    facts.push({ name, use: 'swap', group: null, line: number });
    return USED;
  });
  return { facts, uses };
}

/** The name did not fit. */
function joinWrapped(row: string, next: string): string | null {
  return /^\s*dev\s.*[-\d]$/.test(row) && !DEVICE.test(row) && /^\s*\/\S+$/.test(next)
    ? `${row} ${next.trim()}`
    : null;
}
