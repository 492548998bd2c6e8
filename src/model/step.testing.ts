/** Arbitrary statements and addresses for property tests, and the laws that every step keeps. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { picture } from './canonical.testing.ts';
import { ownKey } from './claims.ts';
import { applyStep } from './create-situation.ts';
import { targetsOf } from './guest-view.ts';
import type { GuestOs } from './guest.ts';
import type { Situation } from './situation.ts';
import {
  ADAPTER_TYPES,
  DEVICE_KINDS,
  STORAGE_TYPES,
  type Address,
  type StorageStatement,
} from './statement.ts';
import { readStep } from './step-json.ts';
import { invertStep, SET_ATTRIBUTES, type Step, type StepOf } from './step.ts';

const small = fc.nat({ max: 130 });

/** Addresses with a target and without. */
export const addresses: fc.Arbitrary<Address> = fc.record({
  bus: small,
  slot: small,
  target: fc.option(small),
});

const hex = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => `0x${value.toString(16)}`);

/** Lunpaths of HBAs with and without a dot of their own. */
export const lunpaths: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.nat({ max: 31 }), { minLength: 1, maxLength: 5 }),
    fc.option(fc.nat({ max: 3 })),
    hex,
    hex,
  )
  .map(
    ([bus, channel, target, lun]) =>
      `${bus.join('/')}${channel === null ? '' : `.${channel}`}.${target}.${lun}`,
  );

const fileNames = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019 .,:;$\'"\\`*-_/é') })
  .map((name) => `/fdev/${name}`);
const deviceNames = fc
  .tuple(fc.constantFrom('/dev/rdisk/disk', '/dev/pt/pt_tape', '/dev/vg01/rlvol'), fc.nat({ max: 9999 }))
  .map(([stem, number]) => `${stem}${number}`);

/** Statements that parse, whether or not any host would take them. */
export const statements: fc.Arbitrary<StorageStatement> = fc
  .tuple(
    fc.constantFrom(...DEVICE_KINDS),
    fc.constantFrom(...ADAPTER_TYPES),
    fc.option(addresses),
    fc.constantFrom(...STORAGE_TYPES),
    fileNames,
    deviceNames,
    lunpaths,
  )
  .map(([device, adapter, address, storage, file, name, lunpath]) => {
    const location =
      storage === 'attach_path' ? lunpath : storage === 'file' || storage === 'null' ? file : name;
    return { device, adapter, address, storage, location };
  });

const sides = fc.record({ guest: fc.string(), statement: statements });
const devices = fc.oneof(
  fileNames,
  deviceNames,
  lunpaths,
  fc.nat({ max: 99 }).map((instance) => `lunpath${instance}`),
);
const values = fc.constantFrom('YES' as const, 'NO' as const, null);
const systems = fc.constantFrom<GuestOs>('HPUX', 'LINUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN');

function of<Kind extends Step['kind']>(
  kind: Kind,
  rest: { [Field in keyof Omit<StepOf<Kind>, 'kind'>]: fc.Arbitrary<StepOf<Kind>[Field]> },
): fc.Arbitrary<Step> {
  return fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Step>;
}

const modifies: fc.Arbitrary<Step> = fc
  .tuple(fc.string(), statements, statements)
  .map(([guest, from, to]) => ({ kind: 'modify', guest, from, to: { ...to, address: from.address } }));

const converts: fc.Arbitrary<Step> = fc
  .tuple(
    fc.string(),
    addresses,
    fc.constantFrom(...ADAPTER_TYPES),
    fc.array(fc.tuple(statements, statements, small, fc.boolean())),
    fc.boolean(),
  )
  .map(([guest, { bus, slot }, to, list, isEmptied]) => {
    const rehang = list.map(([from, back, target, isOpen]) => ({
      from: { ...from, address: { bus, slot, target } },
      to: { ...back, adapter: to, address: isOpen ? null : { bus, slot, target } },
    }));
    const step = { kind: 'convert' as const, guest, bus, slot, to, rehang };
    return isEmptied ? { ...step, emptied: true as const } : step;
  });

/** Steps of every kind that read back from their JSON, whether or not any host would take them. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  sides.map((side): Step => ({ kind: 'attach', ...side })),
  sides.map((side): Step => ({ kind: 'detach', ...side })),
  modifies,
  of('move', { from: sides, to: sides }),
  converts,
  of('attribute', {
    device: devices,
    attribute: fc.constantFrom(...SET_ATTRIBUTES),
    from: values,
    to: values,
  }),
  of('restrict', { device: devices }),
  of('unrestrict', { device: devices }),
  of('create', { guest: fc.string(), os: systems, statements: fc.array(statements, { maxLength: 3 }) }),
  of('remove', { guest: fc.string(), os: systems, statements: fc.array(statements, { maxLength: 3 }) }),
);

/** Checks the laws of a step that applies: it is complete, its inverse leads back, it survives JSON. Gives the situation after it. */
export function expectLaws(situation: Situation, step: Step): Situation {
  const before = picture(situation);
  const applied = applyStep(situation, step);
  if (!applied.ok) throw new Error(`does not apply: ${JSON.stringify(step)}`);
  expect(picture(situation)).toEqual(before);
  expect(applyStep(situation, applied.step)).toMatchObject({ ok: true, step: applied.step });
  const back = applyStep(applied.situation, invertStep(applied.step));
  expect(back.ok && picture(back.situation)).toEqual(before);
  expect(invertStep(invertStep(applied.step))).toEqual(applied.step);
  for (const each of [step, applied.step]) expect(readStep(JSON.parse(JSON.stringify(each)))).toEqual(each);
  expectSound(applied.situation);
  return applied.situation;
}

/** No target is used twice, no adapter is empty, and the claims are exactly those of the guests' targets. */
export function expectSound(situation: Situation): void {
  const targets = situation.guests.flatMap(targetsOf);
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  expect(new Set(situation.guests.map(({ name }) => name)).size).toBe(situation.guests.length);
  for (const view of situation.guests) {
    expect(situation.guest(view.name)).toBe(view);
    for (const { targets: own } of view.adapters) expect(own).not.toEqual([]);
  }
  for (const target of targets) {
    const key = ownKey(situation.inventory, target.backing);
    expect(situation.claimsOn(key).includes(target), target.id).toBe(true);
  }
  for (let lun = 0; lun < situation.inventory.lunCount; lun++) {
    for (const user of situation.usersOf(lun)) expect(targets.includes(user), user.id).toBe(true);
  }
}
