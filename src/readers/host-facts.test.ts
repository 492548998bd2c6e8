import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import {
  looksLikeDate,
  looksLikeUname,
  readDate,
  readHostname,
  readSwlist,
  readUname,
} from './host-facts.ts';

describe('the host', () => {
  test('has a name, a release and a date', () => {
    expect(readHostname(linesOf('quay1')).facts).toBe('quay1');
    expect(readUname(linesOf('HP-UX quay1 B.11.31 U ia64 3361337921 unlimited-user license')).facts).toEqual({
      name: 'quay1',
      release: 'B.11.31',
    });
    expect(readDate(linesOf('Tue Mar  3 02:14:09 MET 2026')).facts).toBe('Tue Mar  3 02:14:09 MET 2026');
  });

  test('is unknown when the command failed', () => {
    expect(readHostname(linesOf('sh: hostname: not found.'))).toEqual({
      facts: null,
      uses: [{ kind: 'problem', reason: 'command-failed' }],
    });
  });

  test('a second line is a problem, not a second fact', () => {
    const { facts, uses } = readHostname(linesOf('quay1\nquay2'));
    expect(facts).toBe('quay1');
    expect(uses.map((use) => use.kind)).toEqual(['used', 'problem']);
  });

  test('is told by shape where no command stands above', () => {
    expect(looksLikeUname('Linux build7 6.1.0')).toBe(false);
    expect(looksLikeUname('HP-UX quay1 B.11.31 U ia64 3361337921 unlimited-user license')).toBe(true);
    expect(looksLikeDate('Tue Mar  3 02:14:09 MET 2026')).toBe(true);
    expect(looksLikeDate('pier1 1 HPUX On (OS) 4 11 2 16 GB 0')).toBe(false);
  });
});

describe('the Integrity VM revision', () => {
  test('comes from the product itself, not from guest software or the provider', () => {
    const { facts, uses } = readSwlist(hpvmLines('swlist.txt'));
    expect(facts).toBe('B.04.30');
    expect(uses.filter((use) => use.kind === 'used')).toHaveLength(1);
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
  });

  test.each([
    ['  HPVM        A.03.50      Integrity VM HPVM', 'A.03.50'],
    ['  BB068AA     B.06.30.00   HP-UX vPars & Integrity VM v6', 'B.06.30.00'],
    ['  VMGuestSW   B.04.30      Integrity VM Guest', null],
    ['  HPVM-Host   B.04.20.05   HP HPVM host software', 'B.04.20.05'],
    ['  HostAVIO    B.11.31.1009 HPVM Host AVIO Storage Software', null],
    ['  Java        B.06.00      Java for HP-UX', null],
  ])('%s', (line, revision) => {
    expect(readSwlist(linesOf(line)).facts).toBe(revision);
  });
});
