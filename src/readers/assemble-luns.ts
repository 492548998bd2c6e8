/** From LUN drafts to the LUNs' columns, in the order of class and instance. */
import type { LunColumns, NodeColumns } from '../model/inventory.ts';
import type { TextColumn } from '../model/text.ts';
import type { LunDrafts } from './lun-drafts.ts';

/** The numbers of the drafts in their final order, and the reverse. */
interface LunOrder {
  readonly draftAt: Int32Array;
  readonly lunOf: Int32Array;
}

function orderLuns({ count, className, instance }: LunDrafts, words: readonly string[]): LunOrder {
  const compare = (a: number, b: number): number => {
    if (className[a] === className[b]) return instance[a]! - instance[b]!;
    return words[className[a]!]! < words[className[b]!]! ? -1 : 1;
  };
  const draftAt = new Int32Array(count);
  let isOrdered = true;
  for (let draft = 0; draft < count; draft++) {
    draftAt[draft] = draft;
    isOrdered &&= draft === 0 || compare(draft - 1, draft) < 0;
  }
  if (!isOrdered) draftAt.set(Array.from(draftAt).sort(compare));
  const lunOf = new Int32Array(count);
  for (let lun = 0; lun < count; lun++) lunOf[draftAt[lun]!] = lun;
  return { draftAt, lunOf };
}

type LunFacts = Omit<LunColumns, 'count' | 'firstLunpath' | 'lunpaths' | 'firstDsf' | 'dsf'>;

/** Items grouped by LUN: those of LUN l stand at `first[l] .. first[l + 1]`, in their old order. */
interface Grouped {
  readonly first: Uint32Array<ArrayBuffer>;
  readonly items: Int32Array<ArrayBuffer>;
}

/** Groups 0…n-1 by the LUN of each (-1: none). */
function groupByLun(lunOfItem: Int32Array, lunCount: number): Grouped {
  const first = new Uint32Array(lunCount + 1);
  for (let item = 0; item < lunOfItem.length; item++) {
    const lun = lunOfItem[item]!;
    if (lun >= 0) first[lun + 1]!++;
  }
  for (let lun = 0; lun < lunCount; lun++) first[lun + 1]! += first[lun]!;
  const next = first.slice();
  const items = new Int32Array(first[lunCount]!);
  for (let item = 0; item < lunOfItem.length; item++) {
    const lun = lunOfItem[item]!;
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
  { dsfs: { starts, ends } }: LunDrafts,
  dsfLuns: Int32Array,
  lunCount: number,
  bytes: Uint8Array,
): { readonly firstDsf: Uint32Array<ArrayBuffer>; readonly dsf: TextColumn } {
  const { first, items } = groupByLun(dsfLuns, lunCount);
  const order = (a: number, b: number): number =>
    compareText(bytes, starts[a]!, ends[a]!, starts[b]!, ends[b]!);
  for (let lun = 0; lun < lunCount; lun++) {
    if (first[lun + 1]! - first[lun]! > 1) sortFew(items, first[lun]!, first[lun + 1]!, order);
  }
  const dsf = { start: new Uint32Array(items.length), end: new Uint32Array(items.length) };
  for (let at = 0; at < items.length; at++) {
    dsf.start[at] = starts[items[at]!]!;
    dsf.end[at] = ends[items[at]!]!;
  }
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

/** The LUNs of each DSF of the drafts' table, by final number. */
function lunsOfDsfs({ dsfs, dsfLun }: LunDrafts, lunOf: Int32Array): Int32Array<ArrayBuffer> {
  const luns = new Int32Array(dsfs.count);
  for (let entry = 0; entry < luns.length; entry++) luns[entry] = lunOf[dsfLun.data[entry]!]!;
  return luns;
}

/**
 * The columns, and the LUN of each DSF in the order of the drafts' table. Rewrites `nodes.lun` from draft numbers to final ones.
 */
export function orderedLuns(
  drafts: LunDrafts,
  nodes: NodeColumns,
  nodeOf: Int32Array,
  words: readonly string[],
  bytes: Uint8Array,
): { readonly luns: LunColumns; readonly dsfLuns: Int32Array<ArrayBuffer> } {
  const { count } = drafts;
  const { draftAt, lunOf } = orderLuns(drafts, words);
  const { lun: ofNode } = nodes;
  for (let node = 0; node < nodes.count; node++) if (ofNode[node]! >= 0) ofNode[node] = lunOf[ofNode[node]!]!;
  // In a legacy capture a node is its LUN, and no LUN has lunpaths.
  const isLegacy = drafts.node.subarray(0, count).some((node) => node >= 0);
  const { first, items } = groupByLun(isLegacy ? new Int32Array(0) : ofNode, count);
  const dsfLuns = lunsOfDsfs(drafts, lunOf);
  const luns = {
    count,
    ...gather(drafts, draftAt, nodeOf),
    firstLunpath: first,
    lunpaths: items,
    ...dsfColumns(drafts, dsfLuns, count, bytes),
  };
  return { luns, dsfLuns };
}

/** Plain loops: `from` with a callback costs ten times as much, and there may be 25,000. */
function gather(drafts: LunDrafts, draftAt: Int32Array, nodeOf: Int32Array): LunFacts {
  const { length } = draftAt;
  const textColumn = (): TextColumn => ({ start: new Uint32Array(length), end: new Uint32Array(length) });
  const columns: LunFacts = {
    className: new Uint16Array(length),
    instance: new Int32Array(length),
    driver: new Uint16Array(length),
    path: textColumn(),
    description: textColumn(),
    wwid: textColumn(),
    state: new Uint8Array(length),
    hwType: new Uint8Array(length),
    health: new Uint8Array(length),
    node: new Int32Array(length),
    output: new Uint16Array(length),
    line: new Uint32Array(length),
  };
  for (let lun = 0; lun < length; lun++) {
    const draft = draftAt[lun]!;
    columns.className[lun] = drafts.className[draft]!;
    columns.instance[lun] = drafts.instance[draft]!;
    columns.driver[lun] = drafts.driver[draft]!;
    columns.path.start[lun] = drafts.pathStart[draft]!;
    columns.path.end[lun] = drafts.pathEnd[draft]!;
    columns.description.start[lun] = drafts.descriptionStart[draft]!;
    columns.description.end[lun] = drafts.descriptionEnd[draft]!;
    columns.wwid.start[lun] = drafts.wwidStart[draft]!;
    columns.wwid.end[lun] = drafts.wwidEnd[draft]!;
    columns.state[lun] = drafts.state[draft]!;
    columns.hwType[lun] = drafts.hwType[draft]!;
    columns.health[lun] = drafts.health[draft]!;
    columns.node[lun] = drafts.node[draft]! < 0 ? -1 : nodeOf[drafts.node[draft]!]!;
    columns.output[lun] = drafts.output[draft]!;
    columns.line[lun] = drafts.line[draft]!;
  }
  return columns;
}
