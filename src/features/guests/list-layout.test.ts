import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import type { GuestView } from '../../model/situation.ts';
import { HEIGHT } from './card-layout.ts';
import { CARD_GAP, layoutList, spotOf } from './list-layout.ts';

const guestsWith = (devices: readonly (readonly string[])[]): readonly GuestView[] => {
  const guests = devices.map((list, at) => ({ name: `g${at}`, devices: list }));
  return createSituation(buildInventory({ guests }), { hpuxVersions: {} }).guests;
};

const disk = (slot: number, target: number): string =>
  `disk:avio_stor:0,${slot},${target}:disk:/dev/rdisk/disk${slot * 10 + target}`;

const none: ReadonlySet<string> = new Set();

describe('layoutList', () => {
  const guests = guestsWith([[disk(0, 0), disk(0, 1), disk(4, 2)], [], [disk(1, 0)]]);

  it('puts each card under the one before, with a gap', () => {
    const { tops, cards, height } = layoutList(guests, none);
    expect(tops[0]).toBe(CARD_GAP);
    expect(tops[1]).toBe(CARD_GAP + cards[0]!.height + CARD_GAP);
    expect(height).toBe(tops[2]! + cards[2]!.height + CARD_GAP);
  });

  it('leaves a collapsed card its header', () => {
    const { cards } = layoutList(guests, new Set(['g0']));
    expect(cards[0]!.height).toBe(HEIGHT.header + HEIGHT.borders);
  });

  it('keeps room for a reason in a card without devices', () => {
    const { cards } = layoutList(guests, none);
    expect(cards[1]!.height).toBe(HEIGHT.header + HEIGHT.leastBody + HEIGHT.borders);
  });
});

describe('spotOf', () => {
  const guests = guestsWith([[disk(0, 0), disk(0, 1), disk(4, 2)], [disk(1, 0)]]);
  const open = layoutList(guests, none);

  it('finds a target at its own row', () => {
    const first = spotOf(open, 'g0', 'g0/0,0,0')!;
    const second = spotOf(open, 'g0', 'g0/0,0,1')!;
    expect(first.exact).toBe(true);
    expect(second.middle - first.middle).toBe(HEIGHT.target);
  });

  it('lets the row of free targets stand for a free one', () => {
    const used = spotOf(open, 'g0', 'g0/0,0,1')!;
    const free = spotOf(open, 'g0', 'g0/0,0,2')!;
    expect(free.middle - used.middle).toBe(HEIGHT.target / 2 + HEIGHT.free / 2);
  });

  it('lets the header stand for a slot without adapter, and for all of a collapsed card', () => {
    const slot = spotOf(open, 'g0', 'g0/3,0,0')!;
    const folded = spotOf(layoutList(guests, new Set(['g0'])), 'g0', 'g0/0,0,0')!;
    expect([slot.exact, folded.exact]).toEqual([false, false]);
    expect(slot.row).toBe(folded.row);
  });

  it('has none for a guest that is filtered out', () => {
    expect(spotOf(open, 'elsewhere', 'elsewhere/0,0,0')).toBeNull();
  });

  it('keeps every row inside of its card, and no two targets at one place', () => {
    const target = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 6 }));
    const devices = fc.array(fc.uniqueArray(target, { maxLength: 9, selector: String }), { maxLength: 6 });
    fc.assert(
      fc.property(devices, (all) => {
        const list = guestsWith(all.map((some) => some.map(([slot, t]) => disk(slot, t))));
        const layout = layoutList(list, none);
        const rows = list.flatMap(({ name, adapters }, at) =>
          adapters.flatMap(({ targets }) =>
            targets.map(({ id }) => {
              const { middle, row } = spotOf(layout, name, id)!;
              const top = layout.tops[at]!;
              expect(middle).toBeGreaterThan(top + HEIGHT.header);
              expect(middle).toBeLessThan(top + layout.cards[at]!.height);
              return row;
            }),
          ),
        );
        expect(new Set(rows).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});
