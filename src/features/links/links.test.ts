import { describe, expect, it } from 'vitest';
import { createSituation } from '../../model/create-situation.ts';
import { buildInventory } from '../../model/inventory.testing.ts';
import { litLinks } from './highlight.ts';
import { linksOf } from './links.ts';

const [tapePath, changerPath] = ['0/2/1/0.0x1.0x0', '0/2/1/0.0x1.0x4001000000000000'];
const inventory = buildInventory({
  luns: [
    { name: 'tape1', lunpaths: [tapePath, '0/2/1/1.0x2.0x0'] },
    { name: 'autoch1', lunpaths: [changerPath] },
    { name: 'disk7', lunpaths: ['0/2/1/0.0x3.0x0', '0/2/1/1.0x4.0x0'] },
    { name: 'disk8', lunpaths: ['0/2/1/1.0x5.0x0'] },
  ],
  guests: [
    {
      name: 'atlas',
      devices: [
        `tape:avio_stor:0,4,0:attach_path:${tapePath}`,
        'disk:avio_stor:0,4,1:disk:/dev/rdisk/disk7',
        'disk:avio_stor:0,4,2:lv:/dev/vg03/rlvol2',
        'disk:avio_stor:0,4,3:disk:/dev/rdisk/disk8',
        `changer:avio_stor:0,4,4:attach_path:${changerPath}`,
      ],
    },
    {
      name: 'borneo',
      devices: [
        'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk8',
        `changer:avio_stor:0,0,1:attach_path:${changerPath}`,
      ],
    },
  ],
});
const links = linksOf(createSituation(inventory, { hpuxVersions: {} }));

describe('linksOf', () => {
  it('has one for each target that stands on a LUN, in its own style', () => {
    expect(links.map(({ guest, style, attached }) => [guest.target, style, attached])).toEqual([
      ['atlas/0,4,0', 'attached', true],
      ['atlas/0,4,1', 'shared', false],
      ['atlas/0,4,3', 'conflict', false],
      ['atlas/0,4,4', 'many', true],
      ['borneo/0,0,0', 'conflict', false],
      ['borneo/0,0,1', 'many', true],
    ]);
  });

  it('starts at the chosen lunpath, or at the LUN when none is chosen', () => {
    expect(links[0]!.host.lunpath).toBe(inventory.nodeAt(tapePath));
    expect(links[1]!.host.lunpath).toBe(-1);
  });
});

describe('litLinks', () => {
  const lit = (selection: Parameters<typeof litLinks>[2]) => {
    const flags = litLinks(inventory, links, selection);
    return flags && links.filter((_, at) => flags[at] === 1).map(({ guest }) => guest.target);
  };

  it('brings forward what belongs to a LUN, a guest or a target', () => {
    expect(lit({ kind: 'lun', name: 'autoch1' })).toEqual(['atlas/0,4,4', 'borneo/0,0,1']);
    expect(lit({ kind: 'guest', guest: 'borneo' })).toEqual(['borneo/0,0,0', 'borneo/0,0,1']);
    expect(lit({ kind: 'target', guest: 'atlas', id: 'atlas/0,4,1' })).toEqual(['atlas/0,4,1']);
  });

  it('follows a node down to lunpaths: the chosen one, or any of a whole LUN', () => {
    expect(lit({ kind: 'node', path: '0/2/1/1' })).toEqual(['atlas/0,4,1', 'atlas/0,4,3', 'borneo/0,0,0']);
    expect(lit({ kind: 'node', path: tapePath })).toEqual(['atlas/0,4,0']);
  });

  it('dims nothing when nothing belongs to the selection', () => {
    expect(lit(null)).toBeNull();
    expect(lit({ kind: 'lun', name: 'tape9' })).toBeNull();
    expect(lit({ kind: 'node', path: '9/9' })).toBeNull();
  });
});
