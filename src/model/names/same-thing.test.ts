import { describe, expect, test } from 'vitest';
import { createSituation } from '../create-situation.ts';
import { buildInventory, type InventorySpec } from '../inventory.testing.ts';
import type { Situation } from '../situation.ts';
import { find } from './find.ts';
import { sameThing } from './same-thing.ts';

const PORT = '0x500508b3009097f1';

function hostOf(spec: InventorySpec): Situation {
  return createSituation(buildInventory(spec), { hpuxVersions: { web1: 'v2' } });
}

/** The names of what a text finds first, a line each: kind, text, what it belongs to, and a question mark where it is less sure. */
function names(situation: Situation, text: string): readonly string[] {
  const [thing] = find(situation, text);
  return sameThing(situation, thing!.subject).host.map(
    ({ kind, text: name, of, sure }) => `${kind} ${name}${of === null ? '' : ` of ${of}`}${sure ? '' : '?'}`,
  );
}

/** The targets that have it, each with what the guest calls it. */
function guests(situation: Situation, text: string): readonly string[] {
  const [thing] = find(situation, text);
  return sameThing(situation, thing!.subject).guests.map(
    ({ target, sees }) => `${target.id} ${sees?.v2Path ?? '-'} ${sees?.v3Lunpath ?? '-'}`,
  );
}

const PATHS = [`0/2/1/0.${PORT}.0x4019000000000000`, `0/4/1/0.${PORT}.0x4019000000000000`] as const;

const fabric = hostOf({
  luns: [
    {
      name: 'disk14',
      lunpaths: PATHS.map((path, at) => ({ path, instance: 21 + at })),
      wwid: '0x6005',
      dsfs: ['/dev/rdisk/disk14'],
    },
    { name: 'tape1', lunpaths: [{ path: '0/1/1/0.0x8.0x0', instance: 40 }], wwid: '', dsfs: [] },
  ],
  guests: [
    {
      name: 'atlas',
      devices: ['disk:avio_stor:0,2,22:disk:/dev/rdisk/disk14', 'disk:avio_stor:0,2,3:lv:/dev/vg01/rlvol1'],
    },
    {
      name: 'web1',
      devices: ['disk:avio_stor:0,3,1:disk:/dev/rdisk/disk14', 'disk:scsi:0,4,3:lv:/dev/vg01/rlvol1'],
    },
  ],
});

describe('names on the host', () => {
  test('of a LUN and of each of its lunpaths', () => {
    const [first, second] = PATHS;
    const expected = [
      'instance disk14',
      'lun-path 64000/0xfa00/0x0',
      'wwid 0x6005',
      'dsf /dev/rdisk/disk14',
      `lunpath ${first}`,
      `lunpath-instance lunpath21 of ${first}`,
      `target-port ${PORT} of ${first}`,
      `lun-number 25 of ${first}`,
      `legacy-pattern 0/2/1/0.*.*.*.0.3.1 of ${first}?`,
      `lunpath ${second}`,
      `lunpath-instance lunpath22 of ${second}`,
      `target-port ${PORT} of ${second}`,
      `lun-number 25 of ${second}`,
      `legacy-pattern 0/4/1/0.*.*.*.0.3.1 of ${second}?`,
    ];
    expect(names(fabric, 'disk14')).toEqual(expected);
    expect(names(fabric, second)).toEqual(expected);
    expect(names(fabric, 'atlas 0,2,22')).toEqual(expected);
  });

  test('a name that only the default gives is less sure, a digit-by-digit path is not', () => {
    expect(names(fabric, 'tape1')).toEqual([
      'instance tape1',
      'lun-path 64000/0xfa00/0x1',
      'lunpath 0/1/1/0.0x8.0x0',
      'lunpath-instance lunpath40 of 0/1/1/0.0x8.0x0',
      'target-port 0x8 of 0/1/1/0.0x8.0x0',
      'lun-number 0 of 0/1/1/0.0x8.0x0',
      'legacy-path 0/1/1/0.8.0 of 0/1/1/0.0x8.0x0',
    ]);
    const bare = hostOf({ luns: [{ name: 'disk1', lunpaths: [], wwid: '', dsfs: [] }] });
    expect(names(bare, 'disk1')).toEqual([
      'instance disk1',
      'lun-path 64000/0xfa00/0x0',
      'dsf /dev/rdisk/disk1?',
    ]);
  });

  test('of both rows of one storage entity', () => {
    const wwid = '0x600508b4000f1a2b';
    const twice = hostOf({
      luns: [
        { name: 'disk1', wwid, lunpaths: [], dsfs: ['/dev/rdisk/disk1'] },
        { name: 'disk2', wwid, lunpaths: [], dsfs: ['/dev/rdisk/disk2'] },
      ],
    });
    expect(names(twice, 'disk2')).toEqual([
      'instance disk1',
      'lun-path 64000/0xfa00/0x0',
      `wwid ${wwid}`,
      'dsf /dev/rdisk/disk1',
      'instance disk2',
      'lun-path 64000/0xfa00/0x1',
      'dsf /dev/rdisk/disk2',
    ]);
  });

  test('of a target path: its port’s other paths', () => {
    expect(names(fabric, `0/4/1/0.${PORT}`).filter((name) => !name.startsWith('instance'))).toEqual([
      `path 0/4/1/0.${PORT}`,
      `target-port ${PORT}`,
      `path 0/2/1/0.${PORT}`,
    ]);
  });

  test('of a legacy row: what the agile view would show', () => {
    const legacy = hostOf({
      luns: [
        { name: 'disk22', legacyPath: '0/2/1/0.1.6.0.0.3.1', wwid: '', dsfs: [] },
        { name: 'tape3', legacyPath: '0/1/1/0.8.0', wwid: '', dsfs: [] },
      ],
    });
    expect(names(legacy, 'disk22')).toEqual([
      'instance disk22',
      'legacy-path 0/2/1/0.1.6.0.0.3.1',
      'lun-number 25 of 0/2/1/0.1.6.0.0.3.1',
      'lunpath-pattern 0/2/1/0.*.0x4019000000000000 of 0/2/1/0.1.6.0.0.3.1?',
    ]);
    expect(names(legacy, 'tape3')).toContain('lunpath 0/1/1/0.0x8.0x0 of 0/1/1/0.8.0?');
  });

  test('a volume has a block and a character file', () => {
    expect(names(fabric, '/dev/vg01/lvol1')).toEqual([
      'location /dev/vg01/lvol1',
      'location /dev/vg01/rlvol1',
    ]);
  });
});

describe('on the guests', () => {
  test('every target that has the LUN, as its guest sees it', () => {
    expect(guests(fabric, PATHS[0])).toEqual([
      'atlas/0,2,22 0/0/2/0.6.1 0/0/2/0.0x16.0x0',
      'web1/0,3,1 0/0/3/0.1.0 -',
    ]);
  });

  test('every target on the same volume; what a scsi target looks like is not documented', () => {
    expect(guests(fabric, 'atlas 0,2,3')).toEqual([
      'atlas/0,2,3 0/0/2/0.3.0 0/0/2/0.0x3.0x0',
      'web1/0,4,3 - -',
    ]);
  });

  test('all targets of a guest', () => {
    expect(guests(fabric, 'web1')).toEqual(['web1/0,3,1 0/0/3/0.1.0 -', 'web1/0,4,3 - -']);
  });

  test('none of an adapter', () => {
    expect([names(fabric, '0/2/1/0')[0], guests(fabric, '0/2/1/0')]).toEqual(['path 0/2/1/0', []]);
  });
});
