import { expect, test } from 'vitest';
import { deviceKindsFor, kindOfLun } from './device-kind.ts';
import { buildInventory } from './inventory.testing.ts';
import type { DeviceKind } from './statement.ts';

const kindOf = (
  name: string,
  description: string,
  uses: readonly DeviceKind[] = [],
  lunpaths: readonly string[] = [],
) => kindOfLun(buildInventory({ luns: [{ name, description, lunpaths }] }), 0, uses);

test.each([
  ['tape3', 'HP      Ultrium 3-SCSI', 'tape', true],
  ['autoch1', 'HP      MSL G3 Series', 'changer', true],
  ['ctl2', 'HP      HSV210', 'controller', true],
  ['pt4', 'what', 'other', true],
  ['disk1', 'HP      HSV210', 'disk', true],
  ['disk1', 'HP      LOGICAL VOLUME', 'disk', true],
  ['disk1', 'HP 36.4GST336753LC', 'disk', true],
  ['disk1', 'HP DG036A8B5B', 'disk', true],
  ['disk1', '3PARdataVV', 'disk', true],
  ['disk1', 'HITACHI OPEN-V', 'disk', true],
  ['disk1', 'HP', 'disk', false],
  ['disk1', '', 'disk', false],
  ['disk1', 'TEAC    DVD-ROM DW-224EV', 'dvd', true],
  ['disk1', 'TEAC    DV-28E-N', 'dvd', true],
  ['disk1', 'PIONEER DVD-ROM DVD-303', 'dvd', true],
  ['disk1', 'HP      CD-ROM', 'dvd', true],
  ['disk1', 'HP      DVD Writer 630c', 'burner', true],
  ['disk1', 'HL-DT-ST DVD+RW GCA-4040N', 'burner', true],
  ['disk1', 'HL-DT-ST DVDRAM GSA-H58N', 'burner', true],
  ['disk1', 'SONY    CD-RW  CRX217E', 'burner', true],
])('%s "%s" is a %s, sure: %s', (name, description, kind, sure) => {
  expect(kindOf(name, description)).toEqual({ kind, sure });
});

test.each([
  [['dvd'], 'dvd'],
  [['burner'], 'burner'],
  [['disk'], 'disk'],
] as const)('a bare description is settled by its use as %j', (uses, kind) => {
  expect(kindOf('disk1', 'HP', uses)).toEqual({ kind, sure: true });
});

test('several paths settle that it is no optical drive', () => {
  const paths = ['0/1/0.0x1.0x0', '0/2/0.0x1.0x0'];
  expect(kindOf('disk1', 'HP', [], paths)).toEqual({ kind: 'disk', sure: true });
});

test('the usual device kind comes first, and controllers have none', () => {
  expect(deviceKindsFor({ kind: 'burner', sure: true })).toEqual(['burner', 'dvd']);
  expect(deviceKindsFor({ kind: 'dvd', sure: true })).toEqual(['dvd', 'burner']);
  expect(deviceKindsFor({ kind: 'disk', sure: true })).toEqual(['disk']);
  expect(deviceKindsFor({ kind: 'disk', sure: false })[0]).toBe('disk');
  expect(deviceKindsFor({ kind: 'controller', sure: true })).toEqual([]);
});
