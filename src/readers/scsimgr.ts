/** `scsimgr lun_map` and `scsimgr get_attr` (scsimgr white paper of 2008; seen in real output). Keys drift between updates: match loosely. */
import { looksLikeCommandFailure } from './command-failure.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';

/** One lunpath of a `lun_map` block; '' where nothing was printed. */
export interface LunMapPath {
  readonly instance: number | null;
  readonly path: string;
  readonly transport: string;
  /** ACTIVE, STANDBY, FAILED, UNOPEN (normal for a LUN that nobody uses), OPENING, CLOSING. */
  readonly state: string;
  /** The state at the last open or close; also AUTH_FAILED. */
  readonly lastState: string;
  readonly line: number;
}

/** One `LUN PATH INFORMATION FOR LUN` block. */
export interface LunMapFact {
  /** The DSF or hardware path in its heading. */
  readonly lun: string;
  readonly wwid: string;
  readonly lunpaths: readonly LunMapPath[];
  readonly line: number;
}

/** One attribute of one LUN. */
export interface AttributeFact {
  /** The DSF or hardware path. */
  readonly lun: string;
  /** In small letters, e.g. `wwid`. */
  readonly name: string;
  /** Without quotes; '' when none was printed. */
  readonly value: string;
  readonly line: number;
}

const LUN_MAP_HEADER = /^\s*LUN PATH INFORMATION FOR LUN\s*:\s*(\S+)\s*$/i;
const ATTRIBUTES_HEADER = /^\s*SCSI ATTRIBUTES FOR (?:LUN|LUN PATH|TARGET PATH|DEVICE)\s*:\s*(\S+)\s*$/i;
const KEY_VALUE = /^\s*([A-Za-z][\w /()-]{0,60}?)\s*=\s*(.*)$/;

/** True for the heading of a `lun_map` block. */
export function looksLikeLunMapHeader(text: string): boolean {
  return LUN_MAP_HEADER.test(text.slice(0, 4000));
}

/** True for the heading of a `get_attr` block. */
export function looksLikeAttributesHeader(text: string): boolean {
  return ATTRIBUTES_HEADER.test(text.slice(0, 4000));
}

/** True for a line of `scsimgr -p get_attr … -a device_file -a wwid`: a device and a WWID between colons. */
export function looksLikeAttributeRow(text: string): boolean {
  return parseAttributeRow({ text, number: 0 }) !== null;
}

const LUN_PATH_LINE = /^\s*LUN path\s*:\s*lunpath(\d+)\s*$/i;

/** Reads `lun_map`, one block or many. */
export function readLunMap(lines: readonly Line[]): LineReading<readonly LunMapFact[]> {
  const blocks: OpenBlock[] = [];
  const uses = lines.map((line) => readLunMapLine(blocks, line));
  return { facts: blocks, uses };
}

interface OpenBlock extends LunMapFact {
  wwid: string;
  readonly lunpaths: OpenPath[];
}
type OpenPath = { -readonly [Key in keyof LunMapPath]: LunMapPath[Key] };

function readLunMapLine(blocks: OpenBlock[], { text, number }: Line): LineUse {
  const header = LUN_MAP_HEADER.exec(text.slice(0, 4000));
  if (header !== null) {
    blocks.push({ lun: header[1]!, wwid: '', lunpaths: [], line: number });
    return USED;
  }
  const block = blocks.at(-1);
  const lunpath = LUN_PATH_LINE.exec(text);
  if (block !== undefined && lunpath !== null) {
    block.lunpaths.push(openPath(Number(lunpath[1]), number));
    return USED;
  }
  const pair = KEY_VALUE.exec(text.slice(0, 4000));
  if (block === undefined || pair === null) return strayUse(text);
  return takePair(block, pair[1]!.toLowerCase(), pair[2]!.trim()) ? USED : noise('not-used-yet');
}

function openPath(instance: number, line: number): OpenPath {
  return { instance, path: '', transport: '', state: '', lastState: '', line };
}

function takePair(block: OpenBlock, key: string, value: string): boolean {
  if (key.startsWith('world wide id')) {
    block.wwid = unquote(value);
    return true;
  }
  const lunpath = block.lunpaths.at(-1);
  if (lunpath === undefined) return false;
  if (key === 'hardware path') lunpath.path = value;
  else if (key === 'scsi transport protocol') lunpath.transport = value;
  else if (key === 'state') lunpath.state = value;
  else if (key.startsWith('last open')) lunpath.lastState = value;
  else return key === 'class' || key === 'instance';
  return true;
}

function strayUse(text: string): LineUse {
  if (text.trim() === '') return noise('header');
  return problem(looksLikeCommandFailure(text) ? 'command-failed' : 'unrecognized');
}

/** Reads `get_attr` in both its forms: stanzas of `name = / current =` under a heading, and colon rows of device and WWID. */
export function readAttributes(lines: readonly Line[]): LineReading<readonly AttributeFact[]> {
  const facts: AttributeFact[] = [];
  let lun: string | null = null;
  let name = '';
  const uses = lines.map((line): LineUse => {
    const row = parseAttributeRow(line);
    if (row !== null) {
      facts.push(row);
      return USED;
    }
    const header = ATTRIBUTES_HEADER.exec(line.text.slice(0, 4000));
    if (header !== null) {
      lun = header[1]!;
      return USED;
    }
    const pair = KEY_VALUE.exec(line.text.slice(0, 4000));
    if (lun === null || pair === null) return strayUse(line.text);
    const [key, value] = [pair[1]!.toLowerCase(), unquote(pair[2]!)];
    if (key === 'name') name = value.toLowerCase();
    else if (key === 'current' && name !== '') facts.push({ lun, name, value, line: line.number });
    else return noise('not-used-yet');
    return USED;
  });
  return { facts, uses };
}

const DEVICE_FIELD = /^(?:\/dev\/\S+|\d+(?:\/(?:0x)?[0-9a-f]+)+(?:\.(?:0x)?[0-9a-f]+)*)$/i;
const WWID_FIELD = /^(?:0x[0-9a-f]+|N\/A|)$/i;

/** `"/dev/rdisk/disk5":"0x6005…"`, quoted or not, in either order; a LUN without a WWID leaves its field empty. */
function parseAttributeRow({ text, number }: Line): AttributeFact | null {
  if (text.length > 1000) return null;
  const fields = text.split(':').map(unquote);
  if (fields.length !== 2) return null;
  const [first, second] = fields as [string, string];
  const [lun, value] = DEVICE_FIELD.test(first) ? [first, second] : [second, first];
  if (!DEVICE_FIELD.test(lun) || !WWID_FIELD.test(value)) return null;
  return { lun, name: 'wwid', value: value === 'N/A' ? '' : value, line: number };
}

function unquote(text: string): string {
  const bare = text.trim();
  const quoted = /^"(.*)"$/.exec(bare);
  return quoted === null ? bare : quoted[1]!.trim();
}
