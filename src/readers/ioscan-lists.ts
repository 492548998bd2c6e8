/** The lists that ioscan prints beside its rows: `-m dsf`, `-m hwpath`, `-P property` and the short form. Ranges go to the store in place. */
import { COLON, isDevAt, looksLikePath, parseDecimal, skipBlanks, skipToken } from './bytes.ts';
import { looksLikeCommandFailure } from './command-failure.ts';
import type { Facts, PairColumns, Range } from './facts.ts';
import { healthAt } from './ioscan-row.ts';
import { isCutAbove } from './line-cut.ts';
import { noise, problem, USED, type LineUse } from './line.ts';
import type { SourceLines } from './source-lines.ts';

/** Reads one list, line by line; blank lines do not come. */
export interface ListReader {
  take(index: number, text: string): LineUse;
  /** Ends the list; `atEnd`: the source ends here too. */
  close?(atEnd: boolean): void;
}

/** What the list readers have in common: where facts go and where lines stand. */
export interface ListPlace {
  readonly facts: Facts;
  readonly lines: SourceLines;
  readonly output: number;
}

const NOTHING: Range = { start: 0, end: 0 };

/** The words of a line, as ranges; with `splitsAtColon` a colon separates like a blank (the `-F` variants). */
function tokensOf(bytes: Uint8Array, start: number, end: number): Range[] {
  const tokens: Range[] = [];
  for (let at = skipBlanks(bytes, start, end); at < end;) {
    let tokenEnd = at;
    while (tokenEnd < end && bytes[tokenEnd] !== 32 && bytes[tokenEnd] !== COLON) tokenEnd++;
    if (tokenEnd > at) tokens.push({ start: at, end: tokenEnd });
    at = skipBlanks(bytes, tokenEnd < end && bytes[tokenEnd] === COLON ? tokenEnd + 1 : tokenEnd, end);
  }
  return tokens;
}

function push(pairs: PairColumns, left: Range, right: Range, output: number, line: number): void {
  pairs.push(left.start, left.end, right.start, right.end, output, line);
}

/** What a line that does not fit a list may be. */
function oddUse(text: string): LineUse {
  return problem(looksLikeCommandFailure(text) ? 'command-failed' : 'unrecognized');
}

const LEGACY_DSF = /^\/dev\/(?:r?dsk|rmt|mt|rscsi|rac)\//;

/** True for a line of `-m dsf`: a persistent DSF, then legacy ones. */
export function looksLikeDsfPair(text: string): boolean {
  const [persistent, ...legacy] = text.trim().split(/[\s:]+/);
  if (persistent === undefined || legacy.length === 0 || LEGACY_DSF.test(persistent)) return false;
  return /^\/dev\/\S+\/\S+/.test(persistent) && legacy.every((dsf) => LEGACY_DSF.test(dsf));
}

/** `ioscan -m dsf`: persistent DSF, then its legacy ones; a line without the first goes on with the one before. */
export class DsfList implements ListReader {
  private readonly place: ListPlace;
  private persistent: Range | null = null;

  constructor(place: ListPlace) {
    this.place = place;
  }

  take(index: number, text: string): LineUse {
    const { facts, lines, output } = this.place;
    const { bytes } = facts.store;
    const tokens = tokensOf(bytes, lines.begin(index), lines.end(index));
    if (!tokens.every(({ start }) => isDevAt(bytes, start))) return oddUse(text);
    for (const token of tokens) {
      if (!LEGACY_DSF.test(facts.text(token))) {
        this.persistent = token;
        facts.dsfPairs.push(token.start, token.end, 0, 0, output, index + 1);
        facts.give(output, 1);
      } else if (this.persistent === null) return problem('row-incomplete');
      else push(facts.dsfPairs, this.persistent, token, output, index + 1);
    }
    return USED;
  }
}

const LEGACY_PATH = /^\d+(?:\/\d+)*(?:\.\d+)*$/;

/** `ioscan -m hwpath`: a LUN's path, its lunpaths, the legacy path of each, in any arrangement over lines and columns. */
export class HardwarePathList implements ListReader {
  private readonly place: ListPlace;
  private lun: Range | null = null;
  private lunpath: Range | null = null;

