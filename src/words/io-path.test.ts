import { expect, test } from 'vitest';
import { requestLife } from '../model/io-path/request-life.ts';
import { eachPath, requests } from '../model/io-path/situations.testing.ts';
import {
  ATTACHED_PERFORMANCE,
  sayArchitectureOf,
  sayLayer,
  sayLayerFacts,
  sayLayerSharers,
} from './io-layers.ts';
import { sayIoEvent, sayIoRequest, sayIoSources } from './io-path.ts';

test('every event is one or more whole sentences without gaps', () => {
  eachPath((path, target, situation) => {
    for (const request of requests(path)) {
      for (const event of requestLife(situation, target, request)) {
        const said = sayIoEvent(event, path.guest);
        expect(said).toMatch(/^\S.*[.]$/);
        expect(said).not.toMatch(/undefined|\bnull\b(?!:)|\[object| {2}|NaN/);
        expect(sayIoSources(event.sources)).not.toBe('');
      }
      expect(sayIoRequest(request, path.statement.device)).not.toBe('');
    }
  });
});

test('what may refuse or refuses names the guest that it concerns, or the device and the command', () => {
  eachPath((path, target, situation) => {
    for (const request of requests(path)) {
      for (const event of requestLife(situation, target, request)) {
        if (event.act !== 'refuses' && event.act !== 'may-refuse') continue;
        const said = sayIoEvent(event, path.guest);
        expect(said.includes(path.guest) || said.includes('hpvmmodify')).toBe(true);
      }
    }
  });
});

test('every layer has a name, and says who shares it', () => {
  eachPath(({ layers }) => {
    for (const layer of layers) {
      expect(sayLayer(layer.id)).not.toBe('');
      expect(sayLayerSharers(layer.sharers)).not.toBe('');
      expect(sayLayerFacts(layer)).not.toMatch(/undefined|null|\[object/);
    }
  });
});

test.each([
  [{ guests: [], host: 'no' }, 'nobody else'],
  [{ guests: ['atlas'], host: 'no' }, 'atlas'],
  [{ guests: ['atlas'], host: 'works' }, 'atlas and the host'],
  [{ guests: ['a', 'b', 'c', 'd'], host: 'uses' }, 'a, b and 2 more, and the host'],
  [{ guests: [], host: 'unread' }, 'the host perhaps (not read)'],
] as const)('%j: %s', (sharers, said) => {
  expect(sayLayerSharers(sharers)).toBe(said);
});

test('of the performance of attached I/O nothing more is said than that it might be better', () => {
  expect(ATTACHED_PERFORMANCE).toBe('Performance of attached I/O might be better.');
  expect(sayArchitectureOf('attached')).toContain(ATTACHED_PERFORMANCE);
  expect(sayArchitectureOf('shared')).not.toMatch(/performance|faster|better/i);
});
