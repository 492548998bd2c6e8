import { expect, test } from 'vitest';
import { buildInventory } from './inventory.testing.ts';

const tapes = buildInventory({
  hbas: [{ path: '0/4/1/0', instance: 7, description: 'second port' }],
  luns: [
    {
      name: 'tape1',
      wwid: '0x500110a00085d5c2',
      lunpaths: [
        '0/4/1/0.0x50060b0000332254.0x0',
        { path: '0/2/1/0.0x50060b0000332254.0x0', state: 'NO_HW' },
      ],
    },
    {
      name: 'autoch1',
      lunpaths: ['0/2/1/0.0x50060b0000332254.0x1000000000000'],
      dsfs: ['/dev/rchgr/autoch1'],
    },
  ],
});

test('the tree stands in pre-order with sizes and depths', () => {
  const rows = Array.from({ length: tapes.nodeCount }, (_, node) => [
    tapes.depth(node),
    tapes.subtreeSize(node),
    tapes.parent(node),
    tapes.path(node),
  ]);
  expect(rows).toEqual([
    [0, 4, -1, '0/2/1/0'],
    [1, 3, 0, '0/2/1/0.0x50060b0000332254'],
    [2, 1, 1, '0/2/1/0.0x50060b0000332254.0x0'],
    [2, 1, 1, '0/2/1/0.0x50060b0000332254.0x1000000000000'],
    [0, 3, -1, '0/4/1/0'],
    [1, 2, 4, '0/4/1/0.0x50060b0000332254'],
    [2, 1, 5, '0/4/1/0.0x50060b0000332254.0x0'],
  ]);
});

test('a node tells what was printed of it', () => {
  const node = tapes.nodeAt('0/2/1/0.0x50060b0000332254.0x0');
  expect(tapes.isLunpath(node)).toBe(true);
  expect([tapes.className(node), tapes.driver(node)]).toEqual(['lunpath', 'eslpt']);
  expect([tapes.state(node), tapes.hwType(node), tapes.health(node)]).toEqual([
    'NO_HW',
    'LUN_PATH',
    'online',
  ]);
  expect(tapes.description(node)).toBe('LUN path for tape1');
  expect(tapes.lunName(tapes.lunOf(node))).toBe('tape1');
  expect(tapes.nodeName(tapes.nodeAt('0/4/1/0'))).toBe('fc7');
});

test('a node is found by its path in any case, and only by the whole of it', () => {
  expect(tapes.path(tapes.nodeAt('0/4/1/0.0X50060B0000332254'))).toBe('0/4/1/0.0x50060b0000332254');
  expect(tapes.nodeAt('0/4/1')).toBe(-1);
  expect(tapes.nodeAt('')).toBe(-1);
});

test('a LUN tells its names, identity and lunpaths', () => {
  const lun = tapes.lunNamed('tape1');
  expect([tapes.lunClass(lun), tapes.lunInstance(lun), tapes.lunDriver(lun)]).toEqual(['tape', 1, 'estape']);
  expect(tapes.lunWwid(lun)).toBe('0x500110a00085d5c2');
  expect(tapes.dsfsOf(lun)).toEqual([
    '/dev/rtape/tape1_BEST',
    '/dev/rtape/tape1_BESTb',
    '/dev/rtape/tape1_BESTn',
    '/dev/rtape/tape1_BESTnb',
  ]);
  expect([...tapes.lunpathsOf(lun)].map((node) => tapes.path(node))).toEqual([
    '0/2/1/0.0x50060b0000332254.0x0',
    '0/4/1/0.0x50060b0000332254.0x0',
  ]);
  expect(tapes.lunOfDsf('/dev/rchgr/autoch1')).toBe(tapes.lunNamed('autoch1'));
  expect(tapes.lunOfDsf('/dev/rchgr/autoch2')).toBe(-1);
  expect(tapes.lunNamed('tape2')).toBe(-1);
});

test('every fact leads to a line that names it', () => {
  const node = tapes.nodeAt('0/4/1/0');
  expect(tapes.lineText(0, tapes.nodeOrigin(node).line)).toContain('second port');
  expect(tapes.lineText(0, tapes.lunOrigin(tapes.lunNamed('autoch1')).line)).toBe('autoch1');
  expect([tapes.lineText(0, 0), tapes.lineText(0, 10_000), tapes.lineText(3, 1)]).toEqual(['', '', '']);
});

test('a legacy device is a LUN with a row of its own', () => {
  const legacy = buildInventory({
    luns: [{ name: 'disk4', legacyPath: '0/2/1/0.1.6.0.0.2.1', dsfs: ['/dev/rdsk/c5t2d1'] }],
  });
  const lun = legacy.lunOfDsf('/dev/rdsk/c5t2d1');
  expect(legacy.evidence.view).toBe('legacy');
  expect(legacy.path(legacy.lunNode(lun))).toBe(legacy.lunPath(lun));
  expect(legacy.lunOf(legacy.lunNode(lun))).toBe(lun);
});
