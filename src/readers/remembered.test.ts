import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a remembered text is not looked at again, also when the answer is null', () => {
  const asked: string[] = [];
  const first = remembered((text) => {
    asked.push(text);
    return text[0] ?? null;
  });
  expect(['=====', '', '=====', ''].map(first)).toEqual(['=', null, '=', null]);
  expect(asked).toEqual(['=====', '']);
});

test('texts beyond its room get their answers too', () => {
  const length = remembered((text) => text.length);
  const texts = Array.from({ length: 5000 }, (_, at) => 'x'.repeat(at));
  expect([...texts, ...texts].map(length)).toEqual([...texts, ...texts].map((text) => text.length));
});
