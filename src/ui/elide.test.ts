import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elide, type Piece } from './elide.ts';

const lunpath = '0/2/1/0.0x50060e8004a1c210.0x4001000000000000';
const shared = '0/2/1/0.0x50060e8004a1c210.'.length;

/** As the eye sees it. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'cut' ? '…' : text)).join('');

describe('elide', () => {
  it('shows a short path whole', () => {
    expect(elide('0/2/1/0', 0, 24)).toEqual([{ kind: 'own', text: '0/2/1/0' }]);
  });

  it('keeps a short shared prefix, dimmed', () => {
    expect(elide('0/2/1/0.0x50060e8004a1c210', 8, 24)).toEqual([
      { kind: 'shared', text: '0/2/1/0.' },
      { kind: 'own', text: '0x50060e8004a1c210' },
    ]);
  });

  it('cuts a long shared prefix in front and the rest in the middle', () => {
    expect(drawn(elide(lunpath, shared, 8))).toBe('…c210.0x4001…00');
  });

  it('does not spend an ellipsis on one character', () => {
    expect(drawn(elide('123456789', 0, 8))).toBe('123456789');
    expect(drawn(elide('1234567890', 0, 8))).toBe('123456…90');
  });

  it('loses no character, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: -5, max: 60 }),
        (path, from, keep) => {
          expect(
            elide(path, from, keep)
              .map(({ text }) => text)
              .join(''),
          ).toBe(path);
        },
      ),
    );
  });

  it('always shows both ends of a row’s own part', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 60 }), (path, keep) => {
        const pieces = elide(path, 0, keep);
        expect(pieces.at(0)?.kind).toBe('own');
        expect(pieces.at(-1)?.kind).toBe('own');
        expect(drawn(pieces).length).toBeLessThanOrEqual(keep + 1);
      }),
    );
  });
});
