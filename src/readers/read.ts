/** Reads a load: any number of sources of one host, in any order, in any of the shapes that people bring. */
import type { InventoryData, SourceInfo } from '../model/inventory.ts';
import { assemble } from './assemble.ts';
import { Facts } from './facts.ts';
import { hostNameOf } from './host-name.ts';
import { normaliseInto } from './normalise.ts';
import type { OnProgress, ReadResult, Reading, SourceInput } from './reading.ts';
import { looksLikeReport } from './report.ts';
import { Segmenter } from './segment.ts';
import { SourceLines } from './source-lines.ts';
import { Store } from './store.ts';

/** How much is read between two calls of `onProgress`. */
const PROGRESS_STEP = 4 * 1024 * 1024;

/**
 * Reads all sources and joins them. Null when `onProgress` asked to stop. Never throws: bytes that are no output of any command end as
 * problems, a load in which nothing at all is understood, or that comes from two hosts, as a refusal.
 */
export function readSources(sources: readonly SourceInput[], onProgress?: OnProgress): ReadResult | null {
  const totalBytes = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const facts = new Facts(new Store(totalBytes + (totalBytes >> 4)), totalBytes >> 7);
  const infos: SourceInfo[] = [];
  const progress = new Progress(totalBytes, onProgress);
  for (const source of sources) {
    const info = readSource(facts, source, infos.length, progress);
    if (info === null) return null;
    infos.push(info);
  }
  const host = hostNameOf(facts.hostNames);
  if (host.name !== null && host.other !== null) {
    return { ok: false, refusal: { kind: 'two-hosts', names: [host.name, host.other] } };
  }
  if (facts.outputs.length === 0 && facts.knownCommands === 0) {
    return { ok: false, refusal: { kind: 'nothing-read' } };
  }
  const inventory = assemble(facts, infos, host.name);
  return { ok: true, reading: readingOf(facts, inventory, totalBytes) };
}

/** Null when the reading was stopped. */
function readSource(
  facts: Facts,
  { name, bytes }: SourceInput,
  source: number,
  progress: Progress,
): SourceInfo | null {
  const normalised = normaliseInto(facts.store, bytes);
  if (normalised === null) {
    facts.problem(source, 0, '', 'binary');
    return progress.finish(bytes.length, 0) ? { name, lineStart: Uint32Array.of(facts.store.length) } : null;
  }
  const { lineStart, emptied, isHtml } = normalised;
  if (emptied > 0) facts.noise['report-decoration'] = (facts.noise['report-decoration'] ?? 0) + emptied;
  const lines = new SourceLines(facts.store, lineStart);
  const isReport = isHtml || looksLikeReport(lines.head());
  const span = Math.max(1, lineStart[lines.count]! - lineStart[0]!);
  const went = new Segmenter(facts, lines, source, name, isReport).run((index) =>
    progress.at(((lineStart[index]! - lineStart[0]!) / span) * bytes.length, index),
  );
  return went && progress.finish(bytes.length, lines.count) ? { name, lineStart } : null;
}

/** Tells how far the reading is, about every 4 MB. */
class Progress {
  private readonly totalBytes: number;
  private readonly tell: OnProgress | undefined;
  private bytesBefore = 0;
  private linesBefore = 0;
  private next = PROGRESS_STEP;

  constructor(totalBytes: number, tell: OnProgress | undefined) {
    this.totalBytes = totalBytes;
    this.tell = tell;
  }

  /** So much of the current source is read; false to stop. */
  at(bytes: number, lines: number): boolean {
    const done = Math.round(this.bytesBefore + bytes);
    if (done < this.next || this.tell === undefined) return true;
    this.next = done + PROGRESS_STEP;
    return this.tell({ bytes: done, lines: this.linesBefore + lines, totalBytes: this.totalBytes });
  }

  /** The current source is read to its end. */
  finish(bytes: number, lines: number): boolean {
    const goOn = this.at(bytes, lines);
    this.bytesBefore += bytes;
    this.linesBefore += lines;
    return goOn;
  }
}

function readingOf(facts: Facts, inventory: InventoryData, bytes: number): Reading {
  const { guests, database, luns, nodes, sources } = inventory;
  const rows = facts.rows.finish();
  const lunpathClass = inventory.words.indexOf('lunpath');
  return {
    inventory,
    rows,
    problems: facts.problems,
    noise: facts.noise,
    counts: {
      rows: rows.count,
      luns: luns.count,
      lunpaths: countOf(nodes.className, lunpathClass),
      guests: guests.length,
      devices: guests.reduce((sum, { devices }) => sum + devices.length, 0),
      databaseEntries: database.length,
      problems: facts.problems.length,
      lines: sources.reduce((sum, { lineStart }) => sum + lineStart.length - 1, 0),
      bytes,
    },
  };
}

/** How often a word stands in a column. */
function countOf(column: Uint16Array, word: number): number {
  let count = 0;
  for (let at = 0; at < column.length; at++) if (column[at] === word) count++;
  return count;
}
