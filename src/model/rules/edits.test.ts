/** What the rules of form, place and device offer when they refuse, and that it is legal then. */
import { describe, expect, test } from 'vitest';
import { formatStatement } from '../format-statement.ts';
import type { InventorySpec } from '../inventory.testing.ts';
import { waysOut } from '../ways-out/ways-out.ts';
import type { RuleId } from './ids.ts';
import { judge } from './judge.ts';
import { guest, host, lunsWith, PATHS, statement } from './rules.testing.ts';

const TAPE = `tape:avio_stor:0,3,0:attach_path:${PATHS.tape[0]}`;
const VIO_TAPE = 'tape:scsi:0,3,0:attach:/dev/pt/pt_tape1';

type Request = [text: string, devices?: readonly string[], spec?: Partial<InventorySpec>];

const asked = (...[text, devices, spec]: Request) => ({
  situation: host({ guests: [guest('atlas', devices)], ...spec }),
  step: { kind: 'attach', guest: 'atlas', statement: statement(text) } as const,
});

/** The rules that refuse a request. */
function refusedBy(...request: Request): readonly RuleId[] {
  const { situation, step } = asked(...request);
  return judge(situation, step).findings.flatMap(({ severity, rule }) =>
    severity === 'refuse' ? [rule] : [],
  );
}

/** Of each way out: the statements that are added, in place of the one that was asked for. */
function offered(...request: Request): readonly string[] {
  const { situation, step } = asked(...request);
  const ways = waysOut(situation, step);
  return ways.map((steps) =>
    steps.flatMap((step) => (step.kind === 'attach' ? formatStatement(step.statement) : [])).join(' + '),
  );
}

const SIX = { host: { hpvmRevision: 'B.06.10' } };
const FOUR = { host: { hpvmRevision: 'B.04.00' } };
const DISK = 'disk:avio_stor::disk:/dev/rdisk/disk3';
const VIO_DISK = 'disk:scsi::disk:/dev/rdisk/disk3';

/** A scsi adapter with as many devices as this. */
function scsiAt(slot: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `dvd:scsi:0,${slot},${at}:file:/isos/${slot}-${at}.iso`);
}

const AVIO_TAPE_OPEN = TAPE.replace('0,3,0', '');
const VIO_TAPE_OPEN = VIO_TAPE.replace('0,3,0', '');

