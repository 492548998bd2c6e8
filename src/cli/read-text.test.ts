import { describe, expect, test } from 'vitest';
import { loadOf, plain, QUAY_TEXT } from './load.testing.ts';
import { readLines } from './read-text.ts';

const NO_LISTS = { rows: false, luns: false };

function textOf(text: string, lists = NO_LISTS): string {
  const { sources, reading } = loadOf(text);
  return plain(readLines(sources, reading, lists));
}

describe('a summary', () => {
  const text = textOf(QUAY_TEXT);

  test('begins with the host, and ends with the figures', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe('quay1  HP-UX 11i v3 · Integrity VM 4.3  Tue Mar  3 02:14:09 MET 2026');
    expect(lines.at(-1)).toBe('13 rows, 2 LUNs, 2 lunpaths, 2 guests, 6 devices; 0 lines not understood.');
  });

  test('tells what each output gave, outputs of one kind together', () => {
    expect(text).toMatch(/\n {2}ioscan -kfnN +11 rows +lines 9 to 26\n/);
    expect(text).toMatch(/\n {2}hpvmstatus -P -d +2 outputs, 6 devices +from line 46\n/);
  });

  test('lists the guests, aligned, and what was not read', () => {
    expect(text).toContain(
      '\npier1  1       HP-UX  On (OS)  5 devices\npier2  2       HP-UX  Off      1 device\n',
    );
    expect(text).toContain('Load vgdisplay -v.');
  });

  test('has no long lists', () => {
    expect(text).not.toContain('0x600508b4000a2c110000700001230000');
  });
});

test('the long lists, when they are asked for', () => {
  const text = textOf(QUAY_TEXT, { rows: true, luns: true });
  expect(text).toMatch(
    /\nlunpath12 +0\/4\/1\/0\.0x50060b0000c2a1d4\.0x2000000000000 +eslpt +CLAIMED +LUN path for tape1\n/,
  );
  expect(text).toMatch(/\ndisk31 +online +1 +0x600508b4000a2c110000700001230000 +\/dev\/disk\/disk31\n/);
});

test('lines that were not understood, with their places, and no more than a screen of them', () => {
  const odd = Array.from({ length: 30 }, (_, at) => `lorem ipsum ${at}`).join('\n');
  const text = textOf(`${QUAY_TEXT}[root@quay1] / # hpvmstatus\n${odd}\n`);
  expect(text).toContain('  host.txt:76  "lorem ipsum 0"\n    Not a line of any output');
  expect(text).toContain('and 10 more; --format json lists them all.');
});

test('a load without guests or a host name', () => {
  const text = textOf(
    'Class I H/W Path Driver S/W State H/W Type Description\nba 0 0 lba CLAIMED BUS_NEXUS x\n',
  );
  expect(text).toMatch(/^a host whose name was not read/);
  expect(text).not.toMatch(/^guest /m);
});
