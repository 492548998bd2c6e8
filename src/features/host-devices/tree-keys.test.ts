import { describe, expect, it } from 'vitest';
import { outlineOfDepths } from '../../model/outline.testing.ts';
import { siblingsOf, visibleRows } from '../../model/visible-rows.ts';
import { isParent, moveFor, siblingRows } from './tree-keys.ts';

/** 0 ─ 1 ─ 2, 3; 4 ─ 5; 6, with 0, 1 open. */
const outline = outlineOfDepths([0, 1, 2, 2, 0, 1, 0]);
const open = Uint8Array.of(1, 1, 0, 0, 0, 0, 0);
const visible = visibleRows(outline, open, null);
const tree = { outline, open, visible, siblings: siblingsOf(outline, null) };

const goes = (index: number, key: string) => moveFor(tree, index, key, 3);

describe('keys in the tree', () => {
  it('go up and down and stop at the ends', () => {
    expect([...visible]).toEqual([0, 1, 2, 3, 4, 6]);
    expect(goes(0, 'ArrowDown')).toEqual({ kind: 'focus', index: 1 });
    expect(goes(5, 'ArrowDown')).toEqual({ kind: 'focus', index: 5 });
    expect(goes(0, 'ArrowUp')).toEqual({ kind: 'focus', index: 0 });
    expect(goes(2, 'Home')).toEqual({ kind: 'focus', index: 0 });
    expect(goes(2, 'End')).toEqual({ kind: 'focus', index: 5 });
    expect(goes(1, 'PageDown')).toEqual({ kind: 'focus', index: 4 });
    expect(goes(1, 'PageUp')).toEqual({ kind: 'focus', index: 0 });
  });

  it('open with Right, then go to the first child; do nothing on a leaf', () => {
    expect(goes(4, 'ArrowRight')).toEqual({ kind: 'open', row: 4 });
    expect(goes(0, 'ArrowRight')).toEqual({ kind: 'focus', index: 1 });
    expect(goes(2, 'ArrowRight')).toBeNull();
  });

  it('close with Left, then go to the parent; do nothing at the top', () => {
    expect(goes(1, 'ArrowLeft')).toEqual({ kind: 'close', row: 1 });
    expect(goes(3, 'ArrowLeft')).toEqual({ kind: 'focus', index: 1 });
    expect(goes(5, 'ArrowLeft')).toBeNull();
  });

  it('open all siblings with *', () => {
    expect(goes(4, '*')).toEqual({ kind: 'open-siblings', row: 4 });
    expect(siblingRows(tree, 4)).toEqual([0, 4, 6]);
    expect(siblingRows(tree, 3)).toEqual([2, 3]);
  });

  it('leave other keys alone', () => {
    expect(goes(0, 'x')).toBeNull();
  });
});

describe('parents', () => {
  it('are rows with children that the filter shows', () => {
    expect(isParent(tree, 4)).toBe(true);
    expect(isParent(tree, 6)).toBe(false);
    const shown = Uint8Array.of(1, 1, 1, 1, 1, 0, 1);
    expect(isParent({ siblings: siblingsOf(outline, shown) }, 4)).toBe(false);
  });
});
