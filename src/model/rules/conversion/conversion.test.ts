import { describe, expect, test } from 'vitest';
import type { GuestSpec, InventorySpec } from '../../inventory.testing.ts';
import type { AdapterType } from '../../statement.ts';
import type { Rehang, StepOf } from '../../step.ts';
import { waysOut } from '../../ways-out/ways-out.ts';
import { judge } from '../judge.ts';
import { judgeMigration } from '../judge-migration.ts';
import { guest, host, PATHS, said, statement } from '../rules.testing.ts';

const DVD = 'dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk4';
const TAPE = `tape:avio_stor:0,4,1:attach_path:${PATHS.tape[0]}`;
const VIO_TAPE = 'tape:scsi:0,4,1:attach:/dev/pt/pt_tape1';

const hung = (from: string, to: string): Rehang => ({ from: statement(from), to: statement(to) });

function convertTo(to: AdapterType, ...rehang: readonly Rehang[]): StepOf<'convert'> {
  return { kind: 'convert', guest: 'atlas', bus: 0, slot: 4, to, rehang };
}

const atlas = (
  devices: readonly string[],
  change: Partial<GuestSpec> = {},
  spec: Partial<InventorySpec> = {},
) => host({ guests: [guest('atlas', devices, change)], ...spec });

/** Devices on one adapter, from a target on. */
function files(adapter: AdapterType, slot: number, count: number, first = 0): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `dvd:${adapter}:0,${slot},${first + at}:file:/isos/${slot}-${at}.iso`,
  );
}

describe('convert-with-attached', () => {
  test.each([
    [TAPE, 'scsi'],
    [VIO_TAPE, 'avio_stor'],
  ] as const)('%s bars the conversion to %s', (device, to) => {
    expect(said(judge(atlas([device]), convertTo(to)), 'convert-with-attached')).toEqual([
      'refuse attached-left',
    ]);
  });
  test('virtual devices do not, and neither does what is taken off first', () => {
    expect(said(judge(atlas([DVD]), convertTo('scsi')), 'convert-with-attached')).toEqual([]);
    const step = convertTo('scsi', hung(TAPE, VIO_TAPE));
    expect(said(judge(atlas([DVD, TAPE]), step), 'convert-with-attached')).toEqual([]);
  });
  test.each([
    [TAPE, 'scsi', VIO_TAPE],
    [VIO_TAPE, 'avio_stor', TAPE],
  ] as const)('the way out of %s to %s hangs it back as %s', (device, to, back) => {
    const [first] = waysOut(atlas([DVD.replace('avio_stor', device.split(':')[1]!), device]), convertTo(to));
    expect(first).toEqual([convertTo(to, hung(device, back))]);
  });
});

describe('convert-running', () => {
  test.each([
    ['On (OS)', ['refuse convert-running']],
    ['On (EFI)', ['refuse convert-running']],
    ['Off', []],
  ])('%s: %j', (state, expected) => {
    expect(said(judge(atlas([DVD], { state }), convertTo('scsi')), 'convert-running')).toEqual(expected);
  });
  test('a state that was not read warns', () => {
    expect(said(judge(atlas([DVD], { state: null }), convertTo('scsi')), 'unknown')).toEqual([
      'warn guest-status',
    ]);
  });
});

describe('convert-range', () => {
  const range = (devices: readonly string[], step = convertTo('scsi')) =>
    said(judge(atlas(devices), step), 'convert-range');

  test('scsi has no target over 14', () => {
    expect(range(files('avio_stor', 4, 1, 14))).toEqual([]);
    expect(range(files('avio_stor', 4, 1, 15))).toEqual(['refuse targets-too-high']);
  });
  test('one that is hung back lower does not count', () => {
    const [high] = files('avio_stor', 4, 1, 15);
    expect(range([DVD, high!], convertTo('scsi', hung(high!, 'dvd:scsi:0,4:file:/isos/4-0.iso')))).toEqual(
      [],
    );
  });
  test('a guest has 30 scsi devices at most', () => {
    const others = [...files('scsi', 5, 15), ...files('scsi', 6, 14)];
    expect(range([...others, ...files('avio_stor', 4, 1)])).toEqual([]);
    expect(range([...others, ...files('avio_stor', 4, 2)])).toEqual(['refuse too-many-scsi']);
  });
  test('where nothing is left to convert nothing is counted', () => {
    const devices = [TAPE, ...files('scsi', 5, 15), ...files('scsi', 6, 15), ...files('scsi', 7, 1)];
    expect(range(devices, convertTo('scsi', hung(TAPE, VIO_TAPE)))).toEqual([]);
  });
  test('avio_stor takes them all', () => {
    expect(range(files('scsi', 4, 15), convertTo('avio_stor'))).toEqual([]);
  });
  test('the way out hangs high targets back lower', () => {
    const [low, high] = [DVD, 'disk:avio_stor:0,4,20:disk:/dev/rdisk/disk3'];
    const ways = waysOut(atlas([low, high]), convertTo('scsi'));
    expect(ways[0]).toEqual([convertTo('scsi', hung(high, 'disk:scsi:0,4:disk:/dev/rdisk/disk3'))]);
  });
});

describe('limit-adapter', () => {
  test('what is left must fit on an adapter of the new type', () => {
    const of = (count: number) =>
      said(judge(atlas(files('avio_stor', 4, count)), convertTo('scsi')), 'limit-adapter');
    expect(of(15)).toEqual([]);
    expect(of(16)).toEqual(['refuse adapter-too-small']);
  });
});

