import { describe, expect, test } from 'vitest';
import type { MissingFact } from '../model/missing.ts';
import { sayGroup, sayMissing } from './reading.ts';
import { furtherCommands, neededCommands } from './start.ts';

/** One of each kind; a kind that is added and left out here does not compile. */
const MISSING: { readonly [Kind in MissingFact['kind']]: MissingFact & { readonly kind: Kind } } = {
  tree: { kind: 'tree' },
  luns: { kind: 'luns' },
  lunpaths: { kind: 'lunpaths' },
  guests: { kind: 'guests' },
  'guest-devices': { kind: 'guest-devices', guests: ['atlas'] },
  database: { kind: 'database' },
  health: { kind: 'health' },
  wwids: { kind: 'wwids' },
  'volume-groups': { kind: 'volume-groups' },
  mounts: { kind: 'mounts' },
  version: { kind: 'version' },
  'host-name': { kind: 'host-name' },
  date: { kind: 'date' },
};

describe('what is missing', () => {
  const listed = [...neededCommands, ...furtherCommands].map(({ line }) => line.replace('GUEST', 'atlas'));

  test.each(Object.values(MISSING))(
    '$kind: says what that hides, and a command of the list that would tell',
    (fact) => {
      const { what, hides, command } = sayMissing(fact);
      expect(what).toMatch(/^No .+\.$/);
      expect(hides).toMatch(/^[A-Z].+\.$/);
      expect(listed).toContain(command);
    },
  );
});

test('outputs of one kind are counted with what they gave', () => {
  expect(sayGroup({ format: 'vgdisplay', outputs: 1, given: 4 })).toBe('4 volume groups');
  expect(sayGroup({ format: 'diskinfo', outputs: 3, given: 3 })).toBe('3 outputs, 3 sizes');
});
