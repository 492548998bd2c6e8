import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InstanceIndex } from './instance-index.ts';

const instance = fc.oneof(fc.integer({ min: -3, max: 400 }), fc.integer({ min: -(10 ** 9), max: 10 ** 9 }));

test('an index gives back what a map would, near and far instances alike', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(instance, fc.boolean()), { maxLength: 300 }), (steps) => {
      const index = new InstanceIndex();
      const map = new Map<number, number>();
      steps.forEach(([key, isAdded], value) => {
        if (!isAdded && map.delete(key)) index.delete(key);
        if (isAdded && !map.has(key)) {
          map.set(key, value);
          index.set(key, value);
        }
      });
      for (const [key] of steps) expect(index.find(key)).toBe(map.get(key) ?? -1);
    }),
  );
});
