import { describe, expect, test } from 'vitest';
import { checkAnswer } from './check-command.ts';
import { jsonPieces } from './json.ts';
import { plain, quayWith, situationOf } from './load.testing.ts';
import { doCommands } from './plan-command.ts';

const SHARED = quayWith(
  'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk31',
  'disk:avio_stor:0,1,1:lv:/dev/vg_quay/rpier1boot',
);
/** The same with both guests off, so that any device can be taken from either. */
const OFF = SHARED.replace('On (OS)', 'Off    ');

interface Printed {
  readonly rule: string;
  readonly guest: string | null;
  readonly fixes: readonly (readonly string[])[];
}

function findingsOf(text: string): readonly Printed[] {
  return JSON.parse([...jsonPieces(checkAnswer(situationOf(text)).members)].join('')).findings;
}

const textOf = (text: string): string => plain(checkAnswer(situationOf(text)).lines());

test('scripts get a finding for each guest, every fix a line that --do takes', () => {
  const situation = situationOf(OFF);
  const shared = findingsOf(OFF).filter(({ rule }) => rule === 'writable-shared');
  expect(shared.map(({ guest }) => guest)).toEqual(['pier1', 'pier2', 'pier1', 'pier2'].toSorted());
  for (const { fixes } of shared) {
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) expect(doCommands(situation, fix)).toMatchObject({ ok: true });
  }
});

describe('people are told', () => {
  const text = textOf(OFF);

  test('each trouble once, by the thing, with ways out for all of its guests', () => {
    expect(text.match(/\[writable-shared/g)).toHaveLength(2);
    expect(text).toContain('\ndisk31  pier1 and pier2\n');
    const [, trouble = ''] = text.split('disk31  pier1 and pier2\n');
    expect(trouble.slice(0, trouble.indexOf('\n\n'))).toMatch(
      /^ {2}error {4}pier2 has disk31 .*\n(?: {11}.*\n)+ {2}way out {2}hpvmmodify -P pier[12] -d .*\n {2}or {7}hpvmmodify -P pier[12] -d [^\n]*$/,
    );
  });

  test('the worst first', () => {
    const labels = Array.from(text.matchAll(/^ {2}(error|warning|to know) /gm), ([, label]) => label);
    const order = ['error', 'warning', 'to know'];
    expect(labels).toEqual(labels.toSorted((a, b) => order.indexOf(a!) - order.indexOf(b!)));
    expect(new Set(labels).size).toBeGreaterThan(1);
  });

  test('how much there is, as scripts count it', () => {
    const findings = findingsOf(OFF);
    expect(text.split('\n').at(-1)).toMatch(
      /^4 errors, \d+ warnings? and \d+ to know on 2 guests and the host;/,
    );
    expect(findings.length).toBeGreaterThan(4);
  });

  test('nothing that is wider than a page, but commands', () => {
    const wide = text.split('\n').filter((line) => line.length > 110 && !line.includes('hpvm'));
    expect(wide).toEqual([]);
  });
});
