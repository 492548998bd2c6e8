import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from './canonical.testing.ts';
import { assistConversion, type AssistedConversion } from './conversion.ts';
import { applyStep } from './create-situation.ts';
import { formatStatement } from './format-statement.ts';
import { targetsOf } from './guest-view.ts';
import type { InventorySpec, LunSpec } from './inventory.testing.ts';
import { judge } from './rules/judge.ts';
import { guest, hostOf } from './rules/rules.testing.ts';
import type { Situation } from './situation.ts';
import type { AdapterType } from './statement.ts';
import { expectLaws } from './step.testing.ts';
import { waysOut } from './ways-out/ways-out.ts';

const A = '0/2/1/0.0x50060b0000a10001';
const B = '0/4/1/0.0x50060b0000a10002';

const tape = (instance: number, change: Partial<LunSpec> = {}): LunSpec => ({
  name: `tape${instance}`,
  description: 'HP      Ultrium 3-SCSI',
  lunpaths: [`${A}.0x${instance}`, `${B}.0x${instance}`],
  dsfs: [`/dev/rtape/tape${instance}_BEST`, `/dev/pt/pt_tape${instance}`],
  ...change,
});

const pier = (devices: readonly string[], spec: InventorySpec = {}): Situation =>
  hostOf({ luns: [tape(1), tape(2), { name: 'disk3' }], guests: [guest('atlas', devices)], ...spec });

const convert = (situation: Situation, to: AdapterType, slot = 2): AssistedConversion =>
  assistConversion(situation, 'atlas', 0, slot, to);

function rehung(assisted: AssistedConversion): readonly string[] {
  if (!assisted.ok) throw new Error(assisted.why);
  return assisted.step.rehang.map(({ from, to }) => `${formatStatement(from)} → ${formatStatement(to)}`);
}

function after(situation: Situation, assisted: AssistedConversion): Situation {
  if (!assisted.ok) throw new Error(assisted.why);
  return expectLaws(situation, assisted.step);
}

const statements = (situation: Situation): readonly string[] =>
  targetsOf(situation.guest('atlas')!).map(({ text }) => text);

describe('to avio_stor', () => {
  test('attached devices go by lunpath, virtual ones change in place', () => {
    const situation = pier([
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape1',
      'disk:scsi:0,2,5:disk:/dev/rdisk/disk3',
    ]);
    const assisted = convert(situation, 'avio_stor');
    expect(assisted).toMatchObject({ step: { kind: 'convert', bus: 0, slot: 2, to: 'avio_stor' } });
    expect(assisted).not.toHaveProperty('step.emptied');
    expect(statements(after(situation, assisted))).toEqual([
      `tape:avio_stor:0,2,0:attach_path:${A}.0x1`,
      'disk:avio_stor:0,2,5:disk:/dev/rdisk/disk3',
    ]);
  });

  test('two tapes spread over two HBAs', () => {
    const situation = pier([
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape1',
      'tape:scsi:0,2,1:attach:/dev/pt/pt_tape2',
    ]);
    expect(rehung(convert(situation, 'avio_stor'))).toEqual([
      `tape:scsi:0,2,0:attach:/dev/pt/pt_tape1 → tape:avio_stor:0,2,0:attach_path:${A}.0x1`,
      `tape:scsi:0,2,1:attach:/dev/pt/pt_tape2 → tape:avio_stor:0,2,1:attach_path:${B}.0x2`,
    ]);
  });

  test('a healthy path comes before a less loaded HBA', () => {
    const limping = tape(1, { lunpaths: [{ path: `${A}.0x1`, health: 'standby' }, `${B}.0x1`] });
    const situation = pier(['tape:scsi:0,2,0:attach:/dev/pt/pt_tape1'], {
      luns: [limping, tape(2)],
      guests: [
        guest('atlas', ['tape:scsi:0,2,0:attach:/dev/pt/pt_tape1']),
        guest('boreas', [`tape:avio_stor:0,2,0:attach_path:${B}.0x2`]),
      ],
    });
    expect(rehung(convert(situation, 'avio_stor'))[0]).toContain(`attach_path:${B}.0x1`);
  });

  test('where only attached devices hang, the adapter goes with them and is not converted', () => {
    const situation = pier(['tape:scsi:0,2,0:attach:/dev/pt/pt_tape1']);
    expect(convert(situation, 'avio_stor')).toMatchObject({ step: { emptied: true } });
    after(situation, convert(situation, 'avio_stor'));
  });
});

