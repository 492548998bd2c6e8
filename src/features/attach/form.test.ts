import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { formatStatement } from '../../model/format-statement.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { NO_CHOICE, type Pick } from '../../model/proposal.ts';
import { offersForAll, rankOffers } from '../../model/propose.ts';
import { formFor, offerOf } from './form.ts';
import { guestAtFirst, guestItems } from './guest-items.ts';

const path = '0/2/1/1.0x1.0x0';
const inventory = buildInventory({
  luns: [
    { name: 'tape2', lunpaths: [path] },
    { name: 'disk7', lunpaths: ['0/2/1/1.0x2.0x0'] },
  ],
  guests: [
    { name: 'fjord', os: 'HPUX', state: 'Off (NR)', devices: [] },
    { name: 'ganges', os: 'HPUX', state: 'Off', devices: [] },
    { name: 'atlas', os: 'HPUX', state: 'On (OS)', devices: ['disk:avio_stor:0,4,0:disk:/dev/rdisk/disk7'] },
  ],
});
const situation = createSituation(inventory, { hpuxVersions: { atlas: 'v3', ganges: 'v3' } });
const tape2: Pick = { kind: 'devices', devices: [{ lun: inventory.lunNamed('tape2'), lunpath: -1 }] };
const disk7: Pick = { kind: 'target', guest: 'atlas', id: 'atlas/0,4,0' };
const ranked = rankOffers(situation, offersForAll(situation, tape2));

const texts = (pick: Pick, form: Parameters<typeof offerOf>[2]) =>
  offerOf(situation, pick, form).proposals.map(({ statement }) => formatStatement(statement));

describe('formFor', () => {
  it('takes type and address from a drop on an adapter', () => {
    const adapter = { type: 'avio_stor', bus: 0, slot: 4 } as const;
    const form = formFor('atlas', { guest: 'atlas', adapter, target: 5 });
    expect(texts(tape2, form)).toEqual([`tape:avio_stor:0,4,5:attach_path:${path}`]);
  });

  it('leaves everything to the rules for a drop on the guest', () => {
    expect(formFor('atlas', { guest: 'atlas', adapter: null, target: null }).choice).toEqual(NO_CHOICE);
  });
});

describe('offerOf', () => {
  it('adds nothing before a guest is chosen', () => {
    const offer = offerOf(situation, tape2, formFor(null, null));
    expect(offer).toMatchObject({ proposals: [], verdict: { outcome: 'refused' } });
  });

  it('reads a statement that was typed, and judges it', () => {
    const typed = `tape:avio_stor:0,4,0:attach_path:${path}`;
    const offer = offerOf(situation, tape2, { ...formFor('atlas', null), typed });
    expect(offer.verdict.outcome).toBe('refused');
    expect(offer.verdict.findings[0]?.rule).toBe('address-taken');
  });

  it('refuses a statement that does not parse, and gives no step', () => {
    const offer = offerOf(situation, tape2, { ...formFor('atlas', null), typed: 'tape:what' });
    expect(offer.proposals).toEqual([]);
    expect(offer.verdict.findings[0]?.rule).toBe('statement-syntax');
  });

  it('keeps a move a move when its statement is typed', () => {
    const typed = 'disk:avio_stor:0,5,0:disk:/dev/rdisk/disk7';
    const offer = offerOf(situation, disk7, { ...formFor('ganges', null), typed });
    expect(offer.proposals[0]?.step).toMatchObject({
      kind: 'move',
      from: { guest: 'atlas' },
      to: { guest: 'ganges' },
    });
  });
});

describe('the combobox Guest', () => {
  const items = guestItems(situation, ranked, { legal: 'can', refused: 'cannot' });

  it('has those that can take it first, the others last with their reasons', () => {
    expect(items.map(({ id, section, disabled = false }) => [id, section, disabled])).toEqual([
      ['atlas', 'can', false],
      ['ganges', 'can', false],
      ['fjord', 'cannot', true],
    ]);
    expect(items[2]?.detail).toContain('fjord');
  });

  it('opens on the guest of the drop, else on the best, else on none', () => {
    expect(guestAtFirst(ranked, 'ganges')).toBe('ganges');
    expect(guestAtFirst(ranked, null)).toBe('atlas');
    expect(guestAtFirst(ranked.slice(2), null)).toBeNull();
  });
});
