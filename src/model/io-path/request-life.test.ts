import { describe, expect, test } from 'vitest';
import { createSituation } from '../create-situation.ts';
import type { IoEvent } from './event.ts';
import { targetsOf } from '../guest-view.ts';
import { buildInventory, type InventorySpec } from '../inventory.testing.ts';
import { guest, host, LUNS, lunsWith, PATHS } from '../rules/rules.testing.ts';
import type { Situation, Target } from '../situation.ts';
import type { IoRequest } from './request.ts';
import { requestLife } from './request-life.ts';

const TAPE = `tape:avio_stor:0,4,0:attach_path:${PATHS.tape[0]}`;
const DISK = 'disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3';
const OPEN = { kind: 'open', medium: true, heldBy: null } as const;
const HELD = { ...OPEN, heldBy: { by: 'guest', guest: 'borealis' } } as const;
const READ = { kind: 'read', block: 100, blocks: 8 } as const;
const WRITE = { kind: 'write', block: 100, blocks: 8 } as const;

/** A host where atlas has this device, and others what `change` says. */
function hostWith(device: string, change: InventorySpec = {}): Situation {
  const { guests = [], ...rest } = change;
  return host({ guests: [guest('atlas', [device]), ...guests], ...rest });
}

function firstOf(situation: Situation): Target {
  return targetsOf(situation.guest('atlas')!)[0]!;
}

function life(device: string, request: IoRequest, change: InventorySpec = {}): readonly IoEvent[] {
  const situation = hostWith(device, change);
  return requestLife(situation, firstOf(situation), request);
}

/** `layer act code`, the way down and the turn. */
function down(events: readonly IoEvent[]): readonly string[] {
  return events
    .filter(({ act }) => act !== 'returns')
    .map(({ layer, act, detail }) => `${layer} ${act} ${detail.code}`);
}

/** What the request fails with; null when it does not. */
function errorOf(events: readonly IoEvent[]): string | null {
  const last = events.at(-1)!;
  const { detail } = last;
  return 'reply' in detail && detail.reply.kind === 'error' ? detail.reply.error : null;
}

const BRIEF_HARDWARE = ['host-adapter', 'target-port', 'lunpath'].map((id) => `${id} becomes over`);

describe('INQUIRY', () => {
  test('is answered by Integrity VM for a virtual device, with its own identity', () => {
    const events = life(DISK, { kind: 'inquiry' });
    expect(down(events).at(-1)).toBe('hpvm-storage answers identifies');
    expect(events.find(({ act }) => act === 'answers')!.detail).toMatchObject({
      who: 'virtual',
      text: 'Virtual Disk',
    });
  });

  test('is answered by the real device when it is attached', () => {
    const events = life(TAPE, { kind: 'inquiry' });
    expect(down(events).at(-1)).toBe('lun answers identifies');
    expect(events.at(-1)!.detail).toMatchObject({
      code: 'guest-gets',
      reply: { who: 'real', text: 'HP      Ultrium 3-SCSI' },
    });
  });

  test.each([
    ['disk:scsi:0,4,0:lv:/dev/vg01/rlvol1', 'Virtual LvDisk'],
    ['disk:avio_stor:0,4,0:file:/stores/a', 'Virtual FileDisk'],
    ['dvd:scsi:0,4,0:disk:/dev/rdisk/disk4', 'Virtual DVD'],
    ['dvd:scsi:0,4,0:file:/isos/a.iso', 'Virtual FileDVD'],
    ['dvd:scsi:0,4,0:null:/isos', 'Virtual NullDVD'],
  ])('%s says that it is a %s', (device, identity) => {
    expect(life(device, { kind: 'inquiry' }).at(-1)!.detail).toMatchObject({ reply: { text: identity } });
  });
});

