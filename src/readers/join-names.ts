/** DSFs and WWIDs: the names of a LUN that other commands print, and the LUN that a name means. */
import { defaultNameOf } from './dsf-name.ts';
import type { Range } from './facts.ts';
import type { WwidFact } from './join-texts.ts';
import type { Joint } from './joint.ts';

/** DSFs of `-m dsf`: the rows' own were joined with the rows; what is left tells by its legacy DSF or by its name. */
export function joinPersistentDsfs(joint: Joint): void {
  const { facts, luns, complain } = joint;
  const { left, right, output, line } = facts.dsfPairs;
  for (let at = 0; at < left.length; at++) {
    const persistent = { start: left.start.data[at]!, end: left.end.data[at]! };
    const legacy = { start: right.start.data[at]!, end: right.end.data[at]! };
    const lun = lunOfDsf(joint, persistent, legacy, output.data[at]!, line.data[at]!);
    if (lun < 0) continue;
    const isNew = luns.addDsf(lun, persistent.start, persistent.end);
    const isJoined = legacy.start === legacy.end || luns.addDsf(lun, legacy.start, legacy.end);
    if (!isNew || !isJoined) complain(output.data[at]!, line.data[at]!);
  }
}

function lunOfDsf(joint: Joint, persistent: Range, legacy: Range, output: number, line: number): number {
  const known = joint.luns.ofDsf(persistent.start, persistent.end);
  if (known >= 0) return known;
  if (joint.view === 'agile') return lunNamedBy(joint, persistent, output, line);
  return legacy.start < legacy.end ? joint.luns.ofDsf(legacy.start, legacy.end) : -1;
}

/**
 * The number in a default name is the instance; a renamed DSF is listed under its row, which was asked first. Where no LUN row was read at
 * all, the name is the only word on the LUN, and makes it.
 */
function lunNamedBy({ facts, luns, hasLunRows }: Joint, dsf: Range, output: number, line: number): number {
  const named = defaultNameOf(facts.text(dsf));
  if (named === null) return -1;
  const className = facts.words.internText(named.className);
  const known = luns.named(className, named.instance);
  if (known >= 0 || hasLunRows) return known;
  const lun = luns.make(className, named.instance, output, line);
  luns.addDsf(lun, dsf.start, dsf.end);
  return lun;
}

/** A LUN by DSF, by its own path, by one of its lunpaths, or by what a default DSF says; -1 when nothing tells. */
export function lunOfName(joint: Joint, name: Range, output: number, line: number): number {
  const { luns, nodes, view } = joint;
  const byDsf = luns.ofDsf(name.start, name.end);
  if (byDsf >= 0) return byDsf;
  const byPath = luns.atPath(name.start, name.end);
  if (byPath >= 0) return byPath;
  const node = nodes.table.find(name.start, name.end);
  if (node >= 0 && nodes.lun[node]! >= 0) return nodes.lun[node]!;
  return view === 'agile' ? lunNamedBy(joint, name, output, line) : -1;
}

/** WWIDs: `get_attr` by the line, then stanzas and maps. */
export function joinWwids(joint: Joint, told: readonly WwidFact[]): void {
  const { left, right, output, line } = joint.facts.wwidPairs;
  for (let at = 0; at < left.length; at++) {
    const lun = { start: left.start.data[at]!, end: left.end.data[at]! };
    const found = lunOfName(joint, lun, output.data[at]!, line.data[at]!);
    if (found < 0) continue;
    setWwid(joint, found, right.start.data[at]!, right.end.data[at]!, output.data[at]!, line.data[at]!);
  }
  for (const { lun, wwid, output: from, line: where } of told) {
    const found = lunOfName(joint, lun, from, where);
    if (found >= 0) setWwid(joint, found, wwid.start, wwid.end, from, where);
  }
}

/** Gives a LUN its WWID; another one than it has is a conflict. */
export function setWwid(
  { facts, luns, complain }: Joint,
  lun: number,
  start: number,
  end: number,
  output: number,
  line: number,
): void {
  // `N/A` is three bytes long, and no WWID is.
  if (end - start <= 3) return;
  const known = luns.wwid(lun);
  if (known.start === known.end) {
    luns.wwidStart[lun] = start;
    luns.wwidEnd[lun] = end;
  } else if (facts.text(known).toLowerCase() !== facts.text({ start, end }).toLowerCase()) {
    complain(output, line);
  }
}
