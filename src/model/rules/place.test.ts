import { describe, expect, test } from 'vitest';
import { attach, guest, host, PATHS, said } from './rules.testing.ts';

const held = [
  { bus: 0, slot: 3, holder: 'network', text: 'vswitch:lan:0,3,0' },
  { bus: 0, slot: 7, holder: 'reserved', text: 'reserved' },
] as const;
const situation = host({
  guests: [
    guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'disk:scsi:0,2,0:file:/vm/a.img'], {
      held,
    }),
  ],
});
const at = (address: string, adapter = 'avio_stor') =>
  attach(situation, `disk:${adapter}:${address}:file:/vm/b.img`);

describe('address-range', () => {
  test.each([
    ['0,0,0', 'scsi', []],
    ['6,7,14', 'scsi', []],
    ['6,7,127', 'avio_stor', []],
    ['7,0,0', 'avio_stor', ['refuse address-range']],
    ['0,8,0', 'avio_stor', ['refuse address-range']],
    ['0,0,15', 'scsi', ['refuse address-range']],
    ['0,0,128', 'avio_stor', ['refuse address-range']],
    ['9,9,999', 'scsi', ['refuse address-range', 'refuse address-range', 'refuse address-range']],
    ['0,8', 'avio_stor', ['refuse address-range']],
  ])('%s on %s: %j', (address, adapter, expected) => {
    expect(said(at(address, adapter), 'address-range')).toEqual(expected);
  });
  test('6.x has bus 7, and an unread release may', () => {
    const of = (hpvmRevision: string | null) =>
      attach(
        host({ guests: [guest('atlas')], host: { hpvmRevision } }),
        'disk:avio_stor:7,0,0:disk:/dev/rdisk/disk3',
      );
    expect(said(of('B.06.10'), 'address-range')).toEqual([]);
    expect(said(of(null), 'unknown')).toEqual(['warn version']);
    expect(said(of(null), 'address-range')).toEqual([]);
  });
});

describe('address-reserved', () => {
  test('a network card holds its slot', () => {
    expect(said(at('0,3,0'), 'address-reserved')).toEqual(['refuse address-reserved']);
  });
  test('so does what hpvmstatus -V calls reserved', () => {
    expect(said(at('0,7'), 'address-reserved')).toEqual(['refuse address-reserved']);
  });
  test('a free slot is free, and an address left out goes around the held ones', () => {
    expect(said(at('0,4,0'), 'address-reserved')).toEqual([]);
    expect(at('').findings.filter(({ severity }) => severity === 'refuse')).toEqual([]);
  });
});

