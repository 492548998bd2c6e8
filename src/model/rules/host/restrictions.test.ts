import { describe, expect, test } from 'vitest';
import { attach, guest, host, PATHS, said } from '../rules.testing.ts';

const DISK = 'disk:avio_stor::disk:/dev/rdisk/disk3';
const TAPE = `tape:avio_stor::attach_path:${PATHS.tape[0]}`;
const RDEV = { CONFIG: 'rdev' };

const withEntries = (database: NonNullable<Parameters<typeof host>[0]>['database']) =>
  host({ guests: [guest('atlas')], database: database ?? [] });

describe('host-in-use', () => {
  test('one restricted entry of a LUN is enough, whichever stands first', () => {
    const situation = host({ guests: [guest('atlas')] });
    const { inventory } = situation;
    const uniqueId = `0x01.0x00.0x03.${inventory.lunWwid(inventory.lunNamed('disk3'))}`;
    const entries = [
      { names: ['/dev/x/a'], attributes: { CONFIG: 'gdev' }, uniqueId },
      { names: ['/dev/x/b'], attributes: RDEV, uniqueId },
    ];
    for (const database of [entries, entries.toReversed()]) {
      expect(said(attach(withEntries(database), DISK), 'host-in-use')).toEqual(['refuse host-use']);
    }
  });

  test('an entry under the name of a lunpath is about that lunpath alone', () => {
    const situation = host({ guests: [guest('atlas')] });
    const { inventory } = situation;
    const [own, other] = Array.from(inventory.lunpathsOf(inventory.lunNamed('tape1')), (node) =>
      inventory.nodeName(node),
    );
    expect(inventory.path(inventory.lunpathsOf(inventory.lunNamed('tape1'))[0]!)).toBe(PATHS.tape[0]);
    const kept = withEntries([{ names: [own!], attributes: RDEV }]);
    const free = withEntries([{ names: [other!], attributes: RDEV }]);
    expect(said(attach(kept, TAPE), 'host-in-use')).toEqual(['refuse host-use']);
    expect(said(attach(free, TAPE), 'host-in-use')).toEqual([]);
  });
});
