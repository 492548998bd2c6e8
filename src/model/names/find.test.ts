import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyStep, createSituation } from '../create-situation.ts';
import { buildInventory, type InventorySpec } from '../inventory.testing.ts';
import type { Inventory } from '../inventory.ts';
import { parseStatement } from '../parse-statement.ts';
import type { Situation } from '../situation.ts';
import { find } from './find.ts';
import { keyOf } from './subject.ts';
import type { Hint, Thing } from './thing.ts';

const PORT = '0x500508b3009097f1';

const SPEC: InventorySpec = {
  hbas: [
    { path: '0/2/1/0', instance: 0 },
    { path: '0/4/1/0', instance: 3 },
    { path: '0/0/0/2/0/0/0', class: 'ext_bus', instance: 5 },
    { path: '0/1/1/0', class: 'escsi_ctlr', instance: 1 },
  ],
  luns: [
    {
      name: 'disk14',
      lunpaths: [
        { path: `0/2/1/0.${PORT}.0x4019000000000000`, instance: 21 },
        { path: `0/4/1/0.${PORT}.0x4019000000000000`, instance: 22 },
      ],
      wwid: '0x600508b4000f1a2b0000700001230000',
      dsfs: [
        '/dev/disk/disk14',
        '/dev/rdisk/disk14',
        '/dev/rdsk/c5t0d1',
        '/dev/rdisk/oradata',
        '/dev/rcdisk/disk3',
      ],
    },
    {
      name: 'disk15',
      lunpaths: [`0/2/1/0.0x5001fe1500170ac8.0x4019000000000000`],
      wwid: '"HP      MSL 3G18"',
      dsfs: [],
    },
    { name: 'disk16', lunpaths: ['0/0/0/2/0/0/0.0x0.0x4001000000000000'] },
    {
      name: 'tape1',
      lunpaths: [{ path: '0/1/1/0.0x8.0x0', instance: 40 }],
      dsfs: ['/dev/rtape/tape1_BEST', '/dev/rmt/c0t8d0BEST'],
    },
    { name: 'disk17', lunpaths: ['64000/0x0/0x0.0x2.0x0'], wwid: '00A1 of Acme' },
  ],
  guests: [
    {
      name: 'atlas',
      devices: [
        'disk:avio_stor:0,2,22:disk:/dev/rdisk/disk14',
        'disk:avio_stor:0,2,1:lv:/dev/vg01/rlvol1',
        'disk:avio_stor:0,2,2:disk:/dev/rdisk/disk99',
        'nonsense:x',
      ],
    },
    {
      name: 'web1',
      devices: ['tape:scsi:0,4,0:attach:/dev/pt/pt_tape1', 'disk:avio_stor:0,2,22:file:/vm/web1.img'],
    },
  ],
  database: [
    { names: ['/dev/rtape/tape1_BEST', '/dev/oddly/named'], uniqueId: '0x01.0x00.0x03.0x50015bac327c4dee' },
  ],
};

const inventory = buildInventory(SPEC);
const situation = createSituation(inventory, { hpuxVersions: {} });

/** The answers as short texts: what, how, and a question mark where that is less sure. */
function answers(text: string, hint: Hint = {}, on: Situation = situation): readonly string[] {
  return find(on, text, hint).map((thing) => brief(on.inventory, thing));
}

function brief(of: Inventory, { subject, how, sure }: Thing): string {
  const what = (): string => {
    switch (subject.kind) {
      case 'lun':
        return of.lunName(subject.lun);
      case 'target':
        return subject.target.id;
      case 'guest':
        return subject.guest.name;
      default:
        return `${subject.kind} ${of.path(subject.node)}`;
    }
  };
  return `${what()} (${how.code}${sure ? '' : '?'})`;
}

