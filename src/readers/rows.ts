/** Every row of ioscan's `-f`, `-m lun` and `-F` forms, as printed: columns, since a big host prints 150,000 of them. */
import { NO_INSTANCE } from '../model/inventory.ts';
import { textAt, type TextColumn } from '../model/text.ts';
import { HEALTHS, HW_TYPES, SW_STATES, type Health, type HwType, type SwState } from '../model/vocabulary.ts';
import type { Reading } from './reading.ts';

/** Rows in the order of the load; texts are ranges of the inventory's store, words are places in its `words`. */
export interface RowFacts {
  readonly count: number;
  readonly className: Uint16Array<ArrayBuffer>;
  readonly driver: Uint16Array<ArrayBuffer>;
  /** As printed; NO_INSTANCE when the field was empty. */
  readonly instance: Int32Array<ArrayBuffer>;
  readonly path: TextColumn;
  readonly description: TextColumn;
  /** Places in SW_STATES, HW_TYPES, HEALTHS. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly hwType: Uint8Array<ArrayBuffer>;
  readonly health: Uint8Array<ArrayBuffer>;
  /** DSFs printed under or on row n, in printed order: entries `firstDsf[n] .. firstDsf[n+1]` of `dsf`. */
  readonly firstDsf: Uint32Array<ArrayBuffer>;
  readonly dsf: TextColumn;
  /** Index into the inventory's outputs, and the line in that output's source, from 1. */
  readonly output: Uint16Array<ArrayBuffer>;
  readonly line: Uint32Array<ArrayBuffer>;
}

/** One row with its values as printed; '' where nothing was, and a null instance where none was. */
export interface PrintedRow {
  readonly class: string;
  readonly instance: number | null;
  readonly path: string;
  readonly driver: string;
  readonly swState: SwState;
  readonly hwType: HwType;
  readonly description: string;
  readonly health: Health;
  /** By name: ioscan lays them out in columns like ls, so that the printed order means nothing. */
  readonly dsfs: readonly string[];
}

/** Row `index` of a reading, from 0 to `rows.count - 1`. */
export function rowAt(reading: Pick<Reading, 'rows' | 'inventory'>, index: number): PrintedRow {
  const { rows, inventory } = reading;
  const { bytes, words } = inventory;
  const instance = rows.instance[index]!;
  const dsfs: string[] = [];
  for (let at = rows.firstDsf[index]!; at < rows.firstDsf[index + 1]!; at++)
    dsfs.push(textAt(bytes, rows.dsf, at));
  return {
    class: words[rows.className[index]!]!,
    instance: instance === NO_INSTANCE ? null : instance,
    path: textAt(bytes, rows.path, index),
    driver: words[rows.driver[index]!]!,
    swState: SW_STATES[rows.state[index]!]!,
    hwType: HW_TYPES[rows.hwType[index]!]!,
    description: textAt(bytes, rows.description, index),
    health: HEALTHS[rows.health[index]!]!,
    dsfs: dsfs.sort(),
  };
}
