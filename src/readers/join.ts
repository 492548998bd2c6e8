/** Makes drafts of nodes and LUNs from the rows, and ties them together: by stated facts only, the surest first. */
import { NO_INSTANCE } from '../model/inventory.ts';
import type { Evidence } from '../model/inventory.ts';
import { isDigit, parseDecimal } from './bytes.ts';
import type { Facts, PairColumns, Range } from './facts.ts';
import { healthAt } from './ioscan-row.ts';
import { defaultNameOf } from './dsf-name.ts';
import { lunsByLegacyPath } from './legacy-path.ts';
import {
  writeAgileSpellings,
  writeMapPaths,
  writeWwids,
  type MapPathFact,
  type WwidFact,
} from './join-texts.ts';
import { LunDrafts } from './lun-drafts.ts';
import { NodeDrafts } from './node-drafts.ts';
import { Views } from './views.ts';

/** Called with the output and line of a fact that contradicts an earlier one. */
export type Complain = (output: number, line: number) => void;

/** What joining gives: drafts that refer to each other by draft number. */
export interface Joined {
  readonly view: Evidence['view'];
  readonly nodes: NodeDrafts;
  readonly luns: LunDrafts;
}

const LUN_PATH_FOR = new TextEncoder().encode('LUN path for ');

/** Joins one load. */
export class Joiner {
  private readonly facts: Facts;
  private readonly complain: Complain;
  private readonly views: Views;
  private readonly view: Evidence['view'];
  /** Agile spellings of legacy device paths, by row. They are written first: tables are built over a store that grows no more. */
  private readonly agileSpellings: ReadonlyMap<number, Range>;
  private readonly wwids: readonly WwidFact[];
  private readonly mapPaths: readonly MapPathFact[];
  private readonly nodes: NodeDrafts;
  private readonly luns: LunDrafts;
  /** LUN of each row, -1 for rows that are none. */
  private readonly rowLun: Int32Array;
  private hasLunRows = false;

  constructor(facts: Facts, complain: Complain) {
    this.facts = facts;
    this.complain = complain;
    this.views = new Views(facts);
    this.view = this.views.ofLoad();
    this.agileSpellings = this.view === 'agile' ? writeAgileSpellings(facts, this.views) : new Map();
    this.wwids = writeWwids(facts);
    this.mapPaths = writeMapPaths(facts);
    this.nodes = new NodeDrafts(facts.store.bytes, facts.rows.count + 1);
    this.luns = new LunDrafts(facts.store.bytes, facts.rows.dsf.length + 1);
    this.rowLun = new Int32Array(facts.rows.count).fill(-1);
  }

  join(): Joined {
    if (this.view === 'agile') this.joinAgile();
    else this.joinLegacy();
    this.joinShortRows();
    this.joinPersistentDsfs();
    if (this.view === 'agile') this.joinLegacyRows();
    this.joinWwids();
    return { view: this.view, nodes: this.nodes, luns: this.luns };
  }

  // Rows.

  private joinAgile(): void {
    const { rows } = this.facts;
    for (let row = 0; row < rows.count; row++) {
      if (this.views.isLunpath(row)) this.addNode(row);
      else if (this.views.isLun(row)) this.addLun(row);
      else if (!this.views.isLegacyOnly(row)) this.addNode(row);
    }
    this.hasLunRows = this.luns.all.length > 0;
    this.joinProperties();
    this.joinListedLunpaths();
    this.joinPaths(this.facts.lunpathLuns, (start, end) => this.luns.atPath(start, end));
    this.joinDescriptions();
    this.joinMapPaths();
  }

  private joinLegacy(): void {
    const { rows } = this.facts;
    for (let row = 0; row < rows.count; row++) {
      const draft = this.addNode(row);
      if (this.views.isLegacyDevice(row)) this.addLegacyDevice(row, draft);
    }
  }

  private addLegacyDevice(row: number, draft: number): void {
    const { rows } = this.facts;
    const lun = this.luns.addLegacyRow(rows, row, draft);
    this.rowLun[row] = lun;
    if (draft >= 0) this.nodes.lun[draft] = lun;
    this.addDsfsOf(row, lun);
  }

