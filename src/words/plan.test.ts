import { expect, test } from 'vitest';
import type { Step } from '../model/step.ts';
import { sayPlan, sayRemoved, saySign } from './plan.ts';

const KINDS: readonly Step['kind'][] = [
  'attach',
  'detach',
  'modify',
  'move',
  'convert',
  'attribute',
  'restrict',
  'unrestrict',
  'create',
  'remove',
];

test('every kind of change has a word of its own', () => {
  const words = KINDS.map(saySign);
  expect(new Set(words).size).toBe(KINDS.length);
  for (const word of words) expect(word).toMatch(/^[A-Z][a-z]+$/);
});

test('a plan counts its changes, and names the host where no guest changes', () => {
  expect(sayPlan({ changes: 2, guests: 2, warnings: 1, refused: 1 })).toBe(
    '2 changes on 2 guests, 1 with warnings, 1 refused',
  );
  expect(sayPlan({ changes: 1, guests: 0, warnings: 0, refused: 0 })).toBe('1 change on the host');
  expect(sayPlan({ changes: 0, guests: 0, warnings: 0, refused: 1 })).toBe(
    'No change that can be made, 1 refused',
  );
  expect(sayPlan({ changes: 0, guests: 0, warnings: 0, refused: 0 })).toBe('');
});

test('a change that leaves the plan says the way back', () => {
  expect(sayRemoved({ kind: 'restrict', device: '/dev/rdisk/disk3' })).toBe(
    'Taken out of the plan: keep /dev/rdisk/disk3 for the host. Undo brings it back.',
  );
});
