import { describe, expect, test } from 'vitest';
import { group, usage } from '../host-usage.testing.ts';
import { judge } from './judge.ts';
import { attach, detach, guest, host, PATHS, said, statement } from './rules.testing.ts';

const situation = host({ guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'])] });

describe('statement-syntax', () => {
  test('a statement that reads back is let through', () => {
    expect(
      said(attach(situation, `tape:avio_stor::attach_path:${PATHS.tape[0]}`), 'statement-syntax'),
    ).toEqual([]);
  });
  test('data that no text could be is refused, and nothing else is said', () => {
    const made = { ...statement('disk:scsi::disk:/dev/rdisk/disk3'), location: '/dev/rdisk/disk3\nrm -r' };
    const verdict = judge(situation, { kind: 'attach', guest: 'atlas', statement: made });
    expect(verdict.findings).toMatchObject([
      {
        rule: 'statement-syntax',
        severity: 'refuse',
        detail: { code: 'syntax', error: { field: 'location' } },
      },
    ]);
  });
  test('a negative or broken address is refused', () => {
    const made = {
      ...statement('disk:scsi::disk:/dev/rdisk/disk3'),
      address: { bus: -1, slot: 0.5, target: 0 },
    };
    const verdict = judge(situation, { kind: 'attach', guest: 'atlas', statement: made });
    expect(said(verdict, 'statement-syntax')).toEqual(['refuse syntax']);
  });
});

describe('guest-known', () => {
  test('a guest that hpvmstatus does not list is refused', () => {
    expect(said(attach(situation, 'disk:scsi::disk:/dev/rdisk/disk3', 'nobody'), 'guest-known')).toEqual([
      'refuse guest-unknown',
    ]);
  });
  test.each(['a b', '$(reboot)', '', '-P', 'ätlas'])('the name %j goes onto no command line', (name) => {
    expect(said(attach(situation, 'disk:scsi::disk:/dev/rdisk/disk3', name), 'guest-known')).toEqual([
      'refuse guest-name',
    ]);
  });
  test('without a list of guests an unlisted one is unknown, not refused', () => {
    const unlisted = host({ evidence: { guestList: false } });
    const verdict = attach(unlisted, 'disk:scsi::disk:/dev/rdisk/disk3', 'nobody');
    expect(verdict.outcome).toBe('warned');
    expect(said(verdict, 'unknown')).toEqual(['warn guests']);
  });
});

describe('combination', () => {
  test.each([
    'disk:scsi::disk:/dev/rdisk/disk3',
    'disk:avio_stor::lv:/dev/vg01/rlvol1',
    'disk:avio_stor::file:/vm/a.img',
    'dvd:scsi::null:/isos',
    'dvd:avio_stor::file:/isos/a.iso',
    'tape:scsi::attach:/dev/pt/pt_tape1',
    `tape:avio_stor::attach_path:${PATHS.tape[0]}`,
    `changer:avio_stor::attach_path:${PATHS.changer[0]}`,
    'burner:scsi::attach:/dev/pt/pt_disk5',
  ])('%s goes together', (text) => {
    expect(said(attach(situation, text), 'combination')).toEqual([]);
  });
  test.each([
    'disk:scsi::null:/isos',
    'disk:scsi::attach:/dev/pt/pt_disk3',
    `disk:avio_stor::attach_path:${PATHS.disk[0]}`,
    'dvd:avio_stor::lv:/dev/vg01/rlvol1',
    'tape:avio_stor::attach:/dev/pt/pt_tape1',
    `tape:scsi::attach_path:${PATHS.tape[0]}`,
    'changer:scsi::disk:/dev/rdisk/disk3',
    'burner:avio_stor::file:/a.iso',
  ])('%s does not', (text) => {
    expect(said(attach(situation, text), 'combination')).toEqual(['refuse combination']);
  });
  test.each([
    'disk:scsi::lv:/dev/rdisk/disk3',
    'disk:scsi::lv:/vm/a.img',
    'disk:scsi::file:/dev/rdisk/disk3',
    'disk:scsi::file:/dev/vg01/rlvol1',
    'disk:scsi::disk:/dev/pt/pt_disk3',
    'dvd:scsi::null:/dev/pt/pt_disk5',
    'burner:scsi::attach:/dev/rdisk/disk5',
    'tape:scsi::attach:/dev/rtape/tape1_BEST',
  ])('%s names another sort of thing than its storage takes', (text) => {
    expect(said(attach(situation, text), 'combination')).toEqual(['refuse location-form']);
  });
  test('6.x has no scsi', () => {
    const six = host({ guests: [guest('atlas')], host: { hpvmRevision: 'B.06.10' } });
    expect(said(attach(six, 'disk:scsi::disk:/dev/rdisk/disk3'), 'combination')).toEqual([
      'refuse scsi-gone',
    ]);
    expect(said(attach(six, 'disk:avio_stor::disk:/dev/rdisk/disk3'), 'combination')).toEqual([]);
  });
});

describe('attach-path-version', () => {
  const of = (hpvmRevision: string | null) =>
    attach(
      host({ guests: [guest('atlas')], host: { hpvmRevision } }),
      `tape:avio_stor::attach_path:${PATHS.tape[0]}`,
    );

  test.each([
    ['B.04.00', ['refuse attach-path-release']],
    ['B.04.10', ['refuse attach-path-release']],
    ['B.04.20.02', ['refuse attach-path-release']],
    ['B.04.20.05', ['warn attach-path-patches']],
    ['B.04.30', []],
    ['B.06.10', []],
  ])('%s: %j', (revision, expected) => {
    expect(said(of(revision), 'attach-path-version')).toEqual(expected);
  });
  test('a release that was not read warns', () => {
    expect(said(of(null), 'unknown')).toEqual(['warn version']);
    expect(of(null).outcome).toBe('warned');
  });
});

describe('character-device', () => {
  test.each([
    ['disk:scsi::disk:/dev/disk/disk3', '/dev/rdisk/disk3'],
    ['dvd:avio_stor::disk:/dev/dsk/c1t4d0', '/dev/rdsk/c1t4d0'],
    ['disk:avio_stor::disk:/dev/cdisk/disk3', '/dev/rcdisk/disk3'],
    ['dvd:avio_stor::null:/dev/disk/disk4', '/dev/rdisk/disk4'],
    ['disk:scsi::lv:/dev/vg_guests/web1d1', '/dev/vg_guests/rweb1d1'],
    ['disk:scsi::lv:/dev/vx/dsk/dg1/vol1', '/dev/vx/rdsk/dg1/vol1'],
  ])('%s wants %s', (text, character) => {
    expect(attach(situation, text).findings).toContainEqual({
      rule: 'character-device',
      severity: 'refuse',
      moment: 'add',
      guest: 'atlas',
      detail: { code: 'block-device', name: statement(text).location, character },
    });
  });
  test.each([
    'disk:scsi::disk:/dev/rdisk/disk3',
    'disk:scsi::lv:/dev/vg01/rlvol1',
    'disk:scsi::lv:/dev/vx/rdsk/dg1/vol1',
    'disk:scsi::lv:/dev/rdisk/disk3',
    'disk:scsi::file:/dev/disk/odd',
  ])('%s is none of it', (text) => {
    expect(said(attach(situation, text), 'character-device')).toEqual([]);
  });
  test('a volume whose own name begins with an r is known by what the host lists', () => {
    const listing = host({
      guests: [guest('atlas')],
      usage: usage({ volumeGroups: [group('/dev/vg01', ['/dev/disk/disk3'], ['root'])] }),
    });
    const rules = (location: string) =>
      said(attach(listing, `disk:scsi::lv:${location}`), 'character-device');
    expect(rules('/dev/vg01/root')).toEqual(['refuse block-device']);
    expect(rules('/dev/vg01/rroot')).toEqual([]);
  });
});

describe('not-modifiable', () => {
  const away = host({
    guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'], { state: 'Off (NR)' })],
  });

  test('a guest that is not to run here takes neither add nor delete', () => {
    expect(said(attach(away, 'disk:scsi::file:/a'), 'not-modifiable')).toEqual(['refuse not-modifiable']);
    expect(said(detach(away, 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'), 'not-modifiable')).toEqual([
      'refuse not-modifiable',
    ]);
  });
  test('a guest that is Off or On does', () => {
    expect(said(detach(situation, 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'), 'not-modifiable')).toEqual(
      [],
    );
  });
  test('a state that was not read warns', () => {
    const unread = host({ guests: [guest('atlas', [], { state: null })] });
    expect(said(attach(unread, 'disk:avio_stor::disk:/dev/rdisk/disk3'), 'unknown')).toEqual([
      'warn guest-status',
    ]);
  });
});

describe('guest-os', () => {
  const tape = {
    attached: `tape:avio_stor::attach_path:${PATHS.tape[0]}`,
    vio: 'tape:scsi::attach:/dev/pt/pt_tape1',
  };
  const disk = { avio: 'disk:avio_stor::disk:/dev/rdisk/disk3', vio: 'disk:scsi::disk:/dev/rdisk/disk3' };

  test.each([
    ['HPUX', disk.vio, []],
    ['HPUX', disk.avio, []],
    ['HPUX', tape.vio, []],
    ['HPUX', tape.attached, []],
    ['LINUX', disk.vio, []],
    ['LINUX', disk.avio, ['warn os-not-known']],
    ['WINDOWS', tape.vio, ['warn os-own-driver']],
    ['WINDOWS', tape.attached, ['refuse os-cannot']],
    ['OPENVMS', disk.vio, ['refuse os-cannot']],
    ['OPENVMS', disk.avio, []],
    ['OPENVMS', tape.vio, ['refuse os-cannot']],
    ['OPENVMS', tape.attached, ['refuse os-cannot']],
    ['UNKNOWN', disk.vio, ['warn os-not-known']],
  ] as const)('%s with %s: %j', (os, text, expected) => {
    expect(said(attach(host({ guests: [guest('atlas', [], { os })] }), text), 'guest-os')).toEqual(expected);
  });
});
