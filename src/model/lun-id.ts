/**
 * SCSI LUN ids: 64 bits, printed in hex with leading zeros dropped. Level 1 is their first two bytes, of which the top two bits tell
 * the addressing method (SAM-3). `0x0` and `0x4000000000000000` are both "LUN 0" of a target, and different LUNs.
 */

export type LunAddressing = 'peripheral' | 'flat' | 'logical-unit' | 'extended';

/** A LUN id taken apart. */
export interface LunId {
  readonly addressing: LunAddressing;
  /** The LUN number; null for extended addressing, whose layout depends on its further bits. */
  readonly lun: number | null;
  /** Bus of a peripheral or logical-unit address, 0 for the others. */
  readonly bus: number;
  /** Target of a logical-unit address, 0 for the others. */
  readonly target: number;
}

const METHODS = ['peripheral', 'flat', 'logical-unit', 'extended'] as const;

/** Null when the text is no LUN id: `0x` and 1 to 16 hex digits. */
export function parseLunId(text: string): LunId | null {
  const digits = /^0x([0-9a-f]{1,16})$/i.exec(text)?.[1];
  if (digits === undefined) return null;
  const level = Number.parseInt(digits.padStart(16, '0').slice(0, 4), 16);
  const high = (level >> 8) & 0x3f;
  const low = level & 0xff;
  const addressing = METHODS[level >> 14]!;
  switch (addressing) {
    case 'peripheral':
      return { addressing, bus: high, target: 0, lun: low };
    case 'flat':
      return { addressing, bus: 0, target: 0, lun: (high << 8) | low };
    case 'logical-unit':
      return { addressing, bus: low >> 5, target: high, lun: low & 0x1f };
    case 'extended':
      return { addressing, bus: 0, target: 0, lun: null };
  }
}

/** Where the legacy view shows a flat LUN: bus, target and lun elements (HP FC adapter guides; `0x4011…` = 17 → 0.2.1). */
export function legacyOfFlat(lun: number): {
  readonly bus: number;
  readonly target: number;
  readonly lun: number;
} {
  return { bus: (lun >> 7) & 0x7f, target: (lun >> 3) & 0xf, lun: lun & 7 };
}

/** The inverse of `legacyOfFlat`: lun + 8 * target + 128 * bus. */
export function flatOfLegacy(at: {
  readonly bus: number;
  readonly target: number;
  readonly lun: number;
}): number {
  return (at.bus << 7) | (at.target << 3) | at.lun;
}

/** The LUN id of a flat LUN number as ioscan prints it: 25 is `0x4019000000000000`. */
export function lunIdOfFlat(number: number): string {
  return `0x${(0x4000 | number).toString(16)}000000000000`;
}

/** The same by peripheral addressing: 1 is `0x1000000000000`. */
export function lunIdOfPeripheral(number: number): string {
  return number === 0 ? '0x0' : `0x${number.toString(16)}000000000000`;
}
