/** From LUN drafts to the LUNs' columns, in the order of class and instance. */
import type { LunColumns, NodeColumns } from '../model/inventory.ts';
import type { TextColumn } from '../model/text.ts';
import type { LunDrafts } from './lun-drafts.ts';

/** The numbers of the drafts in their final order, and the reverse. */
interface LunOrder {
  readonly draftAt: Int32Array;
  readonly lunOf: Int32Array;
}

function orderLuns(drafts: LunDrafts, words: readonly string[]): LunOrder {
  const { count } = drafts;
  const { first, items: draftAt } = groupBy(classRanks(drafts, words), words.length);
  for (let rank = 0; rank < words.length; rank++) {
    sortByInstance(draftAt, first[rank]!, first[rank + 1]!, drafts.instance);
  }
  const lunOf = new Int32Array(count);
  for (let lun = 0; lun < count; lun++) lunOf[draftAt[lun]!] = lun;
  return { draftAt, lunOf };
}

/** For each draft the place of its class in the alphabet. */
function classRanks({ className, count }: LunDrafts, words: readonly string[]): Int32Array {
  const present = [...new Set(className.subarray(0, count))];
  present.sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const rankOf = new Int32Array(words.length);
  present.forEach((word, rank) => (rankOf[word] = rank));
  const ranks = new Int32Array(count);
  for (let draft = 0; draft < count; draft++) ranks[draft] = rankOf[className[draft]!]!;
  return ranks;
}

/** By instance, then as they came. */
function sortByInstance(draftAt: Int32Array, from: number, to: number, instance: Int32Array): void {
  let isOrdered = true;
  for (let at = from + 1; at < to; at++) isOrdered &&= instance[draftAt[at - 1]!]! <= instance[draftAt[at]!]!;
  if (isOrdered) return;
  const drafts = draftAt.slice(from, to);
  // Instance and place in one number of at most 53 bits: numbers sort natively, which comparing by a callback is far from.
  const keys = Float64Array.from(drafts, (draft, at) => (instance[draft]! + 2 ** 31) * drafts.length + at);
  keys.sort();
  for (let at = 0; at < keys.length; at++) draftAt[from + at] = drafts[keys[at]! % drafts.length]!;
}

type LunFacts = Omit<LunColumns, 'count' | 'firstLunpath' | 'lunpaths' | 'firstDsf' | 'dsf'>;

/** Items in groups: those of group g stand at `first[g] .. first[g + 1]`, in their old order. */
interface Grouped {
  readonly first: Uint32Array<ArrayBuffer>;
  readonly items: Int32Array<ArrayBuffer>;
}

/** Groups items 0…n-1 by the group of each (-1: none). */
function groupBy(groupOf: Int32Array, groups: number): Grouped {
  const first = new Uint32Array(groups + 1);
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item]!;
    if (group >= 0) first[group + 1]!++;
  }
  for (let group = 0; group < groups; group++) first[group + 1]! += first[group]!;
  const next = first.slice();
  const items = new Int32Array(first[groups]!);
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item]!;
    if (group >= 0) items[next[group]!++] = item;
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
  const { first, items } = groupBy(dsfLuns, lunCount);
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
  const { first, items } = groupBy(isLegacy ? new Int32Array(0) : ofNode, count);
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
