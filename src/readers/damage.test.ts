import { describe, expect, test } from 'vitest';
import { drawTree, fixture, read } from './read.testing.ts';
import { rowAt } from './rows.ts';

const PARTITIONS = `# ioscan -m lun /dev/disk/disk5
Class     I  Lun H/W Path  Driver  S/W State   H/W Type     Health  Description
======================================================================
disk      5  64000/0xfa00/0x0   esdisk  CLAIMED     DEVICE       online  HP 146 GST3146855LC
             0/1/1/0.0x6.0x0
                      /dev/disk/disk5      /dev/disk/disk5_p2   /dev/rdisk/disk5     /dev/rdisk/disk5_p2
                      /dev/disk/disk5_p1   /dev/disk/disk5_p3   /dev/rdisk/disk5_p1  /dev/rdisk/disk5_p3
`;

/** As a terminal of this width shows the text and gives it when it is copied. */
function onTerminal(text: string, width: number): string {
  const breakLine = (line: string): string => line.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
  return text.split('\n').map(breakLine).join('\n');
}

const rowsOf = (text: string | Uint8Array) => {
  const { reading } = read(text);
  return {
    rows: Array.from({ length: reading.rows.count }, (_, row) => rowAt(reading, row)),
    problems: reading.problems,
  };
};

describe('DSFs that a terminal broke', () => {
  const whole = rowsOf(PARTITIONS).rows[0]!.dsfs;

  test.each(Array.from({ length: 27 }, (_, at) => 80 + at))('at column %i keep their names', (width) => {
    const { rows, problems } = rowsOf(onTerminal(PARTITIONS, width));
    expect(problems).toEqual([]);
    expect(rows[0]!.dsfs).toEqual(whole);
  });

  test('a word under them that is no name is a problem', () => {
    const { rows, problems } = rowsOf(`${PARTITIONS}goodbye\n`);
    expect(rows[0]!.dsfs).toEqual(whole);
    expect(problems).toMatchObject([{ line: 8, reason: 'unrecognized' }]);
  });
});

test('a product name that is spelt like a path is no lunpath', () => {
  const { reading, inventory } = read(
    `tape     91  64000/0xfa00/0x1c   atdd    CLAIMED     DEVICE       limited  IBM\n03592E05\n`,
  );
  expect(reading.problems).toEqual([]);
  expect(reading.counts.lunpaths).toBe(0);
  expect(inventory.lunDescription(0)).toBe('IBM 03592E05');
});

test('a paste with a blank line behind every line keeps its wrapped rows', () => {
  const text = `# ioscan -kfnNC lunpath
Class I H/W Path Driver S/W State H/W Type Description
lunpath 48 0/2/1/0.0x5005499344bc9c40.0x0 eslpt CLAIMED LUN_PATH
LUN path for ctl7
lunpath 55 0/2/1/0.0x5005499344bc9c40.0x4014000000000000 eslpt CLAIMED LUN_PATH
LUN path for disk62
`;
  const { reading, inventory } = read(text.replaceAll('\n', '\n\n'));
  expect(reading.problems).toEqual([]);
  expect(inventory.lunCount).toBe(2);
});

test.each([
  ['a lone', 'HP\u00a0C5447A'],
  ['letters and a', 'Gerät\u00a0C5447A'],
])('%s no-break space of Latin-1 is a blank', (_, description) => {
  const row = `disk\u00a0\u00a0 9\u00a00/12/0/1.1.0 sdisk\u00a0CLAIMED DEVICE ${description}\n`;
  const { rows, problems } = rowsOf(Buffer.from(row, 'latin1'));
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({ class: 'disk', instance: 9, path: '0/12/0/1.1.0', driver: 'sdisk' });
  expect(rows[0]!.description).toMatch(/^\S+ C5447A$/);
});

