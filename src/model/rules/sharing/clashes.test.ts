import { describe, expect, test } from 'vitest';
import { bootFindings } from '../../boot/boot-findings.ts';
import { attach, guest, host, said } from '../rules.testing.ts';
import { atAdd, atAudit, atBoot, bothHave, ON, placed, USES } from './sharing.testing.ts';

const { tape, vioTape, burner, dvd, vioDvd, vioNull, disk, iso } = USES;
const BOTH_ON = { atlas: ON, bora: ON };

/** Rules that warn until both guests run: two uses that clash, two that do not, and the code. */
const CLASHING = {
  'one-kind-at-a-time': { clash: [burner, dvd], free: [dvd, dvd], code: 'other-kind' },
  'vio-attached-exclusive': { clash: [vioTape, vioTape], free: [tape, tape], code: 'vio-exclusive' },
  'mixed-access': { clash: [tape, vioTape], free: [vioTape, vioTape], code: 'mixed-access' },
  'dvd-boot-conflict': { clash: [burner, vioDvd], free: [burner, dvd], code: 'dvd-boot' },
} as const;

function followsTheMoment(rule: keyof typeof CLASHING): void {
  const { clash, free, code } = CLASHING[rule];
  const [own, other] = clash;

  test('it warns at an add, and refuses once both guests are on', () => {
    expect(atAdd(own, other, rule)).toEqual([`warn ${code}`]);
    expect(atAdd(own, other, rule, { bora: ON })).toEqual([`warn ${code}`]);
    expect(atAdd(own, other, rule, { atlas: ON })).toEqual([`warn ${code}`]);
    expect(atAdd(own, other, rule, BOTH_ON)).toEqual([`refuse ${code}`]);
    expect(atAdd(own, other, rule, { atlas: ON, bora: { state: 'On (EFI)' } })).toEqual([`refuse ${code}`]);
  });
  test('an audit says the same of what stands', () => {
    expect(atAudit(own, other, rule)).toEqual([`warn ${code}`]);
    expect(atAudit(own, other, rule, BOTH_ON)).toEqual([`refuse ${code}`]);
  });
  test('it refuses a boot beside a guest that is up, in either order', () => {
    expect(atBoot(own, other, rule)).toEqual([`refuse ${code}`]);
    expect(atBoot(other, own, rule)).toEqual([`refuse ${code}`]);
  });
  test('a guest that is down does not count at a boot', () => {
    const findings = bootFindings(bothHave(own, other), 'atlas', () => false);
    expect(findings.filter((found) => found.rule === rule)).toEqual([]);
  });
  test('other uses are none of its business', () => {
    expect(atAdd(free[0], free[1], rule)).toEqual([]);
    expect(atBoot(free[0], free[1], rule)).toEqual([]);
    expect(atAudit(free[0], free[1], rule)).toEqual([]);
  });
  test('SHARE=YES does not cure it', () => {
    const names = ['/dev/rdisk/disk5', '/dev/rtape/tape1_BEST'];
    const database = names.map((name) => ({ names: [name], attributes: { SHARE: 'YES' } }));
    expect(atBoot(own, other, rule, { database })).toEqual([`refuse ${code}`]);
  });
}

