/** Texts that joining looks up: they are written into the store first, since tables are built over a store that grows no more. */
import { agileSpelling } from '../model/legacy-path.ts';
import type { Facts, Range } from './facts.ts';
import { RowKind, type Views } from './views.ts';

/** A LUN by some name of it, and its WWID. */
export interface WwidFact {
  readonly lun: Range;
  readonly wwid: Range;
  readonly output: number;
  readonly line: number;
}

/** A LUN by some name of it, and the hardware path of one of its lunpaths. */
export interface MapPathFact {
  readonly lun: Range;
  readonly path: Range;
  readonly output: number;
  readonly line: number;
}

/** WWIDs that scsimgr's stanzas and maps tell. */
export function writeWwids(facts: Facts): WwidFact[] {
  const told = [
    ...facts.attributes.filter(({ fact }) => fact.name === 'wwid'),
    ...facts.lunMaps.map(({ output, fact }) => ({ output, fact: { ...fact, value: fact.wwid } })),
  ];
  const ranges = facts.store.appendAll(told.flatMap(({ fact }) => [fact.lun, fact.value]));
  return told.map(({ output, fact }, at) => ({
    lun: ranges[at * 2]!,
    wwid: ranges[at * 2 + 1]!,
    output,
    line: fact.line,
  }));
}

/** Lunpaths that `scsimgr lun_map` ties to LUNs. */
export function writeMapPaths(facts: Facts): MapPathFact[] {
  const told = facts.lunMaps.flatMap(({ output, fact }) =>
    fact.lunpaths
      .filter(({ path }) => path !== '')
      .map(({ path, line }) => ({ lun: fact.lun, path, line, output })),
  );
  const ranges = facts.store.appendAll(told.flatMap(({ lun, path }) => [lun, path]));
  return told.map(({ output, line }, at) => ({
    lun: ranges[at * 2]!,
    path: ranges[at * 2 + 1]!,
    output,
    line,
  }));
}

/** Agile spellings of legacy device paths, by row. */
export function writeAgileSpellings(facts: Facts, views: Views): ReadonlyMap<number, Range> {
  const { rows } = facts;
  const spelt: { row: number; text: string }[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (views.kinds[row] === RowKind.lun || !views.isLegacyDevice(row)) continue;
    const text = agileSpelling(facts.text({ start: rows.pathStart[row]!, end: rows.pathEnd[row]! }));
    if (text !== null) spelt.push({ row, text });
  }
  const ranges = facts.store.appendAll(spelt.map(({ text }) => text));
  return new Map(spelt.map(({ row }, at) => [row, ranges[at]!]));
}