describe('names of the host', () => {
  const FIRST = `lunpath 0/2/1/0.${PORT}.0x4019000000000000`;
  test.each([
    ['a lunpath as printed', `0/2/1/0.${PORT}.0x4019000000000000`, [`${FIRST} (printed)`]],
    ['in capitals', `0/2/1/0.0x500508B3009097F1.0x4019000000000000`, [`${FIRST} (other-spelling)`]],
    ['with leading zeros', `0/02/1/00.0x0500508b3009097f1.0x4019000000000000`, [`${FIRST} (other-spelling)`]],
    ['without 0x', `0/2/1/0.500508b3009097f1.4019000000000000`, [`${FIRST} (other-spelling)`]],
    [
      'of a Smart Array volume',
      '0/0/0/2/0/0/0.0x0.0x4001000000000000',
      ['lunpath 0/0/0/2/0/0/0.0x0.0x4001000000000000 (printed)'],
    ],
    ['a target path', `0/2/1/0.${PORT}`, [`target-path 0/2/1/0.${PORT} (printed)`]],
    ['an adapter', '0/4/1/0', ['hba 0/4/1/0 (printed)']],
    ['a LUN path', '64000/0xFA00/0x0', ['disk14 (other-spelling)']],
    ['a lunpath by class and instance', 'lunpath21', [`${FIRST} (class-instance)`]],
    ['an adapter by class and instance', 'fc3', ['hba 0/4/1/0 (class-instance)']],
    ['an adapter by its file', '/dev/fcd3', ['hba 0/4/1/0 (driver-instance)']],
    ['a LUN by class and instance', 'Disk 14', ['disk14 (class-instance)']],
    ['a WWID', '0x600508b4000f1a2b0000700001230000', ['disk14 (wwid)']],
    ['a WWID in capitals and without 0x', '600508B4000F1A2B0000700001230000', ['disk14 (wwid)']],
    ['a WWID that is a text', 'HP      msl 3g18', ['disk15 (wwid)']],
    ['a WWID that is a text with a zero first', '00a1 of Acme', ['disk17 (wwid)']],
    ['a LUN number', 'LUN 25', ['disk15 (lun-number)', 'disk14 (lun-number)']],
    [
      'a LUN number of a target',
      `lun 25 of ${PORT.slice(2)}`,
      [`${FIRST} (lun-number)`, `lunpath 0/4/1/0.${PORT}.0x4019000000000000 (lun-number)`],
    ],
    [
      'a LUN number of a target path',
      `0/4/1/0.${PORT} LUN 25`,
      [`lunpath 0/4/1/0.${PORT}.0x4019000000000000 (lun-number)`],
    ],
    ['a bare number', '25', ['disk15 (lun-number?)', 'disk14 (lun-number?)']],
    ['a LUN id', '0x4001000000000000', ['disk16 (lun-id)']],
    [
      'an EFI path of the host',
      'Acpi(HPQ0002,PNP0A08,300)/Pci(0|0)/Fibre(WWN500508B3009097F1,Lun4019000000000000)/HD(Part1)',
      [`${FIRST} (lun-id)`, `lunpath 0/4/1/0.${PORT}.0x4019000000000000 (lun-id)`],
    ],
    ['nothing', 'zebra', []],
    ['no text', '  ', []],
  ])('%s', (_, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  test.each([
    '0x500508b3009097f1',
    '500508B3009097F1',
    '50:05:08:b3:00:90:97:f1',
    '50-05-08-B3-00-90-97-F1',
    '0x00500508b3009097f1',
  ])('the WWN %s stands in both target paths', (text) => {
    expect(answers(text)).toEqual([
      `target-path 0/2/1/0.${PORT} (target-port)`,
      `target-path 0/4/1/0.${PORT} (target-port)`,
    ]);
  });

  test.each([
    ['/dev/rdisk/disk14', 'disk14 (printed)'],
    ['/dev/rdisk/disk14_p2', 'disk14 (default-name)'],
    ['/dev/disk/oradata_p1', 'disk14 (default-name)'],
    ['/dev/cdisk/disk3', 'disk14 (default-name)'],
    ['rdisk/disk14', 'disk14 (other-spelling)'],
    ['/dev/rdsk/c5t0d1', 'disk14 (printed)'],
    ['/dev/dsk/c5t0d1s2', 'disk14 (default-name)'],
    ['/dev/rscsi/c5t0d1', 'disk14 (default-name)'],
    ['c5t0d1', 'disk14 (other-spelling)'],
    ['oradata', 'disk14 (other-spelling)'],
    ['/dev/pt/pt_disk14', 'disk14 (instance-in-name?)'],
    ['/dev/rdisk/disk15', 'disk15 (instance-in-name?)'],
    ['/dev/rtape/tape1_BESTnb', 'tape1 (default-name)'],
    ['/dev/rtape/tape1_D6250Cb', 'tape1 (default-name)'],
    ['/dev/rmt/c0t8d0DDSnb', 'tape1 (default-name)'],
    ['pt_tape1', 'tape1 (instance-in-name?)'],
    ['/dev/oddly/named', 'tape1 (database)'],
    ['50015BAC327C4DEE', 'tape1 (database)'],
  ])('the DSF %s', (text, expected) => {
    expect(answers(text)).toEqual([expected]);
  });

  test('rows of one storage entity are one answer', () => {
    const wwid = '0x600508b4000f1a2b0000700009990000';
    const twice = buildInventory({
      luns: [
        { name: 'disk1', wwid, lunpaths: ['0/2/1/0.0x1.0x0'] },
        { name: 'disk2', wwid, lunpaths: ['0/2/1/0.0x2.0x0'] },
      ],
    });
    const on = createSituation(twice, { hpuxVersions: {} });
    expect(answers(wwid, {}, on)).toEqual(['disk1 (wwid)']);
  });
});

describe('legacy paths where the agile view was read', () => {
  test('parallel SCSI and USB convert digit by digit', () => {
    expect(answers('0/1/1/0.8.0')).toEqual(['lunpath 0/1/1/0.0x8.0x0 (digit-by-digit)']);
    expect(answers('255/0/0.2.0')).toEqual(['lunpath 64000/0x0/0x0.0x2.0x0 (digit-by-digit)']);
    expect(answers('0/1/1/0.8')).toEqual(['target-path 0/1/1/0.0x8 (digit-by-digit)']);
    expect(answers('255/0/0')).toEqual(['hba 64000/0x0/0x0 (digit-by-digit)']);
  });

  test('Fibre Channel by flat addressing: every target port of the HBA with that LUN', () => {
    expect(answers('0/2/1/0.1.6.0.0.3.1')).toEqual([
      `lunpath 0/2/1/0.0x5001fe1500170ac8.0x4019000000000000 (flat-addressing?)`,
      `lunpath 0/2/1/0.${PORT}.0x4019000000000000 (flat-addressing?)`,
    ]);
    expect(answers('0/2/1/0.1.6.0.0.3.2')).toEqual([]);
    expect(answers('0/2/1/0.1.6.255.0.3.1')).toEqual([]);
    // Digits that no legacy path has, and a path that ends above its target.
    expect(answers('0/2/1/0.1.6.0.0.2.9')).toEqual([]);
    expect(answers('0/2/1/0.3.1')).toEqual([]);
  });

  test('a Smart Array volume by flat addressing too', () => {
    expect(answers('0/0/0/2/0/0/0.0.1')).toEqual([
      'lunpath 0/0/0/2/0/0/0.0x0.0x4001000000000000 (flat-addressing?)',
    ]);
  });
});

describe('the other view of a legacy capture', () => {
  const legacy = createSituation(
    buildInventory({
      hbas: [
        { path: '0/2/1/0', instance: 0 },
        { path: '0/2/1/0.1.6.0.0', class: 'ext_bus', instance: 7 },
        { path: '0/2/1/0.1.9.0.0', class: 'ext_bus', instance: 8 },
      ],
      luns: [
        { name: 'disk22', legacyPath: '0/2/1/0.1.6.0.0.3.1' },
        { name: 'disk23', legacyPath: '0/2/1/0.1.9.0.0.3.1' },
        { name: 'disk24', legacyPath: '0/1/1/0.8.0' },
      ],
    }),
    { hpuxVersions: {} },
  );

  test.each([
    ['0/2/1/0.1.6.0.0.3.1', ['disk22 (printed)']],
    ['0/1/1/0.0x8.0x0', ['disk24 (digit-by-digit)']],
    [`0/2/1/0.${PORT}.0x4019000000000000`, ['disk22 (flat-addressing?)', 'disk23 (flat-addressing?)']],
    ['c7t3d1', ['disk22 (controller)']],
    ['/dev/rdsk/c8t3d1s2', ['disk23 (controller)']],
    ['LUN 25', ['disk22 (lun-number)', 'disk23 (lun-number)']],
  ])('%s', (text, expected) => {
    expect(answers(text, {}, legacy)).toEqual(expected);
  });
});

describe('names on the guests’ side', () => {
  test.each([
    ['a guest', 'atlas', ['atlas (guest-name)']],
    ['an address of a guest', 'atlas 0,2,22', ['atlas/0,2,22 (address)']],
    ['as identifiers have it', 'atlas/0,2,22', ['atlas/0,2,22 (address)']],
    ['an address alone', '0,2,22', ['atlas/0,2,22 (address?)', 'web1/0,2,22 (address?)']],
    ['a slot', 'web1:0,4', ['web1/0,4,0 (address)']],
    ['a v2 path', '0/0/2/0.6.1', ['atlas/0,2,22 (guest-view?)', 'web1/0,2,22 (guest-view?)']],
    ['a v2 path of a guest', 'web1:0/0/2/0.6.1', ['web1/0,2,22 (guest-view)']],
    ['a v3 lunpath of a guest', 'atlas:0/0/2/0.0X16.0x0', ['atlas/0,2,22 (guest-view)']],
    [
      'an EFI path',
      'Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun16,Lun0)',
      ['atlas/0,2,22 (guest-view?)', 'web1/0,2,22 (guest-view?)'],
    ],
    ['a scsi target has no documented path', '0/0/4/0.0.0', []],
    ['a device of a guest', 'web1 tape1', ['web1/0,4,0 (class-instance)']],
    ['a statement', 'disk:avio_stor:0,2,22:disk:/dev/rdisk/disk14', ['atlas/0,2,22 (statement)']],
    ['a statement by another name', 'disk:avio_stor::disk:/dev/rdsk/c5t0d1', ['atlas/0,2,22 (statement)']],
    [
      'a statement that nobody has',
      'burner:avio_stor::attach_path:0/1/1/0.0x8.0x0',
      ['lunpath 0/1/1/0.0x8.0x0 (statement)'],
    ],
    ['a statement that does not read', 'nonsense:x', ['atlas/?0 (statement)']],
    ['a logical volume', '/dev/vg01/rlvol1', ['atlas/0,2,1 (location)']],
    ['its block file', '/dev/vg01/lvol1', ['atlas/0,2,1 (location)']],
    ['a file', '/vm//web1.img', ['web1/0,2,22 (location)']],
    ['a device that is gone', '/dev/rdisk/disk99', ['atlas/0,2,2 (location)']],
  ])('%s', (_, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  test('a hint puts what the guest has first, and makes its paths sure', () => {
    expect(answers('0/0/2/0.6.1', { guest: 'web1' })).toEqual(['web1/0,2,22 (guest-view)']);
    expect(answers('disk14', { guest: 'atlas' })).toEqual([
      'atlas/0,2,22 (class-instance)',
      'disk14 (class-instance)',
    ]);
    expect(answers('disk14', { guest: 'nobody' })).toEqual(['disk14 (class-instance)']);
  });

  test('what was looked for is told without the guest', () => {
    expect(find(situation, 'web1 tape1').map(({ name }) => name)).toEqual(['tape1']);
    expect(find(situation, ' tape1 ').map(({ name }) => name)).toEqual(['tape1']);
  });

  test('planned devices are found, detached ones are not', () => {
    const parsed = parseStatement('disk:avio_stor:0,5,3:disk:/dev/rdisk/disk16');
    if (!parsed.ok) throw new Error('does not parse');
    const added = applyStep(situation, { kind: 'attach', guest: 'web1', statement: parsed.statement });
    if (!added.ok) throw new Error('cannot be applied');
    expect(answers('web1:0/0/5/0.0x3.0x0', {}, added.situation)).toEqual(['web1/0,5,3 (guest-view)']);
    expect(answers('web1 disk16', {}, added.situation)).toEqual(['web1/0,5,3 (class-instance)']);
    const removed = applyStep(added.situation, {
      kind: 'detach',
      guest: 'web1',
      statement: parsed.statement,
    });
    expect(removed.ok && answers('web1 disk16', {}, removed.situation)).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const hosts = ['0/2/1/0', PORT, '0x0', 'LUN ', '25', 'disk14', '/dev/', 'pt_tape1', '_p2', '255'];
  const sides = ['0,2,22', 'atlas', 'web1:', 'disk:avio_stor::disk:', 'Scsi(Pun16,Lun0)'];
  const marks = ['.', ':', '/', ' ', '-', '"', '*', '\u0000', 'ß'];
  const pieces = fc.constantFrom(...hosts, ...sides, ...marks);

  test('answers never fail, and name each thing once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string()), { maxLength: 8 }),
        (parts) => {
          const found = find(situation, parts.join(''), { guest: 'web1' });
          const keys = found.map(({ subject }) => keyOf(inventory, subject));
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('what is longer than any name is no name', () => {
    expect(find(situation, 'disk14'.repeat(1000))).toEqual([]);
  });
});
