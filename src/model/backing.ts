/** What a statement's location comes to on the host: which LUN stands behind it, and how surely. */
import { readDsf, type DsfName } from './dsf-names.ts';
import { canonicalPath, parsePath } from './hardware-path.ts';
import type { Inventory } from './inventory.ts';
import type { Backing } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import { isVolumeName, volumePath } from './volume-path.ts';

/**
 * Resolves a location over the inventory. A name of a device counts as such whatever the storage word beside it says: `lv` or `file` with
 * a whole disk's name is still that disk, and a volume named as a file is still that volume.
 *
 * A name that finds nothing is `gone` only when the outputs that would list it were read whole; else it is `unknown`.
 */
export function backingOf(inventory: Inventory, statement: StorageStatement): Backing {
  const { storage, location } = statement;
  if (storage === 'attach_path') return lunpathBacking(inventory, location);
  const path = cleanPath(location);
  const found = findDsf(inventory, path);
  if (found !== null) return { kind: 'lun', lunpath: -1, ...found };
  switch (storage) {
    case 'lv':
    case 'file':
      return volumeOrFile(inventory, path, storage);
    case 'null':
      return path.startsWith('/dev/') ? missingDsf(inventory, path) : { kind: 'file', path };
    case 'disk':
    case 'attach':
      return missingDsf(inventory, path);
  }
}

/** As its form tells, where that tells; a volume is that volume whichever of the two words stands beside it. */
function volumeOrFile(inventory: Inventory, path: string, storage: 'lv' | 'file'): Backing {
  const isFile = storage === 'file' ? !isVolumeName(path) : path.startsWith('/') && !path.startsWith('/dev/');
  return isFile ? { kind: 'file', path } : { kind: 'lv', path: volumePath(inventory, path) };
}

/** The LUN that any DSF of it names, block or character, a partition's included; -1 when what was read gives none. */
export function lunOfName(inventory: Inventory, name: string): number {
  return findDsf(inventory, cleanPath(name))?.lun ?? -1;
}

/**
 * An absolute path without `//`, `/./` and `/../`, so that two spellings of one file are one text; a relative one as it stands. Links are
 * not followed.
 */
export function cleanPath(path: string): string {
  if (!path.startsWith('/') || !/\/(?:\/|\.|$)/.test(path)) return path;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

function lunpathBacking(inventory: Inventory, location: string): Backing {
  const { lunpathRows, cutOff } = inventory.evidence;
  const node = lunpathAt(inventory, location);
  const path = parsePath(location);
  // One spelling, so that what nobody can resolve can still be compared.
  const name = path === null ? location : canonicalPath(path);
  if (node < 0) return { kind: lunpathRows && !cutOff ? 'gone' : 'unknown', name };
  const lun = inventory.lunOf(node);
  return lun < 0 ? { kind: 'unknown', name } : { kind: 'lun', lun, lunpath: node, sure: true };
}

/** The lunpath row at a path, in any spelling of it; -1 when the tree shows none there. */
export function lunpathAt(inventory: Inventory, location: string): number {
  const path = parsePath(location);
  if (path === null) return -1;
  const exact = inventory.nodeAt(path);
  const node = exact < 0 ? inventory.nodeAt(canonicalPath(path)) : exact;
  return node >= 0 && inventory.isLunpath(node) ? node : -1;
}

interface FoundLun {
  readonly lun: number;
  /** False when the name was only taken for a class and instance. */
  readonly sure: boolean;
}

function findDsf(inventory: Inventory, name: string): FoundLun | null {
  const printed = inventory.lunOfDsf(name);
  if (printed >= 0) return { lun: printed, sure: true };
  const form = readDsf(name);
  if (form === null) return null;
  for (const sibling of form.siblings) {
    const lun = inventory.lunOfDsf(sibling);
    if (lun >= 0) return { lun, sure: true };
  }
  return form.lunName === null ? null : byInstance(inventory, form.lunName, form);
}

/**
 * A persistent name's number is the instance unless the name was redirected, which the LUN's own names then show. Only agile instances:
 * the legacy view counts otherwise.
 */
function byInstance(inventory: Inventory, lunName: string, { folders }: DsfName): FoundLun | null {
  const lun = inventory.evidence.view === 'agile' ? inventory.lunNamed(lunName) : -1;
  if (lun < 0) return null;
  const kin = inventory.dsfsOf(lun).filter((dsf) => folders.some((folder) => dsf.startsWith(folder)));
  if (kin.length === 0) return { lun, sure: false };
  return kin.some((dsf) => readDsf(dsf)?.lunName === lunName) ? { lun, sure: true } : null;
}

function missingDsf(inventory: Inventory, name: string): Backing {
  return { kind: wouldBeListed(inventory, name) ? 'gone' : 'unknown', name };
}

/** Whether the outputs that were read would show a device of this name if the host had it. */
function wouldBeListed({ evidence, data }: Inventory, name: string): boolean {
  if (!evidence.lunRows || evidence.cutOff) return false;
  const family = readDsf(name)?.family ?? 'persistent';
  if (evidence.view === 'legacy') return family === 'legacy';
  // The agile view prints no legacy names; of our commands only `-m dsf` maps them.
  return family === 'persistent' || data.outputs.some(({ format }) => format === 'ioscan -m dsf');
}
