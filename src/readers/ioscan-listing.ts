/**
 * `ioscan -f…` and `ioscan -m lun`: rows, the DSFs and lunpaths under them, and rows that were broken on their way here. The fast lane
 * (`take`) reads what is whole, in place; everything else comes by `takeOdd`, line by line, as text.
 */
import { takeBrokenDsfs } from './broken-dsf.ts';
import { isDevAt, isDigit, isLetter, isLunpathAt, skipBlanks, skipToken, SLASH, trimEnd } from './bytes.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import type { Facts } from './facts.ts';
import { ScannedRow } from './ioscan-row.ts';
import { isCutAbove } from './line-cut.ts';
import { problem, USED, type LineUse } from './line.ts';
import { HW_TYPES, SW_STATES } from '../model/vocabulary.ts';
import type { SourceLines } from './source-lines.ts';

/** A row whose state or type has not come yet. */
interface Pending {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A broken row never spreads over more lines than this. */
const MOST_PIECES = 6;

/** The end of the first word of firmware paths, printed by `-e` (real output; on PA-RISC lists of hex and decimal numbers). */
const FIRMWARE_PATH =
  /^(?:Acpi|HWP|HwPath|VenHw|Pci|PciRoot)\(|^[0-9A-Fa-f]{1,8}(?:[,./][0-9A-Fa-f]{1,8}){2,}[,;]?$/;

/** Reads one listing. */
export class Listing {
  private readonly facts: Facts;
  private readonly lines: SourceLines;
  private readonly source: number;
  private readonly output: number;
  private readonly row = new ScannedRow();
  private pending: Pending | null = null;
  /** The last line was a row, or more of its description: the next may go on with it. */
  private isOpen = false;
  private hasRow = false;

  constructor(facts: Facts, lines: SourceLines, source: number, output: number) {
    this.facts = facts;
    this.lines = lines;
    this.source = source;
    this.output = output;
  }

  /** Takes whole lines from index `from` on, and gives the index of the first that it cannot take, at most `to`. */
  take(from: number, to: number): number {
    const { starts, store } = this.lines;
    const { bytes } = store;
    for (let index = from; index < to; index++) {
      const end = trimEnd(bytes, starts[index]!, starts[index + 1]!);
      const start = skipBlanks(bytes, starts[index]!, end);
      if (start === end) {
        this.isOpen &&= this.isDoubleSpaced(index);
        continue;
      }
      const first = bytes[start]!;
      let taken = false;
      if (isLetter(first)) taken = this.takeRow(bytes, start, end, index + 1);
      else if (first === SLASH) taken = this.takeDsfs(bytes, start, end);
      else if (isDigit(first)) taken = this.takeLunpath(bytes, start, end, index + 1);
      if (!taken) return this.stopAt(index);
    }
    return this.stopAt(to);
  }

  /** What a line is that `take` left; null when it is no part of this listing. `index` is the line's, `text` has no blanks around it. */
  takeOdd(index: number, text: string): LineUse | null {
    if (FIRMWARE_PATH.test(text)) return USED;
    if (this.pending !== null) return this.join(this.pending, index, text);
    if (this.hasRow && takeBrokenDsfs(this.facts, this.lines, index, text)) return USED;
    if (looksLikeCommandFailure(text)) return problem('command-failed');
    if (looksLikeRowStart(text) || this.isPathlessStart(index, text)) {
      this.pending = { text, lines: [index] };
      this.isOpen = false;
      return USED;
    }
    if (this.isOpen && this.continues(index, text)) return USED;
    // Behind a stranger's line DSFs and lunpaths are not this listing's either.
    this.hasRow = this.isOpen = false;
    return null;
  }

  /** Rows of the root and the first cells have no path to know them by: the line below must bring the rest. */
  private isPathlessStart(index: number, text: string): boolean {
    if (index + 1 >= this.lines.count || !PATHLESS_START.test(text)) return false;
    const rest = this.lines.text(index + 1).trim();
    return CLAIM.test(`${text} ${rest}`) || CLAIM.test(text + rest);
  }

  /** Ends the listing; `atEnd`: the source ends here too, so that something half is something cut off. */
  close(atEnd: boolean): void {
    this.dropPending(atEnd ? 'cut-off' : 'row-incomplete');
  }

  private stopAt(index: number): number {
    this.facts.outputs[this.output]!.lastLine = Math.max(index, this.facts.outputs[this.output]!.firstLine);
    return index;
  }

  private takeRow(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    const { row } = this;
    if (!row.scan(bytes, start, end, this.facts.words)) return false;
    if (this.pending !== null) this.dropPending('row-incomplete');
    this.addRow(line);
    if (row.dsfStart < end) this.takeDsfs(bytes, row.dsfStart, end);
    return true;
  }

  private addRow(line: number): void {
    this.facts.rows.push(this.row, this.output, line);
    this.facts.give(this.output, 1);
    this.hasRow = this.isOpen = true;
  }

  /** Only tokens that begin with `/dev/`. */
  private takeDsfs(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.hasRow || this.pending !== null) return false;
    const { rows } = this.facts;
    const before = rows.dsf.length;
    let at = start;
    while (at < end) {
      const tokenEnd = skipToken(bytes, at, end);
      if (!isDevAt(bytes, at)) {
        rows.dsf.truncate(before);
        return false;
      }
      rows.addDsf(at, tokenEnd);
      at = skipBlanks(bytes, tokenEnd, end);
    }
    this.isOpen = false;
    return true;
  }

  /** `-m lun` prints each lunpath of a LUN on a line of its own. */
  private takeLunpath(bytes: Uint8Array, start: number, end: number, line: number): boolean {
    const { rows } = this.facts;
    const mayFollow = this.hasRow && this.pending === null && rows.health[rows.count - 1] !== 0;
    if (!mayFollow || !isLunpathAt(bytes, start, end)) return false;
    rows.addLunpath(start, end, line);
    this.isOpen = false;
    return true;
  }

  /** Tries the broken row with one more line: with a blank between, then without one (a terminal breaks words too). */
  private join(pending: Pending, index: number, text: string): LineUse | null {
    const lines = [...pending.lines, index];
    for (const joined of [`${pending.text} ${text}`, pending.text + text]) {
      if (!this.addJoined(joined, pending.lines[0]! + 1)) continue;
      this.pending = null;
      return USED;
    }
    const glued = pending.text + text;
    const joined = looksLikeRowStart(glued) ? glued : `${pending.text} ${text}`;
    if (lines.length < MOST_PIECES && looksLikeRowStart(joined)) {
      this.pending = { text: joined, lines };
      return USED;
    }
    this.dropPending('row-incomplete');
    return null;
  }

  private addJoined(text: string, line: number): boolean {
    const { store, words } = this.facts;
    const start = store.append(text);
    if (!this.row.scan(store.bytes, start, store.length, words)) {
      store.length = start;
      this.row.reset();
      return false;
    }
    this.addRow(line);
    if (this.row.dsfStart < store.length) this.takeDsfs(store.bytes, this.row.dsfStart, store.length);
    return true;
  }

  /** More of the last row's description, and perhaps its DSFs behind it. */
  private continues(index: number, text: string): boolean {
    const { rows, store } = this.facts;
    const at = rows.count - 1;
    const before = this.facts.text({ start: rows.descriptionStart[at]!, end: rows.descriptionEnd[at]! });
    const className = this.facts.words.words[rows.className[at]!]!;
    const joined = joinDescription(before, text, className, isCutAbove(this.lines, index) ? '' : ' ');
    const isWrapped = this.widthAbove(index) >= 30 || before === '';
    if (joined === null || (!isWrapped && this.lines.begin(index) === this.lines.starts[index])) return false;
    const start = store.append(joined);
    const hadHealth = rows.health[at]!;
    this.row.reset();
    this.row.hwType = rows.hwType[at]!;
    this.row.describe(store.bytes, start, store.length);
    rows.descriptionStart[at] = this.row.descriptionStart;
    rows.descriptionEnd[at] = this.row.descriptionEnd;
    rows.health[at] = hadHealth === 0 ? this.row.health : hadHealth;
    if (this.row.dsfStart < store.length) this.takeDsfs(store.bytes, this.row.dsfStart, store.length);
    return true;
  }

  /** A blank line ends a row, save where a paste has one behind every line. */
  private isDoubleSpaced(blank: number): boolean {
    return blank >= 2 && !this.isBlank(blank - 1) && this.isBlank(blank - 2);
  }

  private isBlank(index: number): boolean {
    return this.lines.begin(index) >= this.lines.end(index);
  }

  /** How wide the nearest line above is that is not blank. */
  private widthAbove(index: number): number {
    const above = index >= 2 && this.isBlank(index - 1) ? index - 2 : index - 1;
    return this.lines.end(above) - this.lines.starts[above]!;
  }

  private dropPending(reason: 'row-incomplete' | 'cut-off'): void {
    if (this.pending === null) return;
    for (const index of this.pending.lines) {
      this.facts.problem(this.source, index + 1, this.lines.text(index).trim(), reason);
    }
    this.facts.cutOff ||= reason === 'cut-off';
    this.pending = null;
  }
}

/** A row that breaks off before its H/W type: class, instance, a path, perhaps more. */
const ROW_START =
  /^[A-Za-z][\w-]*\s+-?\d{1,9}\s+\d[0-9A-Fa-fx./]*[/.][0-9A-Fa-fx./]*(?:\s+(?:\?|[A-Za-z_]\w*)(?:\s+[A-Z_]+(?:\s+[A-Z_]*)?)?)?$/;

const PATHLESS_START =
  /^[A-Za-z][\w-]*\s+-?\d{1,9}(?:\s+\d+)?(?:\s+(?:\?|[A-Za-z_]\w*)(?:\s+[A-Z_]+(?:\s+[A-Z_]*)?)?)?$/;

const CLAIM = new RegExp(
  `\\s(?:${SW_STATES.slice(1).join('|')})\\s+(?:${HW_TYPES.slice(1).join('|')})(?:\\s|$)`,
);

/** True for the first part of a row that was broken before its type. */
export function looksLikeRowStart(text: string): boolean {
  return text.length < 1000 && ROW_START.test(text);
}

/** A description with what the next line adds to it behind `gap`; null when that cannot be the rest of it. */
export function joinDescription(
  before: string,
  rest: string,
  className: string,
  gap: '' | ' ' = ' ',
): string | null {
  if (rest.length > 400) return null;
  const dsfs = rest.search(/(?:^|\s)\/dev\//);
  const words = (dsfs < 0 ? rest : rest.slice(0, dsfs)).trim();
  if (words.length > 80) return null;
  const tail = dsfs < 0 ? '' : ` ${rest.slice(dsfs).trim()}`;
  if (className !== 'lunpath') return `${before}${gap}${words}`.trim() + tail;
  for (const joined of [`${before} ${words}`.trim(), before + words])
    if (/^LUN path for [a-z_]+\d+$/.test(joined)) return joined;
  const half = `${before} ${words}`.trim();
  return 'LUN path for '.startsWith(`${half} `) || 'LUN path for '.startsWith(half) ? half : null;
}
