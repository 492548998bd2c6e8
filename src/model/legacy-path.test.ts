import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePath, type HardwarePath } from './hardware-path.ts';
import {
  agilePattern,
  agileSpelling,
  agileTargetSpelling,
  legacyLunNumber,
  legacyPattern,
  legacySpelling,
  legacyTailOf,
  readLegacyTail,
} from './legacy-path.ts';
import { lunIdOfFlat, lunIdOfPeripheral, parseLunId } from './lun-id.ts';

const path = (text: string): HardwarePath => parsePath(text)!;

const bytes = fc.nat({ max: 255 });

describe('digit by digit', () => {
  test.each([
    ['0/0/1/1/0/4/0.8.0', '0/0/1/1/0/4/0.0x8.0x0'],
    ['0/0/2/0.0.15.0', '0/0/2/0.0.0xf.0x0'],
    ['255/0/0.2.0', '64000/0x0/0x0.0x2.0x0'],
  ])('%s is %s', (legacy, agile) => {
    expect([agileSpelling(legacy), legacySpelling(path(agile))]).toEqual([agile, legacy]);
  });

  test.each([
    ['0/1/1/0.8', '0/1/1/0.0x8'],
    ['255/0/1', '64000/0x0/0x1'],
    ['255/0/1.2', '64000/0x0/0x1.0x2'],
    ['0/1/1/0', null],
  ])('above a device: %s is %s', (legacy, agile) => {
    expect(agileTargetSpelling(legacy)).toBe(agile);
  });

  test('there and back, for every bus, target and LUN', () => {
    const buses = fc.array(bytes, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(buses, bytes, bytes, (bus, target, lun) => {
        const legacy = `${bus.join('/')}.${target}.${lun}`;
        expect(legacySpelling(path(agileSpelling(legacy)!))).toBe(legacy);
      }),
    );
  });

  test.each(['0/2/1/0.0x500508b3009097f1.0x4014000000000000', '0/1/1/0.8.0', '0/2/1/0'])(
    '%s has none',
    (text) => {
      expect(legacySpelling(path(text))).toBeNull();
    },
  );
});

describe('flat addressing', () => {
  test.each([
    ['0/2/1/0.1.6.0.0.2.1', { fabric: true, addressing: 'flat', number: 17 }],
    ['0/2/1/0.1.6.0.3.15.7', { fabric: true, addressing: 'flat', number: 511 }],
    ['0/2/1/0.97.38.255.6.8.1', { fabric: true, addressing: 'peripheral', number: 1 }],
    ['0/2/1/0.1.6', { fabric: false, addressing: 'flat', number: 14 }],
  ])('%s is behind 0/2/1/0', (text, expected) => {
    expect(readLegacyTail(text)).toEqual({ hba: '0/2/1/0', ...expected });
  });

  test.each(['0/2/1/0', '0/2/1/0.1', '0/2/1/0.1.6.0.0.2.8', '0/2/1/0.16.0', 'zebra', ''])(
    '%j is none',
    (text) => {
      expect(readLegacyTail(text)).toBeNull();
    },
  );

  test('a flat LUN is the same LUN in both views', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16383 }), bytes, bytes, bytes, (number, domain, area, port) => {
        const lunpath = path(`0/2/1/0.0x500508b3009097f1.${lunIdOfFlat(number)}`);
        const legacy = legacyPattern(lunpath)!.replace('*.*.*', `${domain}.${area}.${port % 255}`);
        expect(readLegacyTail(legacy)).toEqual(legacyTailOf(lunpath));
        expect(agilePattern(legacy)).toBe(`0/2/1/0.*.${lunIdOfFlat(number)}`);
      }),
    );
  });

  test('a peripheral LUN stands below bus 255', () => {
    const lunpath = path('0/2/1/0.0x500508b3009097f1.0x1000000000000');
    expect(legacyPattern(lunpath)).toBe('0/2/1/0.*.*.255.*.*.1');
    expect(agilePattern('0/2/1/0.1.6.255.0.3.1')).toBe('0/2/1/0.*.0x1000000000000');
  });

  test('without a fabric nothing is left open', () => {
    expect(legacyPattern(path('0/0/0/2/0/0/0.0x0.0x4009000000000000'))).toBe('0/0/0/2/0/0/0.1.1');
    expect(legacyPattern(path('0/1/1/0.0x8.0x0'))).toBeNull();
    expect(agilePattern('0/1/1/0.8.0')).toBeNull();
  });

  test.each([
    '0/2/1/0.0x500508b3009097f1.0xc101000000000000',
    '0/2/1/0.0x500508b3009097f1.0x8a65000000000000',
  ])('%s has another addressing', (text) => {
    expect([legacyTailOf(path(text)), legacyPattern(path(text))]).toEqual([null, null]);
  });

  test('the LUN number of a legacy row', () => {
    expect(['0/2/1/0.1.6.0.0.2.1', '0/1/1/0.8.3', '0/1/1/0'].map(legacyLunNumber)).toEqual([17, 3, null]);
  });

  test('LUN ids are read as they are written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16383 }), bytes, (flat, peripheral) => {
        expect(parseLunId(lunIdOfFlat(flat))).toMatchObject({ addressing: 'flat', lun: flat });
        expect(parseLunId(lunIdOfPeripheral(peripheral))).toMatchObject({
          addressing: 'peripheral',
          lun: peripheral,
        });
      }),
    );
  });
});
