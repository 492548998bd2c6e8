import { describe, expect, test } from 'vitest';
import { guest, host, LUNS, PATHS } from '../model/rules/rules.testing.ts';
import { pathAnswer, pathDocument, pathText } from './path-command.ts';
import type { Members } from './json.ts';
import { plain } from './load.testing.ts';

const TAPE = `tape:avio_stor:0,4,1:attach_path:${PATHS.tape[0]}`;
const situation = host({
  luns: LUNS,
  guests: [
    guest('atlas', [TAPE, 'disk:scsi:0,2,0:disk:/dev/rdisk/disk3']),
    guest('borealis', [TAPE]),
    guest('empty'),
    guest('unread', [], { devicesRead: false }),
  ],
});

interface Document {
  readonly guest: string;
  readonly statement: string;
  readonly architecture: string;
  readonly layers: readonly { layer: string; nature: string; parts: readonly { name: string }[] }[];
  readonly guestsNotRead: readonly string[];
  readonly requests: readonly { request: { kind: string }; events: readonly Record<string, unknown>[] }[];
  readonly comparison: { attached: { statement: string }; shared: { statement: null } } | null;
}

/** The document as a script would read it. */
function documentOf(members: Members | string): Document {
  if (typeof members === 'string') throw new Error(members);
  return JSON.parse(JSON.stringify(Object.fromEntries(members))) as Document;
}

describe('the document', () => {
  const document = documentOf(pathDocument(situation, 'atlas', '0,4,1'));

  test('has the device, its layers from the guest down, and whose devices were not read', () => {
    expect(document).toMatchObject({
      guest: 'atlas',
      statement: TAPE,
      architecture: 'attached',
      guestsNotRead: ['unread'],
    });
    expect(document.layers.map(({ layer }) => layer)).toEqual([
      'guest-driver',
      'virtual-adapter',
      'hpvm-storage',
      'host-storage',
      'host-adapter',
      'target-port',
      'lunpath',
      'lun',
    ]);
    expect(document.layers.at(-1)).toMatchObject({
      nature: 'passed-through',
      parts: [{ name: 'tape1' }],
      sharedBy: { guests: ['borealis'], host: 'may-open' },
    });
  });

  test('has the life of each request, with a sentence and a source each event', () => {
    expect(document.requests.map(({ request }) => request.kind)).toEqual([
      'inquiry',
      'open',
      'open',
      'open',
      'open',
      'read',
      'write',
      'space',
    ]);
    const [, , , held] = document.requests;
    expect(held!.request).toMatchObject({ heldBy: { by: 'guest', guest: 'borealis' } });
    expect(held!.events).toContainEqual(
      expect.objectContaining({
        layer: 'host-storage',
        act: 'refuses',
        source: '4.3 p. 86',
        message: expect.stringContaining('borealis has the device open') as string,
      }),
    );
  });

  test('compares both architectures of a whole LUN', () => {
    expect(document.comparison).toMatchObject({ attached: { statement: TAPE }, shared: { statement: null } });
  });
});

test('the text names each layer once and says what each request becomes', () => {
  const text = pathText(situation, 'atlas', '0,2,0');
  if (typeof text === 'string') throw new Error(text);
  const lines = [...text];
  expect(lines[0]).toContain('disk:scsi:0,2,0:disk:/dev/rdisk/disk3');
  expect(lines.filter((line) => line.startsWith('host adapter'))).toHaveLength(1);
  expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain('/dev/rdisk/disk3 behind it');
  expect(lines.every((line) => line === line.trimEnd())).toBe(true);
});

test('the text says of a request only what the ones before did not meet', () => {
  const text = pathText(situation, 'atlas', '0,4,1');
  if (typeof text === 'string') throw new Error(text);
  const all = plain(text);
  const second = all.slice(all.indexOf('atlas opens the device\n'));
  expect(second).toMatch(/^ {2}↓ .*host adapter, target port, lunpath: as before$/m);
  expect(all.match(/no multipathing\. \[4\.3 p\. 112\]/g)?.length ?? 0).toBeLessThanOrEqual(1);
  const beside = all.split('\n').filter((line) => line.startsWith('  ↓ guest device driver '));
  expect(new Set(beside.map((line) => line.indexOf('The driver'))).size).toBe(1);
});

test('the answer is done, with lines made from the same trace', () => {
  const answer = pathAnswer(situation, 'atlas', '0,4,1');
  if (typeof answer === 'string') throw new Error(answer);
  expect(answer.status).toBe(0);
  expect([...answer.lines()].join('\n')).toContain('Performance of');
});

test.each([
  ['nobody', '0,4,1', /^No guest nobody/],
  ['atlas', '0,4', /BUS,SLOT,TARGET/],
  ['atlas', '', /^An empty text/],
  ['atlas', 'x', /^“x” is no address/],
  ['atlas', '0,4,9', /devices at 0,2,0 and 0,4,1\.$/],
  ['empty', '0,4,9', /has no devices\.$/],
  ['unread', '0,4,9', /hpvmstatus -P unread -d/],
])('%s %s is refused in a sentence', (name, address, sentence) => {
  expect(pathAnswer(situation, name, address)).toMatch(sentence);
});
