/**
 * Lines of HP-UX's LVM commands: `Name   value`, in columns that are only as wide as the command pleases, or `name=value` between colons
 * with `-F` (vgdisplay(1M), pvdisplay(1M), lvmadm(1M); unverified).
 */
import { noise, type LineUse } from './line.ts';
import { strayUse } from './stray-line.ts';

/** A name in small letters, `vg name`, and its value. */
export type LvmAttribute = readonly [name: string, value: string];

/** The names that count: one blank behind them is enough. */
const KNOWN = /^\s*((?:VG|LV|PV) Name|VG Status|LV Size \(Mbytes\)|(?:Cur|Act) [LP]V)\s+(\S.*)$/i;
const ANY = /^\s*([A-Z][A-Za-z]*(?: [A-Za-z()]+){0,6})\s{2,}(\S.*)$/;
const COMPACT = /^\s*(?:vg|lv|pv)_name=/;

/** The attributes that a line prints, one or, with `-F`, many; null when it prints none. */
export function attributesIn(text: string): readonly LvmAttribute[] | null {
  if (text.length > 4000) return null;
  if (COMPACT.test(text)) return text.trim().split(':').map(compactAttribute);
  const match = KNOWN.exec(text) ?? ANY.exec(text);
  return match === null ? null : [[match[1]!.toLowerCase(), match[2]!.trim()]];
}

function compactAttribute(field: string): LvmAttribute {
  const [name, ...value] = field.split('=');
  return [name!.replaceAll('_', ' '), value.join('=')];
}

/** The DSFs of a physical volume: one, or with `-F` all of its links; nothing when the value names none. */
export function physicalVolumesIn(value: string): readonly string[] {
  const names = value.replace(/\s+alternate link\b.*$/i, '').split(',');
  return names.every((name) => /^\/\S+$/.test(name)) ? names : [];
}

/** True for the second and further names of one physical volume. */
export function isAlternateLink(value: string): boolean {
  return /\salternate link\b/i.test(value);
}

/** What a line is that prints no attribute. */
export function lvmStray(text: string): LineUse {
  return /^\s*--- .{1,80} ---$/.test(text) ? noise('header') : strayUse(text);
}
