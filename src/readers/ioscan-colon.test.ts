import { describe, expect, test } from 'vitest';
import { read } from './read.testing.ts';
import { rowAt } from './rows.ts';

const AGILE = `virtbus:wsio:T:T:F:1:13:10:disk:esdisk:64000/0xfa00/0xa:0 0 4 50 0 0 0 0 51 248 164 14 250 83 253 237 :69:root.ext_virtroot.esvroot.esdisk:esdisk:CLAIMED:DEVICE:EMC     SYMMETRIX:-1:online
                      /dev/disk/disk62            /dev/disk/disk62_p3         /dev/rdisk/disk62_p1
                      /dev/disk/disk62_p1         /dev/rdisk/disk62           /dev/rdisk/disk62_p2
`;
const FC = `pci:wsio:F:T:F:-1:58:4294967295:fc:fcd:0/4/1/0:16 119 35 18 9 48 140 64 :0:root.sba.lba.fcd:fcd:CLAIMED:INTERFACE:HP A6826-60001 2Gb Dual Port PCI/PCI-X Fibre Channel Adapter (FC Port 1):0
pci:wsio:F:T:F:-1:58:4294967295:fc:fcd:0/4/1/1:16 119 35 18 9 48 142 0 :1:root.sba.lba.fcd:fcd:CLAIMED:INTERFACE:HP A6826-60001 2Gb Dual Port PCI/PCI-X Fibre Channel Adapter (FC Port 2):1
`;

/** As a terminal of this width shows the text and gives it when it is copied. */
function onTerminal(text: string, width: number): string {
  const breakLine = (line: string): string => line.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
  return text.split('\n').map(breakLine).join('\n');
}

/** As mail breaks the text: at blanks. */
function inMail(text: string, width: number): string {
  return text.replace(new RegExp(`^(?! )(.{1,${width}}) `, 'gm'), '$1\n');
}

function rowsOf(text: string) {
  const { reading } = read(text);
  const rows = Array.from({ length: reading.rows.count }, (_, row) => rowAt(reading, row));
  return { rows, problems: reading.problems.map(({ line, reason }) => `${line} ${reason}`) };
}

describe('rows of ioscan -F that were broken', () => {
  const tight = (text: string): string => text.replaceAll(' ', '');
  const bare = (text: string) => {
    const { rows, problems } = rowsOf(text);
    return { problems, rows: rows.map((row) => ({ ...row, description: tight(row.description) })) };
  };

  test.each(Array.from({ length: 80 }, (_, at) => 78 + at))('at column %i are whole again', (width) => {
    expect(bare(onTerminal(AGILE, width))).toEqual(bare(AGILE));
    expect(bare(onTerminal(FC, width))).toEqual(bare(FC));
  });

  test.each([80, 132])('by a terminal of %i columns keep their words', (width) => {
    expect(rowsOf(onTerminal(FC, width)).rows).toEqual(rowsOf(FC).rows);
  });

  test.each([72, 76, 100])('at blanks within %i columns keep their words', (width) => {
    expect(rowsOf(inMail(FC, width))).toEqual(rowsOf(FC));
  });
});

test('half a row at the end is cut off, and said', () => {
  expect(rowsOf(FC + FC.slice(0, 70))).toMatchObject({ rows: { length: 2 }, problems: ['3 cut-off'] });
});

test('half a row before a whole one is a problem', () => {
  expect(rowsOf(`${FC.slice(0, 70)}\n${FC}`)).toMatchObject({
    rows: { length: 2 },
    problems: ['1 row-incomplete'],
  });
});

test('another line behind a whole row is none of it', () => {
  expect(rowsOf(`${FC}see you\n`)).toMatchObject({ rows: rowsOf(FC).rows, problems: ['3 unrecognized'] });
});

test('ioscan -m lun -F is known by its rows', () => {
  const text =
    'disk:31:64000/0xfa00/0x1:esdisk:CLAIMED:DEVICE:1:13:online:HP      HSV200:0/4/1/0.0x50001fe150031a28.0x4001000000000000\n';
  expect(rowsOf(text)).toMatchObject({
    rows: [{ class: 'disk', instance: 31, health: 'online' }],
    problems: [],
  });
  expect(read(text).reading.counts).toMatchObject({ luns: 1, lunpaths: 1 });
});
