/**
 * Splits one source into outputs and has each read: by the commands echoed behind prompts or standing as titles, by headings, and by the
 * shape of rows where neither is there. Every line that is not blank is taken by a reader, set aside with a reason, or reported.
 */
import type { OutputFormat } from '../model/inventory.ts';
import { commandsIn, expectationOf, propertyOf, type Expectation } from './command.ts';
import type { Facts } from './facts.ts';
import { endsHeading, hasOwnShape, shapeOf, type FormatRow } from './formats.ts';
import { hostInTitle, looksLikeDecoration } from './report.ts';
import { ColonList, looksLikeColonLun } from './ioscan-colon.ts';
import { DsfList, HardwarePathList, PropertyList, ShortList, type ListReader } from './ioscan-lists.ts';
import { Listing } from './ioscan-listing.ts';
import { noise, problem, type Line, type LineUse } from './line.ts';
import { isKnownCommand, remoteHost, type Prompt } from './prompt.ts';
import { isCollected, readCollected } from './read-output.ts';
import { takeWwidRows } from './scsimgr-rows.ts';
import { sightOf, type Sight } from './sight.ts';
import type { SourceLines } from './source-lines.ts';

/** What is being read at the moment. */
type Open =
  | { readonly kind: 'nothing' }
  /** Output of a command that is none of Lundock's business, or that it does not use yet. */
  | { readonly kind: 'aside'; readonly output: number | null }
  | { readonly kind: 'listing'; readonly output: number; readonly reader: Listing }
  | { readonly kind: 'list'; readonly output: number; readonly reader: ListReader }
  | { readonly kind: 'collected'; readonly output: number; readonly lines: Line[] };

/** A command as echoed, with what its output is expected to be. */
interface Echo {
  readonly command: string;
  readonly expectation: Expectation;
}