  private addNode(row: number): number {
    const { rows } = this.facts;
    const draft = this.nodes.addRow(rows, row);
    if (this.nodes.isConflict) this.complain(rows.output[row]!, rows.line[row]!);
    return draft;
  }

  private addLun(row: number): number {
    const { rows } = this.facts;
    const lun = this.luns.addRow(rows, row);
    if (lun < 0) {
      this.complain(rows.output[row]!, rows.line[row]!);
      return -1;
    }
    this.rowLun[row] = lun;
    this.addDsfsOf(row, lun);
    return lun;
  }

  private addDsfsOf(row: number, lun: number): void {
    const { rows } = this.facts;
    const end = row + 1 < rows.count ? rows.firstDsf[row + 1]! : rows.dsf.length;
    for (let at = rows.firstDsf[row]!; at < end; at++) {
      this.addDsf(lun, rows.dsf.start.data[at]!, rows.dsf.end.data[at]!, row);
    }
  }

  private addDsf(lun: number, start: number, end: number, row: number): void {
    const { rows } = this.facts;
    if (!this.luns.addDsf(lun, start, end)) this.complain(rows.output[row]!, rows.line[row]!);
  }

  // Lunpaths and their LUNs: `-m lun` and `-m hwpath` state it, the description of the row says it, `scsimgr lun_map` confirms it.

  private joinListedLunpaths(): void {
    const { rows } = this.facts;
    for (let at = 0; at < rows.lunpath.length; at++) {
      const row = rows.lunpathRow.data[at]!;
      const start = rows.lunpath.start.data[at]!;
      const end = rows.lunpath.end.data[at]!;
      const line = rows.lunpathLine.data[at]!;
      const draft = this.nodes.at(start, end, this.views.lunpathClass, rows.output[row]!, line);
      this.tie(draft, this.rowLun[row]!, rows.output[row]!, line);
    }
  }

  private joinPaths(pairs: PairColumns, lunAt: (start: number, end: number) => number): void {
    for (let at = 0; at < pairs.left.length; at++) {
      const output = pairs.output.data[at]!;
      const line = pairs.line.data[at]!;
      const draft = this.nodes.at(
        pairs.left.start.data[at]!,
        pairs.left.end.data[at]!,
        this.views.lunpathClass,
        output,
        line,
      );
      this.tie(draft, lunAt(pairs.right.start.data[at]!, pairs.right.end.data[at]!), output, line);
    }
  }

  /** Ties a lunpath to a LUN; the first word counts. */
  private tie(draft: number, lun: number, output: number, line: number): void {
    if (lun < 0) return;
    const known = this.nodes.lun[draft]!;
    if (known < 0) this.nodes.lun[draft] = lun;
    else if (known !== lun) this.complain(output, line);
  }

  /** `LUN path for disk17`: class and instance. A LUN that has no row stays a name without a path. */
  private joinDescriptions(): void {
    const { nodes } = this;
    for (let draft = 0; draft < nodes.count; draft++) {
      if (nodes.className[draft] !== this.views.lunpathClass) continue;
      const lun = this.lunInDescription(draft);
      this.tie(draft, lun, nodes.output[draft]!, nodes.line[draft]!);
    }
  }

  private lunInDescription(draft: number): number {
    const { bytes } = this.facts.store;
    const { nodes } = this;
    const start = nodes.descriptionStart[draft]!;
    const end = nodes.descriptionEnd[draft]!;
    if (end - start <= LUN_PATH_FOR.length) return -1;
    for (let at = 0; at < LUN_PATH_FOR.length; at++) if (bytes[start + at] !== LUN_PATH_FOR[at]) return -1;
    let digits = end;
    while (isDigit(bytes[digits - 1]!)) digits--;
    const instance = parseDecimal(bytes, digits, end);
    const classStart = start + LUN_PATH_FOR.length;
    if (instance === null || digits <= classStart) return -1;
    const className = this.facts.words.intern(bytes, classStart, digits);
    return this.luns.make(className, instance, nodes.output[draft]!, nodes.line[draft]!);
  }

