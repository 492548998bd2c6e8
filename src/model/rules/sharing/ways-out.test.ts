/** Each clash of what stands can be ended by one of our steps, and each refused add has a way to what was asked for. */
import { expect, test } from 'vitest';
import { auditOf } from '../../audit/audit.ts';
import type { Step } from '../../step.ts';
import { standingWaysOut } from '../../ways-out/standing-ways.ts';
import { waysOut } from '../../ways-out/ways-out.ts';
import type { RuleId } from '../ids.ts';
import { guest, host, statement } from '../rules.testing.ts';
import { bothHave, ON, placed, USES } from './sharing.testing.ts';

const { tape, tapeByOther, vioTape, burner, dvd, vioDvd, disk } = USES;
const CLASHES: readonly (readonly [RuleId, string, string])[] = [
  ['one-kind-at-a-time', burner, dvd],
  ['vio-attached-exclusive', vioTape, vioTape],
  ['mixed-access', tape, vioTape],
  ['share-no', tape, tape],
  ['share-lunpaths', tape, tapeByOther],
  ['writable-shared', disk, disk],
  ['dvd-boot-conflict', burner, vioDvd],
];

const detaches = (name: string) => (way: readonly Step[]) =>
  way.some((step) => step.kind === 'detach' && step.guest === name);

test.each(CLASHES)('%s of what stands ends when either guest gives it up', (rule, own, other) => {
  const situation = bothHave(own, other);
  const found = auditOf(situation)
    .byGuest.get('atlas')!
    .find((one) => one.rule === rule)!;
  const ways = standingWaysOut(situation, found);
  expect(ways.some(detaches('bora'))).toBe(true);
  expect(ways.some(detaches('atlas'))).toBe(true);
});

test.each([
  ['share-no', tape, tape, 'SHARE'],
  ['share-lunpaths', tape, tapeByOther, 'SHARE_LUNPATHS'],
] as const)(
  '%s of what stands ends first of all with its attribute set to YES',
  (rule, own, other, attribute) => {
    const situation = bothHave(own, other);
    const found = auditOf(situation)
      .byGuest.get('atlas')!
      .find((one) => one.rule === rule)!;
    expect(standingWaysOut(situation, found)[0]).toMatchObject([{ kind: 'attribute', attribute, to: 'YES' }]);
  },
);

test.each(CLASHES.filter(([rule]) => !rule.startsWith('share-')))(
  '%s that refuses an add lets it pass once the other guest gives it up',
  (rule, own, other) => {
    // A disk is never taken from a guest that is on.
    const state = rule === 'writable-shared' ? {} : ON;
    const situation = host({ guests: [guest('atlas', [], ON), guest('bora', [placed(other)], state)] });
    const ways = waysOut(situation, { kind: 'attach', guest: 'atlas', statement: statement(own) });
    expect(ways.some(detaches('bora'))).toBe(true);
  },
);

test('a second kind of use may become the kind that the other guest has', () => {
  const situation = host({ guests: [guest('atlas', [], ON), guest('bora', [placed(dvd)], ON)] });
  const ways = waysOut(situation, { kind: 'attach', guest: 'atlas', statement: statement(burner) });
  expect(ways).toContainEqual([
    expect.objectContaining({ kind: 'attach', statement: expect.objectContaining({ device: 'dvd' }) }),
  ]);
});

test('a device that the guest has already may be taken off first', () => {
  const situation = host({ guests: [guest('atlas', [placed(tape)])] });
  const ways = waysOut(situation, { kind: 'attach', guest: 'atlas', statement: statement(tapeByOther) });
  expect(ways.some(detaches('atlas'))).toBe(true);
});