const NOTHING: Open = { kind: 'nothing' };
const ELLIPSIS = /^(?:\[?\.{2,}\]?|\[?…+\]?|:|\(END\)|--More--(?:\(\d+%\))?|```\w*|~~~)$/;
/** Markdown's, which stands behind the last line of anything. */
const FENCE = /^```\w*$/;
const RULE = /^[-=_*~+#]{3,}(?:\s+[-=_*~+#]{3,})*$|^={1,2}$/;
/** Lines between two looks at the progress. */
const STRIDE = 16_384;

/** Reads one source. */
export class Segmenter {
  private readonly facts: Facts;
  private readonly lines: SourceLines;
  private readonly source: number;
  private readonly isReport: boolean;
  private open: Open = NOTHING;
  /** The line at hand with its leading blanks. */
  private whole = '';
  /** Commands of one typed line whose output has not begun. */
  private expected: Echo[] = [];
  /** The name of the source, when it is a command: it stands for an echo unless the text brings its own. */
  private nameEcho: string | null;

  constructor(facts: Facts, lines: SourceLines, source: number, name: string, isReport: boolean) {
    this.facts = facts;
    this.lines = lines;
    this.source = source;
    this.isReport = isReport;
    this.nameEcho = isKnownCommand(name) ? name : null;
  }

  /** Reads to the end; `goOn` gets the index of the next line now and then, and false from it ends the reading. */
  run(goOn: (index: number) => boolean): boolean {
    const { count } = this.lines;
    let next = STRIDE;
    for (let index = 0; index < count;) {
      if (index >= next) {
        if (!goOn(index)) return false;
        next = index + STRIDE;
      }
      const from = index;
      if (this.open.kind === 'listing') index = this.open.reader.take(index, Math.min(count, next));
      else if (this.open.kind === 'collected')
        index = this.takeFast(this.open.output, index, Math.min(count, next));
      if (index < count && (index < next || index === from)) this.takeLine(index++);
    }
    this.close(true);
    return true;
  }

  /** Rows of device and WWID come by the ten thousand. */
  private takeFast(output: number, index: number, to: number): number {
    if (this.facts.outputs[output]!.format !== 'scsimgr get_attr') return index;
    const end = takeWwidRows({ facts: this.facts, lines: this.lines, output }, index, to);
    if (end > index) this.facts.outputs[output]!.lastLine = end;
    return end;
  }

  private takeLine(index: number): void {
    this.whole = this.lines.text(index);
    const text = this.whole.trim();
    if (text === '') return this.takeBlank(index);
    const use = this.useOf(index, text);
    if (use !== null) this.facts.use(this.source, index + 1, use, () => text);
  }

  private takeBlank(index: number): void {
    if (this.open.kind === 'collected') this.open.lines.push({ number: index + 1, text: '' });
  }

  /** Null when the line was collected: its use is known once its output is complete. */
  private useOf(index: number, text: string): LineUse | null {
    if (this.open.kind === 'collected' && hasOwnShape(this.facts.outputs[this.open.output]!.format, text)) {
      return this.collect(this.open.lines, index);
    }
    const sight = sightOf(text);
    const echo = this.echoOf(sight);
    if (echo !== null) return this.takeEcho(index, echo);
    if (this.nameEcho !== null) this.openByName(index);
    const { heading } = sight;
    if (heading !== null && this.beginsNew(heading)) this.openFormat(index, heading.format, text);
    if (heading !== null && !isCollected(heading.format)) return noise('header');
    if (index > 0 && /[hn]$/.test(text) && endsHeading(this.lines.text(index - 1), text))
      return noise('header');
    if (this.open.kind !== 'collected' || FENCE.test(text)) {
      if (ELLIPSIS.test(text)) return noise('ellipsis');
      if (RULE.test(text)) return noise('rule');
    }
    return this.takeContent(index, sight);
  }

  private takeContent(index: number, sight: Sight): LineUse | null {
    const { text } = sight;
    const own = this.takeByOpen(index, sight);
    if (own !== undefined) return own;
    const shape = this.open.kind === 'nothing' ? shapeOf(text, true) : sight.shape;
    if (shape !== null && this.beginsNew(shape)) {
      this.openFormat(index, shape.format, text);
      const use = this.takeByOpen(index, sight);
      if (use !== undefined) return use;
    }
    return this.takeStray(index, text);
  }

  /** Undefined when what is open cannot take the line. */
  private takeByOpen(index: number, sight: Sight): LineUse | null | undefined {
    const { open } = this;
    const { text } = sight;
    switch (open.kind) {
      case 'nothing':
      case 'aside':
        return undefined;
      case 'listing':
        // The fast lane comes first: a heading or an echo may just have opened the listing.
        if (open.reader.take(index, index + 1) > index) return { kind: 'used' };
        return open.reader.takeOdd(index, text) ?? undefined;
      case 'list': {
        const use = open.reader.take(index, text);
        const isStrange = use.kind === 'problem' && use.reason === 'unrecognized';
        if (!isStrange) this.facts.outputs[open.output]!.lastLine = index + 1;
        return isStrange ? undefined : use;
      }
      case 'collected': {
        const { shape } = sight;
        return shape !== null && this.beginsNew(shape) ? undefined : this.collect(open.lines, index);
      }
    }
  }

  private takeStray(index: number, text: string): LineUse {
    const { open } = this;
    if (open.kind === 'aside') {
      if (open.output === null) return noise('other-command');
      this.facts.outputs[open.output]!.lastLine = index + 1;
      return noise('not-used-yet');
    }
    const host = hostInTitle(text);
    if (host !== null) this.facts.hostNames.push({ name: host, from: 'title' });
    if (host !== null || looksLikeDecoration(text)) return noise('report-decoration');
    return this.isReport ? noise('other-command') : problem('unrecognized');
  }

  private collect(lines: Line[], index: number): null {
    lines.push({ number: index + 1, text: this.whole });
    const output = this.open.kind === 'collected' ? this.open.output : 0;
    this.facts.outputs[output]!.lastLine = index + 1;
    // These print one line each; what follows belongs to somebody else.
    const { format } = this.facts.outputs[output]!;
    if (format === 'hostname' || format === 'uname' || format === 'date') this.closeAndGoOn(index);
    return null;
  }

  private closeAndGoOn(index: number): void {
    this.close(false);
    const next = this.expected.shift();
    if (next !== undefined) this.openEcho(index + 1, next);
  }

  // Echoes.

  private echoOf({ text, prompt, title }: Sight): Prompt | null {
    if (prompt === null) return title;
    return this.isComment(prompt, text) ? null : prompt;
  }

  /** `# something` among lines that are set aside or that swlist prints is a comment, unless it is a known command. */
  private isComment({ host, typed }: Prompt, text: string): boolean {
    if (host !== null || !text.startsWith('#') || isKnownCommand(typed)) return false;
    if (this.open.kind === 'aside') return this.open.output !== null && typed !== '';
    return 'output' in this.open && this.facts.outputs[this.open.output]!.format === 'swlist';
  }

  private takeEcho(index: number, { host, typed }: Prompt): LineUse {
    this.close(false);
    this.nameEcho = null;
    const isKnown = isKnownCommand(typed);
    if (isKnown) {
      this.facts.knownCommands++;
      const name = remoteHost(typed) ?? host;
      if (name !== null) this.facts.hostNames.push({ name, from: 'prompt' });
    }
    const echoes = commandsIn(typed).map((command) => ({ command, expectation: expectationOf(command) }));
    const [first, ...rest] = echoes;
    this.expected = rest;
    if (first !== undefined) this.openEcho(index, first);
    return noise('prompt');
  }

  private openByName(index: number): void {
    const command = this.nameEcho!;
    this.nameEcho = null;
    this.openEcho(index, { command, expectation: expectationOf(command) }, true);
  }

  private openEcho(index: number, { command, expectation }: Echo, isName = false): void {
    if (expectation === 'other') this.open = { kind: 'aside', output: null };
    else this.begin(index, expectation, isName ? nameless(command) : command);
  }

  // Outputs.

  /** True when a heading or shape starts an output other than the one that is open. */
  private beginsNew(row: FormatRow): boolean {
    const { open } = this;
    if (open.kind === 'nothing' || (open.kind === 'aside' && open.output === null)) return true;
    const { format, given } = this.facts.outputs[open.output!]!;
    if (row.within?.includes(format) === true) return false;
    if (row.format !== format) return true;
    return row.heading !== undefined && given > 0 && open.kind !== 'collected';
  }

  /** Opens an output that a heading or a row announced; an echo that waits for it, or that gave nothing yet, is its command. */
  private openFormat(index: number, format: OutputFormat, text: string): void {
    const waiting = this.expected.findIndex(({ expectation }) => expectation === format);
    const command = waiting < 0 ? this.takeOverEcho(format) : this.expected[waiting]!.command;
    if (waiting >= 0) this.expected.splice(0, waiting + 1);
    this.close(false);
    this.begin(index, format, command, text);
  }

  /** `ioscan -fn | grep …` may print `-m lun` rows through an alias: an echo without a row yet yields to a heading of the same program. */
  private takeOverEcho(format: OutputFormat): string | null {
    const { open } = this;
    if (!('output' in open) || open.output === null || open.kind === 'aside') return null;
    const last = this.facts.outputs[open.output]!;
    const isSameProgram = last.format.split(' ')[0] === format.split(' ')[0];
    if (last.given > 0 || last.command === null || !isSameProgram || open.kind === 'collected') return null;
    this.facts.outputs.pop();
    this.open = NOTHING;
    return last.command;
  }

  private begin(index: number, format: OutputFormat, command: string | null, heading = ''): void {
    const { facts, lines, source } = this;
    const output = facts.openOutput(source, command, format, index + 1);
    const place = { facts, lines, output };
    if (isCollected(format)) this.open = { kind: 'collected', output, lines: [] };
    else this.open = this.openIoscan(format, place, command, heading);
  }

  private openIoscan(
    format: OutputFormat,
    place: { readonly facts: Facts; readonly lines: SourceLines; readonly output: number },
    command: string | null,
    heading: string,
  ): Open {
    const { output } = place;
    const isColon = /\s-\w*F/.test(command ?? '') || looksLikeColonLun(heading);
    switch (format) {
      case 'ioscan -m lun':
        if (isColon) return { kind: 'list', output, reader: new ColonList(place) };
        return {
          kind: 'listing',
          output,
          reader: new Listing(place.facts, place.lines, this.source, output),
        };
      case 'ioscan -f':
        return {
          kind: 'listing',
          output,
          reader: new Listing(place.facts, place.lines, this.source, output),
        };
      case 'ioscan -F':
        return { kind: 'list', output, reader: new ColonList(place) };
      case 'ioscan -m dsf':
        return { kind: 'list', output, reader: new DsfList(place) };
      case 'ioscan -m hwpath':
        return { kind: 'list', output, reader: new HardwarePathList(place) };
      case 'ioscan short':
        return { kind: 'list', output, reader: new ShortList(place) };
      case 'ioscan -P': {
        const named = /^Class\s+I\s+H\/W\s+Path\s+(\S+)$/i.exec(heading)?.[1];
        const asked = command === null ? null : propertyOf(command);
        return { kind: 'list', output, reader: new PropertyList(place, named ?? asked) };
      }
      default:
        return { kind: 'aside', output };
    }
  }

  private close(atEnd: boolean): void {
    const { open } = this;
    this.open = NOTHING;
    if (open.kind === 'listing') open.reader.close(atEnd);
    if (open.kind === 'list') open.reader.close?.(atEnd);
    if (open.kind === 'collected') this.readLines(open.output, open.lines);
  }

  private readLines(output: number, lines: readonly Line[]): void {
    const { format, command } = this.facts.outputs[output]!;
    if (!isCollected(format)) return;
    const uses = readCollected(this.facts, { format, command, output, lines });
    lines.forEach(({ number, text }, at) => {
      if (text.trim() !== '') this.facts.use(this.source, number, uses[at]!, () => text.trim());
    });
  }
}

/** A source's name says which command it is, not which guest. */
function nameless(command: string): string {
  return command.replace(/(-P\s+)GUEST\b/, '$1');
}