  private joinMapPaths(): void {
    for (const { lun, path, output, line } of this.mapPaths) {
      const draft = this.nodes.at(path.start, path.end, this.views.lunpathClass, output, line);
      this.tie(draft, this.lunOfName(lun, output, line), output, line);
    }
  }

  // Properties.

  private joinProperties(): void {
    const { store } = this.facts;
    for (const { output, fact } of this.facts.properties) {
      const { path, className, instance, value, line } = fact;
      if (this.views.isLunPath(path.start, path.end)) {
        const lun = this.luns.make(className, instance, output, line);
        if (!this.luns.place(lun, path) && this.luns.atPath(path.start, path.end) !== lun)
          this.complain(output, line);
        const draft = this.luns.all[lun]!;
        if (fact.name === 'health') draft.health ||= healthAt(store.bytes, value.start, value.end);
        if (fact.name === 'wwid') this.setWwid(lun, value, output, line);
        continue;
      }
      const draft = this.nodes.at(path.start, path.end, className, output, line);
      if (this.nodes.instance[draft] === NO_INSTANCE) this.nodes.instance[draft] = instance;
      if (fact.name === 'health') this.nodes.health[draft] ||= healthAt(store.bytes, value.start, value.end);
    }
  }

  private joinShortRows(): void {
    for (const { output, fact } of this.facts.shortRows) {
      const { path, className, description, line } = fact;
      if (this.view === 'agile' && this.views.isLunPath(path.start, path.end)) continue;
      const draft = this.nodes.at(path.start, path.end, className, output, line);
      if (this.nodes.descriptionStart[draft] !== this.nodes.descriptionEnd[draft]) continue;
      this.nodes.descriptionStart[draft] = description.start;
      this.nodes.descriptionEnd[draft] = description.end;
      if (className === this.views.lunpathClass) this.tie(draft, this.lunInDescription(draft), output, line);
    }
  }

  // DSFs: the rows' own, then `-m dsf`, then what the name says.

  private joinPersistentDsfs(): void {
    const { left, right, output, line } = this.facts.dsfPairs;
    for (let at = 0; at < left.length; at++) {
      const persistent = { start: left.start.data[at]!, end: left.end.data[at]! };
      const legacy = { start: right.start.data[at]!, end: right.end.data[at]! };
      const lun = this.lunOfDsf(persistent, legacy, output.data[at]!, line.data[at]!);
      if (lun < 0) continue;
      const isNew = this.luns.addDsf(lun, persistent.start, persistent.end);
      const isJoined = legacy.start === legacy.end || this.luns.addDsf(lun, legacy.start, legacy.end);
      if (!isNew || !isJoined) this.complain(output.data[at]!, line.data[at]!);
    }
  }

  private lunOfDsf(persistent: Range, legacy: Range, output: number, line: number): number {
    const known = this.luns.ofDsf(persistent.start, persistent.end);
    if (known >= 0) return known;
    if (this.view !== 'agile')
      return legacy.start < legacy.end ? this.luns.ofDsf(legacy.start, legacy.end) : -1;
    return this.lunNamedBy(persistent, output, line);
  }

  /**
   * The number in a default name is the instance; a renamed DSF is listed under its row, which was asked first. Where no LUN row was read at
   * all, the name is the only word on the LUN, and makes it.
   */
  private lunNamedBy(dsf: Range, output: number, line: number): number {
    const named = defaultNameOf(this.facts.text(dsf));
    if (named === null) return -1;
    const className = this.facts.words.internText(named.className);
    const known = this.luns.named(className, named.instance);
    if (known >= 0 || this.hasLunRows) return known;
    const lun = this.luns.make(className, named.instance, output, line);
    this.luns.addDsf(lun, dsf.start, dsf.end);
    return lun;
  }

  // Legacy rows beside an agile view.

