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
  private readonly byClass: Map<number, number>[] = [];
  private readonly paths: NameTableBuilder;
  private readonly pathLun: number[] = [];
  /** Every DSF once; entry n belongs to LUN `dsfLun.data[n]`. */
  readonly dsfs: NameTableBuilder;
  readonly dsfLun = new Numbers();

  /** `dsfs`: about how many DSFs there will be. */
  constructor(bytes: Uint8Array, dsfs: number) {
    this.paths = new NameTableBuilder(bytes, dsfs >> 1);
    this.dsfs = new NameTableBuilder(bytes, dsfs);
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
    (this.byClass[className] ??= new Map()).set(instance, this.all.length);
    return this.append(className, instance, output, line);
  }

  private append(className: number, instance: number, output: number, line: number): number {
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
    return this.all.length - 1;
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
    this.fill(draft, rows, row);
    return lun;
  }

  /** Adds a device row of a legacy view. There the path is the identity: a LUN stands once for each path to it. */
  addLegacyRow(rows: RowColumns, row: number, node: number): number {
    const className = rows.className[row]!;
    const instance = rows.instance[row]!;
    const path = { start: rows.pathStart[row]!, end: rows.pathEnd[row]! };
    const known = this.atPath(path.start, path.end);
    if (known >= 0) return known;
    const isFree = this.named(className, instance) < 0;
    const make = isFree ? this.make : this.append;
    const lun = make.call(this, className, instance, rows.output[row]!, rows.line[row]!);
    this.place(lun, path);
    this.fill(this.all[lun]!, rows, row);
    this.all[lun]!.node = node;
    return lun;
  }

  private fill(draft: LunDraft, rows: RowColumns, row: number): void {
    if (draft.state === 0) {
      draft.driver = rows.driver[row]!;
      draft.state = rows.state[row]!;
      draft.hwType = rows.hwType[row]!;
    }
    if (draft.description.start === draft.description.end) {
      draft.description = { start: rows.descriptionStart[row]!, end: rows.descriptionEnd[row]! };
    }
    if (draft.health === 0) draft.health = rows.health[row]!;
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
}
