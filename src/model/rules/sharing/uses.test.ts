import { describe, expect, test } from 'vitest';
import type { GuestSpec } from '../../inventory.testing.ts';
import { judge } from '../judge.ts';
import { attach, guest, host, lunsWith, PATHS, said, statement } from '../rules.testing.ts';

const ON = { state: 'On (OS)' };
const tapeBy = (path: string) => `tape:avio_stor::attach_path:${path}`;
const burner = `burner:avio_stor::attach_path:${PATHS.usb[0]}`;
const withOther = (device: string, other: Partial<GuestSpec> = {}, own: Partial<GuestSpec> = {}) =>
  host({ guests: [guest('atlas', [], own), guest('bora', [device], other)] });

describe('same-entity-twice', () => {
  const own = (device: string) => host({ guests: [guest('atlas', [device])] });

  test('another lunpath of the same LUN is the same entity', () => {
    const verdict = attach(own(`tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`), tapeBy(PATHS.tape[1]));
    expect(said(verdict, 'same-entity-twice')).toEqual(['refuse entity-twice']);
  });
  test('so are its pass-through name and another DSF', () => {
    expect(
      said(
        attach(own('tape:scsi:0,1,0:attach:/dev/pt/pt_tape1'), tapeBy(PATHS.tape[1])),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:disk:/dev/disk/disk3'), 'disk:avio_stor::disk:/dev/rdisk/disk3'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
  });
  test('two LUN names with one WWID are one entity', () => {
    const wwid = '0x600508b4000a1b2c';
    const luns = lunsWith('disk3', { wwid }).map((lun) => (lun.name === 'disk4' ? { ...lun, wwid } : lun));
    const twin = host({ guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])], luns });
    const { findings } = attach(twin, 'disk:avio_stor::disk:/dev/rdisk/disk3');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'same-entity-twice',
        detail: expect.objectContaining({ byWwid: true }),
      }),
    );
  });
  test('one file or volume is one entity', () => {
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:file:/vm/a.img'), 'disk:avio_stor::file:/vm//a.img'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:lv:/dev/vg01/rlvol1'), 'disk:scsi::lv:/dev/vg01/rlvol1'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
  });
  test('a move takes its own old claim away', () => {
    const from = { guest: 'atlas', statement: statement('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3') };
    const to = { guest: 'atlas', statement: statement('disk:avio_stor:0,2,0:disk:/dev/rdisk/disk3') };
    expect(judge(own('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'), { kind: 'move', from, to }).outcome).toBe(
      'allowed',
    );
  });
  test('without WWIDs names tell LUNs apart: nearly surely in the agile view, not at all in the legacy one', () => {
    const agile = host({
      guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])],
      luns: lunsWith('disk3', { wwid: '', description: 'TEAC    DVD-ROM DW-224EV' }),
    });
    expect(said(attach(agile, 'disk:avio_stor::disk:/dev/rdisk/disk3'), 'same-entity-twice')).toEqual([
      'inform identity-by-name',
    ]);
    const row = (name: string, dsf: string, legacyPath: string) => ({
      name,
      wwid: '',
      dsfs: [dsf],
      legacyPath,
      description: 'HP HSV210',
    });
    const legacy = host({
      guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdsk/c1t0d1'])],
      luns: [
        row('disk1', '/dev/rdsk/c1t0d1', '0/2/1/0.1.6.0.0.0.1'),
        row('disk2', '/dev/rdsk/c2t0d1', '0/4/1/0.1.6.0.0.0.1'),
      ],
    });
    expect(said(attach(legacy, 'disk:avio_stor::disk:/dev/rdsk/c2t0d1'), 'unknown')).toContain(
      'warn identity',
    );
  });
});

describe('one-kind-at-a-time', () => {
  const dvd = 'dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk5';

  test('a drive that is a DVD elsewhere is no burner here', () => {
    expect(said(attach(withOther(dvd), burner), 'one-kind-at-a-time')).toEqual(['warn other-kind']);
  });
  test('it is refused when both guests are on', () => {
    expect(said(attach(withOther(dvd, ON, ON), burner), 'one-kind-at-a-time')).toEqual(['refuse other-kind']);
    expect(said(attach(withOther(dvd, ON), burner), 'one-kind-at-a-time')).toEqual(['warn other-kind']);
    expect(said(attach(withOther(dvd, {}, ON), burner), 'one-kind-at-a-time')).toEqual(['warn other-kind']);
  });
  test('the same kind is no clash', () => {
    expect(
      said(attach(withOther(dvd), 'dvd:avio_stor::disk:/dev/rdisk/disk5'), 'one-kind-at-a-time'),
    ).toEqual([]);
  });
  test('a guest whose devices were not read may have it', () => {
    const unread = host({ guests: [guest('atlas'), guest('bora', [], { devicesRead: false })] });
    expect(attach(unread, burner).findings).toMatchObject([
      { rule: 'unknown', severity: 'warn', detail: { fact: { kind: 'guest-devices', guests: ['bora'] } } },
    ]);
  });
});

describe('attached-shared', () => {
  test('a tape that another guest has is told of', () => {
    const verdict = attach(
      withOther(`tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`),
      tapeBy(PATHS.tape[1]),
    );
    expect(verdict.outcome).toBe('allowed');
    expect(said(verdict, 'attached-shared')).toEqual(['inform shared-attached']);
  });
  test('a free one is not', () => {
    expect(
      said(attach(withOther('disk:avio_stor:0,1,0:file:/a'), tapeBy(PATHS.tape[0])), 'attached-shared'),
    ).toEqual([]);
  });
});

describe('mixed-access', () => {
  const vio = 'tape:scsi:0,1,0:attach:/dev/pt/pt_tape1';

  test('VIO there and AVIO here warns, and is refused between running guests', () => {
    expect(said(attach(withOther(vio), tapeBy(PATHS.tape[0])), 'mixed-access')).toEqual([
      'warn mixed-access',
    ]);
    expect(said(attach(withOther(vio, ON, ON), tapeBy(PATHS.tape[0])), 'mixed-access')).toEqual([
      'refuse mixed-access',
    ]);
  });
  test('the same adapter type does not', () => {
    expect(said(attach(withOther(vio), 'tape:scsi::attach:/dev/pt/pt_tape1'), 'mixed-access')).toEqual([]);
  });
});

describe('writable-shared', () => {
  test.each([
    ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'disk:avio_stor::disk:/dev/rdisk/disk3'],
    ['disk:avio_stor:0,1,0:file:/vm/a.img', 'disk:avio_stor::file:/vm/a.img'],
    ['disk:scsi:0,1,0:lv:/dev/vg01/rlvol1', 'disk:scsi::lv:/dev/vg01/rlvol1'],
  ])('%s there and %s here is refused, though both are off', (theirs, ours) => {
    expect(said(attach(withOther(theirs), ours), 'writable-shared')).toEqual(['refuse disk-shared']);
  });
  test('a virtual DVD is only read', () => {
    const dvd = 'dvd:avio_stor:0,1,0:file:/isos/a.iso';
    expect(said(attach(withOther(dvd), 'dvd:avio_stor::file:/isos/a.iso'), 'writable-shared')).toEqual([]);
  });
});
