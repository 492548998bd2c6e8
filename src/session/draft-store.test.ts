import { beforeEach, expect, test } from 'vitest';
import type { StorageStatement } from '../model/statement.ts';
import { guestOf, type Step } from '../model/step.ts';
import { useDraftStore } from './draft-store.ts';

const statement: StorageStatement = {
  device: 'tape',
  adapter: 'avio_stor',
  address: { bus: 0, slot: 4, target: 1 },
  storage: 'attach_path',
  location: '0/2/1/0.0x1.0x0',
};
const attach = (guest: string): Step => ({ kind: 'attach', guest, statement });
const guestsIn = (host: string) => useDraftStore.getState().drafts[host]?.present.steps.map(guestOf);

beforeEach(() => useDraftStore.setState({ drafts: {} }));

test('another host in the same place finds no plan, and the first finds its own again', () => {
  const { add, exchange } = useDraftStore.getState();
  add('loaded', [attach('atlas')]);
  exchange('loaded', 'loaded/quay1', 'loaded/quay9');
  expect(guestsIn('loaded')).toEqual([]);
  add('loaded', [attach('borneo')]);
  exchange('loaded', 'loaded/quay9', 'loaded/quay1');
  expect(guestsIn('loaded')).toEqual(['atlas']);
});

test('the plan of a host without a name does not come back', () => {
  const { add, exchange } = useDraftStore.getState();
  add('loaded', [attach('atlas')]);
  exchange('loaded', null, null);
  expect(guestsIn('loaded')).toEqual([]);
});
