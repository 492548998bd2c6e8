/**
 * What the host said, joined: the I/O tree in columns, the LUNs, the guests, the device database, and where each fact was printed.
 *
 * `InventoryData` is plain transferable data, made by the readers in a worker. `Inventory` is the accessor over it that everybody else uses;
 * it decodes a row's text when it is asked for. Rows of the tree ("nodes") and LUNs are plain numbers: 0 ≤ node < nodeCount, 0 ≤ lun < lunCount.
 */
import type { DatabaseEntry } from './database.ts';
import type { Guest } from './guest.ts';
import type { HostUsage } from './host-usage.ts';
import { findName, type NameTable } from './name-table.ts';
import { textAt, textBetween, type TextColumn } from './text.ts';
import { HEALTHS, HW_TYPES, SW_STATES, type Health, type HwType, type SwState } from './vocabulary.ts';

/**
 * The I/O tree in pre-order: a node's subtree is the `size[node]` rows that start with it. Agile when the capture has an agile view
 * (rows of class lunpath or tgtpath, or a path with `0x`), else legacy. Virtual-root LUN rows (64000/0xfa00/…) are no nodes: they are LUNs.
 */
export interface NodeColumns {
  readonly count: number;
  readonly depth: Uint8Array<ArrayBuffer>;
  /** The parent's row, -1 at the top. */
  readonly parent: Int32Array<ArrayBuffer>;
  /** Rows in the subtree, the node itself included. */
  readonly size: Int32Array<ArrayBuffer>;
  /** Place in `InventoryData.words`. */
  readonly className: Uint16Array<ArrayBuffer>;
  readonly driver: Uint16Array<ArrayBuffer>;
  /** As printed; -1 as printed too; NO_INSTANCE when no instance was printed (a lunpath known only from `-m lun`). */
  readonly instance: Int32Array<ArrayBuffer>;
  readonly path: TextColumn;
  readonly description: TextColumn;
  /** Places in SW_STATES, HW_TYPES, HEALTHS. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly hwType: Uint8Array<ArrayBuffer>;
  readonly health: Uint8Array<ArrayBuffer>;
  /** The LUN of a lunpath row (agile) or of a device row (legacy); -1 for others and where nothing tells. */
  readonly lun: Int32Array<ArrayBuffer>;
  /** Where it was printed: index into `InventoryData.outputs`, and the line in that output's source, from 1. */
  readonly output: Uint16Array<ArrayBuffer>;
  readonly line: Uint32Array<ArrayBuffer>;
}

/** LUNs, agile; in a legacy capture each legacy device row (disk, tape, autoch…) stands here as a LUN of its own. */
export interface LunColumns {
  readonly count: number;
  readonly className: Uint16Array<ArrayBuffer>;
  readonly instance: Int32Array<ArrayBuffer>;
  readonly driver: Uint16Array<ArrayBuffer>;
  /** `64000/0xfa00/0xN`; the legacy path in a legacy capture; nothing for a LUN that only a lunpath's description names. */
  readonly path: TextColumn;
  readonly description: TextColumn;
  readonly wwid: TextColumn;
  readonly state: Uint8Array<ArrayBuffer>;
  readonly hwType: Uint8Array<ArrayBuffer>;
  readonly health: Uint8Array<ArrayBuffer>;
  /** Lunpaths of LUN n: `lunpaths[firstLunpath[n] .. firstLunpath[n+1])` are nodes. */
  readonly firstLunpath: Uint32Array<ArrayBuffer>;
  readonly lunpaths: Int32Array<ArrayBuffer>;
  /** DSFs of LUN n: entries `firstDsf[n] .. firstDsf[n+1]` of `dsf`, sorted by name: persistent, legacy, pass-through, cluster and alias names alike. */
  readonly firstDsf: Uint32Array<ArrayBuffer>;
  readonly dsf: TextColumn;
  /** The tree row of a legacy device; -1 in an agile capture. */
  readonly node: Int32Array<ArrayBuffer>;
  readonly output: Uint16Array<ArrayBuffer>;
  readonly line: Uint32Array<ArrayBuffer>;
}

/** No instance was printed. */
export const NO_INSTANCE = -2147483648;

/** One command's output as found in a source. */
export interface OutputInfo {
  /** Index into `InventoryData.sources`. */
  readonly source: number;
  /** The command as echoed, e.g. `ioscan -kfnN`; null when no echo stood before it. */
  readonly command: string | null;
  /** What it was read as, e.g. `ioscan -f`, `ioscan -m lun`, `hpvmstatus -P -d`. */
  readonly format: OutputFormat;
  /** First and last line in the source, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Rows, guests, entries… that this output gave. */
  readonly given: number;
}

