import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStep } from './step-json.ts';
import { statements } from './step.testing.ts';
import type { Step } from './step.ts';

const sides = fc.record({ guest: fc.string(), statement: statements });
const steps: fc.Arbitrary<Step> = fc.oneof(
  sides.map((side) => ({ kind: 'attach' as const, ...side })),
  sides.map((side) => ({ kind: 'detach' as const, ...side })),
  fc.record({ kind: fc.constant('move' as const), from: sides, to: sides }),
);

test('a step is its own JSON', () => {
  fc.assert(
    fc.property(steps, (step) => {
      expect(readStep(JSON.parse(JSON.stringify(step)))).toEqual(step);
    }),
  );
});

test('any other JSON is no step, and a field too much is dropped', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(readStep(json)).toBeNull();
    }),
  );
  fc.assert(
    fc.property(steps, (step) => {
      expect(readStep({ ...step, extra: 1 })).toEqual(step);
    }),
  );
});

const good = {
  kind: 'attach',
  guest: 'atlas',
  statement: {
    device: 'disk',
    adapter: 'scsi',
    address: { bus: 0, slot: 1, target: 2 },
    storage: 'file',
    location: '/x',
  },
};

test.each([
  ['nothing', undefined],
  ['another kind', { ...good, kind: 'convert' }],
  ['no guest', { ...good, guest: 7 }],
  ['no statement', { ...good, statement: null }],
  ['an unknown device', { ...good, statement: { ...good.statement, device: 'floppy' } }],
  ['a spelling that we do not write', { ...good, statement: { ...good.statement, adapter: 'aviostor' } }],
  [
    'an address of texts',
    { ...good, statement: { ...good.statement, address: { bus: '0', slot: '1', target: '2' } } },
  ],
  ['a fraction', { ...good, statement: { ...good.statement, address: { bus: 0, slot: 1.5, target: 2 } } }],
  ['a negative', { ...good, statement: { ...good.statement, address: { bus: -1, slot: 1, target: 2 } } }],
  ['no slot', { ...good, statement: { ...good.statement, address: { bus: 0, slot: null, target: 2 } } }],
  ['an address left open', { ...good, statement: { ...good.statement, address: undefined } }],
  [
    'a field smuggled in',
    { ...good, statement: { ...good.statement, device: 'disk:scsi', adapter: '0,1,2' } },
  ],
  ['a line end', { ...good, statement: { ...good.statement, location: '/x\nreboot' } }],
  ['a location that is no text', { ...good, statement: { ...good.statement, location: ['/x'] } }],
  ['inherited fields', Object.create(good)],
  ['half a move', { kind: 'move', from: { guest: 'a', statement: good.statement } }],
])('%s is no step', (_, json) => {
  expect(readStep(good)).toEqual(good);
  expect(readStep(json)).toBeNull();
});
