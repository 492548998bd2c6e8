/**
 * Storage entities: what must not be given out twice. Two LUN rows with one WWID are one entity (4.3:103: entities are compared, never
 * paths); a LUN whose WWID nothing tells is an entity of its own.
 */
import type { Inventory } from './inventory.ts';
import { hashBytes, sameBytes } from './name-table.ts';
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
  const { bytes, luns } = inventory.data;
  const { start, end } = luns.wwid;
  const firsts = new Int32Array(luns.count);
  const hashes = new Uint32Array(luns.count);
  const mask = 2 ** Math.ceil(Math.log2(luns.count + 1) + 1) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  for (let lun = 0; lun < luns.count; lun++) {
    firsts[lun] = lun;
    if (start[lun] === end[lun]) continue;
    const hash = (hashes[lun] = hashBytes(bytes, start[lun]!, end[lun]!));
    let slot = hash & mask;
    while (slots[slot]! >= 0 && !sameWwidText(slots[slot]!, lun)) slot = (slot + 1) & mask;
    const first = slots[slot]!;
    if (first < 0) slots[slot] = lun;
    else if (parseWwid(inventory.lunWwid(lun)) !== null) firsts[lun] = first;
  }
  return firsts;

  function sameWwidText(a: number, b: number): boolean {
    if (hashes[a] !== hashes[b] || end[a]! - start[a]! !== end[b]! - start[b]!) return false;
    return sameBytes(bytes, start[a]!, end[a]!, start[b]!);
  }
}
