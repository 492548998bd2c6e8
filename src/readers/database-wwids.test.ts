import { describe, expect, test } from 'vitest';
import { read } from './read.testing.ts';

const DISKS = `# ioscan -kfnN
Class       I  H/W Path  Driver S/W State   H/W Type     Description
=======================================================================
disk       31  64000/0xfa00/0x1  esdisk      CLAIMED     DEVICE       HP      HSV200
                           /dev/disk/disk31   /dev/rdisk/disk31
disk       32  64000/0xfa00/0x2  esdisk      CLAIMED     DEVICE       HP      HSV200
                           /dev/disk/disk32   /dev/rdisk/disk932
`;
const WWIDS = `# scsimgr -p get_attr all_lun -a device_file -a wwid
/dev/rdisk/disk31:0x600508b4000a2c110000700001230000
`;
const database = (...entries: readonly string[]): string => `# hpvmdevmgmt -l all\n${entries.join('\n')}\n`;
const entry = (names: string, wwid: string): string =>
  `${names}:CONFIG=gdev,EXIST=YES,DEVTYPE=DISK,SHARE=NO:pier1:0x01.0x00.0x03.${wwid}`;

const wwidsOf = (text: string) => {
  const { inventory } = read(text);
  return Array.from({ length: inventory.lunCount }, (_, lun) => inventory.lunWwid(lun));
};
const reasons = (text: string) => read(text).reading.problems.map(({ line, reason }) => [line, reason]);

describe('the WWID in the device database', () => {
  test('is that of the LUN whose DSF the entry names, whatever its number', () => {
    const text = DISKS + WWIDS + database(entry('/dev/rdisk/disk932', '0x600508B4000A2C1100007000056A0000'));
    expect(wwidsOf(text)).toEqual([
      '0x600508b4000a2c110000700001230000',
      '0x600508b4000a2c1100007000056a0000',
    ]);
    expect(reasons(text)).toEqual([]);
  });

  test('is found by any name of the entry, in any order of the outputs', () => {
    const entries = database(entry('lunpath7,/dev/rdisk/disk99,/dev/disk/disk32', '0x6005aaaabbbb'));
    expect(wwidsOf(entries + WWIDS + DISKS)[1]).toBe('0x6005aaaabbbb');
    expect(wwidsOf(DISKS + entries + WWIDS)[1]).toBe('0x6005aaaabbbb');
  });

  test('is no evidence that the WWIDs of LUNs were read', () => {
    const entries = database(entry('/dev/rdisk/disk31', '0x6005aaaabbbb'));
    expect(read(DISKS + entries).inventory.evidence.wwids).toBe(false);
    expect(read(DISKS + entries + WWIDS).inventory.evidence.wwids).toBe(true);
  });

  test('that contradicts scsimgr, or another entry, is a problem, and the first is believed', () => {
    const other = DISKS + WWIDS + database(entry('/dev/rdisk/disk31', '0x6005aaaabbbb'));
    expect(wwidsOf(other)[0]).toBe('0x600508b4000a2c110000700001230000');
    expect(reasons(other)).toEqual([[11, 'conflicting-facts']]);
    const twice = database(
      entry('/dev/rdisk/disk31', '0x6005aaaa0001'),
      entry('/dev/disk/disk31', '0x6005aaaa0002'),
    );
    expect(wwidsOf(DISKS + twice)[0]).toBe('0x6005aaaa0001');
    expect(reasons(DISKS + twice)).toEqual([[10, 'conflicting-facts']]);
  });

  test('that is none, or of a device that no output shows, tells nothing', () => {
    const text =
      DISKS +
      database('/dev/rdisk/disk31:CONFIG=gdev,EXIST=YES::', entry('/dev/rdisk/disk77', '0x6005aaaabbbb'));
    expect(wwidsOf(text)).toEqual(['', '']);
    expect(reasons(text)).toEqual([]);
  });
});
