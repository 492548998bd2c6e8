import { describe, expect, it } from 'vitest';
import { cursorAt, moveCursor, narrow, sectionsOf, type ComboItem } from './combo-list.ts';

const items: readonly ComboItem[] = [
  { id: 'a', label: 'atlas', section: 'Can take it' },
  { id: 'b', label: 'borneo', section: 'Can take it' },
  { id: 'c', label: 'cedar', section: 'Cannot', disabled: true, detail: 'It runs Linux.' },
  { id: 'd', label: 'dover', section: 'Cannot', disabled: true },
];
const ids = (list: readonly ComboItem[]): string => list.map(({ id }) => id).join('');

describe('narrow', () => {
  it('keeps what holds the text, in the caller’s order', () => {
    expect(ids(narrow(items, 'o'))).toBe('bd');
    expect(ids(narrow(items, ' ATL '))).toBe('a');
  });

  it('keeps all for a blank text, and none for a strange one', () => {
    expect(ids(narrow(items, '  '))).toBe('abcd');
    expect(ids(narrow(items, 'zz'))).toBe('');
  });

  it('finds what cannot be taken too, so that its reason is read', () => {
    expect(ids(narrow(items, 'ced'))).toBe('c');
  });
});

describe('cursorAt', () => {
  it('is the value when it is shown', () => {
    expect(cursorAt(items, 'b')).toBe(1);
  });

  it('is else the first that can be taken', () => {
    expect(cursorAt(items, null)).toBe(0);
    expect(cursorAt([items[2]!, items[0]!], 'x')).toBe(1);
  });

  it('is the first when none can be taken, and nowhere in an empty list', () => {
    expect(cursorAt(items.slice(2), null)).toBe(0);
    expect(cursorAt([], 'a')).toBe(-1);
  });
});

describe('moveCursor', () => {
  it('goes round the ends and over disabled items', () => {
    expect(moveCursor('ArrowDown', 1, 4)).toBe(2);
    expect(moveCursor('ArrowDown', 3, 4)).toBe(0);
    expect(moveCursor('ArrowUp', 0, 4)).toBe(3);
  });

  it('stops at the ends by page', () => {
    expect(moveCursor('PageDown', 1, 4)).toBe(3);
    expect(moveCursor('PageUp', 1, 4)).toBe(0);
  });

  it('leaves other keys, and an empty list, alone', () => {
    expect(moveCursor('x', 1, 4)).toBeNull();
    expect(moveCursor('ArrowDown', -1, 0)).toBeNull();
  });
});

describe('sectionsOf', () => {
  it('puts runs under their heading and counts on', () => {
    expect(sectionsOf(items).map((run) => [run.section, run.from, ids(run.items)])).toEqual([
      ['Can take it', 0, 'ab'],
      ['Cannot', 2, 'cd'],
    ]);
  });

  it('is empty for nothing', () => {
    expect(sectionsOf([])).toEqual([]);
  });
});