describe('READ', () => {
  test('of a virtual disk becomes a read of what stands behind it, by a lunpath that multipathing chooses', () => {
    const events = life(DISK, READ);
    expect(down(events)).toEqual([
      'guest-driver becomes asks',
      'virtual-adapter may-refuse bundle-unsure',
      'virtual-adapter becomes on-bus',
      'hpvm-storage becomes maps',
      'host-storage becomes host-asks',
      ...BRIEF_HARDWARE,
      'lun answers performs',
    ]);
    const maps = events.find(({ detail }) => detail.code === 'maps')!;
    expect(maps.detail).toMatchObject({ command: 'READ(10)', range: { offset: 51_200, bytes: 4096 } });
    expect(events.at(-1)!.detail).toMatchObject({ reply: { kind: 'data', bytes: 4096 } });
  });

  test('of a disc counts in blocks of 2,048 bytes', () => {
    const maps = life('dvd:scsi:0,4,0:disk:/dev/rdisk/disk4', READ).find(
      ({ detail }) => detail.code === 'maps',
    )!;
    expect(maps.detail).toMatchObject({ range: { offset: 204_800, bytes: 16_384 } });
  });

  test('of an attached tape is handed through and back unchanged', () => {
    const events = life(TAPE, READ);
    expect(down(events)).toContain('hpvm-storage becomes interprets');
    expect(events.find(({ layer, act }) => layer === 'hpvm-storage' && act === 'returns')!.detail.code).toBe(
      'hands-unchanged',
    );
    expect(events[0]!.detail).toMatchObject({ command: 'READ(6)', range: null });
  });

  test.each([
    [2 ** 32 - 8, 'READ(10)'],
    [2 ** 32 - 7, 'READ(16)'],
  ])('at block %d is %s', (block, command) => {
    expect(life(DISK, { kind: 'read', block, blocks: 8 })[0]!.detail).toMatchObject({ command });
  });

  test('is nothing that the driver of a changer asks', () => {
    const events = life(`changer:avio_stor:0,4,0:attach_path:${PATHS.changer[0]}`, READ);
    expect(down(events)).toEqual(['guest-driver refuses not-asked']);
  });
});

describe('WRITE', () => {
  test('to a virtual DVD is refused by Integrity VM', () => {
    const events = life('dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk4', WRITE);
    expect(down(events).at(-1)).toBe('hpvm-storage refuses read-only');
    expect(errorOf(events)).toBe('DATA PROTECT');
  });

  test('to a burner goes to the drive', () => {
    expect(down(life(`burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`, WRITE)).slice(-2)).toEqual([
      'lun may-refuse medium-protected',
      'lun answers performs',
    ]);
  });
});

test('SPACE goes to the tape drive, and no other driver asks it', () => {
  const space = { kind: 'space', filemarks: 1 } as const;
  expect(life(TAPE, space)[0]!.detail).toMatchObject({ command: 'SPACE(6)' });
  expect(down(life(TAPE, space)).at(-1)).toBe('lun answers performs');
  expect(down(life(DISK, space))).toEqual(['guest-driver refuses not-asked']);
});

describe('open of a DVD', () => {
  const empty = { ...OPEN, medium: false };

  test('locks the drive when a medium is in it', () => {
    expect(life('dvd:scsi:0,4,0:disk:/dev/rdisk/disk4', OPEN).at(-1)!.detail).toMatchObject({
      reply: { kind: 'ready', lock: 'locked' },
    });
  });

  test('without medium: the drive says so, after the warning of slow commands', () => {
    const events = life('dvd:scsi:0,4,0:disk:/dev/rdisk/disk4', empty);
    expect(down(events)).toContain('hpvm-storage may-refuse slow-commands');
    expect(down(events).at(-1)).toBe('lun refuses no-medium');
    expect(errorOf(events)).toBe('NOT READY');
  });

  test.each(['null:/isos', 'null:/dev/rdisk/disk4', 'file:/isos/a.iso'])(
    '%s without medium: Integrity VM says so',
    (storage) => {
      expect(down(life(`dvd:scsi:0,4,0:${storage}`, empty)).at(-1)).toBe('hpvm-storage refuses no-medium');
    },
  );

  test('a null DVD is another device once a medium is inserted', () => {
    const inserted = life('dvd:scsi:0,4,0:null:/isos', OPEN).find(
      ({ detail }) => detail.code === 'inserted',
    )!;
    expect(inserted.detail).toMatchObject({ identity: 'Virtual FileDVD' });
  });
});

