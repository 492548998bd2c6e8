import { expect, test } from 'vitest';
import { targetsOf } from '../guest-view.ts';
import { ioPath } from './io-path.ts';
import { LAYER_IDS } from './layer.ts';
import { requestLife } from './request-life.ts';
import { sideBySide } from './side-by-side.ts';
import { eachPath, requests } from './situations.testing.ts';

test('a path begins at the guest, ends at what stands behind, and has each layer once, in order', () => {
  eachPath(({ layers }) => {
    const places = layers.map(({ id }) => LAYER_IDS.indexOf(id));
    expect(layers.slice(0, 3).map(({ id }) => id)).toEqual([
      'guest-driver',
      'virtual-adapter',
      'hpvm-storage',
    ]);
    expect(['lun', 'unresolved', 'file-system']).toContain(layers.at(-1)!.id);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  });
});

test('of an attached path the adapter alone is virtual, and of a shared one nothing is passed through', () => {
  eachPath(({ architecture, layers }) => {
    const virtual = layers.filter(({ nature }) => nature === 'virtual').map(({ id }) => id);
    if (architecture === 'attached') {
      expect(virtual).toEqual(['virtual-adapter']);
      expect(layers.filter(({ nature }) => nature === 'host')).toEqual([]);
    } else {
      expect(virtual).toEqual(['guest-driver', 'virtual-adapter', 'hpvm-storage']);
      expect(layers.filter(({ nature }) => nature === 'passed-through')).toEqual([]);
    }
  });
});

test('names are never empty, and nobody shares with himself', () => {
  eachPath(({ guest, layers }) => {
    for (const { parts, sharers } of layers) {
      for (const part of parts) expect(part.name).not.toBe('');
      expect(sharers.guests).not.toContain(guest);
      for (const part of parts)
        expect(sharers.guests).toEqual(expect.arrayContaining([...part.sharers.guests]));
    }
  });
});

test('who shares a layer is shared with there in turn', () => {
  eachPath((path, _, situation) => {
    const last = path.layers.at(-1)!;
    for (const name of last.sharers.guests) {
      const theirs = targetsOf(situation.guest(name)!).map((target) => ioPath(situation, target)!);
      const meets = theirs.some(({ layers }) =>
        layers.some(({ sharers }) => sharers.guests.includes(path.guest)),
      );
      expect(meets).toBe(true);
    }
  });
});

test("each event's layer is a layer of the path, in order down and up, with one turn", () => {
  eachPath((path, target, situation) => {
    const ids = path.layers.map(({ id }) => id);
    for (const request of requests(path)) {
      const events = requestLife(situation, target, request);
      const turn = events.findIndex(({ act }) => act === 'refuses' || act === 'answers');
      expect(events.filter(({ act }) => act === 'refuses' || act === 'answers')).toHaveLength(1);
      const depths = events.map(({ layer }) => ids.indexOf(layer));
      expect(Math.min(...depths)).toBeGreaterThanOrEqual(0);
      const down = depths.slice(0, turn + 1);
      const up = depths.slice(turn + 1);
      expect(down).toEqual(down.toSorted((a, b) => a - b));
      expect(up).toEqual(up.toSorted((a, b) => b - a));
      // Nothing happens below the turn, and the way up begins above it.
      expect(Math.max(...depths)).toBe(depths[turn]);
      for (const depth of up) expect(depth).toBeLessThan(depths[turn]!);
      if (turn < events.length - 1) expect(events.at(-1)!.layer).toBe('guest-driver');
    }
  });
});

test('a refusal is what the guest gets, and every event names its source', () => {
  eachPath((path, target, situation) => {
    for (const request of requests(path)) {
      const events = requestLife(situation, target, request);
      const refused = events.find(({ act }) => act === 'refuses');
      const { detail } = events.at(-1)!;
      if (refused !== undefined && detail.code === 'guest-gets') {
        expect(detail.reply).toEqual({
          kind: 'error',
          error: 'error' in refused.detail ? refused.detail.error : null,
        });
      }
      for (const { sources } of events) expect(sources.length).toBeGreaterThan(0);
    }
  });
});

test('a path beside itself differs in nothing', () => {
  eachPath((path) => {
    expect(sideBySide(path, path).flatMap(({ differs }) => differs)).toEqual([]);
    expect(sideBySide(path, path).map(({ id }) => id)).toEqual(path.layers.map(({ id }) => id));
  });
});