/** What an output was read as. */
export type OutputFormat =
  | 'ioscan -f'
  | 'ioscan short'
  | 'ioscan -F'
  | 'ioscan -m lun'
  | 'ioscan -m dsf'
  | 'ioscan -m hwpath'
  | 'ioscan -P'
  | 'scsimgr lun_map'
  | 'scsimgr get_attr'
  | 'hpvmstatus'
  | 'hpvmstatus -P'
  | 'hpvmstatus -P -d'
  | 'hpvmdevmgmt -l'
  | 'hostname'
  | 'uname'
  | 'date'
  | 'swlist'
  | 'vgdisplay'
  | 'pvdisplay'
  | 'lvmadm -l'
  | 'strings /etc/lvmtab'
  | 'bdf'
  | 'mount'
  | 'swapinfo'
  | 'lvlnboot -v'
  | 'vxdisk list'
  | 'diskinfo'
  /** A command that Lundock knows of but takes no facts from yet, e.g. `lvdisplay`. */
  | 'not used';

/** One file, paste or answer, with the start of each of its lines in the store (byte offsets; one more than there are lines). */
export interface SourceInfo {
  readonly name: string;
  readonly lineStart: Uint32Array<ArrayBuffer>;
}

/** Where a fact was printed. */
export interface Origin {
  readonly output: number;
  /** In the output's source, from 1. */
  readonly line: number;
}

/** What the load says of the host itself; null means that nothing said it. */
export interface HostFacts {
  readonly name: string | null;
  /** The echoed `date`, as printed. */
  readonly date: string | null;
  /** Operating system release, e.g. `B.11.31`. */
  readonly release: string | null;
  /** Integrity VM revision as printed, e.g. `B.04.30`. */
  readonly hpvmRevision: string | null;
}

/** Lunpaths with their legacy hardware paths, a pair a row, as `ioscan -m hwpath` lists them; a lunpath may have several, or none. */
export interface LegacyPathColumns {
  readonly lunpath: TextColumn;
  readonly legacy: TextColumn;
}

/** Which kinds of facts were read at all: unknown is not free, so a rule asks here before it says "free". */
export interface Evidence {
  readonly view: 'agile' | 'legacy' | 'none';
  readonly lunRows: boolean;
  readonly lunpathRows: boolean;
  readonly health: boolean;
  /** Some output tells the WWIDs of LUNs; the device database, which tells those of a few, does not count. */
  readonly wwids: boolean;
  readonly guestList: boolean;
  readonly database: boolean;
  /** Some output looks cut off (it ends inside a row or inside a list that promises more). */
  readonly cutOff: boolean;
}

export interface InventoryData {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Class and driver names; place 0 is ''. */
  readonly words: readonly string[];
  readonly nodes: NodeColumns;
  readonly luns: LunColumns;
  /** From a node's path to the node, and the nodes in the table's order of entries. */
  readonly nodeTable: NameTable;
  readonly nodeTableNodes: Int32Array<ArrayBuffer>;
  /** From a DSF to its LUN: entries in the table's order, with where each name stands. */
  readonly dsfTable: NameTable;
  readonly dsfTableNames: TextColumn;
  readonly dsfTableLuns: Int32Array<ArrayBuffer>;
  readonly legacyPaths?: LegacyPathColumns;
  readonly guests: readonly Guest[];
  readonly database: readonly DatabaseEntry[];
  readonly usage: HostUsage;
  readonly host: HostFacts;
  readonly evidence: Evidence;
  readonly sources: readonly SourceInfo[];
  readonly outputs: readonly OutputInfo[];
}

/** Read access to an inventory. Cheap: it copies nothing, and texts are decoded when asked for. */
export class Inventory {
  readonly data: InventoryData;
  readonly nodeCount: number;
  readonly lunCount: number;
  /** Made when a LUN is first asked for by name: 25,000 texts would hold up the first picture. */
  private lunByName: ReadonlyMap<string, number> | null = null;

  constructor(data: InventoryData) {
    this.data = data;
    this.nodeCount = data.nodes.count;
    this.lunCount = data.luns.count;
  }

  get guests(): readonly Guest[] {
    return this.data.guests;
  }
  get database(): readonly DatabaseEntry[] {
    return this.data.database;
  }
  get usage(): HostUsage {
    return this.data.usage;
  }
  get host(): HostFacts {
    return this.data.host;
  }
  get evidence(): Evidence {
    return this.data.evidence;
  }

  // Nodes of the I/O tree.

