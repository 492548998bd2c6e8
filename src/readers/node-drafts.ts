/** Rows of the I/O tree before they are put in order: one a hardware path, whatever the number of outputs that print it. */
import { NO_INSTANCE } from '../model/inventory.ts';
import { NameTableBuilder } from '../model/name-table.ts';
import { widened } from './growing.ts';
import type { RowColumns } from './row-columns.ts';

/** Columns by draft number, which is also the entry number in `table`. */
export class NodeDrafts {
  readonly table: NameTableBuilder;
  count = 0;
  /** The row added last contradicts one before it. */
  isConflict = false;
  className = new Uint16Array(1024);
  driver = new Uint16Array(1024);
  instance = new Int32Array(1024);
  pathStart = new Uint32Array(1024);
  pathEnd = new Uint32Array(1024);
  descriptionStart = new Uint32Array(1024);
  descriptionEnd = new Uint32Array(1024);
  state = new Uint8Array(1024);
  hwType = new Uint8Array(1024);
  health = new Uint8Array(1024);
  lun = new Int32Array(1024);
  output = new Uint16Array(1024);
  line = new Uint32Array(1024);

  /** `expected`: about how many there will be. */
  constructor(bytes: Uint8Array, expected: number) {
    this.table = new NameTableBuilder(bytes, expected);
    if (expected > this.line.length) this.widen(expected);
  }

  /** The draft at a path, made when there is none: `isNew` tells. A new one knows its path, class and origin only. */
  at(start: number, end: number, className: number, output: number, line: number): number {
    const draft = this.table.add(start, end);
    if (draft < this.count) return draft;
    if (draft === this.line.length) this.widen(this.line.length * 2);
    this.count = draft + 1;
    this.pathStart[draft] = start;
    this.pathEnd[draft] = end;
    this.className[draft] = className;
    this.instance[draft] = NO_INSTANCE;
    this.lun[draft] = -1;
    this.output[draft] = output;
    this.line[draft] = line;
    return draft;
  }

  /** Adds a row and gives its draft; `isConflict` tells whether another row of the same path says something else of what it is. */
  addRow(rows: RowColumns, row: number): number {
    const known = this.count;
    const draft = this.at(
      rows.pathStart[row]!,
      rows.pathEnd[row]!,
      rows.className[row]!,
      rows.output[row]!,
      rows.line[row]!,
    );
    this.isConflict = draft < known && !this.merge(rows, row, draft);
    if (draft >= known) this.copy(rows, row, draft);
    return draft;
  }

  private copy(rows: RowColumns, row: number, draft: number): void {
    this.className[draft] = rows.className[row]!;
    this.driver[draft] = rows.driver[row]!;
    this.instance[draft] = rows.instance[row]!;
    this.state[draft] = rows.state[row]!;
    this.hwType[draft] = rows.hwType[row]!;
    this.health[draft] = rows.health[row]!;
    this.descriptionStart[draft] = rows.descriptionStart[row]!;
    this.descriptionEnd[draft] = rows.descriptionEnd[row]!;
  }

  private merge(rows: RowColumns, row: number, draft: number): boolean {
    if (this.state[draft] === 0) {
      const health = this.health[draft]!;
      this.copy(rows, row, draft);
      this.health[draft] = rows.health[row]! || health;
      this.output[draft] = rows.output[row]!;
      this.line[draft] = rows.line[row]!;
      return true;
    }
    if (this.health[draft] === 0) this.health[draft] = rows.health[row]!;
    if (this.descriptionStart[draft] === this.descriptionEnd[draft]) {
      this.descriptionStart[draft] = rows.descriptionStart[row]!;
      this.descriptionEnd[draft] = rows.descriptionEnd[row]!;
    }
    // A controller's class differs between the views (ext_bus, escsi_ctlr); instances are counted within a class.
    const isSame =
      this.className[draft] !== rows.className[row] || this.instance[draft] === rows.instance[row];
    return isSame && this.state[draft] === rows.state[row];
  }

  private widen(capacity: number): void {
    this.className = widened(this.className, capacity);
    this.driver = widened(this.driver, capacity);
    this.instance = widened(this.instance, capacity);
    this.pathStart = widened(this.pathStart, capacity);
    this.pathEnd = widened(this.pathEnd, capacity);
    this.descriptionStart = widened(this.descriptionStart, capacity);
    this.descriptionEnd = widened(this.descriptionEnd, capacity);
    this.state = widened(this.state, capacity);
    this.hwType = widened(this.hwType, capacity);
    this.health = widened(this.health, capacity);
    this.lun = widened(this.lun, capacity);
    this.output = widened(this.output, capacity);
    this.line = widened(this.line, capacity);
  }
}
