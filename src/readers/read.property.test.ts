import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from './account.testing.ts';
import { mutated, randomFrom } from './mutate.testing.ts';
import { drawLuns, drawTree, fixture, fixtureNames, read } from './read.testing.ts';
import { readSources } from './read.ts';
import { usageFixtures, usageText } from './usage.testing.ts';
import { rowAt, type PrintedRow } from './rows.ts';

const host = fixture('host-agile-complete.txt');

/** Everything that a reading says, without where in the store it stands. */
function picture(text: string | Uint8Array): unknown {
  const { reading, inventory } = read(text);
  const rows: PrintedRow[] = Array.from({ length: reading.rows.count }, (_, row) => rowAt(reading, row));
  return {
    rows,
    tree: drawTree(inventory),
    luns: drawLuns(inventory),
    guests: inventory.guests,
    database: inventory.database,
    host: inventory.host,
    problems: reading.problems,
    outputs: reading.inventory.outputs,
  };
}

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  return bytes;
}

const perLine =
  (change: (line: string) => string): ((text: string) => string) =>
  (text) =>
    text.split('\n').map(change).join('\n');

const DRESSES: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['doubled CR', (text) => text.replaceAll('\n', '\r\r\n')],
  ['lone CR', (text) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['UTF-16 LE', (text) => utf16(text, true, true)],
  ['UTF-16 BE', (text) => utf16(text, false, true)],
  ['UTF-16 LE without a mark', (text) => utf16(text, true, false)],
  ['UTF-16 BE without a mark', (text) => utf16(text, false, false)],
  ['trailing blanks', perLine((line) => `${line}   `)],
  ['no-break spaces', (text) => text.replaceAll('  ', '\u00a0 ')],
  ['colours', perLine((line) => (line === '' ? '' : `\u001b[1;32m${line}\u001b[0m`))],
];

describe('reading says the same', () => {
  const plain = picture(host);
  test.each(DRESSES)('in %s', (_, dress) => {
    expect(picture(dress(host))).toEqual(plain);
  });

  test('whatever the order of the rows', () => {
    const rows = fixture('m-lun.txt').split('\n').slice(2);
    const blocks = rows.join('\n').split(/\n(?=\w)/);
    const tree = drawTree(read(blocks.join('\n')).inventory);
    const luns = drawLuns(read(blocks.join('\n')).inventory);
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (shuffled) => {
        const { inventory } = read(shuffled.join('\n'));
        expect(drawTree(inventory)).toEqual(tree);
        expect(drawLuns(inventory)).toEqual(luns);
      }),
      { numRuns: 30 },
    );
  });

  test('of the tree, whatever the order of the listing', () => {
    const rows = host
      .split('\n')
      .filter((line) => /^(?:fc|ba|ioa|cell|root|tgtpath|lunpath|ext_bus|esvroot)\s/.test(line));
    const tree = drawTree(read(rows.join('\n')).inventory);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(drawTree(read(shuffled.join('\n')).inventory)).toEqual(tree);
      }),
      { numRuns: 30 },
    );
  });
});

describe('whatever the bytes', () => {
  test('nothing throws and the inventory holds together', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => accountOf(bytes) === null),
      { numRuns: 300 },
    );
  });

  test('damaged fixtures are read too', () => {
    const texts = [...fixtureNames.map(fixture), ...usageFixtures.map(usageText)];
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const text = texts[Math.floor(random() * texts.length)]!;
      expect([seed, accountOf(mutated(new TextEncoder().encode(text), random))]).toEqual([seed, null]);
    }
  });

  test('a line of 2 MB is a problem like any other', () => {
    const { reading } = read(`# ioscan -kfnN\n${'x'.repeat(2_000_000)}\n`);
    expect(reading.problems).toEqual([{ source: 0, line: 2, text: 'x'.repeat(200), reason: 'unrecognized' }]);
  });

  test('binary is said to be binary', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 23);
    const result = readSources([
      { name: 'a', bytes },
      { name: 'b', bytes: new TextEncoder().encode('# ioscan -kfn\n') },
    ]);
    expect(result?.ok === true && result.reading.problems).toEqual([
      { source: 0, line: 0, text: '', reason: 'binary' },
    ]);
  });

  test('every line that is not blank is used, noise or a problem', () => {
    const strange = fc.stringMatching(/^[A-Za-z][a-z]{2,12}( [a-z]{2,9}){2,5}\.$/);
    fc.assert(
      fc.property(fc.array(strange, { minLength: 1, maxLength: 5 }), (lines) => {
        const { reading } = read(`# hostname\nquay1\n${lines.join('\n')}\n`);
        expect(reading.problems.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 3));
      }),
      { numRuns: 50 },
    );
  });
});

describe('progress', () => {
  const big = new TextEncoder().encode(
    `# ioscan -kfn\n${`${' '.repeat(24)}/dev/dsk/c1t1d1\n`.repeat(250_000)}`,
  );

  test('is told about every 4 MB', () => {
    const told: number[] = [];
    readSources([{ name: 'big', bytes: big }], ({ bytes }) => told.push(bytes) > 0);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('can end the reading', () => {
    expect(readSources([{ name: 'big', bytes: big }], () => false)).toBeNull();
  });
});
