/** LUNs before they are put in order: one a class and instance. */
import { NameTableBuilder } from '../model/name-table.ts';
import type { Range } from './facts.ts';
import { Numbers, widened } from './growing.ts';
import { InstanceIndex } from './instance-index.ts';
import type { RowColumns } from './row-columns.ts';

/** LUNs in columns by draft number, found by class and instance, by path and by DSF. */
export class LunDrafts {
  count = 0;
  className = new Uint16Array(1024);
  instance = new Int32Array(1024);
  driver = new Uint16Array(1024);
  pathStart = new Uint32Array(1024);
  pathEnd = new Uint32Array(1024);
  descriptionStart = new Uint32Array(1024);
  descriptionEnd = new Uint32Array(1024);
  wwidStart = new Uint32Array(1024);
  wwidEnd = new Uint32Array(1024);
  state = new Uint8Array(1024);
  hwType = new Uint8Array(1024);
  health = new Uint8Array(1024);
  /** The draft of the tree's row, in a legacy capture; else -1. */
  node = new Int32Array(1024);
  output = new Uint16Array(1024);
  line = new Uint32Array(1024);
  private readonly byClass: InstanceIndex[] = [];
  private readonly paths: NameTableBuilder;
  private readonly pathLun = new Numbers();
  /** Every DSF once; entry n belongs to LUN `dsfLun.data[n]`. */
  readonly dsfs: NameTableBuilder;
  readonly dsfLun = new Numbers();

  /** About how many LUNs and DSFs there will be. */
  constructor(bytes: Uint8Array, luns: number, dsfs: number) {
    this.paths = new NameTableBuilder(bytes, luns);
    this.dsfs = new NameTableBuilder(bytes, dsfs);
    if (luns > this.line.length) this.widen(luns);
  }

  /** The LUN of a class and instance, or -1. */
  named(className: number, instance: number): number {
    return this.byClass[className]?.find(instance) ?? -1;
  }

  /** The LUN at `64000/0xfa00/…`, or -1. */
  atPath(start: number, end: number): number {
    const entry = this.paths.find(start, end);
    return entry < 0 ? -1 : this.pathLun.data[entry]!;
  }

  /** The LUN that a DSF was printed for, or -1. */
  ofDsf(start: number, end: number): number {
    const entry = this.dsfs.find(start, end);
    return entry < 0 ? -1 : this.dsfLun.data[entry]!;
  }

  /** The LUN of a class and instance, made when there is none. */
  make(className: number, instance: number, output: number, line: number): number {
    const index = (this.byClass[className] ??= new InstanceIndex());
    const known = index.find(instance);
    if (known >= 0) return known;
    index.set(instance, this.count);
    return this.append(className, instance, output, line);
  }

  private append(className: number, instance: number, output: number, line: number): number {
    const lun = this.count++;
    if (lun === this.line.length) this.widen(lun * 2);
    this.className[lun] = className;
    this.instance[lun] = instance;
    this.output[lun] = output;
    this.line[lun] = line;
    this.node[lun] = -1;
    return lun;
  }

  /** Adds a row of `ioscan`; -1 when it contradicts one before it. */
  addRow(rows: RowColumns, row: number): number {
    const before = this.count;
    const lun = this.make(rows.className[row]!, rows.instance[row]!, rows.output[row]!, rows.line[row]!);
    if (!this.place(lun, rows.pathStart[row]!, rows.pathEnd[row]!)) {
      if (before === lun) this.forgetLast();
      return -1;
    }
    this.fill(lun, rows, row);
    return lun;
  }

  /** Adds a device row of a legacy view. There the path is the identity: a LUN stands once for each path to it. */
  addLegacyRow(rows: RowColumns, row: number, node: number): number {
    const className = rows.className[row]!;
    const instance = rows.instance[row]!;
    const known = this.atPath(rows.pathStart[row]!, rows.pathEnd[row]!);
    if (known >= 0) return known;
    const isFree = this.named(className, instance) < 0;
    const lun = isFree
      ? this.make(className, instance, rows.output[row]!, rows.line[row]!)
      : this.append(className, instance, rows.output[row]!, rows.line[row]!);
    this.place(lun, rows.pathStart[row]!, rows.pathEnd[row]!);
    this.fill(lun, rows, row);
    this.node[lun] = node;
    return lun;
  }

  private fill(lun: number, rows: RowColumns, row: number): void {
    if (this.state[lun] === 0) {
      this.driver[lun] = rows.driver[row]!;
      this.state[lun] = rows.state[row]!;
      this.hwType[lun] = rows.hwType[row]!;
    }
    this.describe(lun, rows.descriptionStart[row]!, rows.descriptionEnd[row]!);
    if (this.health[lun] === 0) this.health[lun] = rows.health[row]!;
  }

  /** Gives a LUN a description, when it has none. */
  describe(lun: number, start: number, end: number): void {
    if (this.descriptionStart[lun] !== this.descriptionEnd[lun]) return;
    this.descriptionStart[lun] = start;
    this.descriptionEnd[lun] = end;
  }

  /** Gives a LUN its path; false when the path is another LUN's, or the LUN has another path. */
  place(lun: number, start: number, end: number): boolean {
    const entry = this.paths.add(start, end);
    if (entry < this.pathLun.length) return this.pathLun.data[entry] === lun;
    const isFree = this.pathStart[lun] === this.pathEnd[lun];
    // The entry stays, so that later rows of this path find the LUN that took it.
    this.pathLun.push(lun);
    if (isFree) {
      this.pathStart[lun] = start;
      this.pathEnd[lun] = end;
    }
    return isFree;
  }

  /** The WWID of a LUN as a range; empty when none was told. */
  wwid(lun: number): Range {
    return { start: this.wwidStart[lun]!, end: this.wwidEnd[lun]! };
  }

  /** Adds a DSF; false when it is already another LUN's. */
  addDsf(lun: number, start: number, end: number): boolean {
    const entry = this.dsfs.add(start, end);
    if (entry < this.dsfLun.length) return this.dsfLun.data[entry] === lun;
    this.dsfLun.push(lun);
    return true;
  }

  /** Takes back the LUN made last, which has no fact yet but its name. */
  private forgetLast(): void {
    const lun = --this.count;
    this.byClass[this.className[lun]!]!.delete(this.instance[lun]!);
  }

  private widen(capacity: number): void {
    this.className = widened(this.className, capacity);
    this.instance = widened(this.instance, capacity);
    this.driver = widened(this.driver, capacity);
    this.pathStart = widened(this.pathStart, capacity);
    this.pathEnd = widened(this.pathEnd, capacity);
    this.descriptionStart = widened(this.descriptionStart, capacity);
    this.descriptionEnd = widened(this.descriptionEnd, capacity);
    this.wwidStart = widened(this.wwidStart, capacity);
    this.wwidEnd = widened(this.wwidEnd, capacity);
    this.state = widened(this.state, capacity);
    this.hwType = widened(this.hwType, capacity);
    this.health = widened(this.health, capacity);
    this.node = widened(this.node, capacity);
    this.output = widened(this.output, capacity);
    this.line = widened(this.line, capacity);
  }
}
