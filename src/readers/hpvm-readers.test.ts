/** Laws that hold for every reader of a small output, whatever the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import { readDate, readHostname, readSwlist, readUname } from './host-facts.ts';
import { readDatabase } from './hpvmdevmgmt.ts';
import { readHpvmstatusDevices } from './hpvmstatus-devices.ts';
import { readHpvmstatusGuest } from './hpvmstatus-guest.ts';
import { readHpvmstatus, readHpvmstatusMachine } from './hpvmstatus-list.ts';
import { readHpvmstatusVerbose } from './hpvmstatus-verbose.ts';
import type { Line, LineReading } from './line.ts';
import { readAttributes, readLunMap } from './scsimgr.ts';

const READERS: readonly [string, (lines: readonly Line[]) => LineReading<unknown>][] = [
  ['hpvmstatus', (lines) => readHpvmstatus(lines, null)],
  ['hpvmstatus -M', readHpvmstatusMachine],
  ['hpvmstatus -P', (lines) => readHpvmstatusGuest(lines, null)],
  ['hpvmstatus -P, echoed', (lines) => readHpvmstatusGuest(lines, 'pier1')],
  ['hpvmstatus -V', (lines) => readHpvmstatusVerbose(lines, 'pier1')],
  ['hpvmstatus -P -d', (lines) => readHpvmstatusDevices(lines, 'pier1')],
  ['hpvmdevmgmt', readDatabase],
  ['lun_map', readLunMap],
  ['get_attr', readAttributes],
  ['hostname', readHostname],
  ['uname', readUname],
  ['date', readDate],
  ['swlist', readSwlist],
];

const FILES = [
  'hpvmstatus.txt',
  'hpvmstatus-P.txt',
  'hpvmstatus-P-d.txt',
  'hpvmstatus-V.txt',
  'hpvmdevmgmt.txt',
  'scsimgr-lun_map.txt',
  'scsimgr-get_attr.txt',
  'scsimgr-all_lun.txt',
  'swlist.txt',
];
const printed = FILES.flatMap((file) => hpvmLines(file).map((line) => line.text));

/** Real lines, damaged ones and noise, in any order. */
const anyLines = fc
  .array(
    fc.oneof(
      fc.constantFrom(...printed),
      fc.tuple(fc.constantFrom(...printed), fc.nat(100)).map(([line, at]) => line.slice(at)),
      fc.tuple(fc.constantFrom(...printed), fc.nat(100)).map(([line, at]) => line.slice(0, at)),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((texts) => texts.map((text, at): Line => ({ number: at + 1, text })));

describe.each(READERS)('%s', (_name, read) => {
  test('never throws and gives one use a line', () => {
    fc.assert(fc.property(anyLines, (lines) => read(lines).uses.length === lines.length));
  });

  test('takes a line of a million characters in its stride', () => {
    const long = ['x '.repeat(5e5), 'a:'.repeat(5e5), '0 '.repeat(5e5), '/'.repeat(1e6), '='.repeat(1e6)];
    expect(read(linesOf(long.join('\n'))).uses).toHaveLength(long.length);
  });
});
