import { expect, test, vi } from 'vitest';
import { entityOf } from '../entity.ts';
import { randomFrom, type Random } from '../second/random.testing.ts';
import type { Situation } from '../situation.ts';
import { find } from './find.ts';
import { sameThing } from './same-thing.ts';
import { randomHost, type Device } from './random-devices.testing.ts';
import { spellingsOf, type Spelling } from './spellings.testing.ts';
import { lunOfSubject } from './subject.ts';
import type { Thing } from './thing.ts';

/** Many look-ups, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const HOSTS = 25;
const DEVICES = 40;
const SPELLINGS = 10;

const seed = Number(process.env['SEED'] ?? 20_101);

test('ten spellings of 1,000 random devices lead to the device, and its own names lead back', () => {
  const kinds = new Map<string, number>();
  let lookUps = 0;
  for (let at = 0; at < HOSTS; at++) {
    const random = randomFrom(seed + at);
    const { situation, devices } = randomHost(random, DEVICES);
    for (const device of devices) {
      const chosen = sample(random, spellingsOf(random, device), SPELLINGS);
      expect(chosen.length, device.name).toBe(SPELLINGS);
      for (const spelling of chosen) {
        kinds.set(spelling.kind, (kinds.get(spelling.kind) ?? 0) + 1);
        expectFound(situation, device, spelling, seed + at);
      }
      expectNamesLeadBack(situation, device, seed + at);
      lookUps += chosen.length;
    }
  }
  console.log(
    `seed ${seed}: ${lookUps} look-ups of ${HOSTS * DEVICES} devices, ${kinds.size} kinds of spelling`,
  );
  expect(lookUps).toBe(HOSTS * DEVICES * SPELLINGS);
});

/** Different ones, in random order. */
function sample(random: Random, all: readonly Spelling[], count: number): readonly Spelling[] {
  const left = [...all];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.int(left.length), 1)[0]!,
  );
}

function expectFound(
  situation: Situation,
  device: Device,
  { kind, text, expect: how }: Spelling,
  from: number,
): void {
  const things = find(situation, text);
  const told = `seed ${from}: ${device.name} by ${kind} "${text}"`;
  switch (how) {
    case 'first':
      return expect(isDevice(situation, things[0], device), told).toBe(true);
    case 'among':
      return expect(
        things.some((thing) => isDevice(situation, thing, device)),
        told,
      ).toBe(true);
    case 'port':
      return expect(
        things.some((thing) => isPortOf(situation, thing, device)),
        told,
      ).toBe(true);
  }
}

function isDevice({ inventory }: Situation, thing: Thing | undefined, { name }: Device): boolean {
  const lun = thing === undefined ? -1 : lunOfSubject(inventory, thing.subject);
  return lun >= 0 && entityOf(inventory, lun) === entityOf(inventory, inventory.lunNamed(name));
}

function isPortOf({ inventory }: Situation, { subject }: Thing, { lunpaths }: Device): boolean {
  if (subject.kind !== 'target-path') return false;
  const path = inventory.path(subject.node);
  return lunpaths.some(({ hba, target }) => path === `${hba}.${target}`);
}

/** Whatever is said to be a name of the whole device finds it again. */
function expectNamesLeadBack(situation: Situation, device: Device, from: number): void {
  const lun = situation.inventory.lunNamed(device.name);
  const { host, guests } = sameThing(situation, { kind: 'lun', lun });
  for (const { kind, text } of host) {
    if (text.includes('*') || kind === 'target-port' || kind === 'lun-number') continue;
    const found = find(situation, text).some((thing) => isDevice(situation, thing, device));
    expect(found, `seed ${from}: ${device.name} by its own ${kind} "${text}"`).toBe(true);
  }
  const used = guests.map(({ target }) => target.text);
  expect(used, `seed ${from}: users of ${device.name}`).toEqual(
    device.use === null ? [] : [device.use.statement],
  );
}
