import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guest, host } from '../rules/rules.testing.ts';
import { bothHave, ON, USES } from '../rules/sharing/sharing.testing.ts';
import { hosts, NAMES, someGuests } from './boot.testing.ts';
import { guestsOn } from './boot-findings.ts';
import { freedByStopping, runnableOrder } from './runnable.ts';
import { simulateBoot } from './simulate.ts';

const { disk, tape } = USES;
const GONE = 'disk:avio_stor::disk:/dev/rdisk/disk99';

test('guests that share nothing run in the order asked for, those that are on first', () => {
  const situation = bothHave(disk, tape, { bora: ON });
  expect(runnableOrder(situation, ['atlas', 'bora', 'atlas'])).toEqual({
    runs: true,
    order: ['bora', 'atlas'],
  });
  expect(runnableOrder(situation, [])).toEqual({ runs: true, order: [] });
});

test('two that conflict are named', () => {
  expect(runnableOrder(bothHave(disk, disk), ['bora', 'atlas'])).toMatchObject({
    runs: false,
    because: 'together',
    guests: ['atlas', 'bora'],
    findings: [{ rule: 'writable-shared', guest: 'bora' }],
  });
});

test('a guest that cannot boot by itself is named alone', () => {
  expect(runnableOrder(bothHave(GONE, tape), ['bora', 'atlas'])).toMatchObject({
    because: 'alone',
    guests: ['atlas'],
    beside: [],
    findings: [{ rule: 'device-known' }],
  });
});

test('one that cannot run beside a guest that is up is named with that guest', () => {
  expect(runnableOrder(bothHave(disk, disk, { bora: ON }), ['atlas'])).toMatchObject({
    because: 'up',
    guests: ['atlas'],
    beside: ['bora'],
    findings: [{ rule: 'writable-shared' }],
  });
});

test('guests that the host does not have are named', () => {
  expect(runnableOrder(bothHave(disk, tape), ['ghost', 'atlas'])).toEqual({
    runs: false,
    because: 'unknown-guests',
    guests: ['ghost'],
  });
});

test('a set that is said to run boots without a word against it', () => {
  fc.assert(
    fc.property(hosts, someGuests, (situation, set) => {
      const answer = runnableOrder(situation, set);
      if (!answer.runs) return;
      expect(answer.order.toSorted()).toEqual(set.toSorted());
      const { events } = simulateBoot(situation, answer.order);
      expect(events.map(({ result }) => result)).toEqual(set.map(() => 'boots'));
    }),
  );
});

test('a set that is said not to run boots in no order', () => {
  fc.assert(
    fc.property(hosts, someGuests, someGuests, (situation, set, all) => {
      if (runnableOrder(situation, set).runs) return;
      const order = all
        .filter((name) => set.includes(name))
        .concat(set.filter((name) => !all.includes(name)));
      const { events } = simulateBoot(situation, order);
      expect(events.some(({ result }) => result !== 'boots')).toBe(true);
    }),
  );
});

test('the subset named is the smallest: it does not run, and runs once any of it is left out', () => {
  fc.assert(
    fc.property(hosts, someGuests, (situation, set) => {
      const answer = runnableOrder(situation, set);
      if (answer.runs || answer.because === 'unknown-guests') return;
      expect(set).toEqual(expect.arrayContaining([...answer.guests]));
      const up = [...guestsOn(situation)].filter((name) => !set.includes(name));
      const isClean = (order: readonly string[]) =>
        simulateBoot(situation, order, { up }).events.every(({ result }) => result === 'boots');
      expect(isClean(answer.guests)).toBe(false);
      for (const left of answer.guests)
        expect(isClean(answer.guests.filter((name) => name !== left))).toBe(true);
      expect(answer.findings.some(({ severity }) => severity === 'refuse')).toBe(true);
    }),
  );
});

test('stopping a guest frees what it alone keeps from others', () => {
  const devices = ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'dvd:avio_stor:0,1,1:file:/isos/a.iso'];
  const situation = host({
    guests: [
      guest('atlas', devices, ON),
      guest('bora', devices.slice(0, 1)),
      guest('corsa', devices),
      guest('delta', devices.slice(1), ON),
      guest('erie', ['disk:avio_stor:0,1,0:file:/vm/e.img']),
    ],
  });
  expect(freedByStopping(situation, 'atlas')).toEqual([
    { guest: 'bora', devices: ['disk3'], boots: true },
    { guest: 'corsa', devices: ['disk3'], boots: false },
  ]);
  expect(freedByStopping(situation, 'bora')).toEqual([]);
  expect(freedByStopping(situation, 'ghost')).toEqual([]);
});

test('who is said to boot after a stop does so then and not before; who is not named gains nothing', () => {
  fc.assert(
    fc.property(hosts, fc.constantFrom(...NAMES), (situation, stopped) => {
      const on = guestsOn(situation);
      if (!on.has(stopped)) return;
      const freed = freedByStopping(situation, stopped);
      const left = [...on].filter((name) => name !== stopped);
      for (const name of NAMES.filter((one) => !on.has(one))) {
        const before = simulateBoot(situation, [name], { up: on }).events[0]!.result;
        const after = simulateBoot(situation, [name], { up: left }).events[0]!.result;
        const gain = freed.find((one) => one.guest === name);
        expect(gain?.boots === true).toBe(before !== 'boots' && after === 'boots');
      }
    }),
  );
});
