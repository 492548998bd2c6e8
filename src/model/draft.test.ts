import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addSteps,
  clearSteps,
  emptyDraft,
  redo,
  removeStep,
  tellVersion,
  undo,
  type Draft,
} from './draft.ts';
import { statements } from './step.testing.ts';
import type { Step } from './step.ts';

const steps: fc.Arbitrary<Step> = statements.map((statement) => ({
  kind: 'attach',
  guest: 'atlas',
  statement,
}));

const edits: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc.array(steps, { maxLength: 3 }).map((added) => (draft: Draft) => addSteps(draft, added)),
  fc.integer({ min: -1, max: 6 }).map((index) => (draft: Draft) => removeStep(draft, index)),
  fc.constant(clearSteps),
  fc.tuple(fc.constantFrom('atlas', 'boreas'), fc.constantFrom('v2' as const, 'v3' as const, null)).map(
    ([guest, version]) =>
      (draft: Draft) =>
        tellVersion(draft, guest, version),
  ),
);
const drafts = fc
  .array(fc.oneof({ weight: 4, arbitrary: edits }, fc.constant(undo), fc.constant(redo)))
  .map((list) => list.reduce((draft, edit) => edit(draft), emptyDraft));

function times(count: number, change: (draft: Draft) => Draft, draft: Draft): Draft {
  let now = draft;
  for (let i = 0; i < count; i++) now = change(now);
  return now;
}

test('undo all, redo all: the same draft', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const all = draft.past.length;
      const undone = times(all, undo, draft);
      expect(undone.past).toEqual([]);
      expect(times(all, redo, undone)).toEqual(draft);
    }),
  );
});

test('an edit is undone by one undo and forgets what was undone before', () => {
  fc.assert(
    fc.property(drafts, edits, (draft, edit) => {
      const edited = edit(draft);
      if (edited === draft) return;
      expect(edited.future).toEqual([]);
      expect(undo(edited).present).toEqual(draft.present);
      expect(redo(undo(edited))).toEqual(edited);
    }),
  );
});

test('a draft is its own JSON', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
    }),
  );
});

test('nothing to do changes nothing', () => {
  for (const idle of [undo, redo, clearSteps]) expect(idle(emptyDraft)).toBe(emptyDraft);
  expect(addSteps(emptyDraft, [])).toBe(emptyDraft);
  for (const index of [-1, 0, 5]) expect(removeStep(emptyDraft, index)).toBe(emptyDraft);
});

test('clearing keeps what was told of guests', () => {
  const [step] = fc.sample(steps, 1);
  const told = tellVersion(addSteps(emptyDraft, [step!, step!]), 'atlas', 'v3');
  expect(clearSteps(told).present).toEqual({ steps: [], told: { hpuxVersions: { atlas: 'v3' } } });
  expect(removeStep(told, 0).present.steps).toEqual([step]);
  expect(tellVersion(told, 'atlas', null).present.told.hpuxVersions).toEqual({});
});
