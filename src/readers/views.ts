/** Agile or legacy: which view a row belongs to, and which rows are LUNs. Words are places in the load's word table. */
import type { Facts } from './facts.ts';
import { HW_TYPES } from '../model/vocabulary.ts';

const AGILE_CLASSES = ['lunpath', 'tgtpath', 'esvroot'];
const AGILE_DRIVERS = ['esdisk', 'estape', 'eschgr', 'esctl', 'eslpt', 'estp', 'esvroot'];
const LEGACY_CLASSES = ['target', 'fcp'];
const LEGACY_DRIVERS = 'sdisk stape schgr sctl tgt fcparray fcpmux fcpdev fcp fcd_vbus fcd_fcp disc3'.split(
  ' ',
);
const LEGACY_DEVICE_DRIVERS = ['sdisk', 'stape', 'schgr', 'sctl', 'disc3', 'atdd'];
const DEVICE_CLASSES = ['disk', 'tape', 'autoch', 'ctl'];

const DOT = 46;
const DEVICE = HW_TYPES.indexOf('DEVICE');

/** What a row is in the agile view. */
export const RowKind = { node: 1, lun: 2, legacyOnly: 3 } as const;

/** Words by number, as a table: asked for each row of a load, where a set would cost a hash. */
type WordFlags = Uint8Array;

/** Tells rows apart by class, driver and path. Made once all rows are read. */
export class Views {
  private readonly facts: Facts;
  private readonly agileClass: WordFlags;
  private readonly agileDriver: WordFlags;
  private readonly legacyClass: WordFlags;
  private readonly legacyDriver: WordFlags;
  private readonly legacyDevice: WordFlags;
  private readonly deviceClass: WordFlags;
  /** The place of the word `lunpath`. */
  readonly lunpathClass: number;
  /** The RowKind of each row. */
  readonly kinds: Uint8Array;
  /** How many rows are LUNs. */
  readonly lunRows: number;

  constructor(facts: Facts) {
    this.facts = facts;
    this.lunpathClass = facts.words.internText('lunpath');
    this.agileClass = flagsOf(facts, AGILE_CLASSES);
    this.agileDriver = flagsOf(facts, AGILE_DRIVERS);
    this.legacyClass = flagsOf(facts, LEGACY_CLASSES);
    this.legacyDriver = flagsOf(facts, LEGACY_DRIVERS);
    this.legacyDevice = flagsOf(facts, LEGACY_DEVICE_DRIVERS);
    this.deviceClass = flagsOf(facts, DEVICE_CLASSES);
    const { count } = facts.rows;
    this.kinds = new Uint8Array(count);
    let luns = 0;
    for (let row = 0; row < count; row++) if ((this.kinds[row] = this.kindOf(row)) === RowKind.lun) luns++;
    this.lunRows = luns;
  }

  private kindOf(row: number): number {
    if (this.facts.rows.className[row] === this.lunpathClass) return RowKind.node;
    if (this.isLun(row)) return RowKind.lun;
    return this.isLegacyOnly(row) ? RowKind.legacyOnly : RowKind.node;
  }

  /** The view of the whole load: agile as soon as one row, or one line of another agile listing, is. */
  ofLoad(): 'agile' | 'legacy' | 'none' {
    const { rows, lunpathLuns, properties, shortRows } = this.facts;
    if (rows.lunpath.length > 0 || lunpathLuns.left.length > 0 || properties.length > 0) return 'agile';
    for (let row = 0; row < rows.count; row++) if (this.isAgileRow(row)) return 'agile';
    if (shortRows.some(({ fact }) => this.hasHex(fact.path.start, fact.path.end))) return 'agile';
    if (rows.count > 0 || shortRows.length > 0) return 'legacy';
    // Persistent DSFs and LUNs as scsimgr knows them exist in the agile view only.
    const { lunMaps, attributes, wwidPairs, dsfPairs } = this.facts;
    const luns = lunMaps.length + attributes.length + wwidPairs.left.length + dsfPairs.left.length;
    return luns > 0 ? 'agile' : 'none';
  }

  /** A LUN's own row in the agile view: a device under the virtual root. */
  private isLun(row: number): boolean {
    const { rows } = this.facts;
    return rows.hwType[row] === DEVICE && this.isLunPath(rows.pathStart[row]!, rows.pathEnd[row]!);
  }

  /** True for `64000/0xfa00/…`. */
  isLunPath(start: number, end: number): boolean {
    const { bytes } = this.facts.store;
    if (end - start < 14) return false;
    for (let at = 0; at < LUN_ROOT.length; at++) {
      const code = bytes[start + at]!;
      if (code !== LUN_ROOT[at] && (code | 32) !== LUN_ROOT[at]) return false;
    }
    for (let at = start + LUN_ROOT.length; at < end; at++) if (bytes[at] === DOT) return false;
    return true;
  }

  /** A row that only the legacy view has. Controllers and what is above them are alike in both. */
  private isLegacyOnly(row: number): boolean {
    const { rows, store } = this.facts;
    if (this.legacyClass[rows.className[row]!] === 1 || this.legacyDriver[rows.driver[row]!] === 1)
      return true;
    const start = rows.pathStart[row]!;
    // 255 is where the legacy view puts virtual buses (USB, iSCSI): the agile view has them under 64000.
    return (
      store.bytes[start] === 50 &&
      store.bytes[start + 1] === 53 &&
      store.bytes[start + 2] === 53 &&
      store.bytes[start + 3] === 47
    );
  }

  /** A device row of the legacy view. */
  isLegacyDevice(row: number): boolean {
    const { rows } = this.facts;
    if (rows.hwType[row] !== DEVICE) return false;
    return this.legacyDevice[rows.driver[row]!] === 1 || this.deviceClass[rows.className[row]!] === 1;
  }

  private isAgileRow(row: number): boolean {
    const { rows } = this.facts;
    if (this.agileClass[rows.className[row]!] === 1 || this.agileDriver[rows.driver[row]!] === 1) return true;
    return this.hasHex(rows.pathStart[row]!, rows.pathEnd[row]!);
  }

  private hasHex(start: number, end: number): boolean {
    const { bytes } = this.facts.store;
    for (let at = start; at < end; at++) if ((bytes[at]! | 32) === 120) return true;
    return false;
  }
}

const LUN_ROOT = new TextEncoder().encode('64000/0xfa00/');

function flagsOf({ words }: Facts, texts: readonly string[]): WordFlags {
  const places = texts.map((text) => words.internText(text));
  const flags = new Uint8Array(65_536);
  for (const place of places) flags[place] = 1;
  return flags;
}
