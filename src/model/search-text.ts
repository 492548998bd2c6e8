/**
 * Search as a person types: any substring, in any case, of what the host's devices are called.
 *
 * Nothing is copied or lowered beforehand: names stand in the string store, and are compared there byte by byte, ASCII letters folded,
 * with a skip table (Horspool), since a host with 100,000 lunpaths has 15 MB of names and a keystroke has 50 ms.
 */
import type { Inventory } from './inventory.ts';
import type { Situation, Target } from './situation.ts';
import type { TextColumn } from './text.ts';

/** What a search found: 1 for each node and each LUN one of whose own texts holds the wanted one. */
export interface Found {
  readonly nodes: Uint8Array;
  readonly luns: Uint8Array;
}

const FOLD = Uint8Array.from({ length: 256 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));
const encoder = new TextEncoder();

/** Without blanks around it, in small letters; a WWN or address written with colons (`50:06:0e:80…`) as ioscan has it. */
export function normalizeQuery(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^[0-9a-f]{2}(:[0-9a-f]{2}){2,}:?$/.test(text) ? text.replaceAll(':', '') : text;
}

class Needle {
  private readonly bytes: Uint8Array;
  private readonly skip: Uint8Array;

  constructor(query: string) {
    this.bytes = encoder.encode(query).subarray(0, 255);
    const last = this.bytes.length - 1;
    this.skip = new Uint8Array(256).fill(this.bytes.length);
    for (let i = 0; i < last; i++) this.skip[this.bytes[i]!] = last - i;
  }

  /** True when [start, end) of `store` holds the query. */
  isIn(store: Uint8Array, start: number, end: number): boolean {
    const { bytes, skip } = this;
    const last = bytes.length - 1;
    if (last === 0) return this.oneByteIsIn(store, start, end);
    for (let at = start + last; at < end;) {
      const code = FOLD[store[at]!]!;
      if (code === bytes[last] && this.endsAt(store, at)) return true;
      at += skip[code]!;
    }
    return false;
  }

  /** Nothing can be skipped for one byte: the plainest loop is four times faster. */
  private oneByteIsIn(store: Uint8Array, start: number, end: number): boolean {
    const small = this.bytes[0]!;
    const capital = small >= 97 && small <= 122 ? small - 32 : small;
    for (let at = start; at < end; at++) if (store[at] === small || store[at] === capital) return true;
    return false;
  }

  private endsAt(store: Uint8Array, end: number): boolean {
    const { bytes } = this;
    for (let i = bytes.length - 2, at = end - 1; i >= 0; i--, at--) {
      if (FOLD[store[at]!] !== bytes[i]) return false;
    }
    return true;
  }
}

/** Class and instance are two columns, so their joined names (`tape1`) are put down once an inventory: a few bytes a row. */
interface Names {
  readonly bytes: Uint8Array;
  /** Nodes first, then LUNs; one more than there are names. */
  readonly start: Uint32Array;
}

const namesOf = new WeakMap<Inventory, Names>();

function namesIn(inventory: Inventory): Names {
  let names = namesOf.get(inventory);
  if (names === undefined) {
    names = layNames(inventory);
    namesOf.set(inventory, names);
  }
  return names;
}

function layNames(inventory: Inventory): Names {
  const { nodeCount, lunCount } = inventory;
  const start = new Uint32Array(nodeCount + lunCount + 1);
  const pieces: string[] = [];
  let length = 0;
  const put = (entry: number, name: string): void => {
    start[entry] = length;
    length += name.length;
    pieces.push(name);
  };
  for (let node = 0; node < nodeCount; node++) put(node, inventory.nodeName(node));
  for (let lun = 0; lun < lunCount; lun++) put(nodeCount + lun, inventory.lunName(lun));
  start[nodeCount + lunCount] = length;
  return { bytes: encoder.encode(pieces.join('')), start };
}

function mark(into: Uint8Array, needle: Needle, store: Uint8Array, column: TextColumn): void {
  const { start, end } = column;
  for (let row = 0; row < into.length; row++) {
    if (into[row] === 0 && needle.isIn(store, start[row]!, end[row]!)) into[row] = 1;
  }
}

function markNames(into: Uint8Array, needle: Needle, names: Names, first: number): void {
  for (let row = 0; row < into.length; row++) {
    const entry = first + row;
    if (into[row] === 0 && needle.isIn(names.bytes, names.start[entry]!, names.start[entry + 1]!))
      into[row] = 1;
  }
}

function markDsfs(into: Uint8Array, needle: Needle, inventory: Inventory): void {
  const { firstDsf, dsf } = inventory.data.luns;
  for (let lun = 0; lun < into.length; lun++) {
    for (let entry = firstDsf[lun]!; into[lun] === 0 && entry < firstDsf[lun + 1]!; entry++) {
      if (needle.isIn(inventory.data.bytes, dsf.start[entry]!, dsf.end[entry]!)) into[lun] = 1;
    }
  }
}

function markUsers(into: Uint8Array, query: string, { guests }: Pick<Situation, 'guests'>): void {
  const used = ({ backing }: Target): void => {
    if (backing.kind === 'lun') into[backing.lun] = 1;
  };
  for (const guest of guests) {
    if (!guest.name.toLowerCase().includes(query)) continue;
    guest.unplaced.forEach(used);
    for (const adapter of guest.adapters) adapter.targets.forEach(used);
  }
}

/**
 * Nodes by class and instance, path and description; LUNs by class and instance, path, WWID, description, every DSF, and the names of the
 * guests that use them. A lunpath's own description only repeats its LUN's name and is not searched. An empty query finds nothing: ask
 * only when `normalizeQuery` leaves something.
 */
export function search(situation: Pick<Situation, 'inventory' | 'guests'>, query: string): Found {
  const { inventory } = situation;
  const { nodes: nodeColumns, luns: lunColumns, bytes } = inventory.data;
  const nodes = new Uint8Array(inventory.nodeCount);
  const luns = new Uint8Array(inventory.lunCount);
  if (query === '') return { nodes, luns };
  const needle = new Needle(query);
  const names = namesIn(inventory);
  mark(nodes, needle, bytes, nodeColumns.path);
  markNames(nodes, needle, names, 0);
  markNodeDescriptions(nodes, needle, inventory);
  markNames(luns, needle, names, inventory.nodeCount);
  mark(luns, needle, bytes, lunColumns.path);
  mark(luns, needle, bytes, lunColumns.wwid);
  mark(luns, needle, bytes, lunColumns.description);
  markDsfs(luns, needle, inventory);
  markUsers(luns, query, situation);
  return { nodes, luns };
}

function markNodeDescriptions(into: Uint8Array, needle: Needle, inventory: Inventory): void {
  const { lun, description } = inventory.data.nodes;
  for (let node = 0; node < into.length; node++) {
    if (into[node] === 1 || lun[node]! >= 0) continue;
    if (needle.isIn(inventory.data.bytes, description.start[node]!, description.end[node]!)) into[node] = 1;
  }
}
