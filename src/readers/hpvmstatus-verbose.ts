/**
 * `hpvmstatus -V`, with or without `-P guest`: stanzas of `key : value`, the only listing that names reserved slots (4.3:147). No real
 * output of it was available: keys are matched loosely, and what is not known is set aside.
 */
import { GuestBook } from './guest-book.ts';
import { bareGuest, deviceFromFields, type GuestFacts } from './guest-facts.ts';
import { commonUse, readOs, readState, sectionTitle } from './hpvmstatus-list.ts';
import { noise, problem, USED, type Line, type LineReading, type LineUse } from './line.ts';

const PAIR = /^\s*([A-Za-z#][^:]{0,60}?)\s*:\s*(.*)$/;

/** The keys of a stanza that describe a device or a slot. */
const STANZA_KEYS = new Set([
  'guest device type',
  'guest adaptor type',
  'interface',
  'bus',
  'device',
  'target',
  'physical storage type',
  'physical device',
  'mac address',
  'backing',
]);

/** The manual sets it `enabled` or `disabled` and says "Not Modify" of a guest that has it so (4.3:147, RN4.2:84): either is understood. */
function readModifiable(value: string): boolean | null {
  if (/^(?:not\b|disabled\b|no\b)/i.test(value)) return false;
  return /^(?:modif|enabled\b|yes\b)/i.test(value) ? true : null;
}

/** True for the line that begins a guest in stanza form. */
export function looksLikeVerboseLine(text: string): boolean {
  return /^\s*(?:Virtual Machine Name|Guest Device type)\s*:/i.test(text);
}

/** Reads stanzas; names, numbers and states they print count, `guestFromEcho` stands in where the beginning is missing. */
export function readHpvmstatusVerbose(
  lines: readonly Line[],
  guestFromEcho: string | null,
): LineReading<readonly GuestFacts[]> {
  const reader = new VerboseReader(guestFromEcho);
  for (const line of lines) reader.read(line);
  return reader.finish();
}

class VerboseReader {
  private readonly book: GuestBook;
  private readonly uses: LineUse[] = [];
  private stanza = new Map<string, string>();
  /** Which line the open stanza began on, as a place in `uses`, and as a number in the source. */
  private stanzaAt = 0;
  private stanzaLine = 0;
  private inReserved = false;

  constructor(guestFromEcho: string | null) {
    this.book = new GuestBook(guestFromEcho, 'table');
  }

  read(line: Line): void {
    const title = sectionTitle(line.text);
    if (title !== null) this.enterSection(title, line.number);
    this.uses.push(this.useOf(line));
  }

  finish(): LineReading<readonly GuestFacts[]> {
    this.closeStanza();
    return { facts: this.book.facts(), uses: this.uses };
  }

  private enterSection(title: string, line: number): void {
    this.closeStanza();
    this.inReserved = title.includes('reserved');
    if (title.startsWith('storage')) this.book.beginDevices(line);
  }

  private useOf(line: Line): LineUse {
    if (this.holdReserved(line)) return USED;
    const match = PAIR.exec(line.text);
    if (match === null) return commonUse(line.text) ?? problem('unrecognized');
    const key = match[1]!.toLowerCase().replaceAll(/\s+/g, ' ');
    return this.tellGuest(key, match[2]!, line.number) ?? this.addToStanza(key, match[2]!, line.number);
  }

  /** `Reserved PCI slots : 0,3 0,5`: pairs of bus and slot on a line that says "reserved". */
  private holdReserved({ text, number }: Line): boolean {
    if (text.length > 1000 || !(this.inReserved || /reserved/i.test(text))) return false;
    const pairs = [...text.matchAll(/(?<![\d,])(\d{1,2}),(\d{1,2})(?![\d,])/g)];
    const held = pairs.map(([, bus, slot]) =>
      this.book.hold(number, {
        bus: Number(bus),
        slot: Number(slot),
        holder: 'reserved',
        text: text.trim(),
      }),
    );
    return held.includes(true);
  }

  private tellGuest(key: string, value: string, line: number): LineUse | null {
    switch (key) {
      case 'virtual machine name':
        this.closeStanza();
        if (value === '') return problem('unrecognized');
        this.book.meet(bareGuest(value, line));
        return USED;
      case 'virtual machine id':
      case 'virtual machine number':
      case 'vm #':
        return /^\d{1,6}$/.test(value) && this.book.tell(line, { number: Number(value) }) ? USED : null;
      case 'operating system':
      case 'os type':
        return readOs(value) !== null && this.book.tell(line, { os: readOs(value) }) ? USED : null;
      case 'modify status':
      case 'modify_status':
        return readModifiable(value) !== null && this.book.tell(line, { modifiable: readModifiable(value) })
          ? USED
          : null;
      case 'state':
      case 'virtual machine state':
        return readState(value) !== null && this.book.tell(line, { state: readState(value) }) ? USED : null;
      default:
        return null;
    }
  }

  private addToStanza(key: string, value: string, line: number): LineUse {
    if (!STANZA_KEYS.has(key)) return noise('not-used-yet');
    const begins = key === 'guest device type' || key === 'interface' || this.stanza.has(key);
    if (begins) this.closeStanza();
    if (this.stanza.size === 0) {
      this.stanzaAt = this.uses.length;
      this.stanzaLine = line;
    }
    this.stanza.set(key, value.trim());
    return USED;
  }

  private closeStanza(): void {
    const stanza = this.stanza;
    this.stanza = new Map();
    if (stanza.size === 0) return;
    const use = stanza.has('physical storage type') ? this.addDevice(stanza) : this.holdSlot(stanza);
    if (use.kind !== 'used') this.uses[this.stanzaAt] = use;
  }

  private addDevice(stanza: ReadonlyMap<string, string>): LineUse {
    const field = (key: string): string => stanza.get(key) ?? '';
    const fact = deviceFromFields(
      {
        device: field('guest device type'),
        adapter: field('guest adaptor type'),
        address: `${field('bus')},${field('device')},${field('target')}`,
        storage: field('physical storage type'),
        location: field('physical device'),
      },
      this.stanzaLine,
    );
    if (/^(?:serial|console)$/i.test(field('guest device type'))) return noise('network');
    if (!this.book.addDevice(fact)) return problem('guest-unknown');
    return fact.statement === null ? problem('statement-unreadable') : USED;
  }

  private holdSlot(stanza: ReadonlyMap<string, string>): LineUse {
    const [bus = '', slot = ''] = [stanza.get('bus'), stanza.get('device')];
    if (!/^\d{1,2}$/.test(bus) || !/^\d{1,2}$/.test(slot)) return noise('not-used-yet');
    const interfaceName = stanza.get('interface') ?? '';
    const reserved = this.inReserved || /reserved/i.test(interfaceName);
    const known = this.book.hold(this.stanzaLine, {
      bus: Number(bus),
      slot: Number(slot),
      holder: reserved ? 'reserved' : 'network',
      text: reserved ? `reserved ${bus},${slot}` : networkText(stanza, `${bus},${slot}`),
    });
    return known ? USED : problem('guest-unknown');
  }
}

function networkText(stanza: ReadonlyMap<string, string>, slot: string): string {
  const mac = (stanza.get('mac address') ?? '').replaceAll(/[-:]/g, '').toLowerCase();
  const address = mac === '' ? slot : `${slot},0x${mac}`;
  const adapter = stanza.get('guest adaptor type') ?? '';
  return `network:${adapter}:${address}:${stanza.get('interface') ?? ''}:${stanza.get('backing') ?? ''}`;
}
