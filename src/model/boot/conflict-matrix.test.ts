import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleId } from '../rules/ids.ts';
import { guest, host } from '../rules/rules.testing.ts';
import { bothHave, USES } from '../rules/sharing/sharing.testing.ts';
import { PAIR_RULES } from '../rules/sharing/sharing-rules.ts';
import type { Situation } from '../situation.ts';
import { hosts, NAMES } from './boot.testing.ts';
import { conflictMatrix } from './conflict-matrix.ts';
import { simulateBoot, type BootEvent } from './simulate.ts';

const { disk, burner, vioDvd, tape } = USES;
const PAIR_IDS: readonly RuleId[] = PAIR_RULES.map(({ info }) => info.id);
const PAIRS = NAMES.flatMap((one) =>
  NAMES.filter((other) => other !== one).map((other) => [one, other] as const),
);

/** The boot of one guest while exactly one other is up. */
function bootBeside(situation: Situation, booting: string, up: string): BootEvent {
  return simulateBoot(situation, [booting], { up: [up] }).events[0]!;
}

const refusals = ({ findings }: BootEvent): readonly RuleId[] =>
  findings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule);

test('a pair is named with its rules, its things and what HP does in either order', () => {
  expect(conflictMatrix(bothHave(vioDvd, burner)).pairs).toEqual([
    {
      guests: ['atlas', 'bora'],
      conflicts: (['one-kind-at-a-time', 'mixed-access', 'dvd-boot-conflict'] as const).map((rule) => ({
        rule,
        entity: 'disk5',
        hp: ['blocks', 'misses'],
      })),
    },
  ]);
});

test('the order of the guests on the host decides who is first, not who has what', () => {
  const [pair] = conflictMatrix(bothHave(burner, vioDvd)).pairs;
  expect(pair).toMatchObject({
    guests: ['atlas', 'bora'],
    conflicts: [{ hp: ['misses', 'blocks'] }, {}, {}],
  });
});

test('guests that can run together are in no pair', () => {
  const { pairs, between, enemiesOf } = conflictMatrix(bothHave(disk, tape));
  expect(pairs).toEqual([]);
  expect(between('atlas', 'bora')).toBeUndefined();
  expect(enemiesOf('atlas')).toEqual([]);
  expect(between('atlas', 'ghost')).toBeUndefined();
  expect(enemiesOf('ghost')).toEqual([]);
});

test('one image on many guests excludes each from each, once', () => {
  const names = Array.from({ length: 30 }, (_, at) => `g${at}`);
  const guests = names.map((name) => guest(name, ['dvd:avio_stor:0,1,0:file:/isos/a.iso']));
  const { pairs, enemiesOf } = conflictMatrix(host({ guests }));
  expect(pairs.length).toBe((30 * 29) / 2);
  expect(enemiesOf('g7')).toEqual(names.filter((name) => name !== 'g7'));
  expect(new Set(pairs.map(({ conflicts }) => JSON.stringify(conflicts)))).toEqual(
    new Set([JSON.stringify([{ rule: 'share-no', entity: '/isos/a.iso', hp: ['blocks', 'blocks'] }])]),
  );
});

test('several things between two guests are all named', () => {
  const devices = ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'dvd:avio_stor:0,1,1:file:/isos/a.iso'];
  const [pair] = conflictMatrix(host({ guests: [guest('atlas', devices), guest('bora', devices)] })).pairs;
  expect(pair!.conflicts.map(({ entity }) => entity)).toEqual(['disk3', '/isos/a.iso']);
});

test('the matrix says of each two guests what booting either beside the other says', () => {
  fc.assert(
    fc.property(hosts, (situation) => {
      const { between } = conflictMatrix(situation);
      for (const [one, other] of PAIRS) {
        const rules = new Set(between(one, other)?.conflicts.map(({ rule }) => rule));
        const found = refusals(bootBeside(situation, other, one)).filter((rule) => PAIR_IDS.includes(rule));
        expect(rules).toEqual(new Set(found));
      }
    }),
  );
});

test("so it says what HP's check does with whichever boots second", () => {
  fc.assert(
    fc.property(hosts, (situation) => {
      const { pairs } = conflictMatrix(situation);
      for (const { guests, conflicts } of pairs) {
        for (const [up, booting] of [
          [0, 1],
          [1, 0],
        ] as const) {
          const event = bootBeside(situation, guests[booting], guests[up]);
          if (refusals(event).some((rule) => !PAIR_IDS.includes(rule))) continue;
          const blocks = conflicts.some(({ hp }) => hp[up] === 'blocks');
          expect(event.result).toBe(blocks ? 'blocked' : 'boots-unsafely');
        }
      }
    }),
  );
});
