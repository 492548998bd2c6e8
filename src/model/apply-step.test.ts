/** Steps beyond attach, detach and move, done mechanically. */
import { describe, expect, test } from 'vitest';
import { applyStep, createSituation } from './create-situation.ts';
import { targetsOf } from './guest-view.ts';
import { guest, host, PATHS, statement } from './rules/rules.testing.ts';
import type { Situation } from './situation.ts';
import type { AdapterType } from './statement.ts';
import { expectLaws } from './step.testing.ts';
import type { Step, StepOf } from './step.ts';

const TAPE = `tape:avio_stor:0,5,0:attach_path:${PATHS.tape[0]}`;
const DISK = 'disk:avio_stor:0,4,1:disk:/dev/rdisk/disk3';

const harbor = host({
  guests: [guest('atlas', ['disk:avio_stor:0,4,0:lv:/dev/vg01/rlvol1', DISK, TAPE]), guest('boreas')],
});

function statementsOf(situation: Situation, name: string): readonly string[] {
  return targetsOf(situation.guest(name)!).map(({ text }) => text);
}

const modify = (from: string, to: string): Step => ({
  kind: 'modify',
  guest: 'atlas',
  from: statement(from),
  to: statement(to),
});
const convert = (
  slot: number,
  to: AdapterType,
  ...rehang: readonly (readonly [string, string])[]
): StepOf<'convert'> => ({
  kind: 'convert',
  guest: 'atlas',
  bus: 0,
  slot,
  to,
  rehang: rehang.map(([from, back]) => ({ from: statement(from), to: statement(back) })),
});
const create = (name: string, ...texts: readonly string[]): StepOf<'create'> => ({
  kind: 'create',
  guest: name,
  os: 'HPUX',
  statements: texts.map(statement),
});
const remove = (name: string): Step => ({ ...create(name), kind: 'remove' });

describe('modify', () => {
  test('puts another storage on the same target, which may be left out', () => {
    const after = expectLaws(harbor, modify(DISK, 'disk:avio_stor::file:/fdev/x'));
    expect(statementsOf(after, 'atlas')[1]).toBe('disk:avio_stor:0,4,1:file:/fdev/x');
    expect(after.guest('atlas')!.adapters[0]!.targets[1]!.planned).toBe(true);
    expect(after.usersOf(after.inventory.lunNamed('disk3'))).toEqual([]);
  });

  test('does not move a device', () => {
    expect(applyStep(harbor, modify(DISK, DISK.replace('0,4,1', '0,4,2')))).toEqual({ ok: false });
  });
});

describe('convert', () => {
  test('changes what stays in place, and hangs the others back', () => {
    const after = expectLaws(harbor, convert(4, 'scsi', [DISK, 'dvd:scsi::disk:/dev/rdisk/disk4']));
    expect(statementsOf(after, 'atlas')).toEqual([
      'disk:scsi:0,4,0:lv:/dev/vg01/rlvol1',
      'dvd:scsi:0,4,1:disk:/dev/rdisk/disk4',
      TAPE,
    ]);
  });

  test('marks an adapter that goes with the last of its devices', () => {
    const emptied = applyStep(harbor, convert(5, 'scsi', [TAPE, 'tape:scsi:0,5,0:attach:/dev/pt/pt_tape1']));
    expect(emptied).toMatchObject({ ok: true, step: { emptied: true } });
    expect(applyStep(harbor, { ...convert(4, 'scsi'), emptied: true })).not.toHaveProperty('step.emptied');
  });

  test.each([
    ['a slot with nothing on it', convert(6, 'scsi')],
    ['an adapter of that type', convert(4, 'avio_stor')],
    ['no guest', { ...convert(4, 'scsi'), guest: 'nobody' }],
    ['a device of another slot', convert(4, 'scsi', [TAPE, 'tape:scsi:0,4,5:attach:/dev/pt/pt_tape1'])],
    [
      'a device that goes to another slot',
      convert(4, 'scsi', [DISK, 'disk:scsi:0,6,0:disk:/dev/rdisk/disk3']),
    ],
    ['a device onto a taken target', convert(4, 'scsi', [DISK, 'disk:scsi:0,4,0:disk:/dev/rdisk/disk3'])],
  ])('%s: cannot be done', (_, step) => {
    expect(applyStep(harbor, step)).toEqual({ ok: false });
  });

  test('nor can a slot with both types, whatever put them there', () => {
    const mixed = expectLaws(harbor, modify(DISK, 'disk:scsi:0,4,1:disk:/dev/rdisk/disk3'));
    expect(applyStep(mixed, convert(4, 'scsi'))).toEqual({ ok: false });
  });
});

describe('create', () => {
  test('makes a guest that is Off and has its devices in order', () => {
    const after = expectLaws(harbor, create('delos', 'disk:scsi::file:/a', 'disk:scsi::file:/b'));
    expect(after.guest('delos')).toMatchObject({ os: 'HPUX', state: 'Off', devicesRead: true, held: [] });
    expect(statementsOf(after, 'delos')).toEqual(['disk:scsi:0,0,0:file:/a', 'disk:scsi:0,0,1:file:/b']);
    expect(after.guests.map(({ name }) => name)).toEqual(['atlas', 'boreas', 'delos']);
    expect(after.isCreated('delos')).toBe(true);
    expect(after.isCreated('atlas')).toBe(false);
  });

  test('a version may be told of a guest that is only planned', () => {
    const told = createSituation(harbor.inventory, { hpuxVersions: { delos: 'v2' } });
    const versionOf = (os: 'HPUX' | 'LINUX') => {
      const applied = applyStep(told, { ...create('delos'), os });
      return applied.ok && applied.situation.guest('delos')?.hpuxVersion;
    };
    expect([versionOf('HPUX'), versionOf('LINUX')]).toEqual(['v2', null]);
  });

  test.each([
    ['a guest that is there already', create('atlas')],
    ['a name that no command line holds', create('a b')],
    ['two devices on one target', create('delos', 'disk:scsi:0,1,0:file:/a', 'disk:scsi:0,1,0:file:/b')],
  ])('%s: cannot be done', (_, step) => {
    expect(applyStep(harbor, step)).toEqual({ ok: false });
  });
});

describe('remove', () => {
  test('takes a created guest back with all that it has by then', () => {
    const made = expectLaws(harbor, create('delos', 'disk:scsi::file:/a'));
    const more = expectLaws(made, {
      kind: 'attach',
      guest: 'delos',
      statement: statement('dvd:scsi::disk:/dev/rdisk/disk4'),
    });
    const gone = expectLaws(more, remove('delos'));
    expect(gone.guest('delos')).toBeUndefined();
    expect(gone.usersOf(gone.inventory.lunNamed('disk4'))).toEqual([]);
  });

  test('never takes one that the host printed, or that was only assumed', () => {
    expect(applyStep(harbor, remove('boreas'))).toEqual({ ok: false });
    const blind = host({ evidence: { guestList: false } });
    const assumed = applyStep(blind, {
      kind: 'attach',
      guest: 'web1',
      statement: statement('disk:scsi::file:/a'),
    });
    expect(assumed.ok && applyStep(assumed.situation, remove('web1'))).toEqual({ ok: false });
  });
});
