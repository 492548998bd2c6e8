import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInventory } from './inventory.testing.ts';
import { normalizeQuery, search } from './search-text.ts';
import type { GuestView, Situation, Target } from './situation.ts';

const PORT = '0x50060e8004a1c210';

const inventory = buildInventory({
  hbas: [{ path: '0/2/1/0', instance: 7, description: 'HP 8Gb Fibre Channel' }],
  luns: [
    {
      name: 'disk20',
      lunpaths: [{ path: `0/2/1/0.${PORT}.0x4001000000000000`, instance: 31 }],
      wwid: '0x600508B4000F1A2B',
      dsfs: ['/dev/rdisk/disk20', '/dev/rdsk/c5t0d1'],
      description: 'HP      HSV340',
    },
    { name: 'tape1', lunpaths: ['0/2/1/0.0x500104f000b8d7f0.0x0'], wwid: '' },
  ],
});

const target: Target = {
  id: 'Atlas/0,4,0',
  guest: 'Atlas',
  statement: null,
  text: '',
  backing: { kind: 'lun', lun: 1, lunpath: -1, sure: true },
  planned: false,
  origin: null,
};

const atlas: GuestView = {
  name: 'Atlas',
  number: 1,
  os: 'HPUX',
  hpuxVersion: null,
  modifiable: null,
  state: 'On',
  adapters: [{ type: 'avio_stor', bus: 0, slot: 4, targets: [target], free: 127 }],
  unplaced: [],
  devicesRead: true,
  held: [],
  origin: { output: 0, line: 1 },
};

const situation: Pick<Situation, 'inventory' | 'guests'> = { inventory, guests: [atlas] };

function foundBy(typed: string): string[] {
  const { nodes, luns } = search(situation, normalizeQuery(typed));
  const nodeNames = Array.from(nodes.keys()).filter((node) => nodes[node] === 1);
  const lunNames = Array.from(luns.keys()).filter((lun) => luns[lun] === 1);
  return [...nodeNames.map((node) => inventory.path(node)), ...lunNames.map((lun) => inventory.lunName(lun))];
}

describe('a search', () => {
  it.each([
    ['part of a path', '0.0x50060e8004a1c210.0x4001', [`0/2/1/0.${PORT}.0x4001000000000000`]],
    [
      'a WWN without 0x',
      '500104f000b8d7f0',
      ['0/2/1/0.0x500104f000b8d7f0', '0/2/1/0.0x500104f000b8d7f0.0x0'],
    ],
    [
      'a WWN with colons',
      '50:01:04:f0:00:b8:d7:f0',
      ['0/2/1/0.0x500104f000b8d7f0', '0/2/1/0.0x500104f000b8d7f0.0x0'],
    ],
    ['class and instance of a row', 'fc7', ['0/2/1/0']],
    ['class and instance of a lunpath', 'lunpath31', [`0/2/1/0.${PORT}.0x4001000000000000`]],
    ['the name of a LUN', 'ape1', ['tape1']],
    ['a DSF', 'c5t0d1', ['disk20']],
    ['a WWID in any case', '600508b4000f1A2B', ['disk20']],
    ['a description', 'hsv3', ['disk20']],
    ['the description of an HBA', '8gb fibre', ['0/2/1/0']],
    ['a guest that uses it', 'atlas', ['tape1']],
    ['one letter', 'Q', []],
    ['one capital letter', 'K', ['disk20']],
    ['nothing that anything is called', 'zebra', []],
  ])('finds by %s', (_, typed, expected) => {
    expect(foundBy(typed)).toEqual(expected);
  });

  it('does not read over the end of a name into the next', () => {
    expect(foundBy('disk20tape1')).toEqual([]);
    expect(foundBy('disk20/dev')).toEqual([]);
  });

  it('agrees with includes on every path, for any piece of any path', () => {
    const paths = Array.from({ length: inventory.nodeCount }, (_, node) => inventory.path(node));
    const pieces = fc
      .tuple(fc.constantFrom(...paths), fc.nat(40), fc.nat(40))
      .map(([path, from, length]) => path.slice(from, from + length + 1))
      .filter((piece) => piece !== '' && !/^[a-z\d ]{1,2}$/.test(piece));
    fc.assert(
      fc.property(pieces, (piece) => {
        const { nodes } = search(situation, piece);
        paths.forEach((path, node) => {
          if (path.includes(piece)) expect(nodes[node]).toBe(1);
        });
      }),
    );
  });
});

describe('what is typed', () => {
  it('loses blanks around it and the colons of a WWN, and nothing else', () => {
    expect(normalizeQuery('  HSV340 ')).toBe('hsv340');
    expect(normalizeQuery('50:06:0E:80')).toBe('50060e80');
    expect(normalizeQuery('tape:avio_stor:0,4')).toBe('tape:avio_stor:0,4');
  });
});
