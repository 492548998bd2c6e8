import { describe, expect, test } from 'vitest';
import { backingOf, cleanPath, lunpathAt } from './backing.ts';
import { readDsf } from './dsf-names.ts';
import { entityOf } from './entity.ts';
import type { Inventory, InventoryData } from './inventory.ts';
import { Inventory as InventoryOf } from './inventory.ts';
import { buildInventory, buildInventoryData } from './inventory.testing.ts';
import { parseStatement } from './parse-statement.ts';

const HBA = '0/2/1/0.0x50060b0000332254';

const agile = buildInventory({
  luns: [
    { name: 'disk7', lunpaths: [`${HBA}.0x4001000000000000`] },
    // Redirected: its names have another number.
    { name: 'disk9', dsfs: ['/dev/disk/disk586', '/dev/rdisk/disk586'] },
    { name: 'disk20', dsfs: [] },
    { name: 'tape1', lunpaths: [`${HBA}.0x0`] },
    { name: 'tape2', dsfs: ['/dev/rtape/tape2_DDS', '/dev/pt/vault'] },
    { name: 'autoch1', dsfs: ['/dev/rchgr/autoch1', '/dev/rac/c5t0d1'] },
    { name: 'disk30', dsfs: ['/dev/rdisk/disk30', '/dev/rdsk/c7t2d1', '/dev/rcdisk/disk4'] },
  ],
});

function found(inventory: Inventory, text: string): unknown {
  const parsed = parseStatement(text);
  if (!parsed.ok) throw new Error(text);
  const backing = backingOf(inventory, parsed.statement);
  return backing.kind === 'lun' ? [inventory.lunName(backing.lun), backing.sure] : backing.kind;
}

describe('names of devices', () => {
  test.each([
    ['as printed', 'disk:scsi::disk:/dev/rdisk/disk7', ['disk7', true]],
    ['block for character', 'disk:scsi::disk:/dev/disk/disk7', ['disk7', true]],
    ['a partition', 'disk:scsi::disk:/dev/rdisk/disk7_p2', ['disk7', true]],
    ['a redirected name', 'disk:scsi::disk:/dev/rdisk/disk586', ['disk9', true]],
    ['the number of a redirected disk', 'disk:scsi::disk:/dev/rdisk/disk9', 'gone'],
    ['a disk whose names were not printed', 'disk:scsi::disk:/dev/rdisk/disk20', ['disk20', false]],
    ['a cluster name', 'disk:scsi::disk:/dev/cdisk/disk4', ['disk30', true]],
    ['a cluster number is no instance', 'disk:scsi::disk:/dev/cdisk/disk7', 'unknown'],
    ['a tape by density', 'tape:scsi::attach:/dev/rtape/tape1_BESTnb', ['tape1', true]],
    ['a density that was not printed', 'tape:scsi::attach:/dev/rtape/tape1_D3480n', ['tape1', true]],
    ['a tape without BEST', 'tape:scsi::attach:/dev/rtape/tape2_BEST', ['tape2', true]],
    ['a pass-through alias', 'tape:scsi::attach:/dev/pt/vault', ['tape2', true]],
    ['a pass-through name', 'tape:scsi::attach:/dev/pt/pt_tape1', ['tape1', false]],
    ['a changer’s', 'changer:scsi::attach:/dev/pt/pt_autoch1', ['autoch1', false]],
    ['a disk’s', 'burner:scsi::attach:/dev/pt/pt_disk7', ['disk7', false]],
    ['of none', 'tape:scsi::attach:/dev/pt/pt_tape41', 'gone'],
    ['a legacy name', 'disk:scsi::disk:/dev/dsk/c7t2d1s2', ['disk30', true]],
    ['a legacy changer’s pass-through', 'changer:scsi::attach:/dev/rscsi/c5t0d1', ['autoch1', true]],
    ['a legacy name that the agile view would not print', 'disk:scsi::disk:/dev/rdsk/c9t0d0', 'unknown'],
    ['a letter’s case', 'disk:scsi::disk:/dev/rdisk/DISK7', 'gone'],
    ['another spelling', 'disk:scsi::disk:/dev/x/..//rdisk/./disk7', ['disk7', true]],
    ['a drive for null', 'dvd:scsi::null:/dev/rdisk/disk7', ['disk7', true]],
    ['no drive for null', 'dvd:scsi::null:/dev/rdisk/disk8', 'gone'],
    ['a directory for null', 'dvd:scsi::null:/iso', 'file'],
    ['a whole disk called a volume', 'disk:scsi::lv:/dev/rdisk/disk7', ['disk7', true]],
    ['a whole disk called a file', 'disk:scsi::file:/dev/disk/disk7', ['disk7', true]],
    ['a volume', 'disk:scsi::lv:/dev/vg01/rlvol2', 'lv'],
    ['a file', 'disk:scsi::file:/fdev/disk', 'file'],
  ])('%s: %s', (_, text, expected) => {
    expect(found(agile, text)).toEqual(expected);
  });

  test('not printed, not read: unknown', () => {
    const text = 'disk:scsi::disk:/dev/rdisk/disk99';
    expect(found(agile, text)).toBe('gone');
    expect(found(buildInventory({ evidence: { lunRows: false } }), text)).toBe('unknown');
    expect(found(buildInventory({ evidence: { cutOff: true } }), text)).toBe('unknown');
  });

  test('a legacy name is gone where `-m dsf` was read', () => {
    const data = buildInventoryData({ luns: [{ name: 'disk7' }] });
    const outputs: InventoryData['outputs'] = [{ ...data.outputs[0]!, format: 'ioscan -m dsf' }];
    expect(found(new InventoryOf({ ...data, outputs }), 'disk:scsi::disk:/dev/rdsk/c9t0d0')).toBe('gone');
  });

  test('the legacy view knows no agile instances', () => {
    const legacy = buildInventory({
      luns: [{ name: 'disk7', legacyPath: '0/1/1/0.0.0', dsfs: ['/dev/rdsk/c0t0d0'] }],
    });
    expect(found(legacy, 'disk:scsi::disk:/dev/dsk/c0t0d0')).toEqual(['disk7', true]);
    expect(found(legacy, 'disk:scsi::disk:/dev/rdsk/c0t9d0')).toBe('gone');
    expect(found(legacy, 'disk:scsi::disk:/dev/rdisk/disk7')).toBe('unknown');
    expect(found(legacy, 'burner:scsi::attach:/dev/pt/pt_disk7')).toBe('unknown');
  });

  test('a name in no known form says nothing by itself', () => {
    expect(readDsf('/dev/vault')).toBeNull();
    expect(readDsf('/dev/rmt/0mnb')?.siblings).toContain('/dev/rmt/0m');
  });
});

