/** What the rules of a device say when its guest boots. */
import { describe, expect, test } from 'vitest';
import { bootFindings } from '../boot/boot-findings.ts';
import type { InventorySpec } from '../inventory.testing.ts';
import type { RuleId } from './ids.ts';
import { guest, host, lunsWith, PATHS, said } from './rules.testing.ts';

/** What one rule says when `atlas` boots with this device. */
function booting(rule: RuleId, device: string, spec: Partial<InventorySpec> = {}): readonly string[] {
  const situation = host({ guests: [guest('atlas', [device])], ...spec });
  return said({ outcome: 'allowed', findings: bootFindings(situation, 'atlas', () => true) }, rule);
}

const DISK = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
const TAPE = `tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`;
const NO_TREE = { luns: [], evidence: { lunRows: false, lunpathRows: false } };

describe('device-known', () => {
  test.each([
    ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk99', ['refuse device-gone']],
    [DISK, []],
    ['disk:avio_stor:0,1,0:file:/vm/a.img', []],
    ['disk:avio_stor:0,1,0:lv:/dev/vg01/rlvol1', []],
  ])('%s: %j', (device, expected) => {
    expect(booting('device-known', device)).toEqual(expected);
  });
  test('a name that no output lists worked before', () => {
    const luns = lunsWith('tape1', { dsfs: ['/dev/rtape/tape1_BEST'] });
    expect(booting('device-known', 'tape:scsi:0,1,0:attach:/dev/pt/pt_tape1', { luns })).toEqual([]);
  });
  test('without LUN rows it is unknown', () => {
    expect(booting('device-known', DISK, NO_TREE)).toEqual([]);
    expect(booting('unknown', DISK, NO_TREE)).toContain('warn luns');
  });
});

describe('lunpath-known', () => {
  test('a lunpath that is gone stops the boot', () => {
    expect(booting('lunpath-known', 'tape:avio_stor:0,1,0:attach_path:0/2/1/0.0x9.0x0')).toEqual([
      'refuse lunpath-gone',
    ]);
    expect(booting('lunpath-known', TAPE)).toEqual([]);
  });
  test('without lunpath rows it is unknown', () => {
    expect(booting('unknown', TAPE, NO_TREE)).toContain('warn lunpaths');
  });
});

describe('lunpath-usable', () => {
  test.each([
    [{ state: 'NO_HW' }, ['refuse lunpath-state']],
    [{ health: 'standby' }, ['warn lunpath-state']],
    [{}, []],
  ] as const)('over a path that is %j: %j', (change, expected) => {
    const lunpaths = [{ path: PATHS.tape[0], ...change }, PATHS.tape[1]];
    expect(booting('lunpath-usable', TAPE, { luns: lunsWith('tape1', { lunpaths }) })).toEqual(expected);
  });
});

describe('orphan', () => {
  test('speaks at an audit alone', () => {
    expect(booting('orphan', 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk99')).toEqual([]);
  });
});
