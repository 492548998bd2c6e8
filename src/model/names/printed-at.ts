/** Where a text of the string store was printed: the store holds the sources line by line, so its offset tells. */
import type { Inventory, Origin } from '../inventory.ts';

/** Null for a text that no single line holds: one that was put together from several, or rewritten. */
export function originAt({ data }: Inventory, offset: number): Origin | null {
  for (const [source, { lineStart }] of data.sources.entries()) {
    if (offset < lineStart[0]! || offset >= lineStart.at(-1)!) continue;
    const line = lineAt(lineStart, offset);
    const output = data.outputs.findIndex(
      (one) => one.source === source && one.firstLine <= line && line <= one.lastLine,
    );
    return output < 0 ? null : { output, line };
  }
  return null;
}

/** The last line that starts at or before the offset, from 1. */
function lineAt(lineStart: Uint32Array, offset: number): number {
  let [low, high] = [0, lineStart.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStart[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