  private joinLegacyRows(): void {
    const { rows } = this.facts;
    const byLegacyPath = lunsByLegacyPath(this.facts, this.nodes);
    const classes = new Set(this.luns.all.map(({ className }) => className));
    for (let row = 0; row < rows.count; row++) {
      if (this.rowLun[row]! >= 0 || !this.views.isLegacyDevice(row)) continue;
      const lun = this.lunOfLegacyRow(row, byLegacyPath);
      if (lun >= 0) this.addLegacyNames(lun, row);
      // Nothing agile of this class was read: the device is shown as the legacy view has it.
      else if (!classes.has(rows.className[row]!)) this.addLegacyDevice(row, -1);
    }
  }

  private lunOfLegacyRow(row: number, byLegacyPath: ReadonlyMap<string, number>): number {
    const { rows } = this.facts;
    const path = { start: rows.pathStart[row]!, end: rows.pathEnd[row]! };
    const stated = byLegacyPath.get(this.facts.text(path).toLowerCase());
    if (stated !== undefined) return stated;
    const end = row + 1 < rows.count ? rows.firstDsf[row + 1]! : rows.dsf.length;
    for (let at = rows.firstDsf[row]!; at < end; at++) {
      const lun = this.luns.ofDsf(rows.dsf.start.data[at]!, rows.dsf.end.data[at]!);
      if (lun >= 0) return lun;
    }
    return this.lunAtAgileSpelling(row);
  }

  /** Parallel SCSI and USB paths convert digit by digit; the class must agree, since other transports may look alike. */
  private lunAtAgileSpelling(row: number): number {
    const spelling = this.agileSpellings.get(row);
    if (spelling === undefined) return -1;
    const draft = this.nodes.table.find(spelling.start, spelling.end);
    const lun = draft < 0 ? -1 : this.nodes.lun[draft]!;
    return lun >= 0 && this.luns.all[lun]!.className === this.facts.rows.className[row] ? lun : -1;
  }

  private addLegacyNames(lun: number, row: number): void {
    const { rows } = this.facts;
    const draft = this.luns.all[lun]!;
    if (draft.description.start === draft.description.end) {
      draft.description = { start: rows.descriptionStart[row]!, end: rows.descriptionEnd[row]! };
    }
    this.addDsfsOf(row, lun);
  }

  // WWIDs.

  private joinWwids(): void {
    const { left, right, output, line } = this.facts.wwidPairs;
    for (let at = 0; at < left.length; at++) {
      const lun = { start: left.start.data[at]!, end: left.end.data[at]! };
      const wwid = { start: right.start.data[at]!, end: right.end.data[at]! };
      const found = this.lunOfName(lun, output.data[at]!, line.data[at]!);
      if (found >= 0) this.setWwid(found, wwid, output.data[at]!, line.data[at]!);
    }
    for (const { lun, wwid, output, line } of this.wwids) {
      const found = this.lunOfName(lun, output, line);
      if (found >= 0) this.setWwid(found, wwid, output, line);
    }
  }

  private setWwid(lun: number, wwid: Range, output: number, line: number): void {
    const draft = this.luns.all[lun]!;
    // `N/A` is three bytes long, and no WWID is.
    if (wwid.end - wwid.start <= 3) return;
    if (draft.wwid.start === draft.wwid.end) draft.wwid = wwid;
    else if (this.facts.text(draft.wwid).toLowerCase() !== this.facts.text(wwid).toLowerCase()) {
      this.complain(output, line);
    }
  }

  /** A LUN by DSF, by its own path, by one of its lunpaths, or by what a default DSF says. */
  private lunOfName(name: Range, output: number, line: number): number {
    const byDsf = this.luns.ofDsf(name.start, name.end);
    if (byDsf >= 0) return byDsf;
    const byPath = this.luns.atPath(name.start, name.end);
    if (byPath >= 0) return byPath;
    const node = this.nodes.table.find(name.start, name.end);
    if (node >= 0 && this.nodes.lun[node]! >= 0) return this.nodes.lun[node]!;
    return this.view === 'agile' ? this.lunNamedBy(name, output, line) : -1;
  }
}