  constructor(place: ListPlace) {
    this.place = place;
  }

  take(index: number, text: string): LineUse {
    const { facts, lines } = this.place;
    const { bytes } = facts.store;
    const tokens = tokensOf(bytes, lines.begin(index), lines.end(index));
    if (this.takeBroken(index, text)) return USED;
    if (!tokens.every(({ start, end }) => looksLikePath(bytes, start, end))) return oddUse(text);
    for (const token of tokens) this.takePath(token, facts.text(token), index + 1);
    return USED;
  }

  /** The rest of a legacy path that a terminal broke: it stands last in its line, and has no slash behind its first dots. */
  private takeBroken(index: number, text: string): boolean {
    const { facts } = this.place;
    const { left, right, line } = facts.lunpathLegacy;
    const last = right.length - 1;
    if (last < 0 || line.data[last] !== index || !isCutAbove(this.place.lines, index)) return false;
    const path = facts.text({ start: right.start.data[last]!, end: right.end.data[last]! }) + text;
    if (this.lunpath === null || left.start.data[last] !== this.lunpath.start || !LEGACY_PATH.test(path))
      return false;
    const start = facts.store.append(path);
    right.truncate(last);
    right.push(start, facts.store.length);
    return true;
  }

  private takePath(token: Range, path: string, line: number): void {
    const { facts, output } = this.place;
    if (isLunPath(path)) {
      this.lun = token;
      this.lunpath = null;
    } else if (/\.0x/i.test(path)) {
      this.lunpath = token;
      push(facts.lunpathLuns, token, this.lun ?? NOTHING, output, line);
      facts.give(output, 1);
    } else if (this.lunpath !== null) push(facts.lunpathLegacy, this.lunpath, token, output, line);
  }
}

/** True for a LUN's own path, `64000/0xfa00/0x1`: under the virtual root, and no lunpath of a virtual bus. */
export function isLunPath(path: string): boolean {
  return /^64000\/0xfa00\/[^.]+$/i.test(path);
}

/** True for a row of `-P health` or of `-P wwid`: class, instance, path, value. */
export function looksLikePropertyRow(text: string): boolean {
  return /^\s*[a-z][\w-]*\s+-?\d+\s+\d[0-9A-Fa-fx./]*\s+(?:online|offline|limited|unusable|testing|disabled|standby|N\/A|0x[0-9a-f]{8,})$/i.test(
    text,
  );
}

/** `ioscan -P property`: class, instance, path, and the value up to the line's end. */
export class PropertyList implements ListReader {
  private readonly place: ListPlace;
  private readonly name: string | null;

  /** `name`: the property, from the heading or the echo; null lets the values tell (health words, else a WWID). */
  constructor(place: ListPlace, name: string | null) {
    this.place = place;
    this.name = name?.toLowerCase() ?? null;
  }

  take(index: number, text: string): LineUse {
    const { facts, lines, output } = this.place;
    const { bytes } = facts.store;
    const end = lines.end(index);
    const start = lines.begin(index);
    const classEnd = skipToken(bytes, start, end);
    const instanceStart = skipBlanks(bytes, classEnd, end);
    const instanceEnd = skipToken(bytes, instanceStart, end);
    const instance = parseDecimal(bytes, instanceStart, instanceEnd);
    const pathStart = skipBlanks(bytes, instanceEnd, end);
    const pathEnd = skipToken(bytes, pathStart, end);
    if (instance === null || !/^[A-Za-z]/.test(text)) return oddUse(text);
    // The root has no path: then the value follows at once.
    const hasPath = looksLikePath(bytes, pathStart, pathEnd);
    const value = { start: hasPath ? skipBlanks(bytes, pathEnd, end) : pathStart, end };
    facts.properties.push({
      output,
      fact: {
        name: this.name ?? (healthAt(bytes, value.start, value.end) > 0 ? 'health' : 'wwid'),
        className: facts.words.intern(bytes, start, classEnd),
        instance,
        path: hasPath ? { start: pathStart, end: pathEnd } : NOTHING,
        value,
        line: index + 1,
      },
    });
    facts.give(output, 1);
    return USED;
  }
}

