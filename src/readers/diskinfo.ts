/** `diskinfo`, with `-v` more of it, and `diskinfo -b`, which prints a bare number of bytes: the size of a disk (diskinfo(1M); unverified). */
import { operandsOf } from './command.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { strayUse } from './stray-line.ts';
import type { SizeFact } from './usage-facts.ts';

const HEADER = /^\s*SCSI describe of (\S+?):?$/;
const SIZE = /^\s*size:\s*(\d{1,15})\s*(Kbytes|bytes)$/i;
const PAIR = /^\s*[a-z][a-z /]*:(?:\s|$)/i;

/** True for the line that names the disk. */
export function looksLikeDiskinfoHeader(text: string): boolean {
  return HEADER.test(text.slice(0, 1000));
}

/** `vendor: HP`, and with `-v` a dozen more. */
function pairUse(text: string): LineUse {
  const use = strayUse(text);
  const isPair = use.kind === 'problem' && use.reason === 'unrecognized' && PAIR.test(text);
  return isPair ? noise('not-used-yet') : use;
}

/** Reads one disk or several. `command` is the one echoed, null without: it names the disk of a bare number. */
export function readDiskinfo(
  lines: readonly Line[],
  command: string | null,
): LineReading<readonly SizeFact[]> {
  const facts: SizeFact[] = [];
  let disk: string | null = command === null ? null : (operandsOf(command)[0] ?? null);
  const tell = (bytes: number, line: number): LineUse => {
    if (disk === null) return problem('unrecognized');
    // An empty drive, or a disk that does not answer, has no size.
    if (bytes > 0) facts.push({ name: disk, bytes, line });
    return USED;
  };
  const uses = lines.map(({ text, number }): LineUse => {
    const header = HEADER.exec(text.slice(0, 1000))?.[1];
    if (header !== undefined) {
      disk = header;
      return USED;
    }
    const size = SIZE.exec(text);
    if (size !== null)
      return tell(Number(size[1]) * (size[2]!.toLowerCase() === 'kbytes' ? 1024 : 1), number);
    if (/^\s*\d{1,18}$/.test(text)) return tell(Number(text), number);
    return pairUse(text);
  });
  return { facts, uses };
}
