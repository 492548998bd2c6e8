import { describe, expect, test } from 'vitest';
import { createSituation } from '../model/create-situation.ts';
import { buildInventory } from '../model/inventory.testing.ts';
import type { How, Subject, Thing } from '../model/names/thing.ts';
import { sayHow, sayNotFound, saySubject, saySubjectKind } from './names.ts';

const inventory = buildInventory({
  luns: [{ name: 'tape1', lunpaths: ['0/2/1/0.0x50060b0000a10001.0x0'] }],
  guests: [{ name: 'atlas', devices: ['tape:avio_stor:0,4,1:attach_path:0/2/1/0.0x50060b0000a10001.0x0'] }],
});
const [atlas] = createSituation(inventory, { hpuxVersions: {} }).guests;

const origin = { output: 0, line: 3 };
const path = '0/2/1/0.0x50060b0000a10001.0x0';

/** One of each: the type asks for all codes. */
const HOWS: { readonly [Code in How['code']]: Extract<How, { code: Code }> } = {
  printed: { code: 'printed', origin },
  'other-spelling': { code: 'other-spelling', printed: '/dev/rtape/tape1_BEST', origin: null },
  'class-instance': { code: 'class-instance', origin },
  'driver-instance': { code: 'driver-instance', origin },
  'target-port': { code: 'target-port', path },
  wwid: { code: 'wwid', wwid: '0x500110a0008c11d2' },
  'lun-number': { code: 'lun-number', number: 25, path },
  'lun-id': { code: 'lun-id', path },
  'default-name': { code: 'default-name', printed: '/dev/rtape/tape1_BEST' },
  'instance-in-name': { code: 'instance-in-name', of: 'tape1' },
  controller: { code: 'controller', path: '0/2/1/0.1.6.0.0.2.1' },
  database: { code: 'database', beside: '/dev/rtape/tape1_BEST', origin },
  'digit-by-digit': { code: 'digit-by-digit', path },
  'hwpath-list': { code: 'hwpath-list', path },
  'flat-addressing': { code: 'flat-addressing', path, number: 25 },
  statement: { code: 'statement' },
  location: { code: 'location', location: '/dev/vg01/rlvol1' },
  'guest-view': { code: 'guest-view', form: 'v2', named: false },
  address: { code: 'address', named: true },
  'guest-name': { code: 'guest-name' },
  'guest-number': { code: 'guest-number' },
};

const lun: Subject = { kind: 'lun', lun: 0 };
const say = (how: How, sure: boolean): string =>
  sayHow(inventory, { subject: lun, how, sure, name: 'the-name' } satisfies Thing);

describe('how a thing is known', () => {
  test.each(Object.values(HOWS))('by $code: whole plain sentences', (how) => {
    const sure = say(how, true);
    const unsure = say(how, false);
    for (const text of [sure, unsure]) {
      expect(text).toMatch(/^[A-Z"i].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}/);
    }
    // Whoever is told that something is unsure is told more than before.
    expect(unsure.startsWith(`${sure} `)).toBe(true);
    const facts = Object.entries(how).flatMap(([key, value]) =>
      key === 'code' || key === 'form' || typeof value === 'object' || typeof value === 'boolean'
        ? []
        : [String(value)],
    );
    for (const fact of facts) expect(sure).toContain(fact);
  });

  test('with the place where it stands, when that was kept', () => {
    expect(say(HOWS.printed, true)).toBe('"the-name" is printed so (ioscan -f, line 3).');
    expect(say(HOWS['other-spelling'], true)).toBe(
      '"the-name" is another spelling of /dev/rtape/tape1_BEST.',
    );
  });
});

test('the device of a guest that was found by the name of its LUN', () => {
  const target = atlas!.adapters[0]!.targets[0]!;
  const thing: Thing = {
    subject: { kind: 'target', target },
    how: HOWS.wwid,
    sure: true,
    name: '500110A0008C11D2',
  };
  expect(sayHow(inventory, thing)).toBe(
    `"500110A0008C11D2" is the WWID 0x500110a0008c11d2 of this device. atlas has it as ${target.text}.`,
  );
  expect(sayHow(inventory, { ...thing, how: HOWS.address })).not.toContain(target.text);
});

describe('a thing', () => {
  const target: Subject = { kind: 'target', target: atlas!.adapters[0]!.targets[0]! };
  test.each<readonly [Subject, string, string]>([
    [lun, 'tape1', 'tape drive'],
    [{ kind: 'lunpath', node: inventory.nodeAt(path) }, path, 'lunpath of tape1'],
    [{ kind: 'target-path', node: 1 }, '0/2/1/0.0x50060b0000a10001', 'target path'],
    [{ kind: 'hba', node: 0 }, '0/2/1/0', 'host adapter'],
    [{ kind: 'row', node: 0 }, '0/2/1/0', 'fc row'],
    [target, 'atlas 0,4,1', 'device of a guest'],
    [{ kind: 'guest', guest: atlas! }, 'atlas', 'guest'],
  ])('$kind', (subject, name, kind) => {
    expect([saySubject(inventory, subject), saySubjectKind(inventory, subject)]).toEqual([name, kind]);
  });

  test('that was not found: with what to do', () => {
    expect(sayNotFound('zebra')).toMatch(/^Nothing that was read has the name "zebra"\. .*ioscan -m dsf/);
  });
});
