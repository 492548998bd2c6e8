/**
 * Legacy hardware paths and what they are in the agile view, by arithmetic alone: parallel SCSI and USB digit by digit, Fibre Channel by
 * flat addressing (HP FC adapter guides), where the N_Port id of the target port stays unknown to one view and the WWN to the other.
 */
import { hbaOf, lunIdOf, parsePath, targetOf, type HardwarePath } from './hardware-path.ts';
import { flatOfLegacy, legacyOfFlat, lunIdOfFlat, lunIdOfPeripheral, parseLunId } from './lun-id.ts';

const SHORT = /^(\d+(?:\/\d+)+(?:\.\d+)*)\.(\d{1,3})\.(\d{1,3})$/;

/**
 * The lunpath that a legacy device path would have on parallel SCSI (`0/0/1/1/0/4/0.8.0` is `0/0/1/1/0/4/0.0x8.0x0`, real output) or on the
 * virtual USB bus (`255/0/0.2.0` is `64000/0x0/0x0.0x2.0x0`); null for a path that is too short or already agile. Fibre Channel paths
 * convert to paths that no listing has, which is harmless.
 */
export function agileSpelling(path: string): string | null {
  const match = SHORT.exec(path);
  if (match === null) return null;
  const [, bus, target, lun] = match;
  return `${agileBus(bus!)}.${hex(target!)}.${hex(lun!)}`;
}

/** The same of a legacy target's path, `0/1/1/0.8`, and of a virtual bus, `255/0/0`; null for other paths. */
export function agileTargetSpelling(path: string): string | null {
  if (VIRTUAL.test(path)) return agileBus(path);
  const match = /^(\d+(?:\/\d+)+(?:\.\d+)*)\.(\d{1,3})$/.exec(path);
  return match === null ? null : `${agileBus(match[1]!)}.${hex(match[2]!)}`;
}

const VIRTUAL = /^255\/(\d{1,5})\/(\d{1,5})$/;

function agileBus(path: string): string {
  const virtual = VIRTUAL.exec(path);
  return virtual === null ? path : `64000/${hex(virtual[1]!)}/${hex(virtual[2]!)}`;
}

const hex = (decimal: string): string => `0x${Number(decimal).toString(16)}`;

/** The inverse of `agileSpelling`; null for a path whose target or LUN has no place in one byte, as Fibre Channel's and SAS's have not. */
export function legacySpelling(lunpath: HardwarePath): string | null {
  const match = /^(.+)\.0x([0-9a-f]{1,2})\.0x([0-9a-f]{1,2})$/i.exec(lunpath);
  if (match === null) return null;
  const [, bus, target, lun] = match;
  const virtual = /^64000\/0x([0-9a-f]{1,4})\/0x([0-9a-f]{1,4})$/i.exec(bus!);
  if (virtual === null && /0x/i.test(bus!)) return null;
  const legacyBus = virtual === null ? bus! : `255/${decimal(virtual[1]!)}/${decimal(virtual[2]!)}`;
  return `${legacyBus}.${decimal(target!)}.${decimal(lun!)}`;
}

const decimal = (digits: string): string => String(Number.parseInt(digits, 16));

/** What the dotted end of a legacy path says of a LUN behind an HBA; which target port it is, it tells by N_Port id only. */
export interface LegacyTail {
  readonly hba: HardwarePath;
  /** False on an adapter without one, such as a Smart Array: there is no target port to choose. */
  readonly fabric: boolean;
  /** `flat` below an array interface; `peripheral` below bus 255, the device interface. */
  readonly addressing: 'flat' | 'peripheral';
  /** LUN number. */
  readonly number: number;
}

const FC = /^(.+)\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/**
 * Fibre Channel: `HBA.domain.area.port.bus.target.lun`, or `HBA.domain.area.255.port-high.port-low.lun` for peripheral addressing. Also
 * `HBA.target.lun`, as adapters without a fabric have it. Null for other paths, and for digits that no legacy path has.
 */
export function readLegacyTail(path: string): LegacyTail | null {
  const fabric = FC.exec(path);
  if (fabric !== null) {
    const [port, bus, target, lun] = fabric.slice(4).map(Number) as [number, number, number, number];
    const hba = parsePath(fabric[1]!);
    if (hba === null) return null;
    if (port === 255 || bus === 255) return { hba, fabric: true, addressing: 'peripheral', number: lun };
    return flatTail(hba, true, { bus, target, lun });
  }
  const short = SHORT.exec(path);
  const hba = short === null ? null : parsePath(short[1]!);
  if (short === null || hba === null) return null;
  return flatTail(hba, false, { bus: 0, target: Number(short[2]), lun: Number(short[3]) });
}

function flatTail(
  hba: HardwarePath,
  fabric: boolean,
  at: { readonly bus: number; readonly target: number; readonly lun: number },
): LegacyTail | null {
  if (at.bus > 127 || at.target > 15 || at.lun > 7) return null;
  return { hba, fabric, addressing: 'flat', number: flatOfLegacy(at) };
}

/** The LUN number of a legacy device row: by flat addressing on a fabric, else the last digit; null for a path that has none. */
export function legacyLunNumber(path: string): number | null {
  if (FC.test(path)) return readLegacyTail(path)?.number ?? null;
  const last = SHORT.exec(path)?.[3];
  return last === undefined ? null : Number(last);
}

/** The tail of a lunpath; null for a LUN id of another addressing method. */
export function legacyTailOf(lunpath: HardwarePath): LegacyTail | null {
  const hba = hbaOf(lunpath);
  const id = parseLunId(lunIdOf(lunpath) ?? '');
  if (hba === null || id === null || id.lun === null) return null;
  if (id.addressing !== 'flat' && id.addressing !== 'peripheral') return null;
  const fabric = (targetOf(lunpath)?.length ?? 0) >= LEAST_WWN;
  return { hba, fabric, addressing: id.addressing, number: id.lun };
}

/**
 * The legacy path of a lunpath by its LUN number, with the bytes of the N_Port id, which the agile view does not have, left open:
 * `0/2/1/0.*.*.*.0.2.1`, or `0/2/1/0.*.*.255.*.*.0` by peripheral addressing. A flat LUN of an adapter without a fabric has none to leave
 * open: `0/0/0/2/0/0/0.0.1`. Null for other addressing.
 */
export function legacyPattern(lunpath: HardwarePath): string | null {
  const tail = legacyTailOf(lunpath);
  if (tail === null) return null;
  const { bus, target, lun } = legacyOfFlat(tail.number);
  if (tail.addressing === 'flat') {
    if (tail.fabric) return `${tail.hba}.*.*.*.${bus}.${target}.${lun}`;
    return bus === 0 ? `${tail.hba}.${target}.${lun}` : null;
  }
  return tail.fabric ? `${tail.hba}.*.*.255.*.*.${tail.number & 7}` : null;
}

/** A port's WWN has 16 digits or nearly so; a target that is shorter stands on no fabric. */
const LEAST_WWN = 12;

/** The lunpath of a legacy path on a fabric, with the WWN of the target port left open: `0/2/1/0.*.0x4011000000000000`; null for others. */
export function agilePattern(legacy: string): string | null {
  const tail = FC.test(legacy) ? readLegacyTail(legacy) : null;
  if (tail === null) return null;
  return `${tail.hba}.*.${tail.addressing === 'flat' ? lunIdOfFlat(tail.number) : lunIdOfPeripheral(tail.number)}`;
}
