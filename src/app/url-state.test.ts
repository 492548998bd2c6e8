import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';
import { formatQuery, parseQuery } from './url-state.ts';

test('an empty query is the view at first, and the other way round', () => {
  const first = parseQuery('');
  expect(first.view).toBe('path');
  expect(first.selection).toBeNull();
  expect(formatQuery(first)).toBe('');
});

test('a hardware path stays readable in the URL', () => {
  const view = {
    ...parseQuery(''),
    selection: { kind: 'node', path: '0/2/1/0.0x50060e8004a1c210' } as const,
  };
  expect(formatQuery(view)).toBe('?sel=node:0/2/1/0.0x50060e8004a1c210');
});

const word = fc.string({ minLength: 1 }).filter((text) => !text.includes(','));
const selection = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('lun' as const), name: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('guest' as const), guest: fc.string({ minLength: 1 }) }),
);

test('every view survives the URL', () => {
  const views = fc.record({
    view: fc.constantFrom('path' as const, 'lun' as const),
    deviceFilter: fc.string(),
    kinds: fc.array(word),
    states: fc.array(word),
    guestFilter: fc.string({ unit: 'grapheme' }),
    selection,
  });
  fc.assert(
    fc.property(views, (view) => {
      expect(parseQuery(formatQuery(view))).toEqual(view);
    }),
  );
});

test.each<[string, Route]>([
  ['/', { kind: 'start' }],
  ['/demo/harbor', { kind: 'demo', id: 'harbor' }],
  ['/hosts/rx-7', { kind: 'hosts', id: 'rx-7' }],
  ['/loaded', { kind: 'loaded' }],
  ['/demo/a/b', { kind: 'unknown', path: '/demo/a/b' }],
  ['/demo/%2e%2e', { kind: 'unknown', path: '/demo/%2e%2e' }],
])('%s is a route and formats back', (path, route) => {
  expect(parseRoute(path)).toEqual(route);
  expect(formatRoute(route)).toBe(path);
});
