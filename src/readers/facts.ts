/** Everything that the outputs of a load said, before it is joined. */
import type { OutputFormat, OutputInfo } from '../model/inventory.ts';
import { textBetween } from '../model/text.ts';
import type { SourcedGuestFacts } from './guest-facts.ts';
import { Numbers, Ranges } from './growing.ts';
import type { DatabaseFact } from './hpvmdevmgmt.ts';
import type { LineUse } from './line.ts';
import type { NoiseReason, Problem, ProblemReason } from './reading.ts';
import { RowColumns } from './row-columns.ts';
import type { AttributeFact, LunMapFact } from './scsimgr.ts';
import type { Store } from './store.ts';
import type { GroupFact, HostDeviceFact, MountFact, SizeFact } from './usage-facts.ts';
import { WordTable } from './words-table.ts';

/** A fact with the output that told it. */
export interface Told<Fact> {
  readonly output: number;
  readonly fact: Fact;
}

/** Where a text stands in the store. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One row of `ioscan -P`. */
export interface PropertyFact {
  readonly name: string;
  readonly className: number;
  readonly instance: number;
  readonly path: Range;
  readonly value: Range;
  readonly line: number;
}

/** One row of the short form. */
export interface ShortRow {
  readonly path: Range;
  readonly className: number;
  readonly description: Range;
  readonly line: number;
}

/** Who says what the host is called: the commands are believed before the prompts. */
export interface HostNameFact {
  readonly name: string;
  readonly from: 'hostname' | 'uname' | 'prompt' | 'title';
}

/** Columns of pairs, with where each was printed. */
export class PairColumns {
  readonly left = new Ranges();
  readonly right = new Ranges();
  readonly output = new Numbers();
  readonly line = new Numbers();

  push(
    leftStart: number,
    leftEnd: number,
    rightStart: number,
    rightEnd: number,
    output: number,
    line: number,
  ): void {
    this.left.push(leftStart, leftEnd);
    this.right.push(rightStart, rightEnd);
    this.output.push(output);
    this.line.push(line);
  }
}

type OpenOutput = { -readonly [Key in keyof OutputInfo]: OutputInfo[Key] };

/** A column of output numbers is 16 bits wide; a load of more outputs than that is damaged or hostile, and the last number serves the rest. */
const MOST_OUTPUTS = 65_535;

/** The sum of a load's facts; the readers add, the assembly takes. */
export class Facts {
  readonly store: Store;
  readonly words = new WordTable();
  readonly rows: RowColumns;
  readonly outputs: OpenOutput[] = [];
  readonly problems: Problem[] = [];
  readonly noise: Partial<Record<NoiseReason, number>> = {};
  /** Persistent and legacy DSF. */
  readonly dsfPairs = new PairColumns();
  /** Lunpath and its LUN's path; lunpath and its legacy path. */
  readonly lunpathLuns = new PairColumns();
  readonly lunpathLegacy = new PairColumns();
  /** DSF or path of a LUN, and its WWID. */
  readonly wwidPairs = new PairColumns();
  readonly properties: Told<PropertyFact>[] = [];
  readonly shortRows: Told<ShortRow>[] = [];
  readonly lunMaps: Told<LunMapFact>[] = [];
  readonly attributes: Told<AttributeFact>[] = [];
  readonly guests: SourcedGuestFacts[] = [];
  readonly database: Told<DatabaseFact>[] = [];
  readonly volumeGroups: Told<GroupFact>[] = [];
  readonly mounts: Told<MountFact>[] = [];
  readonly hostDevices: Told<HostDeviceFact>[] = [];
  readonly sizes: Told<SizeFact>[] = [];
  readonly hostNames: HostNameFact[] = [];
  date: string | null = null;
  release: string | null = null;
  hpvmRevision: string | null = null;
  cutOff = false;
  /** Echoed commands that Lundock knows, read or not: a log of them is not nothing. */
  knownCommands = 0;

  constructor(store: Store, expectedRows = 0) {
    this.store = store;
    this.rows = new RowColumns(expectedRows);
  }

  /** Begins an output and gives its number. */
  openOutput(source: number, command: string | null, format: OutputFormat, line: number): number {
    if (this.outputs.length >= MOST_OUTPUTS) return MOST_OUTPUTS - 1;
    this.outputs.push({ source, command, format, firstLine: line, lastLine: line, given: 0 });
    return this.outputs.length - 1;
  }

  /** Counts what an output gave. */
  give(output: number, count: number): void {
    this.outputs[output]!.given += count;
  }

  /** Records what became of a line that is not blank; used lines leave no trace but their output's extent. */
  use(source: number, line: number, use: LineUse, text: () => string): void {
    switch (use.kind) {
      case 'used':
        return;
      case 'noise':
        this.noise[use.reason] = (this.noise[use.reason] ?? 0) + 1;
        return;
      case 'problem':
        this.problem(source, line, text(), use.reason);
    }
  }

  problem(source: number, line: number, text: string, reason: ProblemReason): void {
    this.problems.push({ source, line, text: text.slice(0, 200), reason });
  }

  /** The text of a range of the store. */
  text({ start, end }: Range): string {
    return textBetween(this.store.bytes, start, end);
  }
}
