/** The growing form of `RowFacts`. */
import { Numbers, Ranges, widened } from './growing.ts';
import type { RowFacts } from './rows.ts';
import type { ScannedRow } from './ioscan-row.ts';

/** Rows as they are read: columns that double, with the last row still open to DSFs and to the rest of a wrapped description. */
export class RowColumns {
  count = 0;
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
  firstDsf = new Uint32Array(1024);
  output = new Uint16Array(1024);
  line = new Uint32Array(1024);
  readonly dsf = new Ranges();
  /** Lunpaths printed under rows by `-m lun`: the row, where the path stands, and its line. */
  readonly lunpathRow = new Numbers();
  readonly lunpath = new Ranges();
  readonly lunpathLine = new Numbers();

  /** About how many rows a load may have. Room costs nothing until it is written to, and growing is a copy. */
  constructor(expected: number) {
    if (expected > this.line.length) this.widen(expected);
  }

  /** Adds a scanned row; its DSFs come after it, by `addDsf`. */
  push(row: ScannedRow, output: number, line: number): void {
    const at = this.count++;
    if (at === this.line.length) this.widen(this.line.length * 2);
    this.className[at] = row.className;
    this.driver[at] = row.driver;
    this.instance[at] = row.instance;
    this.pathStart[at] = row.pathStart;
    this.pathEnd[at] = row.pathEnd;
    this.state[at] = row.state;
    this.hwType[at] = row.hwType;
    this.health[at] = row.health;
    this.descriptionStart[at] = row.descriptionStart;
    this.descriptionEnd[at] = row.descriptionEnd;
    this.firstDsf[at] = this.dsf.length;
    this.output[at] = output;
    this.line[at] = line;
  }

  /** Adds a DSF to the last row. */
  addDsf(start: number, end: number): void {
    this.dsf.push(start, end);
  }

  /** Adds a lunpath to the last row. */
  addLunpath(start: number, end: number, line: number): void {
    this.lunpathRow.push(this.count - 1);
    this.lunpath.push(start, end);
    this.lunpathLine.push(line);
  }

  /** Where the DSFs of a row end. */
  dsfEnd(row: number): number {
    return row + 1 < this.count ? this.firstDsf[row + 1]! : this.dsf.length;
  }

  /** The rows as they stand: spare room stays behind the columns, since copies would cost more than it does. */
  finish(): RowFacts {
    const { count } = this;
    if (count === this.line.length) this.widen(count + 1);
    this.firstDsf[count] = this.dsf.length;
    return {
      count,
      className: this.className.subarray(0, count),
      driver: this.driver.subarray(0, count),
      instance: this.instance.subarray(0, count),
      path: { start: this.pathStart.subarray(0, count), end: this.pathEnd.subarray(0, count) },
      description: {
        start: this.descriptionStart.subarray(0, count),
        end: this.descriptionEnd.subarray(0, count),
      },
      state: this.state.subarray(0, count),
      hwType: this.hwType.subarray(0, count),
      health: this.health.subarray(0, count),
      firstDsf: this.firstDsf.subarray(0, count + 1),
      dsf: this.dsf.toColumn(),
      output: this.output.subarray(0, count),
      line: this.line.subarray(0, count),
    };
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
    this.firstDsf = widened(this.firstDsf, capacity);
    this.output = widened(this.output, capacity);
    this.line = widened(this.line, capacity);
  }
}
