import { describe, expect, test } from 'vitest';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import { judge } from './judge.ts';
import { guest, host, PATHS, said, statement } from './rules.testing.ts';

const TAPE = 'tape:scsi:0,2,0:attach:/dev/pt/pt_tape1';
const BACK = `tape:avio_stor:0,2,0:attach_path:${PATHS.tape[0]}`;
const DISK = 'disk:scsi:0,2,1:disk:/dev/rdisk/disk3';

function convert(from: readonly string[], to: readonly string[], name = 'atlas'): Step {
  const rehang = from.map((text, at) => ({ from: statement(text), to: statement(to[at]!) }));
  return { kind: 'convert', guest: name, bus: 0, slot: 2, to: 'avio_stor', rehang };
}

const pier = (devices: readonly string[], change = {}): Situation =>
  host({ guests: [guest('atlas', devices, change), guest('boreas', [TAPE])] });

const outcome = (situation: Situation, step: Step): string => judge(situation, step).outcome;

describe('a conversion', () => {
  test('of a stranger, or of a guest whose name no command line holds, goes no further', () => {
    const findings = judge(pier([TAPE]), convert([TAPE], [BACK], 'nobody')).findings;
    expect(findings.map(({ rule, moment }) => [rule, moment])).toEqual([['guest-known', 'convert']]);
    expect(outcome(pier([TAPE]), convert([], [], 'a b'))).toBe('refused');
  });

  test('asks what is left on the adapter, not what comes off it', () => {
    expect(said(judge(pier([TAPE, DISK]), convert([], [])), 'convert-with-attached')).toHaveLength(1);
    expect(said(judge(pier([TAPE, DISK]), convert([TAPE], [BACK])), 'convert-with-attached')).toEqual([]);
  });

  test('judges what comes off as a delete', () => {
    const other = TAPE.replace('0,2,0', '0,2,3');
    const verdict = judge(pier([TAPE, DISK]), convert([other], [BACK]));
    expect(said(verdict, 'device-known')).toContain('refuse not-attached');
  });

  test('judges what comes back as an add on the converted adapter', () => {
    const elsewhere = judge(pier([TAPE, DISK]), convert([TAPE], [BACK.replace('0,2,0', '0,2,1')]));
    expect(said(elsewhere, 'address-taken')).toEqual(['refuse target-taken']);
    const gone = judge(pier([TAPE, DISK]), convert([TAPE], [BACK.replace('0x50060b', '0x60060b')]));
    expect(said(gone, 'lunpath-known')).toEqual(['refuse lunpath-gone']);
    expect(said(judge(pier([TAPE, DISK]), convert([TAPE], [BACK])), 'mixed-access')).toHaveLength(1);
  });

  test('says once what is true of the guest at every part of it', () => {
    const verdict = judge(pier([TAPE, DISK], { state: 'Off (NR)' }), convert([TAPE], [BACK]));
    expect(said(verdict, 'not-modifiable')).toHaveLength(1);
  });

  test('of an adapter that is not there is refused, and nothing is judged as if it came back', () => {
    const verdict = judge(pier([]), convert([TAPE], [BACK]));
    expect(verdict.outcome).toBe('refused');
    expect(said(verdict, 'guest-driver')).toEqual([]);
  });
});
