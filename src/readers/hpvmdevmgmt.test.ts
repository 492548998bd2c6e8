import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import { looksLikeDatabaseEntry, readDatabase } from './hpvmdevmgmt.ts';

describe('the device database', () => {
  const { facts, uses } = readDatabase(hpvmLines('hpvmdevmgmt.txt'));

  test('gives names, attributes, dependents and the unique id', () => {
    expect(facts[1]).toEqual({
      names: ['/dev/rdisk/disk31'],
      attributes: { CONFIG: 'gdev', EXIST: 'YES', DEVTYPE: 'DISK', SHARE: 'NO' },
      dependents: ['pier1'],
      uniqueId: '0x01.0x00.0x03.0x600508b4000a2c110000700001230000',
      line: 2,
    });
    expect(facts[0]).toMatchObject({
      names: ['/dev/rdisk/disk2', '/dev/rdsk/c0t6d0', '/dev/disk/disk2'],
      dependents: [],
    });
    expect(facts).toHaveLength(6);
  });

  test('keeps a file name with blanks, and an empty unique id', () => {
    expect(facts[2]).toMatchObject({
      names: ['/isos/update 11.31.iso'],
      dependents: ['pier1', 'pier2'],
      uniqueId: '',
    });
  });

  test('joins an entry that a terminal broke', () => {
    expect(facts[3]).toMatchObject({ dependents: ['lunpath12', 'lunpath14'], line: 4 });
    expect(uses.every((use) => use.kind === 'used')).toBe(true);
  });

  test('reads an entry wherever it is broken', () => {
    const whole =
      '/dev/rdisk/disk31,/dev/rdsk/c4t0d1:CONFIG=gdev,EXIST=YES,SHARE=NO:pier1:0x01.0x00.0x03.0x6005';
    const [expected] = readDatabase(linesOf(whole)).facts;
    for (let at = 20; at < whole.length; at++) {
      const { facts } = readDatabase(linesOf(`${whole.slice(0, at)}\n${whole.slice(at)}`));
      expect(facts, `broken at ${at}`).toEqual([expected]);
    }
  });

  test('reports an entry that is cut off and a line that is none', () => {
    const { uses } = readDatabase(linesOf('lorem ipsum\n/dev/rdisk/disk31:CONFIG=gdev,EXI'));
    expect(uses).toEqual([
      { kind: 'problem', reason: 'unrecognized' },
      { kind: 'problem', reason: 'cut-off' },
    ]);
  });

  test('is told from a statement and from an attribute row', () => {
    expect(looksLikeDatabaseEntry('/dev/rdisk/disk31:CONFIG=gdev,EXIST=YES::')).toBe(true);
    expect(looksLikeDatabaseEntry('disk:scsi:0,2,0:lv:/dev/vg00/rlvol1')).toBe(false);
    expect(looksLikeDatabaseEntry('/dev/rdisk/disk31:0x600508b4000a2c11')).toBe(false);
  });
});
