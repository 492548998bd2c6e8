/** From LUN drafts to the LUNs' columns, in the order of class and instance. */
import type { LunColumns, NodeColumns } from '../model/inventory.ts';
import { textBetween, type TextColumn } from '../model/text.ts';
import type { LunDrafts } from './lun-drafts.ts';

/** The numbers of the drafts in their final order, and the reverse. */
interface LunOrder {
  readonly draftAt: Int32Array;
  readonly lunOf: Int32Array;
}

function orderLuns({ all }: LunDrafts, words: readonly string[]): LunOrder {
  const draftAt = Int32Array.from(all, (_, draft) => draft);
  const compare = (a: number, b: number): number => {
    const [left, right] = [all[a]!, all[b]!];
    if (left.className === right.className) return left.instance - right.instance;
    return words[left.className]! < words[right.className]! ? -1 : 1;
  };
  const isOrdered = draftAt.every((draft) => draft === 0 || compare(draft - 1, draft) < 0);
  if (!isOrdered) draftAt.set(Array.from(draftAt).sort(compare));
  const lunOf = new Int32Array(all.length);
  draftAt.forEach((draft, lun) => (lunOf[draft] = lun));
  return { draftAt, lunOf };
}

/** Groups 0…n-1 by the LUN that `lunOfItem` gives (-1: none): items of LUN l stand at `first[l] .. first[l + 1]`, in their old order. */
function groupByLun(
  count: number,
  lunCount: number,
  lunOfItem: (item: number) => number,
): { readonly first: Uint32Array<ArrayBuffer>; readonly items: Int32Array<ArrayBuffer> } {
  const first = new Uint32Array(lunCount + 1);
  for (let item = 0; item < count; item++) {
    const lun = lunOfItem(item);
    if (lun >= 0) first[lun + 1]!++;
  }
  for (let lun = 0; lun < lunCount; lun++) first[lun + 1]! += first[lun]!;
  const next = first.slice();
  const items = new Int32Array(first[lunCount]!);
  for (let item = 0; item < count; item++) {
    const lun = lunOfItem(item);
    if (lun >= 0) items[next[lun]!++] = item;
  }
  return { first, items };
}

function compareText(bytes: Uint8Array, aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  while (aStart < aEnd && bStart < bEnd && bytes[aStart] === bytes[bStart]) {
    aStart++;
    bStart++;
  }
  if (aStart === aEnd || bStart === bEnd) return aEnd - aStart - (bEnd - bStart);
  return bytes[aStart]! - bytes[bStart]!;
}

/** DSFs of all LUNs, by name within each; few a LUN, so that insertion does. */
function dsfColumns(
  drafts: LunDrafts,
  lunOf: Int32Array,
  bytes: Uint8Array,
): { readonly firstDsf: Uint32Array<ArrayBuffer>; readonly dsf: TextColumn } {
  const { starts, ends } = drafts.dsfs;
  const { first, items } = groupByLun(
    starts.length,
    lunOf.length,
    (entry) => lunOf[drafts.dsfLun.data[entry]!]!,
  );
  const order = (a: number, b: number): number =>
    compareText(bytes, starts[a]!, ends[a]!, starts[b]!, ends[b]!);
  for (let lun = 0; lun < lunOf.length; lun++) {
    if (first[lun + 1]! - first[lun]! > 1) sortFew(items, first[lun]!, first[lun + 1]!, order);
  }
  const dsf = {
    start: Uint32Array.from(items, (entry) => starts[entry]!),
    end: Uint32Array.from(items, (entry) => ends[entry]!),
  };
  return { firstDsf: first, dsf };
}

function sortFew(items: Int32Array, from: number, to: number, order: (a: number, b: number) => number): void {
  if (to - from > 64) {
    items.set(Array.from(items.subarray(from, to)).sort(order), from);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const item = items[at]!;
    let hole = at;
    while (hole > from && order(items[hole - 1]!, item) > 0) items[hole] = items[--hole]!;
    items[hole] = item;
  }
}

/** The columns, and the final number of each draft. Rewrites `nodes.lun` from draft numbers to final ones. */
export function orderedLuns(
  drafts: LunDrafts,
  nodes: NodeColumns,
  nodeOf: Int32Array,
  words: readonly string[],
  bytes: Uint8Array,
): { readonly luns: LunColumns; readonly lunOf: Int32Array } {
  const { draftAt, lunOf } = orderLuns(drafts, words);
  const { lun: ofNode } = nodes;
  for (let node = 0; node < nodes.count; node++) if (ofNode[node]! >= 0) ofNode[node] = lunOf[ofNode[node]!]!;
  const ordered = Array.from(draftAt, (draft) => drafts.all[draft]!);
  const isLegacy = ordered.some(({ node }) => node >= 0);
  const { first, items } = groupByLun(nodes.count, ordered.length, (node) => (isLegacy ? -1 : ofNode[node]!));
  const columnOf = (pick: 'path' | 'description' | 'wwid'): TextColumn => ({
    start: Uint32Array.from(ordered, (lun) => lun[pick].start),
    end: Uint32Array.from(ordered, (lun) => lun[pick].end),
  });
  const luns: LunColumns = {
    count: ordered.length,
    className: Uint16Array.from(ordered, ({ className }) => className),
    instance: Int32Array.from(ordered, ({ instance }) => instance),
    driver: Uint16Array.from(ordered, ({ driver }) => driver),
    path: columnOf('path'),
    description: columnOf('description'),
    wwid: columnOf('wwid'),
    state: Uint8Array.from(ordered, ({ state }) => state),
    hwType: Uint8Array.from(ordered, ({ hwType }) => hwType),
    health: Uint8Array.from(ordered, ({ health }) => health),
    firstLunpath: first,
    lunpaths: items,
    ...dsfColumns(drafts, lunOf, bytes),
    node: Int32Array.from(ordered, ({ node }) => (node < 0 ? -1 : nodeOf[node]!)),
    output: Uint16Array.from(ordered, ({ output }) => output),
    line: Uint32Array.from(ordered, ({ line }) => line),
  };
  return { luns, lunOf };
}

/** The text of a range; for comparing the rare. */
export function sameText(
  bytes: Uint8Array,
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean {
  return (
    textBetween(bytes, a.start, a.end).toLowerCase() === textBetween(bytes, b.start, b.end).toLowerCase()
  );
}
