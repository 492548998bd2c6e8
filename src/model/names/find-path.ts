/** Hardware paths of the host: of lunpaths, target paths, adapters and LUNs, and those of the view that was not read. */
import {
  canonicalPath,
  elementsOf,
  parentPath,
  parsePath,
  samePath,
  type HardwarePath,
} from '../hardware-path.ts';
import type { Inventory } from '../inventory.ts';
import {
  agileSpelling,
  agileTargetSpelling,
  legacyPattern,
  legacySpelling,
  legacyTailOf,
  readLegacyTail,
  type LegacyTail,
} from '../legacy-path.ts';
import { parseLunId } from '../lun-id.ts';
import type { NameIndex } from './name-index.ts';
import { NONE, type Finder, type Query } from './query.ts';
import { printedAs, subjectOfRow } from './subject.ts';
import type { Match } from './thing.ts';

/**
 * A row or LUN at the path as typed, in the spelling that ioscan prints, or with the `0x` of its hex elements added. A target path that has
 * no row, as in `ioscan -m lun`, stands for its lunpaths.
 */
export const findPath: Finder = (query) => {
  const path = parsePath(query.text);
  if (path === null) return NONE;
  const plain = canonicalPath(path);
  const spellings = [...new Set([path, plain, withHexMarks(plain)])];
  for (const spelling of spellings) {
    const thing = thingAt(query, spelling);
    if (thing !== null) return [thing];
  }
  return spellings.slice(-1).flatMap((spelling) => lunpathsBelow(query, spelling));
};

function lunpathsBelow({ inventory, index }: Query, targetPath: HardwarePath): readonly Match[] {
  const rows = index.portRows(elementsOf(targetPath).at(-1)!);
  const below = rows.filter((node) => {
    const path = parsePath(inventory.path(node));
    return inventory.isLunpath(node) && path !== null && parentPath(canonicalPath(path)) === targetPath;
  });
  return below.map((node) => ({
    subject: subjectOfRow(inventory, node),
    how: { code: 'target-port', path: inventory.path(node) },
    sure: true,
  }));
}

function thingAt({ inventory, index, text }: Query, path: HardwarePath): Match | null {
  const node = inventory.nodeAt(path);
  if (node >= 0) {
    const how = printedAs(text, inventory.path(node), inventory.nodeOrigin(node));
    return { subject: subjectOfRow(inventory, node), how, sure: true };
  }
  const lun = index.lunAt(path);
  if (lun < 0) return null;
  const how = printedAs(text, inventory.lunPath(lun), inventory.lunOrigin(lun));
  return { subject: { kind: 'lun', lun }, how, sure: true };
}

/** Dotted elements of four digits and more are hex: nothing of that length is decimal in a path. */
function withHexMarks(path: HardwarePath): HardwarePath {
  return path.replace(/\.(?=[0-9a-f]{4})/g, '.0x') as HardwarePath;
}

/** A legacy path where the agile view was read, and a lunpath where the legacy view was: by the list that states it, else computed. */
export const findOtherView: Finder = (query) => {
  const path = parsePath(query.text);
  if (path === null) return NONE;
  const plain = canonicalPath(path);
  const stated = listed(query, plain);
  if (stated.length > 0) return stated;
  const converted = digitByDigit(query, plain);
  return converted.length > 0 ? converted : byFlatAddressing(query, plain);
};

function listed({ inventory, index }: Query, path: HardwarePath): readonly Match[] {
  return index.rowsOfLegacyPath(path).map((node) => ({
    subject: subjectOfRow(inventory, node),
    how: { code: 'hwpath-list', path: inventory.path(node) },
    sure: true,
  }));
}

function digitByDigit({ inventory }: Query, path: HardwarePath): readonly Match[] {
  const others = [agileSpelling(path), legacySpelling(path), agileTargetSpelling(path)];
  const rows = others.map((other) => (other === null ? -1 : inventory.nodeAt(other)));
  const node = rows.find((row) => row >= 0 && inventory.path(row) !== path);
  if (node === undefined) return NONE;
  const how = { code: 'digit-by-digit', path: inventory.path(node) } as const;
  return [{ subject: subjectOfRow(inventory, node), how, sure: true }];
}

/**
 * Every row below the same HBA with the same LUN number by the same method: which target port is meant, the path cannot tell. Without a
 * fabric there is but one port, and the path is that of a row.
 */
function byFlatAddressing({ inventory, index }: Query, path: HardwarePath): readonly Match[] {
  const isLegacy = inventory.evidence.view === 'legacy';
  const tail = isLegacy ? legacyTailOf(path) : readLegacyTail(path);
  if (tail === null) return NONE;
  const rows = isLegacy ? legacyRows(inventory, index, path, tail) : rowsBehind(inventory, index, tail);
  return rows.map((node) => ({
    subject: subjectOfRow(inventory, node),
    how: { code: 'flat-addressing', path: inventory.path(node), number: tail.number },
    sure: false,
  }));
}

function legacyRows(
  inventory: Inventory,
  index: NameIndex,
  lunpath: HardwarePath,
  tail: LegacyTail,
): readonly number[] {
  const pattern = legacyPattern(lunpath);
  const exact = pattern === null ? -1 : inventory.nodeAt(pattern);
  return exact >= 0 ? [exact] : rowsBehind(inventory, index, tail);
}

function rowsBehind(inventory: Inventory, index: NameIndex, tail: LegacyTail): readonly number[] {
  const hba = inventory.nodeAt(tail.hba);
  if (hba < 0) return [];
  return index.rowsNumbered(tail.number, hba).filter((node) => isAlike(inventory, node, tail));
}

function isAlike(
  inventory: Inventory,
  node: number,
  { addressing, fabric, number, hba }: LegacyTail,
): boolean {
  const path = parsePath(inventory.path(node));
  if (path === null) return false;
  const own = inventory.isLunpath(node) ? legacyTailOf(path) : readLegacyTail(path);
  if (own === null || own.addressing !== addressing || own.number !== number) return false;
  if (own.fabric !== fabric) return false;
  return samePath(own.hba, hba);
}

const FIBRE = /fibre\(wwn([0-9a-f]{1,16}),lun([0-9a-f]{1,16})\)/i;

/** The host's own EFI paths, as `ioscan -e` prints them: they hold a target port's WWN and a LUN id. */
export const findFibrePath: Finder = ({ inventory, index, text }) => {
  const match = FIBRE.exec(text.replace(/\s/g, ''));
  if (match === null) return NONE;
  const id = `0x${match[2]!.replace(/^0+(?=.)/, '').toLowerCase()}`;
  const number = parseLunId(id)?.lun ?? null;
  if (number === null) return NONE;
  const rows = index.portRows(match[1]!).flatMap((port) => index.rowsNumbered(number, port));
  const exact = rows.filter((node) => inventory.path(node).toLowerCase().endsWith(`.${id}`));
  return exact.map((node) => ({
    subject: subjectOfRow(inventory, node),
    how: { code: 'lun-id', path: inventory.path(node) },
    sure: true,
  }));
};
