/**
 * What a LUN is to a person. ioscan has one class, `disk`, for disks and optical drives alike, so those are told apart by what their
 * description says and by how guests use them (our reading: no manual gives a better one).
 */
import type { Inventory } from './inventory.ts';
import type { LunKindName } from './rules/detail.ts';
import type { DeviceKind } from './statement.ts';

/** A kind, and whether the host's output settles it. */
export interface LunKind {
  readonly kind: LunKindName;
  /** False for a `disk` row whose description could be that of an optical drive. */
  readonly sure: boolean;
}

const BY_CLASS: Readonly<Record<string, LunKindName>> = {
  tape: 'tape',
  autoch: 'changer',
  ctl: 'controller',
};

const WRITES = /writer|burner|CD-?RW|DVD ?[-+±]?R(?!OM)|R\/RW|BD-?RE/i;
const OPTICAL = /DVD|CD-?ROM|CD-?R\b|\bDV-\d|\bDW-\d|\bCRX?-?\d|UJDA|blu-?ray/i;
/** Disk arrays, Smart Array volumes and the names of plain drives, as INQUIRY gives them: none of these is an optical drive. */
const MAGNETIC =
  /HSV\d|VOLUME|\bOPEN-|SYMMETRIX|3PARdata|\bDGC\b|\bRAID\b|DF600|\bST\d{3,}|\b[DE][GHF]\d{3}|\bMM\d{4}|\d+(\.\d)? ?GB?(?=ST|MA|MB|\b)|Virtual ?Disk|\bHDD/i;

/**
 * The kind of a LUN. `uses`: the device kinds by which guests have it, which settle what a description leaves open. More than one path
 * settles it too: optical drives are not multipathed.
 */
export function kindOfLun(inventory: Inventory, lun: number, uses: readonly DeviceKind[] = []): LunKind {
  const lunClass = inventory.lunClass(lun);
  if (lunClass !== 'disk') return { kind: BY_CLASS[lunClass] ?? 'other', sure: true };
  const description = inventory.lunDescription(lun);
  const optical = opticalKind(description, uses);
  if (optical !== null) return { kind: optical, sure: true };
  const sure = inventory.lunpathsOf(lun).length > 1 || uses.includes('disk') || MAGNETIC.test(description);
  return { kind: 'disk', sure };
}

function opticalKind(description: string, uses: readonly DeviceKind[]): 'dvd' | 'burner' | null {
  if (WRITES.test(description) || uses.includes('burner')) return 'burner';
  return OPTICAL.test(description) || uses.includes('dvd') ? 'dvd' : null;
}

/** What a guest may get a LUN of this kind as, the usual first (4.3:86, 104); nothing for controllers and unknown classes. */
export function deviceKindsFor({ kind, sure }: LunKind): readonly DeviceKind[] {
  switch (kind) {
    case 'disk':
      return sure ? ['disk'] : ['disk', 'dvd', 'burner'];
    case 'tape':
      return ['tape'];
    case 'changer':
      return ['changer'];
    case 'dvd':
      return ['dvd', 'burner'];
    case 'burner':
      return ['burner', 'dvd'];
    case 'controller':
    case 'other':
      return [];
  }
}
