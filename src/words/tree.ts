/** What the host's devices say to a person: rows, chips, counts, and why a thing cannot be done to a row. */
import type { StateFacet } from '../model/facets.ts';
import { lunIdOf, parsePath } from '../model/hardware-path.ts';
import type { Inventory } from '../model/inventory.ts';
import { parseLunId } from '../model/lun-id.ts';
import type { LunKindName } from '../model/rules/detail.ts';
import type { Health, SwState } from '../model/vocabulary.ts';

const KIND_NAMES: Readonly<Record<LunKindName, string>> = {
  disk: 'Disk',
  dvd: 'DVD',
  burner: 'Burner',
  tape: 'Tape',
  changer: 'Changer',
  controller: 'Controller',
  other: 'Other',
};

/** A kind of device as its chip says it. */
export const nameKind = (kind: LunKindName): string => KIND_NAMES[kind];

const STATE_NAMES: Readonly<Record<StateFacet, string>> = {
  trouble: 'Trouble',
  used: 'In use',
  free: 'Free',
};

/** A state of devices as its chip says it. */
export const nameState = (state: StateFacet): string => STATE_NAMES[state];

/** The heading over LUNs that no lunpath leads to. */
export const LUNS_WITHOUT_LUNPATH = 'LUNs without a lunpath';

const count = (many: number, one: string): string =>
  `${many.toLocaleString('en')} ${one}${many === 1 ? '' : 's'}`;

/** `48 lunpaths, 16 LUNs`; a legacy host has no lunpaths to count. */
export function sayDevices(lunpaths: number, luns: number, legacy: boolean): string {
  return legacy ? count(luns, 'device') : `${count(lunpaths, 'lunpath')}, ${count(luns, 'LUN')}`;
}

/** `12 rows match`. */
export const sayMatches = (matches: number): string =>
  matches === 1 ? '1 row matches' : `${matches.toLocaleString('en')} rows match`;

/** `23 paths` on the row of an HBA or target port. */
export const sayPaths = (paths: number): string => (paths === 0 ? '' : count(paths, 'path'));

/** `LUN 9` for a lunpath; '' where its LUN id gives no plain number. `0x0` and `0x4000…` are both LUN 0: the path beside it tells them apart. */
export function sayLunNumber(path: string): string {
  const parsed = parsePath(path);
  const id = parsed === null ? null : lunIdOf(parsed);
  const lun = id === null ? null : (parseLunId(id)?.lun ?? null);
  return lun === null ? '' : `LUN ${lun}`;
}

/** Health as printed; '' when none was. */
export const sayHealth = (health: Health): string => (health === 'N/A' ? 'no health' : health);

/** States other than CLAIMED stand out. */
export const isUsualState = (state: SwState): boolean => state === '' || state === 'CLAIMED';

/** A guest that reaches the row's LUN by another of its lunpaths. */
export const sayOtherPath = (guest: string, name: string): string =>
  `${guest} uses ${name} by another lunpath`;

/** On the badge of a guest. */
export const sayUses = (guest: string, name: string, planned: boolean): string =>
  planned ? `${guest} would use ${name}: planned` : `${guest} uses ${name}`;

/** The device database keeps it for the host. */
export const HELD_BY_HOST = 'used by the host';

/** `tape2 over fc1`, `3 devices`: what a drag carries. */
export function sayCarried(
  inventory: Inventory,
  devices: readonly { readonly lun: number; readonly lunpath: number }[],
): string {
  const [first, ...others] = devices;
  if (first === undefined) return '';
  if (others.length > 0) return count(devices.length, 'device');
  const hba = hbaName(inventory, first.lunpath);
  const name = inventory.lunName(first.lun);
  return hba === null ? name : `${name} over ${hba}`;
}

/** Class and instance of the HBA that a lunpath hangs on; null for no lunpath, or when its HBA was not read. */
export function hbaName(inventory: Inventory, lunpath: number): string | null {
  let node = lunpath;
  for (; node >= 0; node = inventory.parent(node)) {
    if (inventory.hwType(node) === 'INTERFACE') return inventory.nodeName(node);
  }
  return null;
}

/** Why `Attach to…` does nothing. */
export const NOTHING_TO_ATTACH =
  'Choose a LUN or a lunpath first: adapters and target ports are not attached.';
/** Why a lunpath cannot be attached. */
export const LUN_NOT_KNOWN =
  'No output says which LUN this lunpath leads to. Load the output of ioscan -m lun to see it.';
/** Why a row that is neither LUN nor lunpath cannot be attached. */
export const NOT_A_DEVICE = 'This is no device: attach one of the LUNs behind it.';

/** Announced when marks change. */
export const sayMarked = (marked: number): string =>
  marked === 0 ? 'No devices marked.' : `${count(marked, 'device')} marked.`;

/** The pane without rows: filtered out, none on the host, or not read. */
export function sayNoDevices(
  filtered: boolean,
  read: boolean,
): { readonly title: string; readonly text: string } {
  if (filtered)
    return {
      title: 'No device matches',
      text: 'The filter looks at paths, DSFs, WWNs, WWIDs, LUN names, descriptions and the guests that use them.',
    };
  if (read) return { title: 'No storage on this host', text: 'ioscan lists no host adapter for storage.' };
  return {
    title: 'Devices were not read',
    text: 'Paste or drop the output of ioscan -kfnN, and of ioscan -m lun, on this page: it joins what is loaded.',
  };
}
