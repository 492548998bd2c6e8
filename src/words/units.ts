/** Numbers with their units, as people read them. */

/** `1 LUN`, `25,000 LUNs`, `2 entries`. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** `25,000`; written out here, since the pure rooms know no locale. */
export function sayNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** `512 bytes`, `1.5 MB`, `256 MB`: decimal units, one digit after the point below ten. */
export function sayBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && value >= 999.5) {
    value /= 1000;
    unit++;
  }
  if (unit === 0) return sayCount(bytes, 'byte');
  return `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${UNITS[unit]}`;
}

/** `atlas`, `atlas and web1`, `atlas, web1 and 498 more`. */
export function sayList(names: readonly string[]): string {
  const [first = 'none', second, ...more] = names;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  return more.length === 1
    ? `${first}, ${second} and ${more[0]}`
    : `${first}, ${second} and ${more.length} more`;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text that came from outside, in quotes: characters that cannot be seen are shown as a box, and it is cut at 120. */
export function sayQuoted(text: string): string {
  const shown = text.replace(HIDDEN, '\u25a1');
  return `"${shown.length > 120 ? `${shown.slice(0, 119)}…` : shown}"`;
}
