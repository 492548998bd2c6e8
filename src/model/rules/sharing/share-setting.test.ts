import { expect, test } from 'vitest';
import { backingOf } from '../../backing.ts';
import { hostOf, statement } from '../rules.testing.ts';
import { databaseNameFor, shareNames } from './share-setting.ts';

test('a volume is looked up, and set, under the name that the database keeps', () => {
  const { inventory } = hostOf({});
  const asked = statement('disk:avio_stor:0,1,0:lv:/dev/vg01/rlvol1');
  const names = shareNames(inventory, { statement: asked, backing: backingOf(inventory, asked) });
  expect(names).toEqual(['/dev/vg01/rlvol1', '/dev/vg01/lvol1']);
  expect(databaseNameFor(inventory, names)).toBe('/dev/vg01/rlvol1');
});
