import { describe, expect, it } from 'vitest';
import { detachmentOf } from './detachment.ts';
import { targetsOf } from './guest-view.ts';
import { buildInventory } from './inventory.testing.ts';
import { replay } from './replay.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

const inventory = buildInventory({
  luns: [
    { name: 'disk20', lunpaths: ['0/2/1/0.0x50060e8004a1c210.0x4001000000000000'] },
    { name: 'disk21', lunpaths: ['0/2/1/0.0x50060e8004a1c210.0x4002000000000000'] },
  ],
  guests: [{ name: 'atlas', devices: ['disk:avio_stor:0,0,0:disk:/dev/rdisk/disk20'] }],
});

const disk21: StorageStatement = {
  device: 'disk',
  adapter: 'avio_stor',
  address: null,
  storage: 'disk',
  location: '/dev/rdisk/disk21',
};

function targetsAfter(steps: readonly Step[]) {
  const { situation, entries } = replay(inventory, { steps, told: { hpuxVersions: {} } });
  return { entries, targets: targetsOf(situation.guest('atlas')!) };
}

describe('detaching', () => {
  it('plans a step for what the host has', () => {
    const { entries, targets } = targetsAfter([]);
    expect(detachmentOf(entries, targets[0]!)).toMatchObject({
      kind: 'detach',
      step: { kind: 'detach', guest: 'atlas', statement: { location: '/dev/rdisk/disk20' } },
    });
  });

  it('takes back the step that planned it, though its address was left to the host', () => {
    const { entries, targets } = targetsAfter([{ kind: 'attach', guest: 'atlas', statement: disk21 }]);
    const planned = targets.find((target) => target.planned)!;
    expect(detachmentOf(entries, planned)).toEqual({ kind: 'take-back', entry: 0 });
  });

  it('plans a step for what another step changed, under its new statement', () => {
    const from = { ...disk21, address: { bus: 0, slot: 0, target: 0 }, location: '/dev/rdisk/disk20' };
    const to = { ...from, location: '/dev/rdisk/disk21' };
    const { entries, targets } = targetsAfter([{ kind: 'modify', guest: 'atlas', from, to }]);
    expect(detachmentOf(entries, targets[0]!)).toEqual({
      kind: 'detach',
      step: { kind: 'detach', guest: 'atlas', statement: to },
    });
  });

  it('cannot be done to a statement that was not understood', () => {
    const { entries, targets } = targetsAfter([]);
    expect(detachmentOf(entries, { ...targets[0]!, statement: null })).toEqual({ kind: 'impossible' });
  });
});