describe('lunpaths', () => {
  const attach = (path: string): string => `tape:avio_stor::attach_path:${path}`;

  test('lead to their LUN, in any spelling', () => {
    expect(found(agile, attach(`${HBA}.0x0`))).toEqual(['tape1', true]);
    expect(found(agile, attach(`${HBA.toUpperCase().replaceAll('X', 'x')}.0x00`))).toEqual(['tape1', true]);
    expect(agile.path(lunpathAt(agile, `${HBA}.0x00`))).toBe(`${HBA}.0x0`);
  });

  test('only a lunpath will do', () => {
    expect(found(agile, attach('0/2/1/0'))).toBe('gone');
    expect(found(agile, attach(HBA))).toBe('gone');
    expect(lunpathAt(agile, '/dev/rdisk/disk7')).toBe(-1);
  });

  test('are gone only where lunpaths were read whole', () => {
    const luns = [{ name: 'tape1', lunpaths: [`${HBA}.0x0`] }];
    const other = attach(`${HBA}.0x1000000000000`);
    expect(found(buildInventory({ luns }), other)).toBe('gone');
    expect(found(buildInventory({ luns, evidence: { lunpathRows: false } }), other)).toBe('unknown');
    expect(found(buildInventory({ luns, evidence: { cutOff: true } }), other)).toBe('unknown');
  });

  test('that nobody can resolve are named in one spelling', () => {
    const nothing = buildInventory({ evidence: { lunpathRows: false } });
    const tape = { device: 'tape', adapter: 'avio_stor', address: null, storage: 'attach_path' } as const;
    const backings = ['0/2.0x50A.0x0', '0/2.0x50a.0x00'].map((location) =>
      backingOf(nothing, { ...tape, location }),
    );
    const one = { kind: 'unknown', name: '0/2.0x50a.0x0' };
    expect(backings).toEqual([one, one]);
  });

  test('without a word on their LUN are unknown', () => {
    const data = buildInventoryData({ luns: [{ name: 'tape1', lunpaths: [`${HBA}.0x0`] }] });
    const nodes = { ...data.nodes, lun: data.nodes.lun.map(() => -1) };
    expect(found(new InventoryOf({ ...data, nodes }), attach(`${HBA}.0x0`))).toBe('unknown');
  });
});

test.each([
  ['disk:scsi::lv:/dev/vg01/rlvol1', 'lv'],
  ['disk:scsi::file:/dev/vg01/rlvol1', 'lv'],
  ['disk:scsi::file:/dev/vx/rdsk/dg1/vol1', 'lv'],
  ['disk:scsi::file:/vm/a.img', 'file'],
  ['disk:scsi::lv:/vm/a.img', 'file'],
  ['disk:scsi::lv:/dev/odd', 'lv'],
])('%s is a %s, by what its name can be', (text, expected) => {
  expect(found(agile, text)).toBe(expected);
});

test('paths of files in one spelling', () => {
  expect(cleanPath('/fdev//a/./b/../c/')).toBe('/fdev/a/c');
  expect(cleanPath('/../..')).toBe('/');
  expect(cleanPath('/fdev/..a/b..')).toBe('/fdev/..a/b..');
  expect(cleanPath('isos/')).toBe('isos/');
});

test('LUN rows with one WWID are one entity, those without are each their own', () => {
  const wwid = '0x600508b4000f1a2b0000000000000001';
  const inventory = buildInventory({
    luns: [
      { name: 'disk1', wwid },
      { name: 'disk2', wwid: '' },
      { name: 'disk3', wwid: wwid.toUpperCase().replace('X', 'x') },
      { name: 'disk4', wwid: '' },
      { name: 'disk5', wwid: 'N/A' },
      { name: 'disk6', wwid: 'N/A' },
      { name: 'disk7' },
    ],
  });
  expect(Array.from({ length: 7 }, (_, lun) => entityOf(inventory, lun))).toEqual([0, 1, 0, 3, 4, 5, 6]);
});
