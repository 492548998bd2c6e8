/** From names that stand in the string store to all rows that have them; case of ASCII letters does not matter. */
import { findName, NameTableBuilder, type NameTable } from '../name-table.ts';

/** Collects rows by name, then answers; several rows may have one name. */
export class RowIndex {
  private readonly bytes: Uint8Array;
  private readonly builder: NameTableBuilder;
  private readonly rows: number[] = [];
  /** For each row added, the one added before it under the same name; -1 at the end. */
  private readonly before: number[] = [];
  /** By the name's entry, the row added last. */
  private readonly last: number[] = [];
  private table: NameTable | null = null;

  /** `expected`: about how many names there will be; a wrong guess costs time only. */
  constructor(bytes: Uint8Array, expected?: number) {
    this.bytes = bytes;
    this.builder = new NameTableBuilder(bytes, expected);
  }

  /** Adds a row whose name stands at [start, end) of the store. */
  add(start: number, end: number, row: number): void {
    const entry = this.builder.add(start, end);
    this.before.push(this.last[entry] ?? -1);
    this.last[entry] = this.rows.push(row) - 1;
  }

  /** The rows that have this name, in the order in which they were added. */
  rowsOf(name: string): readonly number[] {
    this.table ??= this.builder.build();
    const entry = findName(this.table, this.bytes, name, this.builder.starts, this.builder.ends);
    const found: number[] = [];
    for (let at = entry < 0 ? -1 : this.last[entry]!; at >= 0; at = this.before[at]!)
      found.push(this.rows[at]!);
    return found.reverse();
  }
}