  depth(node: number): number {
    return this.data.nodes.depth[node]!;
  }
  parent(node: number): number {
    return this.data.nodes.parent[node]!;
  }
  subtreeSize(node: number): number {
    return this.data.nodes.size[node]!;
  }
  className(node: number): string {
    return this.data.words[this.data.nodes.className[node]!]!;
  }
  driver(node: number): string {
    return this.data.words[this.data.nodes.driver[node]!]!;
  }
  instance(node: number): number {
    return this.data.nodes.instance[node]!;
  }
  /** Class and instance, `fc0`; the class alone when no instance was printed. */
  nodeName(node: number): string {
    const instance = this.instance(node);
    return instance === NO_INSTANCE ? this.className(node) : `${this.className(node)}${instance}`;
  }
  path(node: number): string {
    return textAt(this.data.bytes, this.data.nodes.path, node);
  }
  description(node: number): string {
    return textAt(this.data.bytes, this.data.nodes.description, node);
  }
  state(node: number): SwState {
    return SW_STATES[this.data.nodes.state[node]!]!;
  }
  hwType(node: number): HwType {
    return HW_TYPES[this.data.nodes.hwType[node]!]!;
  }
  health(node: number): Health {
    return HEALTHS[this.data.nodes.health[node]!]!;
  }
  isLunpath(node: number): boolean {
    return this.className(node) === 'lunpath';
  }
  /** The LUN that a lunpath leads to, or that a legacy device row is; -1 when unknown or when the node is neither. */
  lunOf(node: number): number {
    return this.data.nodes.lun[node]!;
  }
  nodeOrigin(node: number): Origin {
    return { output: this.data.nodes.output[node]!, line: this.data.nodes.line[node]! };
  }
  /** The node at a hardware path, spelt in any case; -1 when the tree has none. */
  nodeAt(path: string): number {
    const { nodeTable, nodeTableNodes, nodes, bytes } = this.data;
    const entry = findName(nodeTable, bytes, path, nodes.path.start, nodes.path.end, nodeTableNodes);
    return entry < 0 ? -1 : nodeTableNodes[entry]!;
  }

  // LUNs.

  /** Class and instance: `disk17`, `tape1`, `autoch1`. */
  lunName(lun: number): string {
    return `${this.lunClass(lun)}${this.data.luns.instance[lun]!}`;
  }
  lunClass(lun: number): string {
    return this.data.words[this.data.luns.className[lun]!]!;
  }
  lunInstance(lun: number): number {
    return this.data.luns.instance[lun]!;
  }
  lunDriver(lun: number): string {
    return this.data.words[this.data.luns.driver[lun]!]!;
  }
  lunPath(lun: number): string {
    return textAt(this.data.bytes, this.data.luns.path, lun);
  }
  lunDescription(lun: number): string {
    return textAt(this.data.bytes, this.data.luns.description, lun);
  }
  /** As printed; '' when no output told it. */
  lunWwid(lun: number): string {
    return textAt(this.data.bytes, this.data.luns.wwid, lun);
  }
  lunState(lun: number): SwState {
    return SW_STATES[this.data.luns.state[lun]!]!;
  }
  lunHealth(lun: number): Health {
    return HEALTHS[this.data.luns.health[lun]!]!;
  }
  /** The nodes of a LUN's lunpaths, in tree order. */
  lunpathsOf(lun: number): Int32Array {
    const { firstLunpath, lunpaths } = this.data.luns;
    return lunpaths.subarray(firstLunpath[lun]!, firstLunpath[lun + 1]!);
  }
  dsfsOf(lun: number): string[] {
    const { firstDsf, dsf } = this.data.luns;
    const names: string[] = [];
    for (let entry = firstDsf[lun]!; entry < firstDsf[lun + 1]!; entry++) {
      names.push(textAt(this.data.bytes, dsf, entry));
    }
    return names;
  }
  /** The tree row that is a legacy device; -1 in an agile capture. */
  lunNode(lun: number): number {
    return this.data.luns.node[lun]!;
  }
  lunOrigin(lun: number): Origin {
    return { output: this.data.luns.output[lun]!, line: this.data.luns.line[lun]! };
  }
  /** The LUN that a DSF is printed for, exactly as spelt by some output; -1 when none prints it. */
  lunOfDsf(dsf: string): number {
    const { start, end } = this.data.dsfTableNames;
    const entry = findName(this.data.dsfTable, this.data.bytes, dsf, start, end);
    // The table ignores case, and DSFs do not.
    const exact = entry >= 0 && textBetween(this.data.bytes, start[entry]!, end[entry]!) === dsf;
    return exact ? this.data.dsfTableLuns[entry]! : -1;
  }
  /** The LUN named by class and instance, `tape1`; -1 when the host shows none. */
  lunNamed(name: string): number {
    this.lunByName ??= this.namesOfLuns();
    return this.lunByName.get(name) ?? -1;
  }
  private namesOfLuns(): ReadonlyMap<string, number> {
    const byName = new Map<string, number>();
    for (let lun = 0; lun < this.lunCount; lun++) byName.set(this.lunName(lun), lun);
    return byName;
  }

  // Where things were printed.

  /** One line of a source, without its line end; '' past the end. Lines count from 1. */
  lineText(source: number, line: number): string {
    const starts = this.data.sources[source]?.lineStart;
    if (starts === undefined || line < 1 || line >= starts.length) return '';
    return textBetween(this.data.bytes, starts[line - 1]!, starts[line]!).replace(/[\r\n]+$/, '');
  }
}
