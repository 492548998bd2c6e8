import { describe, expect, test } from 'vitest';
import type { GuestSpec } from '../../inventory.testing.ts';
import { createSituation } from '../../create-situation.ts';
import { buildInventory } from '../../inventory.testing.ts';
import type { Step } from '../../step.ts';
import { judge } from '../judge.ts';
import { attach, detach, guest, host, LUNS, PATHS, said, statement } from '../rules.testing.ts';

const DISK = 'disk:avio_stor::disk:/dev/rdisk/disk3';
const TAPE = `tape:avio_stor::attach_path:${PATHS.tape[0]}`;
const OWN = 'dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4';
const VIO = 'dvd:scsi:0,2,0:disk:/dev/rdisk/disk5';

/** The host with one guest, `atlas`, like this. */
const on = (change: Partial<GuestSpec>, devices: readonly string[] = []) =>
  host({ guests: [guest('atlas', devices, change)] });

describe('guest-driver', () => {
  test('the first avio_stor device of an HP-UX guest asks for the bundle', () => {
    expect(said(attach(on({}), DISK), 'guest-driver')).toEqual(['warn avio-driver']);
    expect(said(attach(on({}, [VIO]), DISK), 'guest-driver')).toEqual(['warn avio-driver']);
  });
  test('a guest that has one needs no asking', () => {
    expect(said(attach(on({}, [OWN]), DISK), 'guest-driver')).toEqual([]);
  });
  test.each(['WINDOWS', 'LINUX', 'OPENVMS'] as const)('the bundle is not for %s', (os) => {
    expect(said(attach(on({ os }), DISK), 'guest-driver')).toEqual([]);
  });
  test('nor for scsi', () => {
    expect(said(attach(on({}), 'disk:scsi::disk:/dev/rdisk/disk3'), 'guest-driver')).toEqual([]);
  });
  test('every attached device is run by the driver of the guest, whatever it has', () => {
    expect(said(attach(on({}, [OWN]), TAPE), 'guest-driver')).toEqual(['warn device-driver']);
    expect(said(attach(on({ os: 'LINUX' }), 'tape:scsi::attach:/dev/pt/pt_tape1'), 'guest-driver')).toEqual([
      'warn device-driver',
    ]);
    expect(said(attach(on({}), TAPE), 'guest-driver')).toEqual(['warn avio-driver', 'warn device-driver']);
  });
  test('of a guest whose system was not read nobody knows', () => {
    const verdict = attach(on({ os: null }), DISK);
    expect(said(verdict, 'guest-driver')).toEqual([]);
    expect(said(verdict, 'limit-adapters')).toEqual([]);
    expect(said(verdict, 'unknown')).toEqual(['warn guest-status']);
  });
});

describe('guest-os', () => {
  test.each([
    ['HPUX', DISK, []],
    ['HPUX', TAPE, []],
    ['LINUX', DISK, ['warn os-not-known']],
    ['LINUX', 'disk:scsi::disk:/dev/rdisk/disk3', []],
    ['WINDOWS', TAPE, ['refuse os-cannot']],
    ['WINDOWS', 'tape:scsi::attach:/dev/pt/pt_tape1', ['warn os-own-driver']],
    ['OPENVMS', DISK, []],
    ['OPENVMS', 'disk:scsi::disk:/dev/rdisk/disk3', ['refuse os-cannot']],
    ['UNKNOWN', DISK, ['warn os-not-known']],
  ] as const)('%s and %s: %j', (os, text, expected) => {
    expect(said(attach(on({ os }), text), 'guest-os')).toEqual(expected);
  });
});

describe('empty-drive', () => {
  test.each([
    ['dvd:avio_stor::disk:/dev/rdisk/disk4', ['warn empty-drive']],
    ['dvd:scsi::null:/dev/rdisk/disk4', ['warn empty-drive']],
    ['dvd:avio_stor::null:/isos', []],
    ['dvd:avio_stor::file:/isos/a.iso', []],
    [DISK, []],
    [`burner:avio_stor::attach_path:${PATHS.usb[0]}`, []],
  ])('%s: %j', (text, expected) => {
    expect(said(attach(on({}), text), 'empty-drive')).toEqual(expected);
  });
});

