/** From LUN drafts to the LUNs' columns, in the order of class and instance. */
import type { LunColumns, NodeColumns } from '../model/inventory.ts';
import type { TextColumn } from '../model/text.ts';
import type { LunDrafts } from './lun-drafts.ts';

/** The numbers of the drafts in their final order, and the reverse. */
interface LunOrder {
  readonly draftAt: Int32Array;
  readonly lunOf: Int32Array;
}

function orderLuns({ all }: LunDrafts, words: readonly string[]): LunOrder {
  const draftAt = new Int32Array(all.length);
  for (let draft = 0; draft < all.length; draft++) draftAt[draft] = draft;
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

type LunFacts = Omit<LunColumns, 'count' | 'firstLunpath' | 'lunpaths' | 'firstDsf' | 'dsf'>;

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
  const isLegacy = drafts.all.some(({ node }) => node >= 0);
  const count = drafts.all.length;
  const { first, items } = groupByLun(nodes.count, count, (node) => (isLegacy ? -1 : ofNode[node]!));
  const luns = {
    count,
    ...gather(drafts, draftAt, nodeOf),
    firstLunpath: first,
    lunpaths: items,
    ...dsfColumns(drafts, lunOf, bytes),
  };
  return { luns, lunOf };
}

/** Plain loops: `from` with a callback costs ten times as much, and there may be 25,000. */
function gather({ all }: LunDrafts, draftAt: Int32Array, nodeOf: Int32Array): LunFacts {
  const { length } = all;
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
    const draft = all[draftAt[lun]!]!;
    columns.className[lun] = draft.className;
    columns.instance[lun] = draft.instance;
    columns.driver[lun] = draft.driver;
    columns.path.start[lun] = draft.path.start;
    columns.path.end[lun] = draft.path.end;
    columns.description.start[lun] = draft.description.start;
    columns.description.end[lun] = draft.description.end;
    columns.wwid.start[lun] = draft.wwid.start;
    columns.wwid.end[lun] = draft.wwid.end;
    columns.state[lun] = draft.state;
    columns.hwType[lun] = draft.hwType;
    columns.health[lun] = draft.health;
    columns.node[lun] = draft.node < 0 ? -1 : nodeOf[draft.node]!;
    columns.output[lun] = draft.output;
    columns.line[lun] = draft.line;
  }
  return columns;
}
