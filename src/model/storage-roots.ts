/** Where the storage half of the I/O tree begins: cells, bus adapters, slots, LAN cards and processors are not drawn. */
import type { Inventory } from './inventory.ts';

/** Classes of host adapters that carry mass storage (ioscan output of agile and legacy hosts). */
const HBA_CLASSES: ReadonlySet<string> = new Set([
  'fc',
  'ext_bus',
  'escsi_ctlr',
  'iscsi',
  'sas',
  'ide',
  'fcoe',
]);

/** Classes at or below a target: each must be drawn somewhere. */
const STORAGE_CLASSES: ReadonlySet<string> = new Set([
  'tgtpath',
  'lunpath',
  'target',
  'fcp',
  'disk',
  'tape',
  'autoch',
  'ctl',
]);

const PLAIN = 0;
const STORAGE = 1;
const HBA = 2;

function rolesByWord(inventory: Inventory): Uint8Array {
  return Uint8Array.from(inventory.data.words, (word) => {
    if (HBA_CLASSES.has(word)) return HBA;
    return STORAGE_CLASSES.has(word) ? STORAGE : PLAIN;
  });
}

/**
 * 1 for each node that has storage in its subtree which no known HBA class below it answers for. Children come after their parents, so
 * one pass from the end carries it upwards.
 */
function looseStorage(inventory: Inventory, role: Uint8Array): Uint8Array {
  const { count, parent, className, lun } = inventory.data.nodes;
  const loose = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    const own = role[className[node]!]!;
    if (own === STORAGE || lun[node]! >= 0) loose[node] = 1;
    if (own === HBA) loose[node] = 0;
    else if (loose[node] === 1 && parent[node]! >= 0) loose[parent[node]!] = 1;
  }
  return loose;
}

/**
 * The topmost storage HBAs in tree order: nodes of a known HBA class; else the highest INTERFACE over storage, for a class met for the
 * first time; else the target or device itself, when the listing lacks what is above it.
 */
export function storageRoots(inventory: Inventory): readonly number[] {
  const role = rolesByWord(inventory);
  const loose = looseStorage(inventory, role);
  const { count, size, className, lun } = inventory.data.nodes;
  const roots: number[] = [];
  for (let node = 0; node < count;) {
    const own = role[className[node]!]!;
    const unknownHba = loose[node] === 1 && inventory.hwType(node) === 'INTERFACE';
    const isRoot = own !== PLAIN || lun[node]! >= 0 || unknownHba;
    if (isRoot) roots.push(node);
    node += isRoot ? size[node]! : 1;
  }
  return roots;
}
