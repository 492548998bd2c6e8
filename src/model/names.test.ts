import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSlots, formatAddress, parseAddress, sameAddress } from './address.ts';
import { otherSpellings } from './dsf-names.ts';
import { parseGuestName } from './guest-name.ts';
import { legacyOfFlat, parseLunId } from './lun-id.ts';
import { addresses } from './step.testing.ts';
import { hexDigitsOf, parseWwid, sameWwid } from './wwid.ts';

describe('addresses', () => {
  test('what is formatted is read back', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual({ ok: true, address });
      }),
    );
  });

  test('order and sameness', () => {
    const slots = [
      { bus: 1, slot: 0 },
      { bus: 0, slot: 7 },
      { bus: 0, slot: 2 },
    ].sort(compareSlots);
    expect(slots.map(({ bus, slot }) => `${bus},${slot}`)).toEqual(['0,2', '0,7', '1,0']);
    const place = { bus: 0, slot: 4, target: null };
    expect([sameAddress(null, null), sameAddress(place, null), sameAddress(place, { ...place })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(sameAddress(place, { ...place, target: 0 })).toBe(false);
  });
});

describe('LUN ids', () => {
  test.each([
    ['0x0', 'peripheral', 0, 0, 0],
    ['0x1000000000000', 'peripheral', 1, 0, 0],
    ['0x4000000000000000', 'flat', 0, 0, 0],
    ['0x4019000000000000', 'flat', 25, 0, 0],
    ['0x4014000000000000', 'flat', 20, 0, 0],
    ['0x7FFF000000000000', 'flat', 16383, 0, 0],
    ['0x8A65000000000000', 'logical-unit', 5, 3, 10],
    ['0xc101000000000000', 'extended', null, 0, 0],
  ])('%s: %s LUN %s', (text, addressing, lun, bus, target) => {
    expect(parseLunId(text)).toEqual({ addressing, lun, bus, target });
  });

  test.each(['', '0x', '25', '0x12345678901234567', '0xg'])('%j is none', (text) => {
    expect(parseLunId(text)).toBeNull();
  });

  test('flat LUN 17 is 0.2.1 in the legacy view', () => {
    expect(legacyOfFlat(17)).toEqual({ bus: 0, target: 2, lun: 1 });
    fc.assert(
      fc.property(fc.nat({ max: 16383 }), (lun) => {
        const { bus, target, lun: unit } = legacyOfFlat(lun);
        expect(unit + 8 * target + 128 * bus).toBe(lun);
      }),
    );
  });
});

describe('WWIDs', () => {
  test('one WWID in two spellings', () => {
    expect(sameWwid('0x6005CDA1BCC698EC', ' 0x6005cda1bcc698ec')).toBe(true);
    expect(sameWwid('"HP  MSL9000 3G18"', 'HP MSL9000 3G18')).toBe(true);
    expect(sameWwid('HP msl9000', 'HP MSL9000')).toBe(false);
  });

  test.each(['', ' ', 'N/A', '0x0', '0x0000000000000000', '""'])(
    '%j tells nothing, not even of itself',
    (text) => {
      expect(parseWwid(text)).toBeNull();
      expect(sameWwid(text, text)).toBe(false);
    },
  );
});

describe('digits of WWNs and WWIDs', () => {
  test.each([
    '0x500508b3009097f1',
    '0X500508B3009097F1',
    '500508b3009097f1',
    '50:05:08:b3:00:90:97:f1',
    '50-05-08-B3-00-90-97-F1',
    '0x00500508b3009097f1',
    ' WWN500508B3009097F1 ',
  ])('%j is one of them', (text) => {
    expect(hexDigitsOf(text)).toBe('500508b3009097f1');
  });

  test.each(['', '0x', 'disk14', '50::05', '0x5.6', '50:05:'])('%j is no number', (text) => {
    expect(hexDigitsOf(text)).toBeNull();
  });

  test('zeros are a number too', () => {
    expect(hexDigitsOf('0x0000')).toBe('0');
  });
});

describe('other spellings of a DSF', () => {
  test.each([
    ['/dev/disk/disk14', ['/dev/rdisk/disk14']],
    ['/dev/rdisk/oradata_p2', ['/dev/disk/oradata_p2', '/dev/disk/oradata', '/dev/rdisk/oradata']],
    ['/dev/dsk/c5t0d1s2', ['/dev/rdsk/c5t0d1s2', '/dev/dsk/c5t0d1', '/dev/rdsk/c5t0d1']],
    ['/dev/rcdisk/disks3', ['/dev/cdisk/disks3']],
    ['/dev/rtape/tape1_BEST', []],
  ])('%s', (name, expected) => {
    expect(otherSpellings(name)).toEqual(expected);
  });
});

describe('guest names', () => {
  test.each(['atlas', 'web-1.prod_2', '7', '.x', '_'])('%j may stand in a command', (name) => {
    expect(parseGuestName(name)).toBe(name);
  });

  test.each(['', 'a b', 'a;b', '$(id)', 'a\n', "a'b", '-P', 'größe', 'a/b', '../x', 'a\u0000', '*'])(
    '%j may not',
    (name) => {
      expect(parseGuestName(name)).toBeNull();
    },
  );
});
