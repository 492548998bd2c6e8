import { expect, test } from 'vitest';
import { buildInventory } from './inventory.testing.ts';
import { missingFacts } from './missing.ts';

const kinds = (spec: Parameters<typeof buildInventory>[0]) =>
  missingFacts(buildInventory(spec)).map(({ kind }) => kind);

test('what the host does with its storage is missing until groups and mounts were read', () => {
  const host = { date: 'Tue Mar  3 02:14:09 MET 2026' };
  expect(kinds({ host })).toEqual(['volume-groups', 'mounts']);
  expect(kinds({ host, usage: { groupsRead: true } })).toEqual(['mounts']);
  expect(kinds({ host, usage: { groupsRead: true, mountsRead: true } })).toEqual([]);
});

test('a guest of which no devices were read is named', () => {
  const guests = [{ name: 'atlas' }, { name: 'bora', devicesRead: false }];
  expect(missingFacts(buildInventory({ guests }))).toContainEqual({
    kind: 'guest-devices',
    guests: ['bora'],
  });
});
