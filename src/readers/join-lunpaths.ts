/** Lunpaths and their LUNs: `-m lun` and `-m hwpath` state it, the description of the row says it, `scsimgr lun_map` confirms it. */
import { sameAt, viewOf } from '../model/name-table.ts';
import { isDigit, parseDecimal } from './bytes.ts';
import type { PairColumns } from './facts.ts';
import { lunOfName } from './join-names.ts';
import type { MapPathFact } from './join-texts.ts';
import type { Joint } from './joint.ts';

const LUN_PATH_FOR = new TextEncoder().encode('LUN path for ');

/** Ways to a LUN whose successors are remembered; LUNs have two to eight paths. */
const MOST_WAYS = 16;

/**
 * Lunpaths listed under the LUNs' rows. The n-th lunpath of a LUN mostly stands in the tree's listing behind the n-th lunpath of the LUN
 * before: that row is tried first, which saves the table.
 */
export function joinListedLunpaths(joint: Joint): void {
  const { nodes, rowLun, facts } = joint;
  const { rows } = facts;
  const { start, end } = rows.lunpath;
  const expected = new Int32Array(MOST_WAYS);
  let rowBefore = -1;
  let way = 0;
  for (let at = 0; at < rows.lunpath.length; at++) {
    const row = rows.lunpathRow.data[at]!;
    way = row === rowBefore ? (way + 1) % MOST_WAYS : 0;
    rowBefore = row;
    const from = start.data[at]!;
    const to = end.data[at]!;
    const output = rows.output[row]!;
    const line = rows.lunpathLine.data[at]!;
    const guess = expected[way]!;
    const draft = nodes.table.isAt(guess, from, to) ? guess : joint.lunpathAt(from, to, output, line);
    expected[way] = draft + 1;
    joint.tie(draft, rowLun[row]!, output, line);
  }
}

/** Lunpaths that `-m hwpath` lists with the paths of their LUNs. */
export function joinPaths(joint: Joint, { left, right, output, line }: PairColumns): void {
  for (let at = 0; at < left.length; at++) {
    const [from, where] = [output.data[at]!, line.data[at]!];
    const draft = joint.lunpathAt(left.start.data[at]!, left.end.data[at]!, from, where);
    joint.tie(draft, joint.luns.atPath(right.start.data[at]!, right.end.data[at]!), from, where);
  }
}

/** `LUN path for disk17`: class and instance. A LUN that has no row stays a name without a path. */
export function joinDescriptions(joint: Joint): void {
  const { nodes, views } = joint;
  const described = new DescribedLun(joint);
  for (let draft = 0; draft < nodes.count; draft++) {
    if (nodes.className[draft] !== views.lunpathClass) continue;
    joint.tie(draft, described.of(draft), nodes.output[draft]!, nodes.line[draft]!);
  }
}

/** Lunpaths that `scsimgr lun_map` lists. */
export function joinMapPaths(joint: Joint, mapPaths: readonly MapPathFact[]): void {
  for (const { lun, path, output, line } of mapPaths) {
    const draft = joint.lunpathAt(path.start, path.end, output, line);
    joint.tie(draft, lunOfName(joint, lun, output, line), output, line);
  }
}

/** Reads the LUN out of a lunpath's description. */
export class DescribedLun {
  private readonly joint: Joint;
  private readonly view: DataView;
  /** Where the class named last stands, and its number: nearly all lunpaths name the same. */
  private classStart = 0;
  private classLength = 0;
  private className = 0;

  constructor(joint: Joint) {
    this.joint = joint;
    this.view = viewOf(joint.facts.store.bytes);
  }

  /** The LUN that the description of a draft names, made when there is none; -1 when it names none. */
  of(draft: number): number {
    const { facts, nodes, luns } = this.joint;
    const { bytes } = facts.store;
    const start = nodes.descriptionStart[draft]!;
    const end = nodes.descriptionEnd[draft]!;
    if (end - start <= LUN_PATH_FOR.length) return -1;
    for (let at = 0; at < LUN_PATH_FOR.length; at++) if (bytes[start + at] !== LUN_PATH_FOR[at]) return -1;
    let digits = end;
    while (isDigit(bytes[digits - 1]!)) digits--;
    const instance = parseDecimal(bytes, digits, end);
    const classStart = start + LUN_PATH_FOR.length;
    if (instance === null || digits <= classStart) return -1;
    const className = this.classAt(bytes, classStart, digits);
    return luns.make(className, instance, nodes.output[draft]!, nodes.line[draft]!);
  }

  private classAt(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length !== this.classLength || !sameAt(this.view, start, this.classStart, length)) {
      this.className = this.joint.facts.words.intern(bytes, start, end);
      this.classStart = start;
      this.classLength = length;
    }
    return this.className;
  }
}