describe('to scsi', () => {
  test('attached devices go by their pass-through name, by default the one that mksf gives', () => {
    const situation = pier(
      [`tape:avio_stor:0,2,0:attach_path:${A}.0x1`, `tape:avio_stor:0,2,7:attach_path:${B}.0x2`],
      { luns: [tape(1, { dsfs: ['/dev/pt/pt_mine'] }), tape(2, { dsfs: [] })] },
    );
    expect(rehung(convert(situation, 'scsi')).map((text) => text.split(' → ')[1])).toEqual([
      'tape:scsi:0,2,0:attach:/dev/pt/pt_mine',
      'tape:scsi:0,2,7:attach:/dev/pt/pt_tape2',
    ]);
  });

  test('a target that scsi does not have gives way, after those that keep theirs', () => {
    const situation = pier([
      `tape:avio_stor:0,2,0:attach_path:${A}.0x1`,
      `tape:avio_stor:0,2,90:attach_path:${B}.0x2`,
      'disk:avio_stor:0,2,1:disk:/dev/rdisk/disk3',
    ]);
    expect(statements(after(situation, convert(situation, 'scsi')))).toEqual([
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape1',
      'disk:scsi:0,2,1:disk:/dev/rdisk/disk3',
      'tape:scsi:0,2,2:attach:/dev/pt/pt_tape2',
    ]);
  });
});

describe('why not', () => {
  const situation = pier([
    'tape:avio_stor:0,2,0:attach_path:0/9/9/0.0x5.0x0',
    `tape:avio_stor:0,2,1:attach_path:${A}.0x1`,
  ]);

  test.each([
    ['a slot with nothing on it', 'scsi', 6, 'no-adapter'],
    ['an adapter of that type', 'avio_stor', 2, 'same-type'],
  ] as const)('%s', (_, to, slot, why) => {
    expect(convert(situation, to, slot)).toEqual({ ok: false, why });
  });

  test('a stranger', () => {
    expect(assistConversion(situation, 'nobody', 0, 2, 'scsi')).toEqual({ ok: false, why: 'no-guest' });
  });

  test('a device that nothing names otherwise', () => {
    expect(convert(situation, 'scsi')).toEqual({
      ok: false,
      why: 'no-name',
      statements: ['tape:avio_stor:0,2,0:attach_path:0/9/9/0.0x5.0x0'],
    });
  });
});

test('there and back is the same host, and the rules let both pass', () => {
  const targets = fc.uniqueArray(fc.nat({ max: 14 }), { minLength: 1, maxLength: 6 });
  const kinds = fc.array(fc.constantFrom('tape', 'disk'), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(targets, kinds, fc.boolean(), (list, kind, isScsi) => {
      const luns = list.map((_, at) => tape(at + 1, isScsi ? {} : { lunpaths: [`${A}.0x${at + 1}`] }));
      const devices = list.map((target, at) => deviceAt(kind[at]!, isScsi, target, at + 1));
      const before = pier(devices, { luns, guests: [guest('atlas', devices)] });
      const [there, back]: readonly AdapterType[] = isScsi ? ['avio_stor', 'scsi'] : ['scsi', 'avio_stor'];
      const one = convert(before, there!);
      const middle = after(before, one);
      const two = convert(middle, back!);
      expect(canonicalBytes(after(middle, two))).toBe(canonicalBytes(before));
      for (const [situation, assisted] of [
        [before, one],
        [middle, two],
      ] as const) {
        expect(assisted.ok && judge(situation, assisted.step).outcome).not.toBe('refused');
      }
    }),
    { numRuns: 60 },
  );
});

/** A tape attached by the way that leads back to itself, or a file. */
function deviceAt(kind: string, isScsi: boolean, target: number, instance: number): string {
  const adapter = isScsi ? 'scsi' : 'avio_stor';
  if (kind === 'disk') return `disk:${adapter}:0,2,${target}:file:/fdev/${instance}`;
  return isScsi
    ? `tape:scsi:0,2,${target}:attach:/dev/pt/pt_tape${instance}`
    : `tape:avio_stor:0,2,${target}:attach_path:${A}.0x${instance}`;
}

test('the way out of a plain conversion marks an adapter that goes with its devices', () => {
  const situation = pier(['tape:scsi:0,2,0:attach:/dev/pt/pt_tape1']);
  const plain = { kind: 'convert', guest: 'atlas', bus: 0, slot: 2, to: 'avio_stor', rehang: [] } as const;
  expect(judge(situation, plain).outcome).toBe('refused');
  expect(waysOut(situation, plain)[0]).toMatchObject([{ kind: 'convert', emptied: true }]);
});

test('what is judged is what is done', () => {
  const situation = pier(['tape:scsi:0,2,0:attach:/dev/pt/pt_tape1']);
  const assisted = convert(situation, 'avio_stor');
  expect(assisted.ok && applyStep(situation, assisted.step)).toMatchObject({ ok: true });
});
