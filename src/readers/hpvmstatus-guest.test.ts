import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import { readHpvmstatusDevices } from './hpvmstatus-devices.ts';
import { looksLikeNetworkRow, looksLikeStorageRow, readHpvmstatusGuest } from './hpvmstatus-guest.ts';
import { readHpvmstatusVerbose } from './hpvmstatus-verbose.ts';

const STATEMENTS = [
  'disk:scsi:0,2,0:lv:/dev/vg_quay/rpier1boot',
  'disk:avio_stor:0,3,22:disk:/dev/rdisk/disk31',
  'tape:avio_stor:0,3,1:attach_path:0/4/1/0.0x50060b0000c2a1d4.0x2000000000000',
  'dvd:avio_stor:0,3,2:file:/isos/update 11.31.iso',
  'dvd:scsi:0,2,4:null:/isos',
];
const NETWORK = [
  { bus: 0, slot: 0, holder: 'network', text: 'network:lan:0,0,0x5a1c0e771001:vswitch:localnet' },
  { bus: 0, slot: 1, holder: 'network', text: 'network:avio_lan:0,1,0x5a1c0e771002:vswitch:prodnet' },
];

describe('a guest in tables', () => {
  const { facts, uses } = readHpvmstatusGuest(hpvmLines('hpvmstatus-P.txt'), 'other');

  test('is named by its own listing, not by the command', () => {
    expect(facts).toMatchObject([{ name: 'pier1', number: 1, os: 'HPUX', state: 'On (OS)', line: 4 }]);
  });

  test('has the same statements as the listing of statements', () => {
    expect(facts[0]!.devices.map((device) => device.text)).toEqual(STATEMENTS);
    expect(facts[0]!.devices.every((device) => device.statement !== null)).toBe(true);
    expect(facts[0]!.devicesFrom).toBe('table');
  });

  test('holds the slots of its network cards, with and without a port', () => {
    expect(facts[0]!.held).toEqual(NETWORK);
  });

  test('leaves no problem', () => {
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });
});

describe('parts of a listing', () => {
  test('storage rows alone belong to the guest of the command, or to nobody', () => {
    const row = linesOf('disk scsi 0 2 0 0 0 lv /dev/vg00/rlvol9');
    expect(readHpvmstatusGuest(row, 'pier1').facts).toMatchObject([{ name: 'pier1' }]);
    expect(readHpvmstatusGuest(row, null)).toEqual({
      facts: [],
      uses: [{ kind: 'problem', reason: 'guest-unknown' }],
    });
  });

  test('an empty storage table means that there is no device', () => {
    const { facts } = readHpvmstatusGuest(linesOf('pier9 9 HPUX Off\n[Storage Interface Details]'), null);
    expect(facts).toMatchObject([{ name: 'pier9', devices: [], devicesFrom: 'table' }]);
  });

  test('without a storage table the devices are not read', () => {
    const { facts } = readHpvmstatusGuest(linesOf('pier9 9 HPUX Off'), null);
    expect(facts).toMatchObject([{ devicesFrom: 'none' }]);
  });

  test('a row broken before its path is one device, with a use for each line', () => {
    const { facts, uses } = readHpvmstatusGuest(
      linesOf('disk scsi 0 2 0 0 0 disk\n    /dev/rdisk/disk7'),
      'pier1',
    );
    expect(facts[0]!.devices.map((device) => device.text)).toEqual(['disk:scsi:0,2,0:disk:/dev/rdisk/disk7']);
    expect(uses.map((use) => use.kind)).toEqual(['used', 'used']);
  });

  test('a row of an unknown kind is kept as printed and reported', () => {
    const { facts, uses } = readHpvmstatusGuest(
      linesOf('[Storage Interface Details]\nfloppy scsi 0 2 0 7 0 file /floppies/a'),
      'pier1',
    );
    expect(facts[0]!.devices).toEqual([
      { text: 'floppy:scsi:0,2,7:file:/floppies/a', statement: null, line: 2 },
    ]);
    expect(uses[1]).toEqual({ kind: 'problem', reason: 'statement-unreadable' });
  });

  test('rows are told from each other by shape', () => {
    expect(looksLikeStorageRow('disk scsi 0 2 0 0 0 lv /dev/vg00/rlvol9')).toBe(true);
    expect(looksLikeStorageRow('serial com1 tty console')).toBe(false);
    expect(looksLikeNetworkRow('vswitch lan localnet 8 0 1 0 63-f4-2c-fb-d1-ee')).toBe(true);
    expect(looksLikeNetworkRow('disk scsi 0 2 0 0 0 lv /dev/vg00/rlvol9')).toBe(false);
  });
});

