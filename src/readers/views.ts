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

const DEVICE = HW_TYPES.indexOf('DEVICE');

/** Tells rows apart by class, driver and path. Made once all rows are read. */
export class Views {
  private readonly facts: Facts;
  private readonly agileClass: ReadonlySet<number>;
  private readonly agileDriver: ReadonlySet<number>;
  private readonly legacyClass: ReadonlySet<number>;
  private readonly legacyDriver: ReadonlySet<number>;
  private readonly legacyDevice: ReadonlySet<number>;
  private readonly deviceClass: ReadonlySet<number>;
  /** The place of the word `lunpath`. */
  readonly lunpathClass: number;

  constructor(facts: Facts) {
    const placesOf = (texts: readonly string[]): ReadonlySet<number> =>
      new Set(texts.map((text) => facts.words.internText(text)));
    this.facts = facts;
    this.agileClass = placesOf(AGILE_CLASSES);
    this.agileDriver = placesOf(AGILE_DRIVERS);
    this.legacyClass = placesOf(LEGACY_CLASSES);
    this.legacyDriver = placesOf(LEGACY_DRIVERS);
    this.legacyDevice = placesOf(LEGACY_DEVICE_DRIVERS);
    this.deviceClass = placesOf(DEVICE_CLASSES);
    this.lunpathClass = facts.words.internText('lunpath');
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

  isLunpath(row: number): boolean {
    return this.facts.rows.className[row] === this.lunpathClass;
  }

  /** A LUN's own row in the agile view: a device under the virtual root. */
  isLun(row: number): boolean {
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
    return bytes.subarray(start, end).indexOf(46) < 0;
  }

  /** A row that only the legacy view has. Controllers and what is above them are alike in both. */
  isLegacyOnly(row: number): boolean {
    const { rows, store } = this.facts;
    if (this.legacyClass.has(rows.className[row]!) || this.legacyDriver.has(rows.driver[row]!)) return true;
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
    return this.legacyDevice.has(rows.driver[row]!) || this.deviceClass.has(rows.className[row]!);
  }

  private isAgileRow(row: number): boolean {
    const { rows } = this.facts;
    if (this.agileClass.has(rows.className[row]!) || this.agileDriver.has(rows.driver[row]!)) return true;
    return this.hasHex(rows.pathStart[row]!, rows.pathEnd[row]!);
  }

  private hasHex(start: number, end: number): boolean {
    const { bytes } = this.facts.store;
    for (let at = start; at < end; at++) if ((bytes[at]! | 32) === 120) return true;
    return false;
  }
}

const LUN_ROOT = new TextEncoder().encode('64000/0xfa00/');
