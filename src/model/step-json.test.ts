import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStep } from './step-json.ts';
import { steps } from './step.testing.ts';

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
  ['another kind', { ...good, kind: 'constructor' }],
  ['a kind that is a list', { ...good, kind: ['attach'] }],
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

const tape = { ...good.statement, device: 'tape', storage: 'attach', location: '/dev/pt/pt_tape1' };
const path = { ...tape, adapter: 'avio_stor', storage: 'attach_path', location: '0/2/1/0.0x5.0x0' };
const convert = {
  kind: 'convert',
  guest: 'atlas',
  bus: 0,
  slot: 1,
  to: 'avio_stor',
  rehang: [{ from: tape, to: path }],
};
const share = {
  kind: 'attribute',
  device: '/dev/rdisk/disk3',
  attribute: 'SHARE',
  from: null,
  to: 'YES',
};
const create = { kind: 'create', guest: 'web1', os: 'HPUX', statements: [good.statement] };
const modify = {
  kind: 'modify',
  guest: 'atlas',
  from: good.statement,
  to: { ...good.statement, location: '/y' },
};

test.each([
  ['a conversion', convert, {}],
  ['one that leaves a place open', convert, { rehang: [{ from: tape, to: { ...path, address: null } }] }],
  ['one that empties the adapter', convert, { emptied: true }],
  ['an attribute', share, {}],
  ['an attribute taken back', share, { from: 'YES', to: null }],
  ['a lunpath', share, { device: 'lunpath12' }],
  ['a restriction', { kind: 'restrict', device: '/fdev/a:b c' }, {}],
  ['its end', { kind: 'unrestrict', device: '0/2/1/0.0x5.0x0' }, {}],
  ['a new guest', create, {}],
  ['its end', create, { kind: 'remove', statements: [] }],
  ['another file', modify, {}],
  ['the same place left out', modify, { to: { ...modify.to, address: null } }],
])('%s is a step', (_, json, change) => {
  expect(readStep({ ...json, ...change })).toEqual({ ...json, ...change });
});

test.each([
  ['a device from another slot', convert, { rehang: [{ from: { ...tape, address: null }, to: path }] }],
  [
    'a device that goes to another slot',
    convert,
    { rehang: [{ from: tape, to: { ...path, address: { bus: 0, slot: 2, target: 0 } } }] },
  ],
  ['a device that keeps its adapter', convert, { rehang: [{ from: tape, to: tape }] }],
  ['a list that is none', convert, { rehang: { 0: { from: tape, to: path }, length: 1 } }],
  ['a slot of text', convert, { slot: '1' }],
  ['no slot', convert, { slot: null }],
  ['an adapter of no type', convert, { to: 'aviostor' }],
  ['an adapter half emptied', convert, { emptied: false }],
  ['an attribute that is not ours to set', share, { attribute: 'AUTORDEV' }],
  ['another value', share, { to: 'MAYBE' }],
  ['no value before', share, { from: undefined }],
  ['a device that is none', share, { device: 'disk3' }],
  ['a device with an attribute in it', share, { device: '/x:attr:SHARE=NO' }],
  ['a device with a line end', { kind: 'restrict' }, { device: '/dev/x\n' }],
  ['no device', { kind: 'unrestrict' }, { device: '' }],
  ['a guest of another system', create, { os: 'hpux' }],
  ['a guest with something that is no statement', create, { statements: [good.statement, null] }],
  ['another place', modify, { to: { ...modify.to, address: { bus: 0, slot: 1, target: 3 } } }],
])('%s is no step', (_, json, change) => {
  expect(readStep({ ...json, ...change })).toBeNull();
});