describe('a whole host on a terminal', () => {
  const tight = (text: string) => {
    const { rows, problems } = rowsOf(text);
    return {
      problems,
      rows: rows.map((row) => ({ ...row, description: row.description.replaceAll(' ', '') })),
    };
  };
  const host = fixture('host-agile-complete.txt');

  test.each([80, 100, 110, 120, 132])('of %i columns is read as it was printed', (width) => {
    expect(tight(onTerminal(host, width))).toEqual(tight(host));
  });

  const wide = `# ioscan -kfnN
Class         I  H/W Path                                         Driver        S/W State   H/W Type     Description
====================================================================================================================
root          0                                                   root          CLAIMED     BUS_NEXUS
cell          0  0                                                cell          CLAIMED     BUS_NEXUS
tty           0  0/0/0/0/0                                        asio0         CLAIMED     INTERFACE    PCI SimpleComm (103c1290)
                         /dev/diag/mux0  /dev/mux0
lunpath       2  0/0/0/2/0.0.0x0.0x0                              eslpt         CLAIMED     LUN_PATH     LUN path for disk10
`;
  test.each(Array.from({ length: 36 }, (_, at) => 80 + at))('with wide paths, of %i columns', (width) => {
    const { rows, problems } = tight(onTerminal(wide, width));
    expect(problems).toEqual([]);
    expect(rows).toEqual(tight(wide).rows);
  });
});

test('device names behind a line of something else belong to no row', () => {
  const { rows, problems } = rowsOf(
    `disk 9 0/12/0/1.1.0 sdisk CLAIMED DEVICE HP C5447A\n /dev/dsk/c4t1d0\n\nDisks to be replaced tonight:\n/dev/disk/disk4_p2\n`,
  );
  expect(rows[0]!.dsfs).toEqual(['/dev/dsk/c4t1d0']);
  expect(problems.map(({ line }) => line)).toEqual([4, 5]);
});

test("Markdown's fences around any output are no part of it", () => {
  const { reading } = read(
    '```\n# hpvmdevmgmt -l all\n/dev/rdisk/disk3:CONFIG=rdev,EXIST=YES,DEVTYPE=DISK::\n```\n',
  );
  expect([reading.counts.databaseEntries, reading.problems]).toEqual([1, []]);
});

test('a database entry that is printed twice is one', () => {
  const entry = '/dev/rdisk/disk3:CONFIG=gdev,EXIST=YES,DEVTYPE=DISK:atlas:\n';
  const { reading } = read(`# hpvmdevmgmt -l all\n${entry}# hpvmdevmgmt -l gdev\n${entry}`);
  expect(reading.counts.databaseEntries).toBe(1);
});

describe('the short form on a terminal', () => {
  const short = `# ioscan -e -C disk
H/W Path      Class                                                 Description
===============================================================================
0/0/2/1.0.16                  disk                                  USB SCSI Stack Adaptor
0/2/0/0/0/0/4/0/0/0.1.0.0.0.0.0                                                disk    HITACHI OPEN-V
        Acpi(HPQ0002,PNP0A08,300)/Pci(0|0)/Pci(4|0)/Fibre(WWN5006EF0FA32D5965,Lun4000000000000000)/HD(Part1,SigFD63D68A)/\\EFI\\HPUX\\HPUX.EFI
0/2/0/0/0/0/4/0/0/0.1.0.0.0.0.1                                                disk    HITACHI OPEN-V
`;
  test.each([80, 100, 132])('of %i columns shows the same tree', (width) => {
    const { reading, inventory } = read(onTerminal(short, width));
    expect(reading.problems).toEqual([]);
    expect(drawTree(inventory)).toEqual(drawTree(read(short).inventory));
  });

  test('a path without the rest of its row is said', () => {
    const { reading } = read(`# ioscan\n0/1/1 ext_bus SCSI\n0/2/0/0/4\n0/3/1 fc FC\n`);
    expect(reading.problems).toMatchObject([{ line: 3, reason: 'row-incomplete' }]);
  });
});
