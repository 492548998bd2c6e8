import { describe, expect, it } from 'vitest';
import { applyStep, createSituation } from '../../model/create-situation.ts';
import { targetsOf } from '../../model/guest-view.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { factsOf } from './target-facts.ts';

const path = '0/2/1/0.0x1.0x0';
const inventory = buildInventory({
  hbas: [{ path: '0/2/1/0', instance: 3 }],
  luns: [
    { name: 'tape1', lunpaths: [path] },
    { name: 'disk7', lunpaths: ['0/2/1/0.0x2.0x0'] },
    { name: 'disk8', lunpaths: ['0/2/1/0.0x3.0x0'] },
  ],
  guests: [
    {
      name: 'atlas',
      devices: [
        `tape:avio_stor:0,4,0:attach_path:${path}`,
        'disk:avio_stor:0,4,1:disk:/dev/rdisk/disk7',
        'disk:avio_stor:0,4,2:lv:/dev/vg03/rlvol2',
        'disk:avio_stor:0,4,3:disk:/dev/rdisk/disk91',
        'weird:thing',
      ],
    },
    { name: 'borneo', devices: ['disk:avio_stor:0,0,0:disk:/dev/rdisk/disk7'] },
  ],
});
const situation = createSituation(inventory, { hpuxVersions: {} });
const facts = targetsOf(situation.guest('atlas')!).map((target) => factsOf(situation, target));

describe('factsOf', () => {
  it('names the LUN and the HBA that the chosen lunpath goes over', () => {
    expect(facts[0]).toEqual({ device: 'tape', name: 'tape1', hba: 'fc3', standing: 'one' });
  });

  it('says that one disk in two guests is a conflict', () => {
    expect(facts[1]).toMatchObject({ name: 'disk7', standing: 'conflict' });
  });

  it('takes the last part of a path for a name', () => {
    expect(facts[2]).toMatchObject({ name: 'lvol2', hba: null, standing: 'one' });
  });

  it('says what the host no longer shows, and what was not understood', () => {
    expect(facts[3]).toMatchObject({ name: 'disk91', standing: 'gone' });
    expect(facts[4]).toMatchObject({ device: null, standing: 'unknown' });
  });

  it('says what is only planned', () => {
    const statement = {
      device: 'disk',
      adapter: 'avio_stor',
      address: { bus: 0, slot: 4, target: 9 },
      storage: 'disk',
      location: '/dev/rdisk/disk8',
    } as const;
    const applied = applyStep(situation, { kind: 'attach', guest: 'atlas', statement });
    if (!applied.ok) throw new Error('the step must apply');
    const target = targetsOf(applied.situation.guest('atlas')!).find(({ planned }) => planned)!;
    expect(factsOf(applied.situation, target)).toMatchObject({ name: 'disk8', standing: 'planned' });
  });
});
