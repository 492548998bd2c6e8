import { describe, expect, test } from 'vitest';
import { createSituation } from './create-situation.ts';
import { formatStatement } from './format-statement.ts';
import { buildInventory } from './inventory.testing.ts';
import { readRequest } from './request.ts';

const PATH = '0/2/1/0.0x50060b0000332254.0x0';
const TAPE = `tape:avio_stor:0,5,0:attach_path:${PATH}`;
const guests = [
  {
    name: 'atlas',
    devices: ['disk:avio_stor:0,4,1:disk:/dev/rdisk/disk1', 'disk:avio_stor:0,4,2:file:/fdev/a//b', TAPE],
  },
  { name: 'boreas', devicesRead: false },
];
const harbor = createSituation(buildInventory({ luns: [{ name: 'tape1', lunpaths: [PATH] }], guests }), {
  hpuxVersions: {},
});
const blind = createSituation(buildInventory({ evidence: { guestList: false } }), { hpuxVersions: {} });

/** `verb guest statement` of the step, or the rules that refused. */
function ask(verb: 'attach' | 'detach' | 'modify', guest: string, text: string, situation = harbor): unknown {
  const read = readRequest(situation, { guest, verb, text });
  if (!read.ok) return read.findings.map(({ rule, severity }) => `${severity} ${rule}`);
  const { step } = read;
  return 'statement' in step ? `${step.kind} ${step.guest} ${formatStatement(step.statement)}` : step;
}

describe('attach', () => {
  test('takes the statement as typed, blanks around it let go', () => {
    expect(ask('attach', 'atlas', ` ${TAPE}\n`)).toBe(`attach atlas ${TAPE}`);
    expect(ask('attach', 'atlas', 'tape:aviostor::attach:/dev/pt/pt_tape1')).toBe(
      'attach atlas tape:avio_stor::attach:/dev/pt/pt_tape1',
    );
  });

  test('an unknown guest, a hostile name and a statement that does not parse are refused by their rules', () => {
    expect(ask('attach', 'nobody', TAPE)).toEqual(['refuse guest-known']);
    expect(ask('attach', 'atlas;reboot', TAPE)).toEqual(['refuse guest-known']);
    expect(ask('attach', '-P', TAPE, blind)).toEqual(['refuse guest-known']);
    expect(ask('attach', 'atlas', 'hba:avio_stor:0,4')).toEqual(['refuse statement-syntax']);
    expect(ask('attach', 'nobody', 'floppy:usb::file:/x')).toEqual([
      'refuse guest-known',
      'refuse statement-syntax',
      'refuse statement-syntax',
    ]);
  });

  test('a guest is no stranger where no guests were listed', () => {
    expect(ask('attach', 'nobody', TAPE, blind)).toBe(`attach nobody ${TAPE}`);
  });

  test('a fault points into the text as it was typed', () => {
    const text = '  tape:lsi::attach:/dev/pt/pt_tape1';
    const read = readRequest(harbor, { guest: 'atlas', verb: 'attach', text });
    const detail = read.ok ? null : read.findings[0]?.detail;
    expect(detail).toEqual({
      code: 'syntax',
      text,
      error: { field: 'adapter', code: 'unknown-word', at: [7, 10] },
    });
  });
});

describe('detach', () => {
  test.each([
    ['the whole statement', TAPE, TAPE],
    ['another spelling of the path', TAPE.replace('0x50060b', '0x050060B'), TAPE],
    ['the adapter’s other name', TAPE.replace('avio_stor', 'aviostor'), TAPE],
    ['the address left out', TAPE.replace('0,5,0', ''), TAPE],
    ['the slot alone', TAPE.replace('0,5,0', '0,5'), TAPE],
    ['a target', ' 0,5,0 ', TAPE],
    ['a slot with one device', '0,5', TAPE],
    [
      'a file in another spelling',
      'disk:avio_stor:0,4,2:file:/fdev/a/b',
      'disk:avio_stor:0,4,2:file:/fdev/a//b',
    ],
  ])('by %s', (_, text, printed) => {
    expect(ask('detach', 'atlas', text)).toBe(`detach atlas ${printed}`);
  });

  test.each([
    ['another device at that address', TAPE.replace('0,5,0', '0,4,1')],
    ['another lunpath', TAPE.replace('0x0', '0x1')],
    ['another storage word', 'disk:avio_stor:0,4,1:lv:/dev/rdisk/disk1'],
    ['a free target', '0,5,1'],
    ['a slot with several devices', '0,4'],
  ])('not by %s', (_, text) => {
    expect(ask('detach', 'atlas', text)).toEqual(['refuse device-known']);
  });

  test('where the devices were not read the statement goes on to the rules, an address cannot', () => {
    expect(ask('detach', 'boreas', TAPE)).toBe(`detach boreas ${TAPE}`);
    expect(ask('detach', 'nobody', TAPE, blind)).toBe(`detach nobody ${TAPE}`);
    expect(ask('detach', 'boreas', '0,5,0')).toEqual(['refuse device-known']);
  });

  test('what does not parse is refused by the syntax', () => {
    expect(ask('detach', 'atlas', '0,5,0,0')).toEqual(expect.arrayContaining(['refuse statement-syntax']));
  });
});
