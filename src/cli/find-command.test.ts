import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createSituation } from '../model/create-situation.ts';
import { Inventory } from '../model/inventory.ts';
import type { Situation } from '../model/situation.ts';
import { readSources } from '../readers/read.ts';
import { findAnswer, findDocument, findText } from './find-command.ts';
import { jsonPieces } from './json.ts';

function situationOf(...files: readonly string[]): Situation {
  const sources = files.map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(file, import.meta.url)))),
  }));
  const result = readSources(sources);
  if (result === null || !result.ok) throw new Error('The load is refused.');
  return createSituation(new Inventory(result.reading.inventory), { hpuxVersions: {} });
}

const quay = situationOf('fixtures/quay1.txt');
const both = situationOf('../readers/fixtures/ioscan/agile-and-legacy.txt');

/** The document as a script reads it. */
function documentOf(situation: Situation, name: string) {
  return JSON.parse([...jsonPieces(findDocument(situation, name))].join(''));
}

/** The lines without their colours. */
function linesOf(situation: Situation, name: string): readonly string[] {
  return Array.from(findText(situation, name), stripVTControlCharacters);
}

describe('the document', () => {
  test('tells what a name means, how that is known, and everything that is the same thing', () => {
    const { name, things } = documentOf(quay, '0/0/3/0.0x1.0x0');
    expect(name).toBe('0/0/3/0.0x1.0x0');
    expect(things).toHaveLength(1);
    const [{ names, guests, ...thing }] = things;
    expect(thing).toMatchObject({ kind: 'target', thing: 'pier1 0,3,1', how: 'guest-view', sure: false });
    expect(names).toContainEqual({
      kind: 'dsf',
      name: '/dev/rtape/tape1_BESTn',
      of: null,
      printed: 'ioscan -kfnN, line 26',
      sure: true,
    });
    const lunpath = '0/4/1/0.0x50060b0000c2a1d4.0x2000000000000';
    expect(names).toContainEqual({ kind: 'lun-number', name: '2', of: lunpath, printed: null, sure: true });
    expect(guests).toEqual([
      {
        guest: 'pier1',
        address: '0,3,1',
        statement: `tape:avio_stor:0,3,1:attach_path:${lunpath}`,
        planned: false,
        v2Path: '0/0/3/0.1.0',
        v3Lunpath: '0/0/3/0.0x1.0x0',
        efiPath: 'Acpi(PNP0A03,0)/Pci(3|0)/Scsi(Pun1,Lun0)',
      },
    ]);
  });

  test('nothing found is an answer', () => {
    expect(documentOf(quay, 'zebra')).toEqual({ name: 'zebra', things: [] });
    expect(findAnswer(quay, 'zebra').status).toBe(0);
  });
});

describe('what the outputs of one host state together', () => {
  test('a legacy path leads to the lunpath that ioscan -m hwpath lists beside it', () => {
    const { things } = documentOf(both, '0/0/8/1/1.1.4.0.0.0.2');
    expect(things[0]).toMatchObject({
      thing: '0/0/8/1/1.0x50060b0000c26206.0x4002000000000000',
      how: 'hwpath-list',
      sure: true,
    });
    expect(things[0].names).toContainEqual({
      kind: 'legacy-path',
      name: '0/0/8/1/1.1.4.0.0.0.2',
      of: '0/0/8/1/1.0x50060b0000c26206.0x4002000000000000',
      printed: expect.stringMatching(/^ioscan -m hwpath, line \d+$/),
      sure: true,
    });
  });

  test('a legacy DSF is told from the output that lists it', () => {
    const { things } = documentOf(both, 'c6t0d1');
    expect(things).toHaveLength(1);
    expect(things[0]).toMatchObject({ thing: 'disk7', how: 'other-spelling' });
    expect(things[0].message).toMatch(
      /^"c6t0d1" is another spelling of \/dev\/rdsk\/c6t0d1 \(ioscan -m dsf, line \d+\)\.$/,
    );
  });

  test('every name of every LUN leads back to it', () => {
    const { inventory } = both;
    for (let lun = 0; lun < inventory.lunCount; lun++) {
      const own = inventory.lunName(lun);
      const names = documentOf(both, own).things[0].names as readonly { kind: string; name: string }[];
      const whole = names.filter(
        ({ kind, name }) => kind !== 'lun-number' && kind !== 'target-port' && !name.includes('*'),
      );
      for (const { name } of whole) {
        const found = documentOf(both, name).things.flatMap(
          (thing: { names: { name: string }[] }) => thing.names,
        );
        expect(
          found.map((one: { name: string }) => one.name),
          name,
        ).toContain(own);
      }
    }
  });
});

describe('an output that lists lunpaths and no target paths', () => {
  const listed = situationOf('../readers/fixtures/ioscan/m-lun.txt');
  const target = '0/0/8/1/0.0x50060b0000c26204';
  const expected = ['0x0', '0x4001000000000000', '0x4002000000000000'].map((lunId) => `${target}.${lunId}`);
  const pathsOf = (name: string): readonly string[] =>
    documentOf(listed, name).things.map(({ thing }: { thing: string }) => thing);

  test('a target port, and its path, stand for the lunpaths', () => {
    expect(pathsOf('50:06:0b:00:00:c2:62:04')).toEqual(expected);
    expect(pathsOf(target)).toEqual(expected);
    expect(pathsOf('0/0/8/1/0')).toEqual([]);
  });
});

describe('the lines for people', () => {
  test('aligned, with the guests last', () => {
    expect(linesOf(quay, 'disk31')).toEqual([
      'disk31  disk',
      '  "disk31" is the class and instance of a printed row (ioscan -kfnN, line 22).',
      '  class and instance  disk31',
      '  LUN path            64000/0xfa00/0x1',
      '  WWID                0x600508b4000a2c110000700001230000',
      '  DSF                 /dev/disk/disk31',
      '                      /dev/rdisk/disk31',
      '  lunpath             0/4/1/0.0x50001fe150031a28.0x4001000000000000  lunpath3, port 0x50001fe150031a28, LUN 1, computed legacy 0/4/1/0.*.*.*.0.0.1',
      '  pier1 0,3,22  disk:avio_stor:0,3,22:disk:/dev/rdisk/disk31',
      '                0/0/3/0.6.1                                   in HP-UX 11i v2',
      '                0/0/3/0.0x16.0x0                              in HP-UX 11i v3',
      '                Acpi(PNP0A03,0)/Pci(3|0)/Scsi(Pun16,Lun0)     in EFI',
    ]);
  });

  test('several things, with a blank line between them, and what is less sure', () => {
    const lines = linesOf(both, '0/0/8/1/0.1.4.0.0.0.3');
    expect(lines[0]).toMatch(/^Nothing that was read has the name/);
    const ports = linesOf(both, '500104f0007ab1c2');
    expect(ports.filter((line) => line.endsWith('  target path'))).toHaveLength(2);
    expect(ports).toContain('');
    expect(linesOf(quay, '0,3,22')[0]).toBe('pier1 0,3,22  device of a guest  less sure');
  });
});
