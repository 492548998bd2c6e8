import { expect, test } from 'vitest';
import { PROFILES, profileOf } from './profile.ts';

test.each([
  ['A.03.50', '4.3', false],
  ['B.04.00', '4.0', true],
  ['B.04.10', '4.0', true],
  ['B.04.20', '4.2', true],
  ['B.04.20.05', '4.2', true],
  ['B.04.30', '4.3', true],
  ['B.04.30.05', '4.3', true],
  ['B.04.40', '4.3', false],
  ['B.06.10', '6.x', true],
  ['B.06.30.01', '6.x', true],
  ['B.07.00', '4.3', false],
  ['nonsense', '4.3', false],
  [null, '4.3', false],
])('revision %s is judged as %s, known: %s', (revision, id, known) => {
  const found = profileOf(revision);
  expect([found.profile.id, found.known]).toEqual([id, known]);
});

test('4.2 takes attach_path from fix 05 on; without a fix level that stays open', () => {
  expect(profileOf('B.04.20.04').profile.attachPath).toBe('no');
  expect(profileOf('B.04.20.05').profile.attachPath).toBe('with-patches');
  expect(profileOf('B.04.20').profile.attachPath).toBe('with-patches');
});

test('an assumed figure is one that the table has', () => {
  for (const profile of Object.values(PROFILES)) {
    for (const name of profile.assumed) expect(profile.limits[name]).not.toBeNull();
  }
});

test('only 6.x lacks scsi, and has bus 7', () => {
  const odd = Object.values(PROFILES).filter(({ scsiExists, maxBus }) => !scsiExists || maxBus === 7);
  expect(odd.map(({ id }) => id)).toEqual(['6.x']);
});
