/** What a guest may ask of a device, and the SCSI command that its driver makes of it. */
import type { DeviceKind } from '../statement.ts';

/** Who has a device open already. */
export type Holder = { readonly by: 'guest'; readonly guest: string } | { readonly by: 'host' };

/** One request of a guest. */
export type IoRequest =
  | { readonly kind: 'inquiry' }
  /** `block` and `blocks` in blocks of the device (`blockSize`); a tape reads and writes records where it stands, so `block` says nothing. */
  | { readonly kind: 'read' | 'write'; readonly block: number; readonly blocks: number }
  /** Tape: forward over so many filemarks, back when negative. */
  | { readonly kind: 'space'; readonly filemarks: number }
  /** `medium`: a disc or cartridge is in the drive; says nothing for a disk. `heldBy`: who has the device open; null: nobody. */
  | { readonly kind: 'open'; readonly medium: boolean; readonly heldBy: Holder | null };

/** The commands that requests become (SPC, SBC, SSC, MMC). */
export type ScsiCommand =
  | 'INQUIRY'
  | 'TEST UNIT READY'
  | 'READ(6)'
  | 'WRITE(6)'
  | 'READ(10)'
  | 'WRITE(10)'
  | 'READ(16)'
  | 'WRITE(16)'
  | 'SPACE(6)';

/** A stretch of a device or of what stands behind it, in bytes. */
export interface ByteRange {
  readonly offset: number;
  readonly bytes: number;
}

/** Bytes of a block: discs have 2,048; of a disk 512 is taken, since no output tells. */
export function blockSize(device: DeviceKind): number {
  return device === 'dvd' || device === 'burner' ? 2048 : 512;
}

/** Where on the device a read or write falls; null for other requests and for devices without addresses. */
export function rangeOf(device: DeviceKind, request: IoRequest): ByteRange | null {
  if (request.kind !== 'read' && request.kind !== 'write') return null;
  if (device === 'tape' || device === 'changer') return null;
  const size = blockSize(device);
  return { offset: request.block * size, bytes: request.blocks * size };
}

/** Block addresses of four bytes end here, block counts of two bytes there. */
const LAST_SHORT_BLOCK = 2 ** 32;
const MOST_SHORT_BLOCKS = 2 ** 16;

/** Null for what a driver of this kind of device does not ask. */
export function commandOf(device: DeviceKind, request: IoRequest): ScsiCommand | null {
  switch (request.kind) {
    case 'inquiry':
      return 'INQUIRY';
    case 'open':
      return 'TEST UNIT READY';
    case 'space':
      return device === 'tape' ? 'SPACE(6)' : null;
    case 'read':
    case 'write': {
      const verb = request.kind === 'read' ? 'READ' : 'WRITE';
      if (device === 'changer') return null;
      if (device === 'tape') return `${verb}(6)`;
      const fits = request.block + request.blocks <= LAST_SHORT_BLOCK && request.blocks < MOST_SHORT_BLOCKS;
      return `${verb}(${fits ? 10 : 16})`;
    }
  }
}

const OPEN = { kind: 'open', medium: true, heldBy: null } as const;

/** One request of each sort that means something for a kind of device; `rivals`: who else could have it open. */
export function requestsFor(device: DeviceKind, rivals: readonly Holder[]): readonly IoRequest[] {
  const removable = device === 'dvd' || device === 'burner' || device === 'tape';
  const some = { block: device === 'tape' ? 0 : 2048, blocks: device === 'tape' ? 1 : 16 };
  return [
    { kind: 'inquiry' },
    OPEN,
    ...(removable ? [{ ...OPEN, medium: false }] : []),
    ...rivals.map((heldBy) => ({ ...OPEN, heldBy })),
    ...(device === 'changer' ? [] : (['read', 'write'] as const).map((kind) => ({ kind, ...some }))),
    ...(device === 'tape' ? [{ kind: 'space', filemarks: 1 } as const] : []),
  ];
}
