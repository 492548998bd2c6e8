/** LUNs before they are put in order: one a class and instance. */
import { NameTableBuilder } from '../model/name-table.ts';
import { Numbers } from './growing.ts';
import type { Range } from './facts.ts';
import type { RowColumns } from './row-columns.ts';

/** What is known of a LUN so far; an object each, since there are a quarter as many as lunpaths. */
export interface LunDraft {
  readonly className: number;
  readonly instance: number;
  driver: number;
  path: Range;
  description: Range;
  wwid: Range;
  state: number;
  hwType: number;
  health: number;
  /** The draft of the tree's row, in a legacy capture. */
  node: number;
  output: number;
  line: number;
}

const NOTHING: Range = { start: 0, end: 0 };

/** LUNs by number, found by class and instance, by path and by DSF. */
export class LunDrafts {
  readonly all: LunDraft[] = [];
  private readonly bytes: Uint8Array;
  private readonly byClass: Map<number, number>[] = [];
  private readonly paths: NameTableBuilder;
  private readonly pathLun: number[] = [];
  /** Every DSF once; entry n belongs to LUN `dsfLun.data[n]`. */
  readonly dsfs: NameTableBuilder;
  readonly dsfLun = new Numbers();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.paths = new NameTableBuilder(bytes);
    this.dsfs = new NameTableBuilder(bytes);
  }

  /** The LUN of a class and instance, or -1. */
  named(className: number, instance: number): number {
    return this.byClass[className]?.get(instance) ?? -1;
  }

  /** The LUN at `64000/0xfa00/…`, or -1. */
  atPath(start: number, end: number): number {
    const entry = this.paths.find(start, end);
    return entry < 0 ? -1 : this.pathLun[entry]!;
  }

  /** The LUN that a DSF was printed for, or -1. */
  ofDsf(start: number, end: number): number {
    const entry = this.dsfs.find(start, end);
    return entry < 0 ? -1 : this.dsfLun.data[entry]!;
  }

  /** The LUN of a class and instance, made when there is none. */
  make(className: number, instance: number, output: number, line: number): number {
    const known = this.named(className, instance);
    if (known >= 0) return known;
    const lun = this.all.length;
    this.all.push({
      className,
      instance,
      output,
      line,
      driver: 0,
      path: NOTHING,
      description: NOTHING,
      wwid: NOTHING,
      state: 0,
      hwType: 0,
      health: 0,
      node: -1,
    });
    (this.byClass[className] ??= new Map()).set(instance, lun);
    return lun;
  }

  /** Adds a row of `ioscan`; -1 when it contradicts one before it. */
  addRow(rows: RowColumns, row: number): number {
    const before = this.all.length;
    const lun = this.make(rows.className[row]!, rows.instance[row]!, rows.output[row]!, rows.line[row]!);
    const draft = this.all[lun]!;
    if (!this.place(lun, { start: rows.pathStart[row]!, end: rows.pathEnd[row]! })) {
      if (before === lun) this.forget(lun);
      return -1;
    }
    if (draft.state === 0) {
      draft.driver = rows.driver[row]!;
      draft.state = rows.state[row]!;
      draft.hwType = rows.hwType[row]!;
    }
    if (draft.description.start === draft.description.end) {
      draft.description = { start: rows.descriptionStart[row]!, end: rows.descriptionEnd[row]! };
    }
    if (draft.health === 0) draft.health = rows.health[row]!;
    return lun;
  }

  /** Gives a LUN its path; false when the path is another LUN's, or the LUN has another path. */
  place(lun: number, path: Range): boolean {
    const entry = this.paths.add(path.start, path.end);
    if (entry < this.pathLun.length) return this.pathLun[entry] === lun;
    const draft = this.all[lun]!;
    const isFree = draft.path.start === draft.path.end;
    // The entry stays, so that later rows of this path find the LUN that took it.
    this.pathLun.push(lun);
    if (isFree) draft.path = path;
    return isFree;
  }

  /** Adds a DSF; false when it is already another LUN's. */
  addDsf(lun: number, start: number, end: number): boolean {
    const entry = this.dsfs.add(start, end);
    if (entry < this.dsfLun.length) return this.dsfLun.data[entry] === lun;
    this.dsfLun.push(lun);
    return true;
  }

  /** Takes back the LUN made last. */
  private forget(lun: number): void {
    const { className, instance } = this.all[lun]!;
    this.byClass[className]!.delete(instance);
    this.all.pop();
  }

  /** The store that all ranges are of. */
  get store(): Uint8Array {
    return this.bytes;
  }
}
