/** From drafts in any order to the tree in pre-order. Each row hangs on the longest ancestor that some output printed. */
import type { NodeColumns } from '../model/inventory.ts';
import type { NodeDrafts } from './node-drafts.ts';
import { comparePathsAt, parentEnd } from './path-order.ts';

/** The tree's columns, and where each draft went. */
export interface OrderedTree {
  readonly nodes: NodeColumns;
  /** The node of draft n. */
  readonly nodeOf: Int32Array<ArrayBuffer>;
}

/** The draft of the longest printed ancestor, -1 at the top. The root row's path is empty: it is everybody's ancestor. */
function parentsOf(drafts: NodeDrafts, bytes: Uint8Array): Int32Array {
  const parents = new Int32Array(drafts.count);
  const root = drafts.table.find(0, 0);
  let before = -1;
  for (let draft = 0; draft < drafts.count; draft++) {
    const start = drafts.pathStart[draft]!;
    const end = parentEnd(bytes, start, drafts.pathEnd[draft]!);
    // Lunpaths come target by target: the row before has mostly the same parent.
    const isSame = before >= 0 && end > 0 && drafts.table.isAt(before, start, end);
    const parent = isSame ? before : ancestorOf(drafts, bytes, start, end);
    parents[draft] = parent < 0 && draft !== root ? root : parent;
    before = parent;
  }
  return parents;
}

function ancestorOf(drafts: NodeDrafts, bytes: Uint8Array, start: number, parent: number): number {
  for (let end = parent; end >= 0; end = parentEnd(bytes, start, end)) {
    const found = drafts.table.find(start, end);
    if (found >= 0) return found;
  }
  return -1;
}

/** Children of each draft, the top's first: `children[first[p + 1] .. first[p + 2])` are those of p. */
function childrenOf(parents: Int32Array): { readonly first: Int32Array; readonly children: Int32Array } {
  const count = parents.length;
  const first = new Int32Array(count + 2);
  for (let draft = 0; draft < count; draft++) first[parents[draft]! + 2]!++;
  for (let at = 1; at < first.length; at++) first[at]! += first[at - 1]!;
  const next = first.slice();
  const children = new Int32Array(count);
  for (let draft = 0; draft < count; draft++) children[next[parents[draft]! + 1]!++] = draft;
  return { first, children };
}

/** ioscan prints in order, so that most lists of siblings need no sorting. */
function sortSiblings(
  children: Int32Array,
  from: number,
  to: number,
  order: (a: number, b: number) => number,
): void {
  for (let at = from + 1; at < to; at++) {
    if (order(children[at - 1]!, children[at]!) <= 0) continue;
    children.set(Array.from(children.subarray(from, to)).sort(order), from);
    return;
  }
}

/** Puts the drafts in pre-order, siblings by path. */
export function orderTree(drafts: NodeDrafts, bytes: Uint8Array): OrderedTree {
  const { count, pathStart, pathEnd } = drafts;
  const parents = parentsOf(drafts, bytes);
  const { first, children } = childrenOf(parents);
  // Siblings begin with their parent's path.
  let common = 0;
  const order = (a: number, b: number): number =>
    comparePathsAt(bytes, pathStart[a]!, pathEnd[a]!, pathStart[b]!, pathEnd[b]!, common) || a - b;
  for (let list = 0; list <= count; list++) {
    common = list === 0 ? 0 : pathEnd[list - 1]! - pathStart[list - 1]!;
    sortSiblings(children, first[list]!, first[list + 1]!, order);
  }
  const walk = preOrder(count, first, children);
  return { nodes: nodesOf(drafts, walk, parents), nodeOf: walk.nodeOf };
}

interface Walk {
  readonly draftAt: Int32Array;
  readonly nodeOf: Int32Array<ArrayBuffer>;
  readonly size: Int32Array<ArrayBuffer>;
}

