/** The name by which a statement asks for a LUN: which DSF for a virtual device, which pass-through name for an attached one. */
import { readDsf } from './dsf-names.ts';
import type { Inventory } from './inventory.ts';
import { characterOf } from './dsf-names.ts';
import type { StorageType } from './statement.ts';

/** What a statement of this storage would carry for the LUN; null when nothing that was read gives it such a name. `lunpath` is a node or -1. */
export function locationFor(
  inventory: Inventory,
  lun: number,
  storage: StorageType,
  lunpath: number,
): string | null {
  switch (storage) {
    case 'disk':
    case 'null':
      return characterName(inventory, lun);
    case 'attach':
      return passThroughName(inventory, lun);
    case 'attach_path':
      return lunpath < 0 ? null : inventory.path(lunpath);
    case 'lv':
    case 'file':
      return null;
  }
}

/** The character DSF: persistent as printed, else legacy as printed, else the agile default by instance (4.3:104: persistent preferred). */
function characterName(inventory: Inventory, lun: number): string | null {
  const dsfs = inventory.dsfsOf(lun);
  const character = [...dsfs, ...dsfs.flatMap((dsf) => characterOf(dsf) ?? [])];
  return (
    startingWith(character, '/dev/rdisk/') ??
    startingWith(character, '/dev/rcdisk/') ??
    startingWith(character, '/dev/rdsk/') ??
    (isAgile(inventory) && dsfs.length === 0 && inventory.lunClass(lun) === 'disk'
      ? `/dev/rdisk/${inventory.lunName(lun)}`
      : null)
  );
}

/** The pass-through name: /dev/pt as printed, else legacy /dev/rscsi, else the name that mksf gives by default in the agile view. */
function passThroughName(inventory: Inventory, lun: number): string | null {
  const dsfs = inventory.dsfsOf(lun);
  const legacy = [...dsfs, ...dsfs.flatMap((dsf) => siblingsOf(dsf))];
  const printed = startingWith(dsfs, '/dev/pt/') ?? startingWith(dsfs, '/dev/rscsi/');
  if (printed !== undefined) return printed;
  return isAgile(inventory)
    ? `/dev/pt/pt_${inventory.lunName(lun)}`
    : (startingWith(legacy, '/dev/rscsi/') ?? null);
}

function siblingsOf(dsf: string): readonly string[] {
  return readDsf(dsf)?.siblings ?? [];
}

/** Default names are made from agile instances; the legacy view counts otherwise. */
function isAgile(inventory: Inventory): boolean {
  return inventory.evidence.view === 'agile';
}

/** Partitions (`disk14_p1`) are no whole LUNs, and the shortest name is the plainest. */
function startingWith(names: readonly string[], folder: string): string | undefined {
  const whole = names.filter((name) => name.startsWith(folder) && !/(?:_p|s)\d+$/.test(name));
  return whole.toSorted((a, b) => a.length - b.length)[0];
}
