/**
 * Names of logical volumes: LVM's `/dev/GROUP/VOLUME` and VxVM's `/dev/vx/dsk/GROUP/VOLUME`. Each volume has a block and a character
 * name; the block name is the one spelling under which a volume is compared, since that is what the host's own outputs print.
 */
import { readDsf } from './dsf-names.ts';
import type { Inventory } from './inventory.ts';

const VXVM = /^\/dev\/vx\/r?dsk\//;

/** True for a name of that form which is no disk's or tape's. */
export function isVolumeName(name: string): boolean {
  return (/^\/dev\/[^/]+\/[^/]+$/.test(name) || VXVM.test(name)) && readDsf(name) === null;
}

/**
 * The block name of a volume. LVM puts an `r` before a volume's own name for the character file (4.3:104), and a volume's own name may
 * begin with one too: what the host prints as a block name then settles it.
 */
export function volumePath(inventory: Inventory, name: string): string {
  if (VXVM.test(name)) return name.replace(VXVM, '/dev/vx/dsk/');
  const block = name.replace(/\/r([^/]+)$/, '/$1');
  if (block === name) return name;
  const printed = printedVolumes(inventory);
  return printed.has(name) && !printed.has(block) ? name : block;
}

/** The character name of a volume, from its block name. */
export function characterVolume(block: string): string {
  if (VXVM.test(block)) return block.replace(VXVM, '/dev/vx/rdsk/');
  return block.replace(/\/([^/]+)$/, '/r$1');
}

/** The group that a volume is of: `/dev/vg01`, `/dev/vx/dsk/DG`. */
export function groupOfVolume(volume: string): string {
  return volume.slice(0, volume.lastIndexOf('/'));
}

const printed = new WeakMap<Inventory, ReadonlySet<string>>();

/** Block names that outputs about the host's own use print. */
function printedVolumes(inventory: Inventory): ReadonlySet<string> {
  const known = printed.get(inventory);
  if (known !== undefined) return known;
  const { volumeGroups, mounts, devices } = inventory.usage;
  const names = new Set([
    ...volumeGroups.flatMap(({ logicalVolumes }) => logicalVolumes.map(({ path }) => path)),
    ...mounts.map(({ device }) => device),
    ...devices.map(({ name }) => name),
  ]);
  printed.set(inventory, names);
  return names;
}
