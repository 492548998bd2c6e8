/**
 * What `hpvmdevmgmt -m`, `-a` and `-d` take: `gdev:DEVICE:attr:NAME=VALUE` and `rdev:DEVICE` (hpvmdevmgmt(1M), 4.2:244). Attributes that
 * HP's own commands keep for themselves (AUTORDEV, DEVTYPE…) are not ours to set.
 */
import { parsePath } from './hardware-path.ts';
import { SET_ATTRIBUTES, type SetAttribute } from './step.ts';

/** An attribute of a guest device. */
export interface SettingStatement {
  readonly device: string;
  readonly attribute: SetAttribute;
  readonly value: 'YES' | 'NO';
}

/** Reads `gdev:DEVICE:attr:NAME=VALUE`; null for anything else. A file's name may hold colons, so the last `:attr:` counts. */
export function parseSetting(text: string): SettingStatement | null {
  const match = /^gdev:(.*):attr:([A-Z_]+)=(YES|NO)$/s.exec(text);
  if (match === null) return null;
  const [, device, name, value] = match as unknown as [string, string, string, 'YES' | 'NO'];
  const attribute = SET_ATTRIBUTES.find((one) => one === name);
  return attribute === undefined || !isDeviceName(device) ? null : { device, attribute, value };
}

/** `gdev:/dev/rdisk/disk3:attr:SHARE=YES`. */
export function formatSetting({ device, attribute, value }: SettingStatement): string {
  return `gdev:${device}:attr:${attribute}=${value}`;
}

/** The device of `rdev:DEVICE`; null for anything else. */
export function parseRestricted(text: string): string | null {
  const device = text.startsWith('rdev:') ? text.slice('rdev:'.length) : '';
  return isDeviceName(device) ? device : null;
}

/** `rdev:/dev/rdisk/disk3`. */
export function formatRestricted(device: string): string {
  return `rdev:${device}`;
}

/** Control, formatting and separator characters, and halves of surrogate pairs: nothing that could not be seen goes on a command line. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** How a storage entry is named: an absolute path, a lunpath's hardware path or instance, a WWID. */
function isDeviceName(name: string): boolean {
  if (HIDDEN.test(name) || name.includes(':attr:')) return false;
  if (/^\/[^/]/.test(name)) return true;
  return /^(?:lunpath\d+|0x[0-9a-f]+)$/i.test(name) || parsePath(name) !== null;
}
