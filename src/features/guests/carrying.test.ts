import { judging } from '../../session/judging.ts';
import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { accepts, carry, countTakers } from './carrying.ts';
import { landingOf, refusalOf } from './landing.ts';

const inventory = buildInventory({
  luns: [{ name: 'tape2', lunpaths: ['0/2/1/1.0x1.0x0'] }],
  guests: [
    { name: 'atlas', os: 'HPUX', state: 'On (OS)', devices: ['disk:avio_stor:0,4,0:lv:/dev/vg03/rlvol2'] },
    { name: 'fjord', os: 'HPUX', state: 'Off (NR)', devices: [] },
  ],
});
const situation = createSituation(inventory, { hpuxVersions: {} });
const tape2 = { lun: inventory.lunNamed('tape2'), lunpath: -1 };
const carrying = carry(judging, situation, { kind: 'devices', devices: [tape2] });

describe('carry', () => {
  it('has an answer of every guest, and counts who would take it', () => {
    expect([...carrying.offers.keys()]).toEqual(['atlas', 'fjord']);
    expect(countTakers(carrying.offers)).toBe(1);
  });

  it('asks once about a place inside of a card', () => {
    const place = {
      guest: 'atlas',
      adapter: { type: 'avio_stor', bus: 0, slot: 4 },
      target: null,
    } as const;
    expect(carrying.offerAt(place)).toBe(carrying.offerAt({ ...place }));
  });

  it('knows no place on a guest that is not there', () => {
    const nowhere = carrying.offerAt({ guest: 'none', adapter: null, target: null });
    expect(nowhere).toBeNull();
    expect(accepts(nowhere)).toBe(false);
  });
});

describe('landingOf and refusalOf', () => {
  const [legal, refused] = [carrying.offers.get('atlas')!, carrying.offers.get('fjord')!];

  it('say where it would land, by which lunpath', () => {
    expect(landingOf(legal)).toMatchObject({ address: { bus: 0, slot: 4, target: 1 }, devices: 1 });
    expect(landingOf(legal)?.lunpath).toBe('0/2/1/1.0x1.0x0');
    expect(refusalOf(legal)).toBeNull();
  });

  it('say why it would not', () => {
    expect(landingOf(refused)).toBeNull();
    expect(refusalOf(refused)).toMatchObject({ rule: 'not-modifiable', severity: 'refuse' });
  });
});