describe('address-taken', () => {
  test.each([
    ['0,1,0', 'avio_stor', ['refuse target-taken']],
    ['0,1,1', 'avio_stor', []],
    ['0,1', 'avio_stor', []],
    ['0,1,1', 'scsi', ['refuse slot-taken']],
    ['0,2,5', 'avio_stor', ['refuse slot-taken']],
    ['0,4,0', 'scsi', []],
  ])('%s on %s: %j', (address, adapter, expected) => {
    expect(said(at(address, adapter), 'address-taken')).toEqual(expected);
  });
  test('of a guest whose devices were not read nobody knows what is taken', () => {
    const unread = host({ guests: [guest('atlas', [], { devicesRead: false })] });
    const verdict = attach(unread, 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3');
    expect(said(verdict, 'unknown')).toEqual(['warn guest-devices']);
    expect(verdict.outcome).toBe('warned');
  });
});

const filled = (adapter: string, count: number, bus = 0, slot = 1) =>
  Array.from(
    { length: count },
    (_, target) =>
      `disk:${adapter}:${bus},${slot},${target}:disk:/dev/rdisk/disk${100 + slot * 200 + target}`,
  );
const fresh = (adapter: string, address = '') => `disk:${adapter}:${address}:disk:/dev/rdisk/disk3`;

describe('limit-adapter', () => {
  const of = (adapter: string, count: number) =>
    attach(host({ guests: [guest('atlas', filled(adapter, count))] }), fresh(adapter, '0,1'));

  test.each([
    ['scsi', 14, []],
    ['scsi', 15, ['refuse adapter-full']],
    ['avio_stor', 127, []],
    ['avio_stor', 128, ['refuse adapter-full']],
  ])('%s with %d devices: %j', (adapter, count, expected) => {
    expect(said(of(adapter, count), 'limit-adapter')).toEqual(expected);
  });
  test('an address left out goes to another adapter', () => {
    const full = host({ guests: [guest('atlas', filled('scsi', 15))] });
    expect(said(attach(full, fresh('scsi')), 'limit-adapter')).toEqual([]);
  });
});

describe('limit-guest', () => {
  const vio = (count: number) => [...filled('scsi', 15, 0, 1), ...filled('scsi', count - 15, 0, 2)];
  const of = (devices: readonly string[], text: string, hpvmRevision: string | null = 'B.04.30') =>
    said(attach(host({ guests: [guest('atlas', devices)], host: { hpvmRevision } }), text), 'limit-guest');

  test('29 VIO devices leave room for one, 30 for none', () => {
    expect(of(vio(29), fresh('scsi'))).toEqual([]);
    expect(of(vio(30), fresh('scsi'))).toEqual(['refuse guest-full']);
    expect(of(vio(30), fresh('avio_stor'))).toEqual([]);
  });
  test('128 AVIO devices are the most of 4.x; 6.x takes 256', () => {
    expect(of(filled('avio_stor', 128), fresh('avio_stor'))).toEqual(['refuse guest-full']);
    expect(of(filled('avio_stor', 128), fresh('avio_stor'), 'B.06.10')).toEqual([]);
  });
  test('with the release unread the larger limit may hold', () => {
    const unread = host({ guests: [guest('atlas', filled('avio_stor', 128))], host: { hpvmRevision: null } });
    expect(said(attach(unread, fresh('avio_stor')), 'unknown')).toEqual(['warn version']);
  });
  test('4.0 counts files; for a later release nobody knows, and that is said', () => {
    const files = Array.from({ length: 30 }, (_, at) => `disk:avio_stor:0,1,${at}:file:/vm/${at}.img`);
    expect(of(files, 'disk:avio_stor::file:/vm/x.img', 'B.04.00')).toEqual(['refuse files-full']);
    expect(of(files, 'disk:avio_stor::file:/vm/x.img')).toEqual(['inform limit-not-known']);
  });
});

describe('limit-adapters', () => {
  const adapters = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `disk:avio_stor:${at >> 3},${at & 7},0:disk:/dev/rdisk/disk${100 + at}`,
    );
  const of = (count: number, nics: number, address: string) => {
    const cards = Array.from({ length: nics }, (_, at) => ({
      bus: 6,
      slot: 7 - at,
      holder: 'network' as const,
      text: 'nic',
    }));
    const full = host({ guests: [guest('atlas', adapters(count), { held: cards })] });
    return said(attach(full, fresh('avio_stor', address)), 'limit-adapters');
  };

  test('no slot left means no new adapter', () => {
    const scsi = host({ guests: [guest('atlas', adapters(56))] });
    expect(said(attach(scsi, fresh('scsi')), 'limit-adapters')).toEqual(['refuse no-slot']);
  });
  test('an adapter with room needs no new one', () => {
    expect(of(56, 0, '')).toEqual([]);
    expect(of(10, 2, '5,0,0')).toEqual([]);
  });
  test('storage and network adapters count together', () => {
    const held = Array.from({ length: 60 }, () => ({
      bus: 6,
      slot: 7,
      holder: 'network' as const,
      text: 'nic',
    }));
    const full = host({ guests: [guest('atlas', adapters(3), { held })] });
    expect(said(attach(full, fresh('avio_stor', '5,0,0')), 'limit-adapters')).toEqual([
      'refuse adapters-full',
    ]);
    expect(said(attach(full, fresh('avio_stor')), 'limit-adapters')).toEqual([]);
  });
  test('6.x has no figure, and that is said', () => {
    const six = host({ guests: [guest('atlas')], host: { hpvmRevision: 'B.06.10' } });
    expect(said(attach(six, fresh('avio_stor')), 'limit-adapters')).toEqual(['inform limit-not-known']);
  });
});

describe('unknown', () => {
  test('a load that was cut off never reads as allowed', () => {
    const verdict = attach(
      host({ guests: [guest('atlas')], evidence: { cutOff: true } }),
      fresh('avio_stor'),
    );
    expect(verdict.outcome).toBe('warned');
    expect(said(verdict, 'unknown')).toEqual(['warn cut-off']);
  });
  test('one finding a kind of missing fact, whichever rules need it', () => {
    const bare = host({
      guests: [guest('atlas', [], { os: null, state: null, devicesRead: false })],
      evidence: { guestList: false, database: false },
      host: { hpvmRevision: null },
    });
    const verdict = attach(bare, `tape:avio_stor::attach_path:${PATHS.tape[0]}`);
    expect(said(verdict, 'unknown').toSorted()).toEqual([
      'warn database',
      'warn guest-devices',
      'warn guest-status',
      'warn guests',
      'warn version',
    ]);
  });
  test('when everything was read nothing is unknown', () => {
    const read = host({ guests: [guest('atlas', ['dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])] });
    expect(attach(read, fresh('avio_stor'))).toEqual({ outcome: 'allowed', findings: [] });
  });
  test('a statement that does not parse leaves its guest unknown', () => {
    const odd = host({ guests: [guest('atlas'), guest('bora', ['disk:scsi:what'])] });
    expect(said(attach(odd, fresh('avio_stor')), 'unknown')).toEqual(['warn unreadable-devices']);
  });
});