describe('a guest in stanzas', () => {
  const { facts, uses } = readHpvmstatusVerbose(hpvmLines('hpvmstatus-V.txt'), null);

  test('has a name, devices and slots, the reserved ones included', () => {
    expect(facts).toMatchObject([
      { name: 'pier1', number: 1, os: 'HPUX', state: 'On (OS)', modifiable: true },
    ]);
    expect(facts[0]!.devices.map((device) => device.text)).toEqual([STATEMENTS[1], STATEMENTS[0]]);
    expect(facts[0]!.held.map(({ bus, slot, holder }) => [bus, slot, holder])).toEqual([
      [0, 5, 'reserved'],
      [0, 6, 'reserved'],
      [0, 0, 'network'],
    ]);
    expect(facts[0]!.held[2]).toEqual(NETWORK[0]);
  });

  test('leaves no problem', () => {
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });

  test.each([
    ['Modify status : Modify', true],
    ['Modify status : Not Modify', false],
    ['modify_status : disabled', false],
    ['modify_status : enabled', true],
    ['Modify status : unclear', null],
  ])('%s', (line, modifiable) => {
    const { facts } = readHpvmstatusVerbose(linesOf(`Virtual Machine Name : pier1\n${line}`), null);
    expect(facts).toMatchObject([{ name: 'pier1', modifiable }]);
  });

  test('a device of nobody is a problem at the line that begins it', () => {
    const { uses } = readHpvmstatusVerbose(hpvmLines('hpvmstatus-V.txt').slice(9), null);
    expect(uses[1]).toEqual({ kind: 'problem', reason: 'guest-unknown' });
  });
});

describe('a listing of statements', () => {
  test('belongs to the guest of the echoed command', () => {
    const { facts, uses } = readHpvmstatusDevices(hpvmLines('hpvmstatus-P-d.txt'), 'pier1');
    expect(facts).toMatchObject([{ name: 'pier1', devicesFrom: 'statements', held: NETWORK }]);
    expect(facts[0]!.devices.map((device) => device.text)).toEqual(STATEMENTS);
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });

  test('gives nothing when no guest is named: every statement is a problem, and none is guessed', () => {
    const lines = hpvmLines('hpvmstatus-P-d.txt').filter((line) => line.text !== '');
    const { facts, uses } = readHpvmstatusDevices(lines, null);
    expect(facts).toEqual([]);
    expect(uses.filter((use) => use.kind === 'problem')).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'problem', reason: 'guest-unknown' })),
    );
  });

  test('of the next boot is marked so', () => {
    const { facts } = readHpvmstatusDevices(linesOf(STATEMENTS[0]!), 'pier1', true);
    expect(facts).toMatchObject([{ devicesFrom: 'next-boot' }]);
  });

  test('with a statement that a terminal broke is read whole', () => {
    const [head, tail] = [STATEMENTS[2]!.slice(0, 66), STATEMENTS[2]!.slice(66)];
    const { facts, uses } = readHpvmstatusDevices(linesOf(`${head}\n${tail}`), 'pier1');
    expect(facts[0]!.devices.map((device) => device.text)).toEqual([STATEMENTS[2]]);
    expect(uses.map((use) => use.kind)).toEqual(['used', 'used']);
  });

  test('keeps a statement that it cannot read, and reports it', () => {
    const { facts, uses } = readHpvmstatusDevices(linesOf('disk:scsi:0,2,x:lv:/dev/vg00/rlvol1'), 'pier1');
    expect(facts[0]!.devices).toMatchObject([{ statement: null }]);
    expect(uses).toEqual([{ kind: 'problem', reason: 'statement-unreadable' }]);
  });
});