/** Terminals are 80 columns or wider, mail breaks a little earlier. */
const NARROWEST = 60;

const SHORT_ROW = /^\d[0-9A-Fa-fx./]*\s+[a-z][\w-]*(?:\s|$)/;

/** True for a row of the short form that cannot well be anything else: path, class, description. */
export function looksLikeShortRow(text: string): boolean {
  return /^\d+\/[0-9A-Fa-fx./]+\s+[a-z][a-z_]{2,}(?:\s+\S|$)/.test(text);
}

/** A path alone: the class of a short row stands so far to the right that terminals break the row before it. */
const BARE_PATH = /^\d+(?:\/[0-9A-Fa-fx.]+)+$/;

/** Firmware paths say nothing that the tree shows: EFI's on Itanium, hex and decimal lists on PA-RISC. */
const FIRMWARE = /^(?:Acpi|HWP|VenHw|Pci|PciRoot)\(|^[0-9A-Fa-f]{1,8}(?:[,./][0-9A-Fa-f]{1,8}){2,}[,;]?$/;

/** The short form: path, class, description; with `-e` a firmware path under it, which is read over. */
export class ShortList implements ListReader {
  private readonly place: ListPlace;
  /** What the next line may go on with. */
  private open: {
    readonly text: string;
    readonly index: number;
    readonly kind: 'path' | 'row' | 'firmware';
  } | null = null;

  constructor(place: ListPlace) {
    this.place = place;
  }

  take(index: number, text: string): LineUse {
    if (SHORT_ROW.test(text)) {
      this.dropPath();
      this.place.facts.shortRows.push(this.rowOf(text, index));
      this.place.facts.give(this.place.output, 1);
      this.open = { text, index, kind: 'row' };
      return USED;
    }
    if (this.goOn(index, text)) return USED;
    this.dropPath();
    const { lines } = this.place;
    const isIndented = lines.begin(index) > lines.starts[index]!;
    // PA-RISC's firmware paths are spelt like ours, but stand under the row.
    if (BARE_PATH.test(text) && !isIndented) this.open = { text, index, kind: 'path' };
    else if (FIRMWARE.test(text)) this.open = { text, index, kind: 'firmware' };
    else return /^(?:root|bc)\b/.test(text) ? noise('header') : oddUse(text);
    return USED;
  }

  close(): void {
    this.dropPath();
  }

  /** The rest of a row or firmware path that a terminal broke. */
  private goOn(index: number, text: string): boolean {
    const { open } = this;
    const { facts, lines, output } = this.place;
    if (open === null || lines.begin(index) !== lines.starts[index]) return false;
    const isFull = lines.end(index - 1) - lines.starts[index - 1]! >= NARROWEST;
    if (open.kind === 'firmware') return isFull && !/\s/.test(text);
    const joined = open.text + (isCutAbove(lines, index) ? '' : ' ') + text;
    if (!SHORT_ROW.test(joined) || (open.kind === 'row' && !isFull)) return false;
    if (open.kind === 'row') facts.shortRows.pop();
    else facts.give(output, 1);
    facts.shortRows.push(this.rowOf(joined, open.index));
    this.open = { text: joined, index: open.index, kind: 'row' };
    return true;
  }

  private rowOf(text: string, index: number): Facts['shortRows'][number] {
    const { facts, output } = this.place;
    const start = facts.store.append(text);
    const { bytes, length: end } = facts.store;
    const pathEnd = skipToken(bytes, start, end);
    const classStart = skipBlanks(bytes, pathEnd, end);
    const classEnd = skipToken(bytes, classStart, end);
    const fact = {
      path: { start, end: pathEnd },
      className: facts.words.intern(bytes, classStart, classEnd),
      description: { start: skipBlanks(bytes, classEnd, end), end },
      line: index + 1,
    };
    return { output, fact };
  }

  private dropPath(): void {
    const { open } = this;
    const { facts, output } = this.place;
    this.open = null;
    if (open?.kind !== 'path') return;
    facts.problem(facts.outputs[output]!.source, open.index + 1, open.text, 'row-incomplete');
  }
}
