/** Joins what the outputs said into one inventory (rules of identity: HP "Next Generation Mass Storage Stack", pp. 16-17; naming papers). */
import type { Evidence, InventoryData, SourceInfo } from '../model/inventory.ts';
import { textBetween } from '../model/text.ts';
import { orderedLuns } from './assemble-luns.ts';
import { orderTree } from './assemble-tree.ts';
import type { Facts } from './facts.ts';
import { joinGuests } from './guest-facts.ts';
import { Joiner } from './join.ts';
import { trimEnd } from './bytes.ts';

/** The inventory of a load; conflicts go to the facts' problems. `hostName` is settled by the caller, who refuses a load of two hosts. */
export function assemble(
  facts: Facts,
  sources: readonly SourceInfo[],
  hostName: string | null,
): InventoryData {
  const complain = (output: number, line: number): void => complainOf(facts, sources, output, line);
  const joiner = new Joiner(facts, complain);
  const { view, nodes: nodeDrafts, luns: lunDrafts } = joiner.join();
  const { bytes } = facts.store;
  const { words } = facts.words;
  const { nodes, nodeOf } = orderTree(nodeDrafts, bytes);
  const { luns, lunOf } = orderedLuns(lunDrafts, nodes, nodeOf, words, bytes);
  const { starts, ends } = lunDrafts.dsfs;
  return {
    bytes: facts.store.finish(),
    words,
    nodes,
    luns,
    nodeTable: nodeDrafts.table.build(),
    nodeTableNodes: nodeOf,
    dsfTable: lunDrafts.dsfs.build(),
    dsfTableNames: { start: starts.slice(), end: ends.slice() },
    dsfTableLuns: finalLuns(lunDrafts.dsfLun.data.subarray(0, starts.length), lunOf),
    guests: joinGuests(facts.guests),
    database: facts.database.map(({ output, fact: { line, ...entry } }) => ({
      ...entry,
      origin: { output, line },
    })),
    host: { name: hostName, date: facts.date, release: facts.release, hpvmRevision: facts.hpvmRevision },
    evidence: evidenceOf(facts, view, nodes.health, luns),
    sources,
    outputs: facts.outputs,
  };
}

function finalLuns(drafts: Uint32Array, lunOf: Int32Array): Int32Array<ArrayBuffer> {
  const luns = new Int32Array(drafts.length);
  for (let entry = 0; entry < drafts.length; entry++) luns[entry] = lunOf[drafts[entry]!]!;
  return luns;
}

function complainOf(facts: Facts, sources: readonly SourceInfo[], output: number, line: number): void {
  const source = facts.outputs[output]?.source ?? 0;
  const starts = sources[source]!.lineStart;
  const { bytes } = facts.store;
  const start = starts[line - 1] ?? 0;
  const text = textBetween(bytes, start, trimEnd(bytes, start, starts[line] ?? start)).trim();
  facts.problem(source, line, text, 'conflicting-facts');
}

function evidenceOf(
  facts: Facts,
  view: Evidence['view'],
  nodeHealth: Uint8Array,
  luns: InventoryData['luns'],
): Evidence {
  const has = (format: string): boolean =>
    facts.outputs.some((output) => output.format === format && wasRead(facts, output));
  const { start, end } = luns.wwid;
  return {
    view,
    lunRows: luns.state.some((state) => state > 0),
    lunpathRows:
      luns.lunpaths.length > 0 || facts.rows.lunpath.length > 0 || facts.lunpathLuns.left.length > 0,
    health: nodeHealth.some((health) => health > 0) || luns.health.some((health) => health > 0),
    wwids: start.some((from, lun) => from < end[lun]!),
    guestList: has('hpvmstatus'),
    database: has('hpvmdevmgmt -l'),
    cutOff: facts.cutOff,
  };
}

/** An empty list was read too, unless the command failed. */
function wasRead(facts: Facts, output: Facts['outputs'][number]): boolean {
  if (output.given > 0) return true;
  const { source, firstLine, lastLine } = output;
  const failed = facts.problems.some(
    (problem) => problem.source === source && problem.line >= firstLine && problem.line <= lastLine + 1,
  );
  return !failed && lastLine > firstLine;
}
