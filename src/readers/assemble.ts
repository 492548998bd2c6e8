/** Joins what the outputs said into one inventory (rules of identity: HP "Next Generation Mass Storage Stack", pp. 16-17; naming papers). */
import type { DatabaseEntry } from '../model/database.ts';
import type { Evidence, InventoryData, SourceInfo } from '../model/inventory.ts';
import { textBetween } from '../model/text.ts';
import { orderedLuns } from './assemble-luns.ts';
import { orderTree } from './assemble-tree.ts';
import { tellDatabaseWwids } from './database-wwids.ts';
import type { Facts, Told } from './facts.ts';
import { joinGuests } from './guest-facts.ts';
import type { DatabaseFact } from './hpvmdevmgmt.ts';
import { joinFacts } from './join.ts';
import { joinUsage } from './join-usage.ts';
import { trimEnd } from './bytes.ts';

/** The inventory of a load; conflicts go to the facts' problems. `hostName` is settled by the caller, who refuses a load of two hosts. */
export function assemble(
  facts: Facts,
  sources: readonly SourceInfo[],
  hostName: string | null,
): InventoryData {
  const complain = (output: number, line: number): void => complainOf(facts, sources, output, line);
  const { view, nodes: nodeDrafts, luns: lunDrafts } = joinFacts(facts, complain);
  const { bytes } = facts.store;
  const { words } = facts.words;
  const { nodes, nodeOf } = orderTree(nodeDrafts, bytes);
  const { luns, dsfLuns } = orderedLuns(lunDrafts, nodes, nodeOf, words, bytes);
  const { starts, ends } = lunDrafts.dsfs;
  const evidence = evidenceOf(facts, view, nodes.health, luns);
  const dsfIndex = {
    dsfTable: lunDrafts.dsfs.build(),
    dsfTableNames: { start: starts, end: ends },
    dsfTableLuns: dsfLuns,
  };
  tellDatabaseWwids(facts, luns, dsfIndex, complain);
  return {
    bytes: facts.store.finish(),
    words,
    nodes,
    luns,
    nodeTable: nodeDrafts.table.build(),
    nodeTableNodes: nodeOf,
    ...dsfIndex,
    legacyPaths: {
      lunpath: facts.lunpathLegacy.left.toColumn(),
      legacy: facts.lunpathLegacy.right.toColumn(),
    },
    guests: joinGuests(facts.guests),
    database: entriesOf(facts),
    usage: joinUsage(facts, complain),
    host: { name: hostName, date: facts.date, release: facts.release, hpvmRevision: facts.hpvmRevision },
    evidence,
    sources,
    outputs: facts.outputs,
  };
}

/** An entry that two outputs print alike, as `-l all` and `-l gdev` do, is one. Within one output none repeats, and looking costs time. */
function entriesOf({ database, outputs }: Facts): DatabaseEntry[] {
  const entries = database.map(entryOf);
  if (outputs.filter(({ format }) => format === 'hpvmdevmgmt -l').length < 2) return entries;
  const met = new Set<string>();
  return entries.filter(({ names, attributes, dependents, uniqueId }) => {
    const key = JSON.stringify([names, attributes, dependents, uniqueId]);
    const isNew = !met.has(key);
    met.add(key);
    return isNew;
  });
}

/** Field by field: taking the line out of a copy would be ten times as slow. */
function entryOf({ output, fact }: Told<DatabaseFact>): DatabaseEntry {
  const { names, attributes, dependents, uniqueId, line } = fact;
  return { names, attributes, dependents, uniqueId, origin: { output, line } };
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
    lunRows: hasSome(luns.state),
    lunpathRows:
      luns.lunpaths.length > 0 || facts.rows.lunpath.length > 0 || facts.lunpathLuns.left.length > 0,
    health: hasSome(nodeHealth) || hasSome(luns.health),
    wwids: start.some((from, lun) => from < end[lun]!),
    guestList: has('hpvmstatus'),
    database: has('hpvmdevmgmt -l'),
    cutOff: facts.cutOff,
  };
}

/** Plainly a loop: a callback for each of 100,000 nodes is felt. */
function hasSome(places: Uint8Array): boolean {
  for (let at = 0; at < places.length; at++) if (places[at] !== 0) return true;
  return false;
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
