import { describe, expect, test } from 'vitest';
import { hpvmLines, linesOf } from './fixture.testing.ts';
import { looksLikeGuestRow, readHpvmstatus } from './hpvmstatus-list.ts';

describe('the list of guests', () => {
  test('gives a guest a row, each state and system as printed', () => {
    const { facts } = readHpvmstatus(hpvmLines('hpvmstatus.txt'), 'hpvmstatus');
    expect(facts.map(({ name, number, os, state }) => [name, number, os, state])).toEqual([
      ['pier1', 1, 'HPUX', 'On (OS)'],
      ['pier2', 2, 'HPUX', 'On (EFI)'],
      ['ferry-lx', 3, 'LINUX', 'Off'],
      ['ferry-win', 4, 'WINDOWS', 'Off (NR)'],
      ['beacon.vms', 5, 'OPENVMS', 'On (OS)'],
      ['a-guest-with-a-long-name_0123', 12, 'HPUX', 'Invalid'],
    ]);
  });

  test('has no problem in a whole output, and a row without its heading is read alike', () => {
    const { uses } = readHpvmstatus(hpvmLines('hpvmstatus.txt'), 'hpvmstatus');
    expect(uses.filter((use) => use.kind === 'problem')).toEqual([]);
    const bare = readHpvmstatus(linesOf('pier1 1 HPUX On (OS) 4 11 2 16 GB 0'), null);
    expect(bare.facts[0]).toMatchObject({ name: 'pier1', state: 'On (OS)', devicesFrom: 'none' });
  });

  test('reads the column that version 6 adds', () => {
    const { facts } = readHpvmstatus(linesOf('pier1       1 SH   HPUX    On (OS)  4 11 2 16 GB'), null);
    expect(facts).toMatchObject([{ name: 'pier1', number: 1, os: 'HPUX' }]);
  });

  test('takes the broken-off end of a row as part of it', () => {
    const { facts, uses } = readHpvmstatus(linesOf('pier1 1 HPUX On (OS) 4 11 2 16\nGB 0'), null);
    expect(facts).toHaveLength(1);
    expect(uses.map((use) => use.kind)).toEqual(['used', 'used']);
  });

  test('says what it does not understand, and what failed', () => {
    const { uses } = readHpvmstatus(
      linesOf('lorem ipsum dolor\nhpvmstatus: Unable to open the device.\npier1 1 HPUX Sideways 4 11'),
      'hpvmstatus',
    );
    expect(uses).toEqual([
      { kind: 'problem', reason: 'unrecognized' },
      { kind: 'problem', reason: 'command-failed' },
      { kind: 'problem', reason: 'unrecognized' },
    ]);
  });

  test('is not mistaken for an ioscan row', () => {
    expect(looksLikeGuestRow('disk 3 64000/0xfa00/0x1 esdisk CLAIMED DEVICE online HP EG0146')).toBe(false);
    expect(looksLikeGuestRow('pier1 1 HPUX Off')).toBe(true);
  });
});

test('the colon form gives name, number, system and state', () => {
  const { facts } = readHpvmstatus(linesOf('pier1:1:HPUX:On (OS):4:11:2:16 GB:0'), 'hpvmstatus -M');
  expect(facts).toMatchObject([{ name: 'pier1', number: 1, os: 'HPUX', state: 'On (OS)' }]);
});
