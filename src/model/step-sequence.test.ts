/** What holds after any sequence of steps, whichever kinds they are of. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canonicalBytes } from './canonical.testing.ts';
import { applyStep, createSituation } from './create-situation.ts';
import { addSteps, emptyDraft, redo, undo, type Draft } from './draft.ts';
import { entityOf } from './entity.ts';
import { targetsOf } from './guest-view.ts';
import { enact, replay } from './replay.ts';
import type { GuestView, Situation } from './situation.ts';
import { stepFor, wishedInventory, wishes, type Wish } from './step-wishes.testing.ts';
import { expectLaws, expectSound } from './step.testing.ts';
import { guestsOf, invertStep, type Step } from './step.ts';

/** Much is compared a run, and machines are busy. */
vi.setConfig({ testTimeout: 60_000 });

const inventory = wishedInventory();
const start = createSituation(inventory, { hpuxVersions: { atlas: 'v3', new1: 'v2' } });
const sequences = fc.array(wishes, { minLength: 3, maxLength: 12 });

test('each step that applies keeps the laws, and all of them undone in reverse lead back', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      const { situation, done } = applied(start, list, expectLaws);
      const after = canonicalBytes(situation);
      const back = done.toReversed().reduce((now, step) => must(now, invertStep(step)), situation);
      expect(canonicalBytes(back)).toBe(canonicalBytes(start));
      expect(canonicalBytes(done.reduce(must, back))).toBe(after);
    }),
    { numRuns: 50 },
  );
});

test('undo n, redo n: the plan comes to the same bytes', () => {
  fc.assert(
    fc.property(sequences, fc.nat({ max: 12 }), (list, count) => {
      const { done } = applied(start, list);
      const draft = done.reduce((now, step) => addSteps(now, [step]), emptyDraft);
      const there = times(count, redo, times(count, undo, draft));
      expect(bytesOf(there)).toBe(bytesOf(draft));
      expect(there).toEqual(draft);
    }),
    { numRuns: 50 },
  );
});

test('steps that the rules let pass keep every limit and give no guest a LUN twice', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      let situation = start;
      for (const wish of list) {
        situation = enact(situation, stepFor(situation, wish)).situation;
        expectSound(situation);
        for (const view of situation.guests) expectLawful(situation, view);
      }
    }),
    { numRuns: 80 },
  );
});

test('the rules let steps of every kind pass, so that the above says something of each', () => {
  const passed = new Set<string>();
  for (const list of fc.sample(sequences, { numRuns: 80, seed: 20261122 })) {
    let situation = start;
    for (const wish of list) {
      const { entry, situation: next } = enact(situation, stepFor(situation, wish));
      if (entry.applied) passed.add(wish.kind);
      situation = next;
    }
  }
  expect([...passed].sort()).toEqual([
    'attach',
    'attribute',
    'convert',
    'create',
    'detach',
    'modify',
    'move',
    'remove',
    'restrict',
    'unrestrict',
  ]);
});

test('what is not refused can be done', () => {
  fc.assert(
    fc.property(sequences, (list) => {
      let situation = start;
      for (const wish of list) {
        const step = stepFor(situation, wish);
        const { entry, situation: next } = enact(situation, step);
        expect([entry.verdict.outcome !== 'refused', step]).toEqual([entry.applied, step]);
        situation = next;
      }
    }),
    { numRuns: 80 },
  );
});

test('the order of steps that do not concern each other does not matter', () => {
  let pairs = 0;
  fc.assert(
    fc.property(sequences, wishes, wishes, (list, one, other) => {
      const { situation } = applied(start, list);
      const [a, b] = [stepFor(situation, one), stepFor(situation, other)];
      if (!areApart(a, b)) return;
      pairs++;
      expect(after(situation, a, b)).toBe(after(situation, b, a));
    }),
    { numRuns: 150 },
  );
  expect(pairs).toBeGreaterThan(50);
});

/** Different guests, or a guest and the database, or different devices there. */
function areApart(a: Step, b: Step): boolean {
  const [guests, others] = [guestsOf(a), guestsOf(b)];
  if (guests.length > 0 || others.length > 0) return guests.every((guest) => !others.includes(guest));
  return 'device' in a && 'device' in b && deviceName(a.device) !== deviceName(b.device);
}

/** The host has these devices under two names each. */
function deviceName(device: string): string {
  if (device === '/dev/rdsk/c5t0d1') return '/dev/rdisk/disk3';
  return device === '/dev/rcdisk/alias5' ? '/dev/rdisk/disk5' : device;
}

function after(situation: Situation, first: Step, second: Step): string {
  const one = applyStep(situation, first);
  const two = applyStep(one.ok ? one.situation : situation, second);
  const last = two.ok ? two.situation : one.ok ? one.situation : situation;
  return `${[one.ok, two.ok].filter(Boolean).length} ${canonicalBytes(last)}`;
}

/** The wishes as steps, those that cannot be done left out. */
function applied(
  from: Situation,
  list: readonly Wish[],
  apply: (situation: Situation, step: Step) => Situation = must,
): { readonly situation: Situation; readonly done: readonly Step[] } {
  let situation = from;
  const done: Step[] = [];
  for (const wish of list) {
    const step = stepFor(situation, wish);
    const result = applyStep(situation, step);
    if (!result.ok) continue;
    done.push(result.step);
    situation = apply(situation, step);
  }
  return { situation, done };
}

function must(situation: Situation, step: Step): Situation {
  const result = applyStep(situation, step);
  if (!result.ok) throw new Error(`cannot be done: ${JSON.stringify(step)}`);
  return result.situation;
}

function times(count: number, change: (draft: Draft) => Draft, draft: Draft): Draft {
  let now = draft;
  for (let at = 0; at < count; at++) now = change(now);
  return now;
}

function bytesOf({ present }: Draft): string {
  const { situation, entries } = replay(inventory, present);
  return canonicalBytes(situation) + JSON.stringify(entries);
}

function expectLawful({ profile, inventory: host }: Situation, view: GuestView): void {
  const { limits } = profile;
  const targets = targetsOf(view);
  const entities = targets.flatMap(({ backing }) =>
    backing.kind === 'lun' ? entityOf(host, backing.lun) : [],
  );
  expect(new Set(entities).size).toBe(entities.length);
  const on = (type: string): number => targets.filter(({ statement }) => statement?.adapter === type).length;
  expect(on('scsi')).toBeLessThanOrEqual(limits.vioPerGuest!);
  expect(on('avio_stor')).toBeLessThanOrEqual(limits.avioPerGuest!);
  for (const { type, targets: own, bus, slot } of view.adapters) {
    const [most, last] =
      type === 'scsi'
        ? [limits.perScsiAdapter, profile.maxScsiTarget]
        : [limits.perAvioAdapter, profile.maxAvioTarget];
    expect(own.length).toBeLessThanOrEqual(most);
    const highest = Math.max(...own.map(({ statement }) => statement!.address!.target!));
    expect(highest).toBeLessThanOrEqual(last);
    expect(view.held.some((place) => place.bus === bus && place.slot === slot)).toBe(false);
  }
  const slots = view.adapters.map(({ bus, slot }) => `${bus},${slot}`);
  expect(new Set(slots).size).toBe(slots.length);
}
