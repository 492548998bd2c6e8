import { describe, expect, test } from 'vitest';
import { attach, detach, guest, host, LUNS, lunsWith, PATHS, said } from './rules.testing.ts';

const guests = [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'])];
const situation = host({ guests });
const overTape = (path: string) => `tape:avio_stor::attach_path:${path}`;

describe('device-known', () => {
  test('a device that the host shows is known', () => {
    expect(said(attach(situation, 'dvd:avio_stor::disk:/dev/rdisk/disk4'), 'device-known')).toEqual([]);
  });
  test('one that it does not show is refused', () => {
    expect(said(attach(situation, 'disk:avio_stor::disk:/dev/rdisk/disk99'), 'device-known')).toEqual([
      'refuse device-gone',
    ]);
  });
  test('without LUN rows it is unknown', () => {
    const unread = host({ guests, luns: [], evidence: { lunRows: false } });
    const verdict = attach(unread, 'disk:avio_stor::disk:/dev/rdisk/disk99');
    expect(said(verdict, 'device-known')).toEqual([]);
    expect(said(verdict, 'unknown')).toEqual(['warn luns']);
  });
  test('a pass-through name that no output lists is taken for its LUN with a warning', () => {
    const unlisted = host({ guests, luns: lunsWith('tape1', { dsfs: ['/dev/rtape/tape1_BEST'] }) });
    expect(said(attach(unlisted, 'tape:scsi::attach:/dev/pt/pt_tape1'), 'device-known')).toEqual([
      'warn name-inferred',
    ]);
    expect(said(attach(situation, 'tape:scsi::attach:/dev/pt/pt_tape1'), 'device-known')).toEqual([]);
  });
  test.each(['disk:avio_stor::file:/vm/a.img', 'disk:avio_stor::lv:/dev/vg01/rlvol1'])(
    '%s is not looked for, and that is said',
    (text) => {
      expect(said(attach(situation, text), 'device-known')).toEqual(['inform not-checked']);
    },
  );
  test('a volume that vgdisplay lists, and a file whose size was read, are there', () => {
    const origin = { output: 0, line: 1 };
    const usage = {
      volumeGroups: [
        {
          name: '/dev/vg01',
          active: true,
          physicalVolumes: [],
          logicalVolumes: [{ path: '/dev/vg01/lvol1', bytes: null, origin }],
          origin,
        },
      ],
      sizes: [{ name: '/vm/a.img', bytes: 1e9, origin }],
    };
    const shown = host({ guests, usage });
    expect(said(attach(shown, 'disk:avio_stor::lv:/dev/vg01/rlvol1'), 'device-known')).toEqual([]);
    expect(said(attach(shown, 'disk:avio_stor::file:/vm/a.img'), 'device-known')).toEqual([]);
    expect(said(attach(shown, 'disk:avio_stor::lv:/dev/vg01/rlvol2'), 'device-known')).toEqual([
      'inform not-checked',
    ]);
  });
  test('only what the guest has can be detached', () => {
    expect(detach(situation, 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3').outcome).toBe('allowed');
    expect(said(detach(situation, 'disk:avio_stor:0,1,1:disk:/dev/rdisk/disk3'), 'device-known')).toEqual([
      'refuse not-attached',
    ]);
  });
  test('of a guest whose devices were not read nobody knows', () => {
    const unread = host({ guests: [guest('atlas', [], { devicesRead: false })] });
    expect(said(detach(unread, 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'), 'unknown')).toEqual([
      'warn guest-devices',
    ]);
  });
});

describe('lunpath-known', () => {
  const stray = '0/2/1/0.0x50060b0000a10009.0x0';

  test('a lunpath of the tree is known, in any spelling', () => {
    expect(
      said(attach(situation, overTape(PATHS.tape[0].toUpperCase().replaceAll('0X', '0x'))), 'lunpath-known'),
    ).toEqual([]);
  });
  test('one that the tree does not show is refused', () => {
    expect(said(attach(situation, overTape(stray)), 'lunpath-known')).toEqual(['refuse lunpath-gone']);
  });
  test('without lunpath rows it is unknown', () => {
    const luns = LUNS.map((lun) => ({ ...lun, lunpaths: [] }));
    const unread = host({ guests, luns, evidence: { lunpathRows: false } });
    expect(said(attach(unread, overTape(stray)), 'unknown')).toEqual(['warn lunpaths']);
  });
});

describe('lunpath-class', () => {
  test.each([
    [overTape(PATHS.tape[0]), []],
    [`changer:avio_stor::attach_path:${PATHS.changer[0]}`, []],
    ['burner:scsi::attach:/dev/pt/pt_disk5', []],
    ['dvd:avio_stor::disk:/dev/rdisk/disk4', []],
    ['disk:avio_stor::disk:/dev/rdisk/disk3', []],
    [overTape(PATHS.changer[0]), ['refuse class']],
    [overTape(PATHS.disk[0]), ['refuse class']],
    [`changer:avio_stor::attach_path:${PATHS.tape[0]}`, ['refuse class']],
    [`burner:avio_stor::attach_path:${PATHS.disk[0]}`, ['refuse class']],
    ['disk:scsi::disk:/dev/rtape/tape1_BEST', ['refuse class']],
    [`disk:avio_stor::attach_path:0/2/1/0.0x50060b0000a20001.0x0`, ['refuse class']],
    ['disk:avio_stor::disk:/dev/rdisk/disk4', ['warn class-unsure']],
    ['dvd:avio_stor::disk:/dev/rdisk/disk3', ['warn class-unsure']],
  ])('%s: %j', (text, expected) => {
    expect(said(attach(situation, text), 'lunpath-class')).toEqual(expected);
  });
  test('a disk row that could be an optical drive is asked about', () => {
    const path = '0/0/2/0.0x1.0x0';
    const plain = host({ guests, luns: lunsWith('disk4', { description: 'HP' }) });
    expect(said(attach(plain, `burner:avio_stor::attach_path:${path}`), 'lunpath-class')).toEqual([
      'warn class-unsure',
    ]);
  });
  test('its use as a burner settles that', () => {
    const path = '0/0/2/0.0x1.0x0';
    const luns = lunsWith('disk4', { description: 'HP' });
    const used = host({
      guests: [...guests, guest('bora', [`burner:avio_stor:0,1,0:attach_path:${path}`])],
      luns,
    });
    expect(said(attach(used, `burner:avio_stor::attach_path:${path}`), 'lunpath-class')).toEqual([]);
  });
});

describe('lunpath-usable', () => {
  const oneTapePath = (change: object) =>
    host({
      guests,
      luns: lunsWith('tape1', { lunpaths: [{ path: PATHS.tape[0], ...change }, PATHS.tape[1]] }),
    });

  test.each([
    [{}, []],
    [{ state: 'NO_HW' }, ['refuse lunpath-state']],
    [{ health: 'offline' }, ['refuse lunpath-state']],
    [{ health: 'unusable' }, ['refuse lunpath-state']],
    [{ health: 'disabled' }, ['refuse lunpath-state']],
    [{ health: 'standby' }, ['warn lunpath-state']],
    [{ state: 'UNCLAIMED' }, ['warn lunpath-state']],
  ])('an attached device over a path that is %j: %j', (change, expected) => {
    expect(said(attach(oneTapePath(change), overTape(PATHS.tape[0])), 'lunpath-usable')).toEqual(expected);
  });
  test('the other path of the LUN does not matter to it', () => {
    const verdict = attach(oneTapePath({ state: 'NO_HW' }), overTape(PATHS.tape[1]));
    expect(said(verdict, 'lunpath-usable')).toEqual([]);
  });
  test('health that was not read warns, and its LUN can speak for it', () => {
    const unread = { lunpaths: PATHS.tape.map((path) => ({ path, health: '' as const })) };
    const of = (health: '' | 'online' | 'limited' | 'offline') =>
      attach(host({ guests, luns: lunsWith('tape1', { ...unread, health }) }), overTape(PATHS.tape[0]));
    expect([...said(of('online'), 'unknown'), ...said(of('online'), 'lunpath-usable')]).toEqual([]);
    expect(said(of(''), 'unknown')).toEqual(['warn health']);
    expect(said(of('limited'), 'unknown')).toEqual(['warn health']);
    expect(said(of('offline'), 'lunpath-usable')).toEqual(['refuse lunpath-state']);
  });
  test.each([
    [['online', 'online'], 'online', []],
    [['online', 'offline'], 'online', ['warn lunpaths-failing']],
    [['offline', 'offline'], 'online', ['refuse lunpaths-failing']],
    [['online', 'online'], 'offline', ['refuse lun-state']],
    [['online', 'online'], 'limited', ['warn lun-state']],
    [['standby', 'standby'], 'online', ['warn lun-state']],
  ] as const)('a whole LUN with paths %j that is %s: %j', (healths, health, expected) => {
    const lunpaths = PATHS.disk.map((path, at) => ({ path, health: healths[at]! }));
    const failing = host({ guests: [guest('atlas')], luns: lunsWith('disk3', { lunpaths, health }) });
    expect(said(attach(failing, 'disk:avio_stor::disk:/dev/rdisk/disk3'), 'lunpath-usable')).toEqual(
      expected,
    );
  });
});

describe('lunpath-usable', () => {
  const bare = (evidence: object) =>
    host({ guests, luns: lunsWith('disk3', { lunpaths: [], health: 'limited' }), evidence });
  const disk = 'dvd:scsi::disk:/dev/rdisk/disk3';

  test('a limited LUN whose lunpaths nobody lists has one that works', () => {
    expect(said(attach(bare({}), disk), 'lunpath-usable')).toEqual(['warn lun-state']);
    const unread = attach(bare({ lunpathRows: false }), disk);
    expect(said(unread, 'lunpath-usable')).toEqual(['warn lun-state']);
    expect(said(unread, 'unknown')).toEqual(['warn lunpaths']);
  });
});

describe('usb-needs-avio', () => {
  test('a USB burner is not attached through scsi', () => {
    expect(said(attach(situation, 'burner:scsi::attach:/dev/pt/pt_disk5'), 'usb-needs-avio')).toEqual([
      'refuse usb-attach',
    ]);
  });
  test('it is through avio_stor', () => {
    expect(
      said(attach(situation, `burner:avio_stor::attach_path:${PATHS.usb[0]}`), 'usb-needs-avio'),
    ).toEqual([]);
  });
  test('a virtual DVD on it warns on scsi', () => {
    expect(said(attach(situation, 'dvd:scsi::disk:/dev/rdisk/disk5'), 'usb-needs-avio')).toEqual([
      'warn usb-dvd',
    ]);
  });
  test('a drive that is not on USB has no such trouble', () => {
    expect(said(attach(situation, 'dvd:scsi::disk:/dev/rdisk/disk4'), 'usb-needs-avio')).toEqual([]);
  });
});

describe('host-in-use', () => {
  const rdev = (names: readonly string[], uniqueId = '') =>
    host({ guests: [guest('atlas')], database: [{ names, attributes: { CONFIG: 'rdev' }, uniqueId }] });
  const disk = 'disk:avio_stor::disk:/dev/rdisk/disk3';

  test('a restricted device is refused, by any of its names', () => {
    expect(said(attach(rdev(['/dev/rdisk/disk3']), disk), 'host-in-use')).toEqual(['refuse host-use']);
    expect(said(attach(rdev(['/dev/disk/disk3']), disk), 'host-in-use')).toEqual(['refuse host-use']);
  });
  test('a guest device (gdev) is not', () => {
    const gdev = host({
      guests: [guest('atlas')],
      database: [{ names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'gdev' } }],
    });
    expect(said(attach(gdev, disk), 'host-in-use')).toEqual([]);
  });
  test('a volume is told by its own name', () => {
    expect(
      said(attach(rdev(['/dev/vg00/rlvol3']), 'disk:avio_stor::lv:/dev/vg00/rlvol3'), 'host-in-use'),
    ).toEqual(['refuse host-use']);
  });
  test('the WWID at the end of the unique id tells too', () => {
    const luns = lunsWith('disk3', { wwid: '0x600508B4000A1B2C0000D00002F70000' });
    const database = [
      {
        names: ['/dev/rdisk/other'],
        attributes: { CONFIG: 'rdev' },
        uniqueId: '0x01.0x00.0x03.0x600508b4000a1b2c0000d00002f70000',
      },
    ];
    expect(said(attach(host({ guests: [guest('atlas')], luns, database }), disk), 'host-in-use')).toEqual([
      'refuse host-use',
    ]);
  });
  test('without the database it is unknown', () => {
    const unread = host({ guests: [guest('atlas')], evidence: { database: false } });
    expect(said(attach(unread, disk), 'unknown')).toEqual(['warn database']);
  });
});
