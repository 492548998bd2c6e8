/**
 * `hpvmstatus -P guest`: everything about one guest in tables (4.3:147; seen in real output). Used are its row, its storage devices, and
 * the slots that its network cards hold. Columns have no fixed widths.
 */
import type { HeldSlot } from '../model/guest.ts';
import { DEVICE_KINDS } from '../model/statement.ts';
import { GuestBook } from './guest-book.ts';
import { deviceFromFields, type GuestFacts } from './guest-facts.ts';
import { commonUse, parseGuestRow, sectionTitle } from './hpvmstatus-list.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, looksFull, usesOf } from './logical-lines.ts';

/** `disk  scsi  0 2 0 1 0 lv  /dev/vg01/rlvol2`: Device Adaptor Bus Dev Ftn Tgt Lun Storage Device. A path may hold blanks. */
const STORAGE_ROW = /^\s*(\S+)\s+(\S+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)(?:\s+(\S.*))?$/;

/** Headings of the tables in a guest's listing, in any spacing. */
const TABLE_HEADER =
  /^\s*(?:Device\s+Adaptor\s+Bus|Interface\s+Adaptor|Guest\s+Physical|#vCPUs\s|Total\s+Reserved|Memory\s+Memory)/i;

/** True for a heading of one of the tables. */
export function looksLikeGuestTableHeader(text: string): boolean {
  return TABLE_HEADER.test(text);
}

/** The same, of a device kind that there is: asked of far more lines than are rows, so that it takes nothing out. */
const KNOWN_STORAGE_ROW = new RegExp(String.raw`^\s*(?:${DEVICE_KINDS.join('|')})\s+\S+(?:\s+\d+){5}\s+\S`);

/** True for a storage row of a guest's listing, whatever stands above it. */
export function looksLikeStorageRow(text: string): boolean {
  return text.length <= 4000 && KNOWN_STORAGE_ROW.test(text);
}

/** True for a row of the network table: it ends with bus, device, function and a MAC address. */
export function looksLikeNetworkRow(text: string): boolean {
  return parseNetworkRow(text) !== null;
}

/**
 * `vswitch lan localnet 8 0 1 0 63-f4-2c-fb-d1-ee`, taken from the right: name and port may be missing. Its text is the statement that
 * `-d` prints for it.
 */
function parseNetworkRow(text: string): HeldSlot | null {
  if (text.length > 1000 || !MAC_AT_END.test(text)) return null;
  const fields = text.trim().split(/\s+/);
  const [bus, slot, , mac] = fields.slice(-4);
  const isRow = fields.length >= 6 && fields.slice(-4, -1).every((field) => /^\d{1,3}$/.test(field));
  if (!isRow || !/^(?:[0-9a-f]{1,2}[-:]){5}[0-9a-f]{1,2}$/i.test(mac!)) return null;
  const [kind, adapter, name = ''] = fields.slice(0, -4);
  const address = `${bus},${slot},0x${mac!.replaceAll(/[-:]/g, '').toLowerCase()}`;
  return {
    bus: Number(bus),
    slot: Number(slot),
    holder: 'network',
    text: `network:${adapter}:${address}:${kind}:${name}`,
  };
}

const MAC_AT_END = /[-:][0-9a-f]{1,2}\s*$/i;

type Section = 'none' | 'details' | 'storage' | 'network' | 'other';

function sectionOf(title: string): Section {
  if (/^virtual machines?(?: details)?$/.test(title)) return 'details';
  if (title.startsWith('storage')) return 'storage';
  return title.startsWith('network') ? 'network' : 'other';
}

/**
 * Reads a guest's listing, or several back to back. The name printed in the listing counts; `guestFromEcho` (of the command as echoed,
 * null without one) stands in for it when the listing begins further down.
 */
export function readHpvmstatusGuest(
  lines: readonly Line[],
  guestFromEcho: string | null,
): LineReading<readonly GuestFacts[]> {
  const book = new GuestBook(guestFromEcho, 'table');
  let section: Section = 'none';
  const uses = usesOf(logicalLines(lines, joinWrapped), (row) => {
    const title = sectionTitle(row.text);
    if (title !== null) {
      section = sectionOf(title);
      if (section === 'storage') book.beginDevices(row.number);
    }
    return readRow(book, section, row);
  });
  return { facts: book.facts(), uses };
}

function readRow(book: GuestBook, section: Section, line: Line): LineUse {
  // First what most lines are; no heading has five numbers.
  if (section === 'storage' && looksLikeStorageRow(line.text)) return readStorageRow(book, line);
  const plain = looksLikeGuestTableHeader(line.text) ? noise('header') : commonUse(line.text);
  if (plain !== null) return plain;
  const guest = section === 'storage' || section === 'network' ? null : parseGuestRow(line);
  if (guest !== null) {
    book.meet(guest);
    return USED;
  }
  if (section === 'storage' || looksLikeStorageRow(line.text)) return readStorageRow(book, line);
  const slot = parseNetworkRow(line.text);
  if (slot !== null) return book.hold(line.number, slot) ? USED : problem('guest-unknown');
  if (section === 'network') return noise('network');
  return section === 'other' ? noise('not-used-yet') : problem('unrecognized');
}

function readStorageRow(book: GuestBook, { text, number }: Line): LineUse {
  const match = text.length > 4000 ? null : STORAGE_ROW.exec(text);
  if (match === null) return problem('unrecognized');
  const [, device, adapter, bus, slot, , target, , storage, location] = match;
  const fact = deviceFromFields(
    {
      device: device!,
      adapter: adapter!,
      address: `${bus},${slot},${target}`,
      storage: storage!,
      location: location ?? '',
    },
    number,
  );
  if (!book.addDevice(fact)) return problem('guest-unknown');
  return fact.statement === null ? problem('statement-unreadable') : USED;
}

/** A storage row that a terminal broke before or within its last column: the rest is one word that begins no row. */
function joinWrapped(row: string, next: string): string | null {
  const rest = next.trim();
  if (/\s/.test(rest)) return null;
  const match = STORAGE_ROW.exec(row);
  if (match === null || sectionTitle(next) !== null || commonUse(next) !== null) return null;
  if (match[9] === undefined) return `${row} ${rest}`;
  const goesOn = match[9].startsWith('/') || /^\d[\da-fx./]*\n[\da-fx./]+$/i.test(`${match[9]}\n${rest}`);
  return looksFull(row) && goesOn ? row + rest : null;
}
