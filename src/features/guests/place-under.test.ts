import { describe, expect, it } from 'vitest';
import { samePlace } from './place-under.ts';

const onGuest = { guest: 'atlas', adapter: null, target: null };
const onAdapter = { guest: 'atlas', adapter: { type: 'scsi', bus: 0, slot: 4 }, target: null } as const;

describe('samePlace', () => {
  it('tells a guest from its adapters, and adapters from each other', () => {
    expect(samePlace(onAdapter, { ...onAdapter })).toBe(true);
    expect(samePlace(onGuest, onAdapter)).toBe(false);
    expect(samePlace(onAdapter, { ...onAdapter, adapter: { ...onAdapter.adapter, slot: 5 } })).toBe(false);
    expect(samePlace(onGuest, { ...onGuest, guest: 'borneo' })).toBe(false);
  });

  it('takes nowhere for a place of its own', () => {
    expect(samePlace(null, null)).toBe(true);
    expect(samePlace(null, onGuest)).toBe(false);
  });
});