/** Walks without recursion: a hostile path may have thousands of elements. */
function preOrder(count: number, first: Int32Array, children: Int32Array): Walk {
  const draftAt = new Int32Array(count);
  const nodeOf = new Int32Array(count).fill(-1);
  const size = new Int32Array(count);
  const next = first.slice();
  const stack: number[] = [-1];
  let node = 0;
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const at = next[top + 1]!;
    if (at === first[top + 2]!) {
      if (top >= 0) size[nodeOf[top]!] = node - nodeOf[top]!;
      stack.pop();
      continue;
    }
    next[top + 1] = at + 1;
    const draft = children[at]!;
    draftAt[node] = draft;
    nodeOf[draft] = node;
    // Nearly all are leaves.
    if (first[draft + 1] === first[draft + 2]) size[node] = 1;
    else stack.push(draft);
    node++;
  }
  return { draftAt, nodeOf, size };
}

function nodesOf(drafts: NodeDrafts, walk: Walk, parents: Int32Array): NodeColumns {
  const { draftAt, nodeOf, size } = walk;
  const { count } = drafts;
  const depth = new Uint8Array(count);
  const parent = new Int32Array(count);
  let isOrdered = true;
  for (let node = 0; node < count; node++) {
    const draft = draftAt[node]!;
    isOrdered &&= draft === node;
    const above = parents[draft]!;
    parent[node] = above < 0 ? -1 : nodeOf[above]!;
    depth[node] = above < 0 ? 0 : Math.min(depth[parent[node]!]! + 1, 255);
  }
  return { count, depth, parent, size, ...(isOrdered ? columnsOf(drafts) : gather(drafts, draftAt)) };
}

type DraftedColumns = Omit<NodeColumns, 'count' | 'depth' | 'parent' | 'size'>;

/** The drafts' own columns: ioscan prints in the tree's order, so that mostly nothing has to move. */
function columnsOf(drafts: NodeDrafts): DraftedColumns {
  const { count } = drafts;
  return {
    className: drafts.className.subarray(0, count),
    driver: drafts.driver.subarray(0, count),
    instance: drafts.instance.subarray(0, count),
    path: { start: drafts.pathStart.subarray(0, count), end: drafts.pathEnd.subarray(0, count) },
    description: {
      start: drafts.descriptionStart.subarray(0, count),
      end: drafts.descriptionEnd.subarray(0, count),
    },
    state: drafts.state.subarray(0, count),
    hwType: drafts.hwType.subarray(0, count),
    health: drafts.health.subarray(0, count),
    lun: drafts.lun.subarray(0, count),
    output: drafts.output.subarray(0, count),
    line: drafts.line.subarray(0, count),
  };
}

function gather(drafts: NodeDrafts, draftAt: Int32Array): DraftedColumns {
  const { count } = drafts;
  const columns = {
    className: new Uint16Array(count),
    driver: new Uint16Array(count),
    instance: new Int32Array(count),
    path: { start: new Uint32Array(count), end: new Uint32Array(count) },
    description: { start: new Uint32Array(count), end: new Uint32Array(count) },
    state: new Uint8Array(count),
    hwType: new Uint8Array(count),
    health: new Uint8Array(count),
    lun: new Int32Array(count),
    output: new Uint16Array(count),
    line: new Uint32Array(count),
  };
  for (let node = 0; node < count; node++) {
    const draft = draftAt[node]!;
    columns.className[node] = drafts.className[draft]!;
    columns.driver[node] = drafts.driver[draft]!;
    columns.instance[node] = drafts.instance[draft]!;
    columns.path.start[node] = drafts.pathStart[draft]!;
    columns.path.end[node] = drafts.pathEnd[draft]!;
    columns.description.start[node] = drafts.descriptionStart[draft]!;
    columns.description.end[node] = drafts.descriptionEnd[draft]!;
    columns.state[node] = drafts.state[draft]!;
    columns.hwType[node] = drafts.hwType[draft]!;
    columns.health[node] = drafts.health[draft]!;
    columns.lun[node] = drafts.lun[draft]!;
    columns.output[node] = drafts.output[draft]!;
    columns.line[node] = drafts.line[draft]!;
  }
  return columns;
}
