/** `scsimgr -p get_attr all_lun -a device_file -a wwid` in place: `/dev/rdisk/disk5:0x6005…`, a LUN a line, by the ten thousand. */
import { COLON, isDevAt, trimEnd } from './bytes.ts';
import type { ListPlace } from './ioscan-lists.ts';

/** Takes rows from index `from` on and gives the index of the first line that is none (quoted ones too: the slow reader has them), at most `to`. */
export function takeWwidRows({ facts, lines, output }: ListPlace, from: number, to: number): number {
  const { bytes } = facts.store;
  let index = from;
  for (; index < to; index++) {
    const start = lines.starts[index]!;
    const end = trimEnd(bytes, start, lines.starts[index + 1]!);
    if (!isDevAt(bytes, start)) break;
    const colon = colonIn(bytes, start, end);
    if (colon < 0 || !isHexFrom(bytes, colon + 1, end)) break;
    facts.wwidPairs.push(start, colon, colon + 1, end, output, index + 1);
  }
  if (index > from) facts.give(output, index - from);
  return index;
}

function colonIn(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === COLON) return at;
    if (bytes[at] === 32) return -1;
  }
  return -1;
}

function isHexFrom(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 4 || bytes[start] !== 48 || (bytes[start + 1]! | 32) !== 120) return false;
  for (let at = start + 2; at < end; at++) {
    const code = bytes[at]!;
    const small = code | 32;
    if (!((code >= 48 && code <= 57) || (small >= 97 && small <= 102))) return false;
  }
  return true;
}
