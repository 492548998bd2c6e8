import { describe, expect, test } from 'vitest';
import { applyStep, createSituation } from './create-situation.ts';
import { namesOfDevice } from './database-view.ts';
import { buildInventory, type InventorySpec } from './inventory.testing.ts';
import type { Situation } from './situation.ts';
import { expectLaws } from './step.testing.ts';
import type { SetAttribute, Step } from './step.ts';

const PATH = '0/2/1/0.0x50060b0000a10001.0x0';

const situationOf = (database: InventorySpec['database'] = []): Situation =>
  createSituation(
    buildInventory({
      luns: [
        { name: 'tape1', lunpaths: [PATH], wwid: '0x50015bac327c4dee' },
        { name: 'disk3', dsfs: ['/dev/rdisk/disk3', '/dev/rdsk/c5t0d1'] },
      ],
      database,
    }),
    { hpuxVersions: {} },
  );

const set = (device: string, to: 'YES' | 'NO' | null, attribute: SetAttribute = 'SHARE'): Step => ({
  kind: 'attribute',
  device,
  attribute,
  from: null,
  to,
});

const share = (situation: Situation, ...names: readonly string[]) => situation.attributeOf(names, 'SHARE');

describe('an attribute', () => {
  const situation = situationOf([
    { names: ['/dev/rdisk/disk3', '/dev/rdisk/cdisk3'], attributes: { CONFIG: 'gdev', SHARE: 'no' } },
    { names: [PATH], attributes: { CONFIG: 'gdev', SHARE: 'MAYBE' } },
  ]);

  test('is what the entry prints, read in any case; anything but YES and NO is none', () => {
    expect(share(situation, '/dev/rdisk/disk3')).toBe('NO');
    expect(share(situation, PATH)).toBeNull();
    expect(share(situation, '/dev/rdisk/disk9')).toBeNull();
  });

  test('counts under each name of its entry and of its LUN, and the last word counts', () => {
    const once = expectLaws(situation, set('/dev/rdsk/c5t0d1', 'YES'));
    for (const name of ['/dev/rdisk/disk3', '/dev/rdisk/cdisk3', '/dev/rdsk/c5t0d1']) {
      expect(share(once, name)).toBe('YES');
    }
    const twice = expectLaws(once, set('/dev/rdisk/cdisk3', 'NO'));
    expect(share(twice, ...namesOfDevice(twice.inventory, '/dev/rdsk/c5t0d1'))).toBe('NO');
    expect(situation.changedNames).toEqual([]);
    expect(twice.changedNames).toContain('/dev/rdsk/c5t0d1');
  });

  test('of a lunpath is not that of its LUN', () => {
    const once = expectLaws(situation, set(PATH.replace('0x50060b', '0x050060B'), 'YES'));
    expect(share(once, PATH)).toBe('YES');
    expect(share(once, '/dev/rtape/tape1_BEST')).toBeNull();
  });

  test('of a lunpath counts under its path and its instance', () => {
    const { inventory } = situation;
    const short = inventory.nodeName(inventory.nodeAt(PATH));
    const once = expectLaws(situation, set(short, 'YES'));
    expect([share(once, PATH), share(once, short)]).toEqual(['YES', 'YES']);
    const twice = expectLaws(once, set(PATH, 'NO'));
    expect([share(twice, PATH), share(twice, short)]).toEqual(['NO', 'NO']);
  });

  test('and another attribute do not touch each other', () => {
    const once = expectLaws(situation, set('/dev/rdisk/disk3', 'YES', 'PRESERVE'));
    expect(once.attributeOf(['/dev/rdisk/disk3'], 'PRESERVE')).toBe('YES');
    expect(share(once, '/dev/rdisk/disk3')).toBe('NO');
  });

  test('remembers what it replaces', () => {
    const applied = applyStep(situation, set('/dev/rdsk/c5t0d1', 'YES'));
    expect(applied).toMatchObject({ ok: true, step: { from: 'NO', to: 'YES' } });
  });

  test('of a device that only its WWID ties to an entry', () => {
    const byId = situationOf([{ names: ['/dev/old/tape'], uniqueId: '0x01.0x00.0x50015bac327c4dee' }]);
    const once = expectLaws(byId, set('/dev/pt/pt_tape1', 'YES'));
    expect(share(once, '/dev/old/tape')).toBe('YES');
  });
});

describe('a restriction', () => {
  const situation = situationOf([{ names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'rdev' } }]);

  test('holds under every name of its LUN, and ends under any', () => {
    expect(situation.restrictedAs(['/dev/rdisk/disk3'])).toBe('/dev/rdisk/disk3');
    const free = expectLaws(situation, { kind: 'unrestrict', device: '/dev/rdsk/c5t0d1' });
    expect(free.restrictedAs(['/dev/rdisk/disk3'])).toBeNull();
    expect(free.restrictedAs(['/dev/rdsk/c5t0d1'])).toBeNull();
  });

  test('is made once, and ended once', () => {
    expect(applyStep(situation, { kind: 'restrict', device: '/dev/rdsk/c5t0d1' })).toEqual({ ok: false });
    expect(applyStep(situation, { kind: 'unrestrict', device: PATH })).toEqual({ ok: false });
    const kept = expectLaws(situation, { kind: 'restrict', device: '/dev/rtape/tape1_BEST' });
    expect(kept.restrictedAs(['/dev/rtape/tape1_BEST'])).not.toBeNull();
  });
});
