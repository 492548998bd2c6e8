/**
 * WWIDs out of the device database: of a LUN that no other output tells one of, by an entry that names one of its DSFs. They join names
 * into one device as scsimgr's do.
 */
import { wwidInUniqueId } from '../model/database.ts';
import type { InventoryData, LunColumns } from '../model/inventory.ts';
import { findName } from '../model/name-table.ts';
import { textAt } from '../model/text.ts';
import { parseWwid } from '../model/wwid.ts';
import type { Facts } from './facts.ts';
import type { Complain } from './joint.ts';

/** The DSFs of all LUNs, as the inventory looks them up. */
export type DsfIndex = Pick<InventoryData, 'dsfTable' | 'dsfTableNames' | 'dsfTableLuns'>;

/**
 * Gives LUNs without a WWID the one that the database tells; one that contradicts what is known is a complaint. New texts go to the end of
 * the store: take its bytes afterwards.
 */
export function tellDatabaseWwids(facts: Facts, luns: LunColumns, index: DsfIndex, complain: Complain): void {
  const told = new Map<number, string>();
  for (const { output, fact } of facts.database) {
    const wwid = parseWwid(wwidInUniqueId(fact.uniqueId));
    const lun = wwid === null ? -1 : lunOfNames(facts, fact.names, index);
    if (wwid === null || lun < 0) continue;
    const known = told.get(lun) ?? parseWwid(textAt(facts.store.bytes, luns.wwid, lun));
    if (known === null) told.set(lun, wwid);
    else if (known !== wwid) complain(output, fact.line);
  }
  if (told.size > 0) write(facts, luns, told);
}

/** The LUN of the first name that is a DSF of one; -1 when none is. */
function lunOfNames({ store }: Facts, names: readonly string[], index: DsfIndex): number {
  const { start, end } = index.dsfTableNames;
  for (const name of names) {
    const entry = name.startsWith('/dev/') ? findName(index.dsfTable, store.bytes, name, start, end) : -1;
    // The table ignores case, and DSFs do not.
    if (entry >= 0 && textAt(store.bytes, index.dsfTableNames, entry) === name)
      return index.dsfTableLuns[entry]!;
  }
  return -1;
}

function write({ store }: Facts, { wwid }: LunColumns, told: ReadonlyMap<number, string>): void {
  const ranges = store.appendAll([...told.values()]);
  for (const [at, lun] of [...told.keys()].entries()) {
    wwid.start[lun] = ranges[at]!.start;
    wwid.end[lun] = ranges[at]!.end;
  }
}