describe('new-adapter-needs-reboot', () => {
  const state = 'On (OS)';
  const reboot = (change: Partial<GuestSpec>, devices: readonly string[], text: string) =>
    said(attach(on(change, devices), text), 'new-adapter-needs-reboot');

  test('a running guest sees a new adapter after a reboot', () => {
    expect(reboot({ state }, [], DISK)).toEqual(['warn new-adapter']);
    expect(reboot({ state: 'On (EFI)' }, [VIO], DISK)).toEqual(['warn new-adapter']);
  });
  test('one that it has takes the device at once, unless another slot is named', () => {
    expect(reboot({ state }, [OWN], DISK)).toEqual([]);
    expect(reboot({ state }, [OWN], 'disk:avio_stor:0,1:disk:/dev/rdisk/disk3')).toEqual([]);
    expect(reboot({ state }, [OWN], 'disk:avio_stor:0,3:disk:/dev/rdisk/disk3')).toEqual([
      'warn new-adapter',
    ]);
  });
  test('a full adapter does not count', () => {
    const full = Array.from({ length: 15 }, (_, at) => `dvd:scsi:0,2,${at}:file:/isos/${at}.iso`);
    expect(reboot({ state }, full, 'disk:scsi::disk:/dev/rdisk/disk3')).toEqual(['warn new-adapter']);
    expect(reboot({ state }, full.slice(1), 'disk:scsi::disk:/dev/rdisk/disk3')).toEqual([]);
  });
  test('a modify keeps the adapter, though nothing else hangs on it', () => {
    const modify: Step = {
      kind: 'modify',
      guest: 'atlas',
      from: statement(OWN),
      to: { ...statement(OWN), storage: 'file', location: '/vm/a.img' },
    };
    const guests = [guest('atlas', [OWN], { state })];
    const verdict = judge(host({ guests, host: { hpvmRevision: 'B.06.10' } }), modify);
    expect(said(verdict, 'new-adapter-needs-reboot')).toEqual([]);
    expect(said(verdict, 'guest-driver')).toEqual([]);
    expect(said(verdict, 'active-io')).toEqual(['inform active-io']);
  });
  test('a guest that is off gets any adapter', () => {
    expect(reboot({ state: 'Off' }, [], DISK)).toEqual([]);
  });
  test('of a guest whose state was not read nobody knows', () => {
    expect(said(attach(on({ state: null }), DISK), 'unknown')).toEqual(['warn guest-status']);
  });
});

describe('active-io', () => {
  test.each([
    ['On (OS)', ['inform active-io']],
    ['On (EFI)', ['inform active-io']],
    ['Off', []],
    [null, []],
  ])('%s: %j, at an add and at a delete', (state, expected) => {
    expect(said(attach(on({ state }), DISK), 'active-io')).toEqual(expected);
    expect(said(detach(on({ state }, [OWN]), OWN), 'active-io')).toEqual(expected);
  });
});

describe('efi-delete', () => {
  test.each([
    ['On (EFI)', OWN, ['refuse efi-delete']],
    ['On (EFI)', VIO, []],
    ['On (OS)', OWN, []],
    ['Off', OWN, []],
  ])('%s, %s: %j', (state, text, expected) => {
    expect(said(detach(on({ state }, [OWN, VIO]), text), 'efi-delete')).toEqual(expected);
  });
  test('a state that was not read warns', () => {
    expect(said(detach(on({ state: null }, [OWN]), OWN), 'unknown')).toEqual(['warn guest-status']);
  });
});

describe('online-delete', () => {
  const state = 'On (OS)';
  const told = (version: 'v2' | 'v3') =>
    createSituation(buildInventory({ luns: LUNS, guests: [guest('atlas', [OWN], { state })] }), {
      hpuxVersions: { atlas: version },
    });

  test('a running HP-UX guest holds on to an avio_stor device', () => {
    expect(said(detach(on({ state }, [OWN]), OWN), 'online-delete')).toEqual(['warn online-delete']);
    expect(said(detach(told('v3'), OWN), 'online-delete')).toEqual(['warn online-delete']);
  });
  test('11i v2 does not', () => {
    expect(said(detach(told('v2'), OWN), 'online-delete')).toEqual([]);
  });
  test.each([
    [{ state: 'Off' }, OWN],
    [{ state: 'On (EFI)' }, OWN],
    [{ state }, VIO],
    [{ state, os: 'LINUX' }, OWN],
  ] as const)('%j deletes %s without ado', (change, text) => {
    expect(said(detach(on(change, [OWN, VIO]), text), 'online-delete')).toEqual([]);
  });
  test('a system that was not read warns', () => {
    expect(said(detach(on({ state, os: null }, [OWN]), OWN), 'unknown')).toEqual(['warn guest-status']);
  });
});

describe('not-modifiable', () => {
  test('a disabled modify status refuses as (NR) does', () => {
    const disabled = on({ modifiable: false }, [OWN]);
    expect(said(attach(disabled, DISK), 'not-modifiable')).toEqual(['refuse modify-disabled']);
    expect(said(detach(disabled, OWN), 'not-modifiable')).toEqual(['refuse modify-disabled']);
    expect(said(attach(on({ modifiable: true }), DISK), 'not-modifiable')).toEqual([]);
  });
});
