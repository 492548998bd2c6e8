/**
 * The colon form, `ioscan -F`, and `ioscan -m lun -F` (ioscan(1M)). Fields count from the front; HP reserves the right to append some, so
 * the tail is optional: the card instance is the last number in it, the health a health word behind that.
 */
import { takeBrokenDsfs } from './broken-dsf.ts';
import { COLON, isDevAt, looksLikePath, parseDecimal, skipBlanks, skipToken, trimEnd } from './bytes.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import type { Range } from './facts.ts';
import type { ListPlace, ListReader } from './ioscan-lists.ts';
import { healthAt, ScannedRow, stateAt, typeAt } from './ioscan-row.ts';
import { isCutAbove } from './line-cut.ts';
import { problem, USED, type LineUse } from './line.ts';
import { NO_INSTANCE } from '../model/inventory.ts';

/** True for a line of `ioscan -F`: field 16 is a S/W state, 17 a H/W type. */
function looksLikeColonRow(text: string): boolean {
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

/** A row so far: as its breaks were most likely made, and with no blank at any of them. */
interface Pieces {
  readonly likely: string;
  readonly glued: string;
  /** The lines' indices. */
  readonly lines: readonly number[];
}

/** No row is longer, even with the longest of descriptions. */
const LONGEST_ROW = 2000;

/** Reads colon rows of either kind, with their DSF lines. */
export class ColonList implements ListReader {
  private readonly place: ListPlace;
  private readonly row = new ScannedRow();
  private hasRow = false;
  /** A row whose state or type has not come yet. */
  private broken: Pieces | null = null;
  /** A row that was read, but whose description or health may go on. */
  private unended: Pieces | null = null;

  constructor(place: ListPlace) {
    this.place = place;
  }

  take(index: number, text: string): LineUse {
    const { lines, facts } = this.place;
    const start = lines.begin(index);
    const end = lines.end(index);
    if (isDevAt(facts.store.bytes, start)) return this.takeDsfs(index, start, end, text);
    const pieces = { likely: text, glued: text, lines: [index] };
    if (this.takeRow(start, end, text, index + 1)) return this.accept(pieces);
    if (looksLikeColonStart(text)) return this.hold(pieces);
    if (this.broken !== null) return this.join(this.broken, index, text);
    if (this.unended !== null && this.goOn(this.unended, index, text)) return USED;
    if (this.hasRow && takeBrokenDsfs(facts, lines, index, text)) return USED;
    return problem(looksLikeCommandFailure(text) ? 'command-failed' : 'unrecognized');
  }

  close(atEnd: boolean): void {
    this.drop(atEnd ? 'cut-off' : 'row-incomplete');
  }

  private accept(pieces: Pieces): LineUse {
    this.drop('row-incomplete');
    this.unended = pieces;
    return USED;
  }

  private hold(pieces: Pieces): LineUse {
    this.drop('row-incomplete');
    this.unended = null;
    this.broken = pieces;
    return USED;
  }

  private drop(reason: 'row-incomplete' | 'cut-off'): void {
    const { facts, lines, output } = this.place;
    const { source } = facts.outputs[output]!;
    for (const index of this.broken?.lines ?? [])
      facts.problem(source, index + 1, lines.text(index).trim(), reason);
    facts.cutOff ||= this.broken !== null && reason === 'cut-off';
    this.broken = null;
  }

  private withLine(pieces: Pieces, index: number, text: string): Pieces {
    const gap = isCutAbove(this.place.lines, index) ? '' : ' ';
    return {
      likely: `${pieces.likely}${gap}${text}`,
      glued: pieces.glued + text,
      lines: [...pieces.lines, index],
    };
  }

  /** Terminals break these long lines anywhere, mail at blanks. */
  private join(broken: Pieces, index: number, text: string): LineUse {
    const pieces = this.withLine(broken, index, text);
    const { store } = this.place.facts;
    for (const joined of [pieces.likely, pieces.glued]) {
      const start = store.append(joined);
      if (this.takeRow(start, store.length, joined, pieces.lines[0]! + 1)) {
        this.broken = null;
        return this.accept({ ...pieces, likely: joined });
      }
      store.length = start;
    }
    this.broken = pieces;
    if (pieces.glued.length > LONGEST_ROW) this.drop('row-incomplete');
    return USED;
  }

  /** More of the last row's description, or its card instance and health. */
  private goOn(unended: Pieces, index: number, text: string): boolean {
    const { store, rows } = this.place.facts;
    const at = rows.count - 1;
    const glued = unended.likely + text;
    const endsInHealth = rows.health[at] === 0 && HEALTH_END.test(glued);
    const joined = endsInHealth ? glued : this.withLine(unended, index, text).likely;
    if (!looksLikeColonRow(joined) || joined.length > LONGEST_ROW) return false;
    if (hasTail(unended.likely) && !endsInHealth) return false;
    const start = store.append(joined);
    this.describe(fieldsOf(store.bytes, start, store.length), store.length);
    rows.descriptionStart[at] = this.row.descriptionStart;
    rows.descriptionEnd[at] = this.row.descriptionEnd;
    rows.health[at] = this.row.health;
    this.unended = { ...unended, likely: joined };
    return true;
  }

  private takeRow(start: number, end: number, text: string, line: number): boolean {
    if (looksLikeColonRow(text))
      return this.takeFields(fieldsOf(this.place.facts.store.bytes, start, end), end, line);
    return looksLikeColonLun(text) && this.takeLun(fieldsOf(this.place.facts.store.bytes, start, end), line);
  }

  private takeFields(fields: readonly Range[], end: number, line: number): boolean {
    if (!this.fill(fields[8]!, fields[12]!, fields[10]!, fields[9]!, fields[15]!, fields[16]!)) return false;
    this.describe(fields, end);
    return this.add(line);
  }

  private describe(fields: readonly Range[], end: number): void {
    const { bytes } = this.place.facts.store;
    const tail = tailOf(bytes, fields);
    const { row } = this;
    row.health = tail.health;
    row.descriptionStart = fields[17]?.start ?? end;
    row.descriptionEnd = trimEnd(bytes, row.descriptionStart, tail.descriptionEnd);
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
    if ([className, driver, instance].some((field) => hasBlank(bytes, field))) return false;
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

  private takeDsfs(index: number, start: number, end: number, text: string): LineUse {
    const { facts, lines } = this.place;
    this.drop('row-incomplete');
    this.unended = null;
    if (!this.hasRow) return problem('row-incomplete');
    const before = facts.rows.dsf.length;
    for (let at = start; at < end;) {
      const tokenEnd = skipToken(facts.store.bytes, at, end);
      if (!isDevAt(facts.store.bytes, at)) {
        facts.rows.dsf.truncate(before);
        return takeBrokenDsfs(facts, lines, index, text) ? USED : problem('unrecognized');
      }
      facts.rows.addDsf(at, tokenEnd);
      at = skipBlanks(facts.store.bytes, tokenEnd, end);
    }
    return USED;
  }
}

const HEALTH_END = /:(?:online|offline|limited|unusable|testing|disabled|standby)$/;

/** True when the card instance is there: what follows a row then is another line. */
function hasTail(row: string): boolean {
  return row
    .split(':')
    .slice(18)
    .some((field) => /^-?\d+$/.test(field));
}

function hasBlank(bytes: Uint8Array, { start, end }: Range): boolean {
  return skipToken(bytes, start, end) < end;
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
