/**
 * `hpvmstatus -P guest -d`: one resource statement a line (seen in real output), and `-D`, the same with the statements of the next boot.
 * Nothing in it names the guest: only the echoed command does, and without that each line is a problem. Nothing is guessed.
 */
import type { HeldSlot } from '../model/guest.ts';
import { DEVICE_KINDS } from '../model/statement.ts';
import { GuestBook } from './guest-book.ts';
import { deviceFromStatement, type GuestFacts } from './guest-facts.ts';
import { commonUse, sectionTitle } from './hpvmstatus-list.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';
import { logicalLines, looksFull, usesOf } from './logical-lines.ts';

const STORAGE = new RegExp(`^\\s*(?:${DEVICE_KINDS.join('|')}):\\w*:[^\\s:]*:`);
const OTHER = /^\s*(?:network|serial|console|lan):\S/;
/** Any word followed by three fields or more: a statement of a kind that we do not know. */
const STATEMENT_SHAPE = /^\s*[a-z]\w*:[^:]*:[^:]*:[^:]*(?::|$)/;

/** True for a statement of storage, network or console, as `-d` prints them. */
export function looksLikeStatementLine(text: string): boolean {
  return STORAGE.test(text) || OTHER.test(text);
}

/** True for the first heading of such a listing. */
export function looksLikeDevicesHeader(text: string): boolean {
  return sectionTitle(text) === 'virtual machine devices';
}

/**
 * Reads a listing of statements. `guestFromEcho`: the guest of the command as echoed, null without one; `nextBoot`: true for `-D`, whose
 * statements give way to those of `-d` when both were read.
 */
export function readHpvmstatusDevices(
  lines: readonly Line[],
  guestFromEcho: string | null,
  nextBoot = false,
): LineReading<readonly GuestFacts[]> {
  const book = new GuestBook(guestFromEcho, nextBoot ? 'next-boot' : 'statements');
  let inStorage = false;
  const uses = usesOf(logicalLines(lines, joinWrapped), (row) => {
    const title = sectionTitle(row.text);
    if (title !== null) inStorage = title.startsWith('storage');
    if (title !== null && inStorage) book.beginDevices(row.number);
    return readStatementLine(book, inStorage, row);
  });
  return { facts: book.facts(), uses };
}

function readStatementLine(book: GuestBook, inStorage: boolean, { text, number }: Line): LineUse {
  const statement = text.trim();
  if (STORAGE.test(statement) || (inStorage && STATEMENT_SHAPE.test(statement))) {
    const device = deviceFromStatement(statement, number);
    if (!book.addDevice(device)) return problem('guest-unknown');
    return device.statement === null ? problem('statement-unreadable') : USED;
  }
  if (!OTHER.test(statement)) return commonUse(text) ?? problem('unrecognized');
  const slot = networkSlot(statement);
  if (slot === null) return noise('network');
  return book.hold(number, slot) ? USED : problem('guest-unknown');
}

/** The slot of `network:lan:0,1,0x63f42cfbd1ee:vswitch:localnet`; null when it is no NIC or has no address yet. */
function networkSlot(statement: string): HeldSlot | null {
  const match = /^network:[^:]*:(\d{1,3}),(\d{1,3})\b/.exec(statement);
  if (match === null) return null;
  return { bus: Number(match[1]), slot: Number(match[2]), holder: 'network', text: statement };
}

/** A long lunpath or file, broken at the terminal's edge: the rest has no colon and no blank. */
function joinWrapped(row: string, next: string): string | null {
  const rest = next.trim();
  if (!STORAGE.test(row) || !looksFull(row) || /[\s:[\]]/.test(rest) || commonUse(next) !== null) return null;
  return row + rest;
}