describe('limit-guest', () => {
  const of = (count: number, hpvmRevision: string | null = 'B.04.30') => {
    const devices = [...files('avio_stor', 5, count), ...files('scsi', 4, 2)];
    return judge(atlas(devices, {}, { host: { hpvmRevision } }), convertTo('avio_stor'));
  };

  test('the guest must have room for what is converted', () => {
    expect(said(of(126), 'limit-guest')).toEqual([]);
    expect(said(of(127), 'limit-guest')).toEqual(['refuse guest-too-full']);
    expect(said(of(127, 'B.06.10'), 'limit-guest')).toEqual([]);
  });
  test('with the release unread the larger limit may hold', () => {
    expect(said(of(127, null), 'limit-guest')).toEqual([]);
    expect(said(of(127, null), 'unknown')).toContain('warn version');
  });
});

describe('combination', () => {
  test('a release without scsi converts nothing to it', () => {
    const host6 = { host: { hpvmRevision: 'B.06.10' } };
    expect(said(judge(atlas([DVD], {}, host6), convertTo('scsi')), 'combination')).toEqual([
      'refuse scsi-gone',
    ]);
    expect(said(judge(atlas([DVD], {}), convertTo('scsi')), 'combination')).toEqual([]);
  });
});

describe('device-known', () => {
  test('only an adapter of the other type is converted', () => {
    expect(said(judge(atlas([DVD]), convertTo('scsi')), 'device-known')).toEqual([]);
    expect(said(judge(atlas([DVD]), convertTo('avio_stor')), 'device-known')).toEqual([
      'refuse same-adapter',
    ]);
    expect(said(judge(atlas([]), convertTo('scsi')), 'device-known')).toEqual(['refuse no-adapter']);
  });
  test('an adapter that nothing is left of was there', () => {
    expect(said(judge(atlas([TAPE]), convertTo('scsi', hung(TAPE, VIO_TAPE))), 'device-known')).toEqual([]);
  });
  test('of a guest whose devices were not read nobody knows, though the plan put one there', () => {
    for (const devices of [[], [DVD]]) {
      expect(said(judge(atlas(devices, { devicesRead: false }), convertTo('scsi')), 'unknown')).toContain(
        'warn guest-devices',
      );
    }
  });
});

describe('guest-os', () => {
  test.each([
    ['HPUX', 'scsi', []],
    ['OPENVMS', 'scsi', ['refuse os-cannot']],
    ['LINUX', 'scsi', []],
  ] as const)('%s to %s: %j', (os, to, expected) => {
    expect(
      said(judge(atlas([DVD, ...files('avio_stor', 4, 3, 1)], { os }), convertTo(to)), 'guest-os'),
    ).toEqual(expected);
  });
  test('where no virtual device is left nothing changes for the guest', () => {
    const step = convertTo('scsi', hung(DVD, DVD.replace('avio_stor', 'scsi')));
    const verdict = judge(atlas([DVD], { os: 'OPENVMS' }), step);
    expect(
      verdict.findings.filter(({ moment, rule }) => moment === 'convert' && rule === 'guest-os'),
    ).toEqual([]);
  });
});

describe('guest-driver', () => {
  const of = (devices: readonly string[], to: AdapterType) =>
    said(judge(atlas(devices), convertTo(to)), 'guest-driver');

  test('an HP-UX guest that gets its first avio_stor adapter is asked for the bundle, once', () => {
    expect(of(files('scsi', 4, 3), 'avio_stor')).toEqual(['warn avio-driver']);
    expect(of([...files('scsi', 4, 3), ...files('avio_stor', 5, 1)], 'avio_stor')).toEqual([]);
    expect(of(files('avio_stor', 4, 3), 'scsi')).toEqual([]);
  });
});

describe('not-modifiable', () => {
  test('a guest of another host is not converted here', () => {
    const verdict = judge(atlas([DVD], { state: 'Off (NR)' }), convertTo('scsi'));
    expect(said(verdict, 'not-modifiable')).toEqual(['refuse not-modifiable']);
  });
});

describe('migrate-attached', () => {
  const moved = (devices: readonly string[], mode: 'online' | 'offline', change: Partial<GuestSpec> = {}) =>
    judgeMigration(atlas(devices, change), 'atlas', mode);

  test('attached devices block a guest that runs, and warn for one that is off', () => {
    expect(said(moved([DVD, TAPE], 'online'), 'migrate-attached')).toEqual(['refuse migrate-attached']);
    expect(said(moved([VIO_TAPE], 'offline'), 'migrate-attached')).toEqual(['warn migrate-attached']);
  });
  test('virtual ones do not', () => {
    expect(moved([DVD], 'online')).toEqual({ outcome: 'allowed', findings: [] });
  });
  test('devices that were not read or not understood may be attached ones', () => {
    expect(said(moved([], 'online', { devicesRead: false }), 'unknown')).toEqual(['warn guest-devices']);
    expect(said(moved(['tape:what'], 'online'), 'unknown')).toEqual(['warn unreadable-devices']);
    expect(said(moved([TAPE, 'tape:what'], 'online'), 'unknown')).toEqual(['warn unreadable-devices']);
  });
  test('a guest that is not there is not moved', () => {
    expect(said(judgeMigration(atlas([]), 'nobody', 'online'), 'guest-known')).toEqual([
      'refuse guest-unknown',
    ]);
  });
});
