/** Layout that several commands share: DSFs in columns, and the columns of ioscan's `-f` family. */

/** Room that ls-like columns of device names may take, measured in captures. */
const DSF_AREA = 84;

/** Device names laid out column-major like `ls`, each line indented; '' when there are none. */
export function dsfLines(names: readonly string[], indent: number): string {
  if (names.length === 0) return '';
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const columns = Math.min(names.length, Math.max(1, Math.floor(DSF_AREA / width)));
  const lines = Math.ceil(names.length / columns);
  let text = '';
  for (let line = 0; line < lines; line++) {
    const cells = names.filter((_, index) => index % lines === line);
    text += `${' '.repeat(indent)}${cells
      .map((name) => name.padEnd(width))
      .join('')
      .trimEnd()}\n`;
  }
  return text;
}

/** Widths of the columns that grow with their content. */
export interface Widths {
  className: number;
  instance: number;
  path: number;
  driver: number;
}

/** Header and `====` rule of a listing of the `-f` family. */
export function heading(widths: Widths): string {
  const class_ = 'Class'.padEnd(widths.className);
  const line = `${class_} ${'I'.padStart(widths.instance)}  ${'H/W Path'.padEnd(widths.path)}  ${'Driver'.padEnd(widths.driver)}  S/W State   H/W Type     Description`;
  return `${line}\n${'='.repeat(line.length)}\n`;
}

/** A row of the `-f` family up to its description. */
export function rowStart(
  widths: Widths,
  className: string,
  instance: number,
  path: string,
  driver: string,
  swState: string,
  hwType: string,
): string {
  return `${className.padEnd(widths.className)} ${String(instance).padStart(widths.instance)}  ${path.padEnd(widths.path)}  ${driver.padEnd(widths.driver)}  ${swState.padEnd(11)} ${hwType.padEnd(12)} `;
}

/** Widens the columns so that the given row fits. */
export function widen(
  widths: Widths,
  className: string,
  instance: number,
  path: string,
  driver: string,
): void {
  widths.className = Math.max(widths.className, className.length);
  widths.instance = Math.max(widths.instance, String(instance).length);
  widths.path = Math.max(widths.path, path.length);
  widths.driver = Math.max(widths.driver, driver.length);
}

/** The narrowest columns: as wide as their titles. */
export function narrowest(): Widths {
  return { className: 6, instance: 4, path: 'H/W Path'.length, driver: 'Driver'.length };
}
