import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import { looksLikeAttributeRow, readAttributes, readLunMap } from './scsimgr.ts';

describe('lun_map', () => {
  const { facts, uses } = readLunMap(hpvmLines('scsimgr-lun_map.txt'));

  test('gives each LUN its WWID and its lunpaths with their states', () => {
    expect(facts[0]).toMatchObject({ lun: '/dev/rtape/tape1_BEST', wwid: '0x500110a0008c11d2' });
    expect(facts[0]!.lunpaths).toEqual([
      {
        instance: 12,
        path: '0/4/1/0.0x50060b0000c2a1d4.0x2000000000000',
        transport: 'fibre_channel',
        state: 'UNOPEN',
        lastState: 'ACTIVE',
        line: 7,
      },
      {
        instance: 14,
        path: '0/4/1/1.0x50060b0000c2a1d6.0x2000000000000',
        transport: 'fibre_channel',
        state: 'FAILED',
        lastState: 'AUTH_FAILED',
        line: 15,
      },
    ]);
  });

  test('knows a LUN without WWID and without lunpath', () => {
    expect(facts[1]).toMatchObject({ lun: '/dev/rdisk/disk40', wwid: '', lunpaths: [] });
  });

  test('leaves no problem', () => {
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });
});

describe('get_attr', () => {
  test('gives the current value of a stanza', () => {
    const { facts, uses } = readAttributes(hpvmLines('scsimgr-get_attr.txt'));
    expect(facts).toEqual([
      { lun: '/dev/rdisk/disk31', name: 'wwid', value: '0x600508b4000a2c110000700001230000', line: 5 },
    ]);
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });

  test('gives a WWID a row, quoted or not, and none where none is printed', () => {
    const { facts } = readAttributes(hpvmLines('scsimgr-all_lun.txt'));
    expect(facts.map(({ lun, value }) => [lun, value])).toEqual([
      ['/dev/rdisk/disk2', '0x5000c5000ab3671d'],
      ['/dev/rdisk/disk31', '0x600508b4000a2c110000700001230000'],
      ['/dev/rdisk/disk40', ''],
      ['64000/0xfa00/0x9', '0x500110a0008c11d2'],
    ]);
  });

  test('reports a value without a heading', () => {
    expect(readAttributes(linesOf('current = 0x6005')).uses).toEqual([
      { kind: 'problem', reason: 'unrecognized' },
    ]);
  });

  test('rows are told from statements and entries', () => {
    expect(looksLikeAttributeRow('/dev/rdisk/disk2:0x5000')).toBe(true);
    expect(looksLikeAttributeRow('serial:com1')).toBe(false);
    expect(looksLikeAttributeRow('/dev/rdisk/disk31:CONFIG=gdev')).toBe(false);
  });
});
