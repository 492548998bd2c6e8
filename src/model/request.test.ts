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

describe('modify', () => {
  const read = (text: string, guest = 'atlas', situation = harbor) =>
    readRequest(situation, { guest, verb: 'modify', text });
  const step = (text: string, guest = 'atlas', situation = harbor): unknown => {
    const found = read(text, guest, situation);
    return found.ok ? found.step : found.findings.map(({ rule, moment }) => `${rule} at ${moment}`);
  };

  test.each([
    ['the target', 'disk:avio_stor:0,4,1:file:/fdev/c'],
    ['blanks around it', ' disk:avio_stor:0,4,1:file:/fdev/c '],
  ])('another statement for the device at %s', (_, text) => {
    expect(step(text)).toMatchObject({
      kind: 'modify',
      from: { location: '/dev/rdisk/disk1' },
      to: { storage: 'file', location: '/fdev/c', address: { bus: 0, slot: 4, target: 1 } },
    });
  });

  test('a slot with one device will do, and the target is filled in', () => {
    expect(step(TAPE.replace('0,5,0', '0,5').replace('0x0', '0x1'))).toMatchObject({
      to: { address: { bus: 0, slot: 5, target: 0 } },
    });
  });

  test.each([
    ['a free target', 'disk:avio_stor:0,4,9:file:/fdev/c'],
    ['a slot with several', 'disk:avio_stor:0,4:file:/fdev/c'],
    ['no place', 'disk:avio_stor::file:/fdev/c'],
  ])('%s has no device to modify', (_, text) => {
    expect(step(text)).toEqual(['device-known at modify']);
  });

  test('where the devices were not read the new statement goes on to the rules', () => {
    expect(step(TAPE, 'boreas')).toMatchObject({ kind: 'modify', guest: 'boreas' });
    expect(step(TAPE, 'nobody', blind)).toMatchObject({ kind: 'modify' });
  });

  test('an adapter is converted with nothing taken off', () => {
    const convert = { kind: 'convert', guest: 'atlas', bus: 0, slot: 4, to: 'scsi', rehang: [] };
    expect(step('hba:scsi:0,4')).toEqual(convert);
    expect(step(' hba:aviostor:0,4')).toEqual({ ...convert, to: 'avio_stor' });
    expect(step('hba:scsi:0,4', 'nobody')).toEqual(['guest-known at convert']);
    expect(step('hba:scsi:0')).toEqual(['statement-syntax at convert']);
  });

  test.each([
    ['hba', ['adapter missing 3', 'address missing 3']],
    ['hba:', ['adapter missing 4', 'address missing 4']],
    [' hba:lsi:0,4', ['adapter unknown-word 5']],
    ['hba:scsi', ['address missing 8']],
    ['hba:scsi:0,4,1', ['address not-an-address 9']],
    ['hba:scsi:0,04', ['address leading-zero 9']],
    ['hba:scsi:0,4:file:/x', ['address not-an-address 9']],
  ])('%j points at the wrong field', (text, faults) => {
    const found = read(text);
    const details = found.ok ? [] : found.findings.map(({ detail }) => detail);
    expect(
      details.map((one) =>
        one.code === 'syntax' ? `${one.error.field} ${one.error.code} ${one.error.at[0]}` : one.code,
      ),
    ).toEqual(faults);
  });
});

describe('the device database', () => {
  const step = (verb: 'set' | 'restrict' | 'unrestrict', text: string): unknown => {
    const found = readRequest(harbor, { verb, text });
    return found.ok ? found.step : found.findings.map(({ rule, guest }) => `${rule}${guest}`);
  };

  test.each([
    ['gdev:/dev/rdisk/disk1:attr:SHARE=YES', '/dev/rdisk/disk1', 'SHARE', 'YES'],
    [`gdev:${PATH}:attr:SHARE_LUNPATHS=NO`, PATH, 'SHARE_LUNPATHS', 'NO'],
    [' gdev:lunpath7:attr:PRESERVE=YES ', 'lunpath7', 'PRESERVE', 'YES'],
    ['gdev:/fdev/a:attr:b:attr:SHARE=YES', null, '', ''],
    ['gdev:/fdev/a:b:attr:SHARE=YES', '/fdev/a:b', 'SHARE', 'YES'],
    ['gdev:disk1:attr:SHARE=YES', null, '', ''],
    ['gdev:/dev/rdisk/disk1:attr:SHARE=yes', null, '', ''],
    ['gdev:/dev/rdisk/disk1:attr:AUTORDEV=YES', null, '', ''],
    ['rdev:/dev/rdisk/disk1:attr:SHARE=YES', null, '', ''],
    ['gdev:/dev/rdisk/disk1\nx:attr:SHARE=YES', null, '', ''],
  ])('%j', (text, device, attribute, to) => {
    expect(step('set', text)).toEqual(
      device === null ? ['statement-syntax'] : { kind: 'attribute', device, attribute, from: null, to },
    );
  });

  test('a restriction names a device', () => {
    expect(step('restrict', 'rdev:/dev/rdisk/disk1')).toEqual({
      kind: 'restrict',
      device: '/dev/rdisk/disk1',
    });
    expect(step('unrestrict', 'rdev:/dev/rdisk/disk1')).toMatchObject({ kind: 'unrestrict' });
    for (const text of ['gdev:/dev/rdisk/disk1', 'rdev:', 'rdev:disk1', '']) {
      expect(step('restrict', text)).toEqual(['statement-syntax']);
    }
  });
});

describe('a new guest', () => {
  const read = (os: string | null, ...statements: readonly string[]) =>
    readRequest(harbor, { guest: 'web1', verb: 'create', os, statements });

  test('has an operating system and devices', () => {
    expect(read('hpux', TAPE)).toMatchObject({ step: { kind: 'create', guest: 'web1', os: 'HPUX' } });
    expect(read(null)).toMatchObject({ step: { os: 'UNKNOWN', statements: [] } });
  });

  test('every fault is told', () => {
    const found = read('beos', TAPE, 'x', 'hba:scsi:0,4');
    const codes = found.ok ? [] : found.findings.map(({ rule, detail }) => `${rule} ${detail.code}`);
    expect(new Set(codes)).toEqual(new Set(['statement-syntax command', 'statement-syntax syntax']));
  });
});