describe('open while another guest has the device', () => {
  const both = (own: string, other: string, change: Partial<Parameters<typeof host>[0]> = {}) => {
    const situation = host({ guests: [guest('atlas', [own]), guest('borealis', [other])], ...change });
    return requestLife(situation, firstOf(situation), HELD);
  };

  test.each([
    ['v3', 'EBUSY'],
    ['v2', 'ENXIO'],
  ] as const)('an AVIO attached device on 11i %s: %s', (version, error) => {
    const inventory = buildInventory({
      luns: LUNS,
      guests: [guest('atlas', [TAPE]), guest('borealis', [TAPE])],
    });
    const situation = createSituation(inventory, { hpuxVersions: { atlas: version } });
    const events = requestLife(situation, firstOf(situation), HELD);
    expect(down(events).at(-1)).toBe('host-storage refuses held');
    expect(errorOf(events)).toBe(error);
  });

  test('which version it is nobody told', () => {
    expect(errorOf(both(TAPE, TAPE))).toBe('EBUSY or ENXIO');
  });

  test('SHARE=NO may keep it from booting before that, SHARE=YES does not', () => {
    const database = [{ names: [PATHS.tape[0]], attributes: { CONFIG: 'gdev', SHARE: 'YES' } }];
    expect(down(both(TAPE, TAPE))).toContain('hpvm-storage may-refuse share-closed');
    expect(down(both(TAPE, TAPE, { database }))).not.toContain('hpvm-storage may-refuse share-closed');
  });

  test('two virtual DVDs read together with SHARE=YES, and one does not boot without', () => {
    const dvd = 'dvd:scsi:0,4,0:disk:/dev/rdisk/disk4';
    const database = [{ names: ['/dev/rdisk/disk4'], attributes: { CONFIG: 'gdev', SHARE: 'YES' } }];
    expect(down(both(dvd, dvd, { database }))).toContain('hpvm-storage becomes reads-together');
    expect(both(dvd, dvd).find(({ act }) => act === 'refuses')!.detail).toMatchObject({
      code: 'boot-blocked',
      rule: 'share-no',
    });
  });

  test.each([
    [DISK, DISK, 'writable-shared'],
    [
      'tape:scsi:0,4,0:attach:/dev/pt/pt_tape1',
      'tape:scsi:0,4,0:attach:/dev/pt/pt_tape1',
      'vio-attached-exclusive',
    ],
    [TAPE, 'tape:scsi:0,4,0:attach:/dev/pt/pt_tape1', 'mixed-access'],
    [
      'dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk5',
      `burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`,
      'one-kind-at-a-time',
    ],
    [
      `burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`,
      'dvd:scsi:0,4,0:disk:/dev/rdisk/disk5',
      'dvd-boot-conflict',
    ],
  ])('%s beside %s: %s keeps it from booting', (own, other, rule) => {
    const events = both(own, other);
    expect(events.find(({ act }) => act === 'refuses')!.detail).toMatchObject({ code: 'boot-blocked', rule });
    expect(errorOf(events)).toBe('boot blocked');
  });

  test.each([
    ['dvd:scsi:0,4,0:disk:/dev/rdisk/disk5', `burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`],
    [`burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`, 'dvd:scsi:0,4,0:null:/dev/rdisk/disk5'],
  ])("%s beside %s: HP's check misses it", (own, other) => {
    expect(down(both(own, other))).toContain('hpvm-storage may-refuse conflict-missed');
  });
});

describe('a failing lunpath', () => {
  const dead = { path: PATHS.tape[0], state: 'NO_HW' } as const;

  test('ends the request of an attached device, whatever its other paths do', () => {
    const events = life(TAPE, READ, { luns: lunsWith('tape1', { lunpaths: [dead, PATHS.tape[1]] }) });
    const refused = events.find(({ act }) => act === 'refuses')!;
    expect(refused).toMatchObject({ layer: 'lunpath', detail: { code: 'path-dead', others: 1 } });
    expect(errorOf(events)).toBe('EIO');
  });

  test('of a whole LUN is left out by multipathing', () => {
    const lunpaths = [{ path: PATHS.disk[0], state: 'NO_HW' } as const, PATHS.disk[1]];
    const events = life(DISK, READ, { luns: lunsWith('disk3', { lunpaths }) });
    const asks = events.find(({ detail }) => detail.code === 'host-asks')!;
    expect(asks.detail).toMatchObject({ pathing: 'multipath', of: 2, failing: [PATHS.disk[0]] });
    expect(errorOf(events)).toBeNull();
  });

  test('is the end when it is the last one', () => {
    const lunpaths = PATHS.disk.map((path) => ({ path, state: 'NO_HW' }) as const);
    const events = life(DISK, READ, { luns: lunsWith('disk3', { lunpaths }) });
    expect(down(events).at(-1)).toBe('host-storage refuses no-path');
  });

  test('may be the one that an attach statement uses', () => {
    const luns = lunsWith('tape1', { lunpaths: [dead, PATHS.tape[1]], dsfs: ['/dev/pt/pt_tape1'] });
    expect(down(life('tape:scsi:0,4,0:attach:/dev/pt/pt_tape1', READ, { luns }))).toContain(
      'host-storage may-refuse path-unsure',
    );
  });
});

test('a guest whose system has no such device never gets to the bus', () => {
  const situation = host({ guests: [guest('atlas', [TAPE], { os: 'WINDOWS' })] });
  expect(down(requestLife(situation, firstOf(situation), READ))).toEqual(['guest-driver refuses os-cannot']);
});