/** A request, then the statements that may stand in its place, on a guest with these devices. */
type Case = [
  text: string,
  expected: readonly string[],
  devices?: readonly string[],
  spec?: Partial<InventorySpec>,
];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  combination: [
    ['tape:avio_stor:0,3,0:attach:/dev/pt/pt_tape1', [TAPE, VIO_TAPE_OPEN]],
    [`tape:scsi:0,3,0:attach_path:${PATHS.tape[0]}`, [VIO_TAPE, AVIO_TAPE_OPEN]],
    ['disk:avio_stor::attach:/dev/pt/pt_disk3', [DISK, VIO_DISK]],
    ['disk:avio_stor::file:/dev/rdisk/disk3', [DISK]],
    ['tape:scsi::attach:/dev/rtape/tape1_BEST', ['tape:scsi::attach:/dev/pt/pt_tape1']],
    ['disk:avio_stor::lv:/vm/a.img', ['disk:avio_stor::file:/vm/a.img']],
    [VIO_TAPE, [AVIO_TAPE_OPEN], [], SIX],
    [VIO_DISK, [DISK], [], SIX],
  ],
  'attach-path-version': [[TAPE, [VIO_TAPE_OPEN], [], FOUR]],
  'lunpath-class': [[`changer:avio_stor::attach_path:${PATHS.tape[0]}`, [AVIO_TAPE_OPEN]]],
  'lunpath-usable': [
    [
      TAPE,
      [TAPE.replace(PATHS.tape[0], PATHS.tape[1])],
      [],
      { luns: lunsWith('tape1', { lunpaths: [{ path: PATHS.tape[0], state: 'NO_HW' }, PATHS.tape[1]] }) },
    ],
    [TAPE, [], [], { luns: lunsWith('tape1', { lunpaths: [{ path: PATHS.tape[0], state: 'NO_HW' }] }) }],
  ],
  'address-range': [
    ['disk:avio_stor:9,0,0:disk:/dev/rdisk/disk3', [DISK]],
    ['disk:scsi:0,3,15:disk:/dev/rdisk/disk3', ['disk:scsi:0,3:disk:/dev/rdisk/disk3', VIO_DISK]],
  ],
  'address-taken': [
    [
      'disk:scsi:0,2,0:disk:/dev/rdisk/disk3',
      ['disk:scsi:0,2:disk:/dev/rdisk/disk3', VIO_DISK],
      scsiAt(2, 3),
    ],
    [
      'disk:avio_stor:0,2,1:disk:/dev/rdisk/disk3',
      ['disk:scsi:0,2:disk:/dev/rdisk/disk3', DISK],
      scsiAt(2, 3),
    ],
    [
      `tape:avio_stor:0,2,1:attach_path:${PATHS.tape[0]}`,
      ['tape:scsi:0,2:attach:/dev/pt/pt_tape1', AVIO_TAPE_OPEN],
      scsiAt(2, 3),
    ],
  ],
  'limit-adapter': [['disk:scsi:0,2:disk:/dev/rdisk/disk3', [VIO_DISK], scsiAt(2, 15)]],
  'limit-guest': [[VIO_DISK, [DISK], [...scsiAt(2, 15), ...scsiAt(5, 15)]]],
  'character-device': [
    ['disk:avio_stor::disk:/dev/disk/disk3', [DISK]],
    ['disk:scsi::lv:/dev/vg01/web', ['disk:scsi::lv:/dev/vg01/rweb']],
  ],
  'usb-needs-avio': [
    ['burner:scsi::attach:/dev/pt/pt_disk5', [`burner:avio_stor::attach_path:${PATHS.usb[0]}`]],
  ],
};

describe.each(Object.entries(CASES))('%s offers', (rule, cases) => {
  test.each(cases)('in place of %s: %j', (text, expected, devices, spec) => {
    expect(refusedBy(text, devices, spec)).toContain(rule);
    expect(offered(text, devices, spec)).toEqual(expected);
  });
});

test('address-reserved offers another slot', () => {
  const held = [{ bus: 0, slot: 3, holder: 'network', text: 'nic' }] as const;
  const spec = { guests: [guest('atlas', [], { held })] };
  expect(offered('disk:avio_stor:0,3,0:disk:/dev/rdisk/disk3', [], spec)).toEqual([DISK]);
});

test('guest-os offers the other adapter, where the system takes that', () => {
  const as = (os: 'WINDOWS' | 'OPENVMS') => ({ guests: [guest('atlas', [], { os })] });
  expect(offered(TAPE, [], as('WINDOWS'))).toEqual([VIO_TAPE_OPEN]);
  expect(offered(VIO_DISK, [], as('OPENVMS'))).toEqual([DISK]);
  expect(offered(TAPE, [], as('OPENVMS'))).toEqual([]);
});

test('a modify keeps its adapter and address, so nothing that changes them is offered', () => {
  const from = statement('dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4');
  const to = { ...statement('dvd:avio_stor:0,1,0:null:/dev/disk/disk4') };
  const situation = host({ guests: [guest('atlas', ['dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])] });
  expect(waysOut(situation, { kind: 'modify', guest: 'atlas', from, to })).toEqual([
    [{ kind: 'modify', guest: 'atlas', from, to: { ...to, location: '/dev/rdisk/disk4' } }],
  ]);
  const wrong = { ...from, storage: 'attach', location: '/dev/pt/pt_disk4' } as const;
  expect(waysOut(situation, { kind: 'modify', guest: 'atlas', from, to: wrong })).not.toEqual([]);
  for (const steps of waysOut(situation, { kind: 'modify', guest: 'atlas', from, to: wrong })) {
    expect(steps).toMatchObject([{ to: { adapter: 'avio_stor', address: from.address } }]);
  }
});
