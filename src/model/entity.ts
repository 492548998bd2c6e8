/**
 * Storage entities: what must not be given out twice. Two LUN rows with one WWID are one entity (4.3:103: entities are compared, never
 * paths); a LUN whose WWID nothing tells is an entity of its own.
 */
import type { Inventory } from './inventory.ts';
import { NameTableBuilder } from './name-table.ts';
import { parseWwid } from './wwid.ts';

/** Derived once an inventory, and kept exactly as long as it. */
const entities = new WeakMap<Inventory, Int32Array>();

/** The LUN that stands for all rows of the same entity: the first with that WWID. */
export function entityOf(inventory: Inventory, lun: number): number {
  let firsts = entities.get(inventory);
  if (firsts === undefined) entities.set(inventory, (firsts = firstsByWwid(inventory)));
  return firsts[lun] ?? lun;
}

/** Compares WWIDs where they stand in the store: a big host has 25,000, nearly all of them different. */
function firstsByWwid(inventory: Inventory): Int32Array {
  const { start, end } = inventory.data.luns.wwid;
  const table = new NameTableBuilder(inventory.data.bytes);
  const holders: number[] = [];
  return Int32Array.from({ length: inventory.lunCount }, (_, lun) => {
    if (start[lun] === end[lun]) return lun;
    const entry = table.add(start[lun]!, end[lun]!);
    if (entry === holders.length) holders.push(lun);
    const first = holders[entry]!;
    return first !== lun && parseWwid(inventory.lunWwid(lun)) !== null ? first : lun;
  });
}
