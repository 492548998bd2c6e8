/**
 * What has to be indexed for a look-up by any name, beyond the tables that the readers made: each part is made when it is first asked for,
 * and kept as long as the inventory.
 */
import { NO_INSTANCE, type Inventory } from '../inventory.ts';
import { textAt } from '../text.ts';
import { hexDigitsOf } from '../wwid.ts';
import { indexColumn, indexedText, indexPorts, indexWwids, NO_NUMBER, numberRows } from './index-parts.ts';
import type { RowIndex } from './row-index.ts';

/** The index of one inventory (`nameIndexOf`). */
export class NameIndex {
  private readonly inventory: Inventory;
  private ports: RowIndex | null = null;
  private wwids: RowIndex | null = null;
  private lunPaths: RowIndex | null = null;
  private legacyPaths: RowIndex | null = null;
  private listedLunpaths: RowIndex | null = null;
  private numbers: Int32Array | null = null;

  constructor(inventory: Inventory) {
    this.inventory = inventory;
  }

  /**
   * The rows whose target element is this WWN or address, in any writing: target paths, and lunpaths whose target path has no row of its
   * own. In tree order.
   */
  portRows(text: string): readonly number[] {
    const digits = hexDigitsOf(text);
    return digits === null ? [] : (this.ports ??= indexPorts(this.inventory)).rowsOf(digits);
  }

  /** The LUN rows with this WWID: a number in any writing, or a text identifier in any case. */
  lunsOfWwid(text: string): readonly number[] {
    this.wwids ??= indexWwids(this.inventory);
    const digits = hexDigitsOf(text);
    const byDigits = digits === null ? [] : this.wwids.rowsOf(digits);
    return byDigits.length > 0 ? byDigits : this.wwids.rowsOf(indexedText(text));
  }

  /** The LUN row at `64000/0xfa00/0xN`, any case; -1 when there is none. */
  lunAt(path: string): number {
    return (
      (this.lunPaths ??= indexColumn(this.inventory.data.bytes, this.inventory.data.luns.path)).rowsOf(
        path,
      )[0] ?? -1
    );
  }

  /** The lunpaths (agile) or device rows (legacy) with this LUN number, in tree order, below `top` when it is given. */
  rowsNumbered(number: number, top?: number): readonly number[] {
    const numbers = (this.numbers ??= numberRows(this.inventory));
    const found: number[] = [];
    const end = top === undefined ? numbers.length : top + this.inventory.subtreeSize(top);
    for (let node = top ?? 0; node < end; node++) if (numbers[node] === number) found.push(node);
    return found;
  }

  /** The LUN number of a lunpath or legacy device row; `NO_NUMBER` for other rows and where the address does not tell. */
  numberOf(node: number): number {
    return (this.numbers ??= numberRows(this.inventory))[node] ?? NO_NUMBER;
  }

  /** The lunpaths beside which `ioscan -m hwpath` lists this legacy path. */
  rowsOfLegacyPath(path: string): readonly number[] {
    const { bytes, legacyPaths } = this.inventory.data;
    const pairs = (this.legacyPaths ??= indexColumn(bytes, legacyPaths?.legacy)).rowsOf(path);
    if (legacyPaths === undefined) return [];
    const nodes = pairs.map((pair) => this.inventory.nodeAt(textAt(bytes, legacyPaths.lunpath, pair)));
    return nodes.filter((node) => node >= 0);
  }

  /** The legacy paths that `ioscan -m hwpath` lists beside this lunpath, each with where it stands in the store. */
  legacyPathsOf(lunpath: number): readonly { readonly path: string; readonly start: number }[] {
    const { bytes, legacyPaths } = this.inventory.data;
    if (legacyPaths === undefined) return [];
    const pairs = (this.listedLunpaths ??= indexColumn(bytes, legacyPaths.lunpath)).rowsOf(
      this.inventory.path(lunpath),
    );
    return pairs.map((pair) => ({
      path: textAt(bytes, legacyPaths.legacy, pair),
      start: legacyPaths.legacy.start[pair]!,
    }));
  }

  /** The rows of this class and instance: as a rule one. Looked for row by row, which is quicker than a table is made. */
  nodesNamed(className: string, instance: number): readonly number[] {
    const { className: classes, instance: instances } = this.inventory.data.nodes;
    return rowsOfInstance(this.inventory, classes, instances, className, instance);
  }

  /** The rows of this driver and instance, as the DSFs of adapters are named: `fcd0`. */
  nodesDriven(driver: string, instance: number): readonly number[] {
    const { driver: drivers, instance: instances } = this.inventory.data.nodes;
    return rowsOfInstance(this.inventory, drivers, instances, driver, instance);
  }

  /** The same as `nodesNamed` of LUN rows. */
  lunsNamed(className: string, instance: number): readonly number[] {
    const { className: classes, instance: instances } = this.inventory.data.luns;
    return rowsOfInstance(this.inventory, classes, instances, className, instance);
  }
}

const indexes = new WeakMap<Inventory, NameIndex>();

/** The index of an inventory; the same one at every call, and nothing is made before it is needed. */
export function nameIndexOf(inventory: Inventory): NameIndex {
  let index = indexes.get(inventory);
  if (index === undefined) indexes.set(inventory, (index = new NameIndex(inventory)));
  return index;
}

function rowsOfInstance(
  { data }: Inventory,
  words: Uint16Array,
  instances: Int32Array,
  wanted: string,
  instance: number,
): readonly number[] {
  const word = data.words.indexOf(wanted);
  const found: number[] = [];
  if (word < 0 || instance === NO_INSTANCE) return found;
  for (let row = 0; row < words.length; row++)
    if (instances[row] === instance && words[row] === word) found.push(row);
  return found;
}
