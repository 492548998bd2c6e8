/**
 * The colon form, `ioscan -F`, and `ioscan -m lun -F` (ioscan(1M)). Fields count from the front; HP reserves the right to append some, so
 * the tail is optional: the card instance is the last number in it, the health a health word behind that.
 */
import { COLON, isDevAt, looksLikePath, parseDecimal, skipBlanks, skipToken, trimEnd } from './bytes.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import type { Range } from './facts.ts';
import type { ListPlace, ListReader } from './ioscan-lists.ts';
import { healthAt, ScannedRow, stateAt, typeAt } from './ioscan-row.ts';
import { problem, USED, type LineUse } from './line.ts';
import { NO_INSTANCE } from '../model/inventory.ts';

/** True for a line of `ioscan -F`: field 16 is a S/W state, 17 a H/W type. */
export function looksLikeColonRow(text: string): boolean {
  return /^[^:]*:[^:]*(?::[TF]){3}(?::[^:]*){10}:(?:CLAIMED|UNCLAIMED|UNUSABLE|SUSPENDED|DIFF_HW|NO_HW|ERROR|SCAN):[A-Z_]+:/.test(
    text,
  );
}

/** True for the beginning of such a line, broken by a terminal. */
export function looksLikeColonStart(text: string): boolean {
  return /^[^:\s]*:[^:\s]*(?::[TF]){3}:/.test(text);
}

/** True for a line of `ioscan -m lun -F`. */
export function looksLikeColonLun(text: string): boolean {
  return /^[a-z]\w*:-?\d+:\d[0-9A-Fa-fx./]*:\w+:(?:CLAIMED|UNCLAIMED|UNUSABLE|SUSPENDED|DIFF_HW|NO_HW|ERROR|SCAN):[A-Z_]+:/.test(
    text,
  );
}

/** Reads colon rows of either kind, with their DSF lines. */
export class ColonList implements ListReader {
  private readonly place: ListPlace;
  private readonly row = new ScannedRow();
  private hasRow = false;
  private broken: { readonly text: string; readonly line: number } | null = null;

  constructor(place: ListPlace) {
    this.place = place;
  }

  take(index: number, text: string): LineUse {
    const { lines, facts } = this.place;
    const start = lines.begin(index);
    const end = lines.end(index);
    if (isDevAt(facts.store.bytes, start)) return this.takeDsfs(start, end);
    if (this.takeRow(start, end, text, index + 1)) {
      this.broken = null;
      return USED;
    }
    if (this.broken !== null) return this.join(this.broken, text);
    if (!looksLikeColonStart(text)) {
      return problem(looksLikeCommandFailure(text) ? 'command-failed' : 'unrecognized');
    }
    this.broken = { text, line: index + 1 };
    return USED;
  }

  /** Terminals break these long lines anywhere, without a mark. */
  private join(broken: { readonly text: string; readonly line: number }, text: string): LineUse {
    const joined = broken.text + text;
    const { store } = this.place.facts;
    const start = store.append(joined);
    if (this.takeRow(start, store.length, joined, broken.line)) this.broken = null;
    else {
      store.length = start;
      if (joined.length > 2000) return problem('row-incomplete');
      this.broken = { text: joined, line: broken.line };
    }
    return USED;
  }

  private takeRow(start: number, end: number, text: string, line: number): boolean {
    if (looksLikeColonRow(text))
      return this.takeFields(fieldsOf(this.place.facts.store.bytes, start, end), end, line);
    return looksLikeColonLun(text) && this.takeLun(fieldsOf(this.place.facts.store.bytes, start, end), line);
  }

  private takeFields(fields: readonly Range[], end: number, line: number): boolean {
    const { bytes } = this.place.facts.store;
    const tail = tailOf(bytes, fields);
    const { row } = this;
    if (!this.fill(fields[8]!, fields[12]!, fields[10]!, fields[9]!, fields[15]!, fields[16]!)) return false;
    row.health = tail.health;
    row.descriptionStart = fields[17]?.start ?? end;
    row.descriptionEnd = trimEnd(bytes, row.descriptionStart, tail.descriptionEnd);
    return this.add(line);
  }

  private takeLun(fields: readonly Range[], line: number): boolean {
    const { bytes } = this.place.facts.store;
    const { row } = this;
    if (!this.fill(fields[0]!, fields[1]!, fields[2]!, fields[3]!, fields[4]!, fields[5]!)) return false;
    const health = fields[8];
    row.health = health === undefined ? 0 : healthAt(bytes, health.start, health.end);
    const description = fields[9] ?? { start: 0, end: 0 };
    row.descriptionStart = description.start;
    row.descriptionEnd = trimEnd(bytes, description.start, description.end);
    this.add(line);
    for (const field of fields.slice(10)) this.addLunpaths(field, line);
    return true;
  }

  private fill(
    className: Range,
    instance: Range,
    path: Range,
    driver: Range,
    state: Range,
    type: Range,
  ): boolean {
    const { words, store } = this.place.facts;
    const { bytes } = store;
    const { row } = this;
    if (path.start < path.end && !looksLikePath(bytes, path.start, path.end)) return false;
    row.className = words.intern(bytes, className.start, className.end);
    row.driver = words.intern(bytes, driver.start, driver.end);
    row.instance = parseDecimal(bytes, instance.start, instance.end) ?? NO_INSTANCE;
    row.pathStart = path.start;
    row.pathEnd = path.end;
    row.state = stateAt(bytes, state.start, state.end);
    row.hwType = typeAt(bytes, type.start, type.end);
    return row.state > 0 && row.hwType > 0;
  }

  private add(line: number): boolean {
    const { facts, output } = this.place;
    facts.rows.push(this.row, output, line);
    facts.give(output, 1);
    this.hasRow = true;
    return true;
  }

  private addLunpaths(field: Range, line: number): void {
    const { bytes } = this.place.facts.store;
    for (let at = skipBlanks(bytes, field.start, field.end); at < field.end;) {
      const end = skipToken(bytes, at, field.end);
      if (looksLikePath(bytes, at, end)) this.place.facts.rows.addLunpath(at, end, line);
      at = skipBlanks(bytes, end, field.end);
    }
  }

  private takeDsfs(start: number, end: number): LineUse {
    const { bytes } = this.place.facts.store;
    if (!this.hasRow) return problem('row-incomplete');
    for (let at = start; at < end;) {
      const tokenEnd = skipToken(bytes, at, end);
      if (!isDevAt(bytes, at)) return problem('unrecognized');
      this.place.facts.rows.addDsf(at, tokenEnd);
      at = skipBlanks(bytes, tokenEnd, end);
    }
    return USED;
  }
}

function fieldsOf(bytes: Uint8Array, start: number, end: number): Range[] {
  const fields: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== COLON) continue;
    fields.push({ start: from, end: trimEnd(bytes, from, at) });
    from = at + 1;
  }
  return fields;
}

/** Where the description ends, and the health behind the card instance. A description may hold colons: the tail is read from the right. */
function tailOf(
  bytes: Uint8Array,
  fields: readonly Range[],
): { readonly descriptionEnd: number; readonly health: number } {
  let health = 0;
  for (let at = fields.length - 1; at > 17 && at > fields.length - 6; at--) {
    const { start, end } = fields[at]!;
    if (parseDecimal(bytes, start, end) !== null) return { descriptionEnd: fields[at]!.start - 1, health };
    health = health === 0 ? healthAt(bytes, start, end) : health;
  }
  return { descriptionEnd: fields[17]?.end ?? 0, health };
}