describe('one-kind-at-a-time', () => {
  followsTheMoment('one-kind-at-a-time');

  test('of several other guests the running one is named, since it makes the refusal', () => {
    const guests = [
      guest('atlas', [], ON),
      guest('bora', ['dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk5']),
      guest('corsa', ['dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk5'], ON),
    ];
    expect(attach(host({ guests }), burner).findings).toContainEqual(
      expect.objectContaining({ severity: 'refuse', detail: expect.objectContaining({ nearness: 'now' }) }),
    );
  });
  test('a guest whose devices were not read may have it', () => {
    const unread = host({ guests: [guest('atlas'), guest('bora', [], { devicesRead: false })] });
    expect(said(attach(unread, burner), 'unknown')).toEqual(['warn guest-devices']);
  });
  test.each([
    ['a lunpath of the lost part of the tree', 'tape:avio_stor:0,1,0:attach_path:0/9/1/0.0x5.0x0'],
    ['a legacy name', 'tape:scsi:0,1,0:attach:/dev/rmt/c5t0d1BEST'],
  ])('so may one whose device nothing resolves: %s', (_, device) => {
    const lost = host({
      guests: [guest('atlas'), guest('bora', [device])],
      evidence: { lunpathRows: false },
    });
    const { detail } = attach(lost, tape).findings.find(({ detail: { code } }) => code === 'unknown')!;
    expect(detail).toMatchObject({ fact: { kind: 'other-device', guest: 'bora' } });
  });
  test('a device of another class it cannot be', () => {
    const lost = host({ guests: [guest('atlas'), guest('bora', ['disk:scsi:0,1,0:disk:/dev/rdsk/c5t0d1'])] });
    expect(said(attach(lost, tape), 'unknown')).toEqual([]);
    expect(said(attach(lost, disk), 'unknown')).toEqual(['warn other-device']);
  });
  test('at a boot one of a guest that is up may', () => {
    const bora = guest('bora', ['disk:scsi:0,1,0:disk:/dev/rdsk/c5t0d1']);
    const lost = host({ guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3']), bora] });
    const beside = (isUp: boolean) => bootFindings(lost, 'atlas', () => isUp).map(({ detail }) => detail);
    expect(beside(true)).toMatchObject([
      { fact: { kind: 'other-device', name: '/dev/rdsk/c5t0d1', guest: 'bora' } },
    ]);
    expect(beside(false)).toEqual([]);
  });
  test('at a boot only the guests that are up may', () => {
    const beside = (devices: readonly string[], isUp: boolean) => {
      const unread = host({ guests: [guest('atlas', devices), guest('bora', [], { devicesRead: false })] });
      return bootFindings(unread, 'atlas', () => isUp);
    };
    expect(beside([placed(disk)], true)).toMatchObject([
      { rule: 'unknown', detail: { fact: { kind: 'guest-devices', guests: ['bora'] } } },
    ]);
    expect(beside([placed(disk)], false)).toEqual([]);
  });
  test('a guest whose own devices were not read boots into the unknown', () => {
    const unread = host({ guests: [guest('atlas', [], { devicesRead: false })] });
    expect(bootFindings(unread, 'atlas', () => false)).toMatchObject([
      { rule: 'unknown', guest: 'atlas', detail: { fact: { guests: ['atlas'] } } },
    ]);
  });
});

describe('vio-attached-exclusive', () => {
  followsTheMoment('vio-attached-exclusive');

  test('it is enough that the other guest has it so', () => {
    expect(atAdd(tape, vioTape, 'vio-attached-exclusive')).toEqual(['warn vio-exclusive']);
  });
});

describe('mixed-access', () => {
  followsTheMoment('mixed-access');
});

describe('dvd-boot-conflict', () => {
  followsTheMoment('dvd-boot-conflict');

  test('a null DVD counts, though HP never sees it', () => {
    expect(atBoot(vioNull, burner, 'dvd-boot-conflict')).toEqual(['refuse dvd-boot']);
    const found = bootFindings(bothHave(burner, vioNull), 'atlas', () => true);
    expect(found).toContainEqual(
      expect.objectContaining({ detail: expect.objectContaining({ isNull: true, device: 'burner' }) }),
    );
  });
  test('an image of a DVD is no drive', () => {
    expect(atBoot(burner, 'dvd:scsi::file:/isos/a.iso', 'dvd-boot-conflict')).toEqual([]);
  });
});

describe('writable-shared', () => {
  test.each([
    ['disk:avio_stor::disk:/dev/rdisk/disk3', disk],
    ['disk:avio_stor::file:/vm/a.img', 'disk:scsi::file:/vm//a.img'],
    ['disk:scsi::lv:/dev/vg01/rlvol1', 'disk:scsi::lv:/dev/vg01/rlvol1'],
    ['disk:scsi::lv:/dev/vg01/rlvol1', 'disk:scsi::file:/dev/vg01/lvol1'],
    ['disk:scsi::file:/vm/a.img', 'disk:scsi::lv:/vm/a.img'],
  ])('%s there and %s here is refused at every moment, though both are off', (theirs, ours) => {
    expect(atAdd(ours, theirs, 'writable-shared')).toEqual(['refuse disk-shared']);
    expect(atBoot(ours, theirs, 'writable-shared')).toEqual(['refuse disk-shared']);
    expect(atAudit(ours, theirs, 'writable-shared')).toEqual(['refuse disk-shared']);
  });
  test('SHARE=YES makes no writable disk safe', () => {
    const database = [{ names: ['/dev/rdisk/disk3'], attributes: { SHARE: 'YES' } }];
    expect(atBoot(disk, disk, 'writable-shared', { database })).toEqual(['refuse disk-shared']);
  });
  test('a virtual DVD is only read', () => {
    expect(atAdd(iso, iso, 'writable-shared')).toEqual([]);
  });
});
