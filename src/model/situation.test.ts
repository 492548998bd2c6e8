import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyStep, createSituation } from './create-situation.ts';
import { formatStatement } from './format-statement.ts';
import { targetsOf } from './guest-view.ts';
import { buildInventory, type GuestSpec } from './inventory.testing.ts';
import { parseStatement } from './parse-statement.ts';
import { PROFILES } from './profile.ts';
import { resolveAddress } from './resolve-address.ts';
import type { GuestView, Situation } from './situation.ts';
import type { AdapterType, StorageStatement } from './statement.ts';
import { picture } from './canonical.testing.ts';
import { expectLaws, expectSound } from './step.testing.ts';
import { invertStep, type Step } from './step.ts';

const PATHS = ['0/2/1/0.0x50060b0000332254.0x0', '0/4/1/0.0x50060b0000332254.0x0'] as const;
const TAPE = `tape:avio_stor:0,5,0:attach_path:${PATHS[0]}`;

function situationOf(guests: readonly GuestSpec[]): Situation {
  const luns = [
    { name: 'tape1', lunpaths: PATHS },
    ...[1, 2, 3, 4, 5].map((disk) => ({ name: `disk${disk}` })),
  ];
  return createSituation(buildInventory({ luns, guests }), { hpuxVersions: {} });
}

function statement(text: string): StorageStatement {
  const parsed = parseStatement(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.statement;
}

const attach = (guest: string, text: string): Step => ({ kind: 'attach', guest, statement: statement(text) });
const detach = (guest: string, text: string): Step => ({ kind: 'detach', guest, statement: statement(text) });
const move = (from: string, text: string, to: string, place: string): Step => ({
  kind: 'move',
  from: { guest: from, statement: statement(text) },
  to: { guest: to, statement: statement(place) },
});

const harbor = situationOf([
  {
    name: 'atlas',
    devices: ['disk:avio_stor:0,4,1:disk:/dev/rdisk/disk1', 'disk:avio_stor:0,4,0:lv:/dev/vg01/rlvol1', TAPE],
  },
  { name: 'boreas', os: 'LINUX', devices: ['disk:scsi:0,0,0:file:/fdev/boreas'] },
  { name: 'ceres' },
]);

function statementsOf(situation: Situation, guest: string): readonly string[] {
  return targetsOf(situation.guest(guest)!).map(({ text }) => text);
}

describe('what the host printed', () => {
  test('stands on adapters by slot and target', () => {
    const { adapters, unplaced } = harbor.guest('atlas')!;
    expect(adapters.map(({ type, bus, slot, free }) => [type, bus, slot, free])).toEqual([
      ['avio_stor', 0, 4, 125],
      ['avio_stor', 0, 5, 125],
    ]);
    expect(adapters[0]!.targets.map(({ id }) => id)).toEqual(['atlas/0,4,0', 'atlas/0,4,1']);
    expect(unplaced).toEqual([]);
    expect(harbor.guest('nobody')).toBeUndefined();
    expectSound(harbor);
  });

  test('without a place or with a taken one is shown unplaced', () => {
    const devices = [
      'disk:usb:0,1,2:disk:/dev/rdisk/disk1',
      'disk:scsi:0,0:disk:/dev/rdisk/disk2',
      TAPE,
      TAPE,
    ];
    const view = situationOf([{ name: 'atlas', devices }]).guest('atlas')!;
    expect(view.unplaced.map(({ id, text }) => [id, text])).toEqual([
      ['atlas/?0', devices[0]],
      ['atlas/?1', devices[1]],
      ['atlas/?2', TAPE],
    ]);
    expect(view.unplaced[0]).toMatchObject({ statement: null, backing: { kind: 'unknown' } });
  });

  test('leaves room by adapter and by guest', () => {
    const disks = (slot: number, count: number): string[] =>
      Array.from(
        { length: count },
        (_, target) => `disk:scsi:0,${slot},${target}:file:/fdev/${slot}-${target}`,
      );
    const free = (devices: readonly string[]): readonly number[] =>
      situationOf([{ name: 'atlas', devices }])
        .guest('atlas')!
        .adapters.map((adapter) => adapter.free);
    expect(free(disks(0, 15))).toEqual([0]);
    expect(free([...disks(0, 12), ...disks(1, 12), ...disks(2, 4)])).toEqual([2, 2, 2]);
  });

  test('one LUN by two rows has the users of both', () => {
    const luns = [
      { name: 'disk1', wwid: '0xa1' },
      { name: 'disk2', wwid: '0xA1' },
    ];
    const guests = [
      { name: 'atlas', devices: ['disk:scsi:0,0,0:disk:/dev/rdisk/disk1'] },
      { name: 'boreas', devices: ['disk:scsi:0,0,0:disk:/dev/rdisk/disk2'] },
    ];
    const situation = createSituation(buildInventory({ luns, guests }), { hpuxVersions: {} });
    for (const lun of [0, 1])
      expect(situation.usersOf(lun).map(({ guest }) => guest)).toEqual(['atlas', 'boreas']);
  });

  test('a version is told of HP-UX guests only', () => {
    const hpuxVersions = { atlas: 'v3', boreas: 'v2', nobody: 'v2' } as const;
    const situation = createSituation(harbor.inventory, { hpuxVersions });
    expect(situation.guests.map(({ hpuxVersion }) => hpuxVersion)).toEqual(['v3', null, null]);
    expect(harbor.guests.map(({ hpuxVersion }) => hpuxVersion)).toEqual([null, null, null]);
  });
});

describe('steps', () => {
  test('attach fills the address in and is the user of its LUN', () => {
    const after = expectLaws(harbor, attach('ceres', `tape:avio_stor::attach_path:${PATHS[1]}`));
    expect(statementsOf(after, 'ceres')).toEqual([`tape:avio_stor:0,0,0:attach_path:${PATHS[1]}`]);
    expect(after.usersOf(0).map(({ guest, planned }) => [guest, planned])).toEqual([
      ['atlas', false],
      ['ceres', true],
    ]);
  });

  test('detach takes the adapter with its last device', () => {
    const after = expectLaws(harbor, detach('atlas', TAPE));
    expect(after.guest('atlas')!.adapters.map(({ slot }) => slot)).toEqual([4]);
    expect(after.usersOf(0)).toEqual([]);
  });

  test('move may take the very target that it frees', () => {
    const to = `tape:avio_stor:0,5:attach_path:${PATHS[1]}`;
    const after = expectLaws(harbor, move('atlas', TAPE, 'atlas', to));
    expect(statementsOf(after, 'atlas').at(-1)).toBe(`tape:avio_stor:0,5,0:attach_path:${PATHS[1]}`);
    expectLaws(harbor, move('atlas', TAPE, 'boreas', `tape:avio_stor::attach_path:${PATHS[0]}`));
  });

  test.each([
    ['onto a taken target', attach('atlas', 'disk:avio_stor:0,4,1:disk:/dev/rdisk/disk2')],
    [
      'onto a target taken on an adapter of the other type',
      attach('atlas', 'disk:scsi:0,4,1:disk:/dev/rdisk/disk2'),
    ],
    ['onto no guest', attach('nobody', 'disk:scsi::disk:/dev/rdisk/disk2')],
    ['off no guest', detach('nobody', TAPE)],
    ['off a guest without it', detach('boreas', TAPE)],
    ['by another lunpath', detach('atlas', TAPE.replace(PATHS[0], PATHS[1]))],
    ['from a guest without it', move('boreas', TAPE, 'ceres', TAPE)],
    ['to a taken target', move('atlas', TAPE, 'atlas', TAPE.replace('0,5,0', '0,4,1'))],
  ])('%s: cannot be done', (_, step) => {
    expect(applyStep(harbor, step)).toEqual({ ok: false });
  });

  test('only where no guests were listed may any name be one', () => {
    const blind = createSituation(buildInventory({ evidence: { guestList: false } }), { hpuxVersions: {} });
    const after = expectBlind(blind, attach('atlas', 'disk:scsi::file:/fdev/x'));
    expect(after.guests.map(({ name, devicesRead }) => [name, devicesRead])).toEqual([['atlas', false]]);
    expect(applyStep(blind, attach('a b', 'disk:scsi::file:/fdev/x'))).toEqual({ ok: false });
  });

  function expectBlind(situation: Situation, step: Step): Situation {
    const applied = applyStep(situation, step);
    if (!applied.ok) throw new Error('does not apply');
    return applied.situation;
  }
});

describe('an address left out', () => {
  const view = (...devices: readonly string[]): GuestView =>
    situationOf([
      { name: 'atlas', devices, held: [{ bus: 0, slot: 1, holder: 'network', text: 'lan' }] },
    ]).guest('atlas')!;
  const disk = (adapter: AdapterType, place: string): string =>
    `disk:${adapter}:${place}:file:/fdev/${place}`;
  const resolve = (guest: GuestView, type: AdapterType, bus?: number, slot?: number): unknown => {
    const address = bus === undefined || slot === undefined ? null : { bus, slot, target: null };
    const found = resolveAddress(guest, type, address, PROFILES['4.3']);
    return found && [found.bus, found.slot, found.target];
  };

  test('is the lowest free target of the first adapter of the type', () => {
    const guest = view(
      disk('scsi', '0,0,0'),
      disk('avio_stor', '1,0,0'),
      disk('avio_stor', '0,4,0'),
      disk('avio_stor', '0,4,2'),
    );
    expect(resolve(guest, 'avio_stor')).toEqual([0, 4, 1]);
    expect(resolve(guest, 'scsi')).toEqual([0, 0, 1]);
  });

  test('is a new adapter in the lowest slot that nothing holds, target 0', () => {
    expect(resolve(view(disk('scsi', '0,0,0')), 'avio_stor')).toEqual([0, 2, 0]);
    const full = Array.from({ length: 15 }, (_, target) => disk('scsi', `0,0,${target}`));
    expect(resolve(view(...full), 'scsi')).toEqual([0, 2, 0]);
  });

  test('with a slot alone is the lowest free target there', () => {
    const full = Array.from({ length: 15 }, (_, target) => disk('scsi', `0,0,${target}`));
    const guest = view(...full, disk('avio_stor', '0,4,0'));
    expect(resolve(guest, 'scsi', 0, 0)).toBeNull();
    expect(resolve(guest, 'avio_stor', 0, 4)).toEqual([0, 4, 1]);
    expect(resolve(guest, 'scsi', 6, 7)).toEqual([6, 7, 0]);
  });

  test('is nowhere when every slot is held', () => {
    const held = Array.from({ length: 56 }, (_, at) => ({
      bus: at >> 3,
      slot: at & 7,
      holder: 'reserved' as const,
      text: '',
    }));
    const guest = { ...view(), held };
    expect(resolve(guest, 'scsi')).toBeNull();
    expect(resolveAddress(guest, 'avio_stor', null, PROFILES['6.x'])).toEqual({ bus: 7, slot: 0, target: 0 });
  });
});

describe('any sequence of steps', () => {
  const guests = fc.constantFrom('atlas', 'boreas', 'ceres');
  const places = fc.constantFrom('', '0,4', '0,5', '0,4,0', '0,4,1', '0,5,3');
  const things = fc.constantFrom(
    ...[1, 2, 3].map((disk) => `disk:/dev/rdisk/disk${disk}`),
    ...PATHS.map((path) => `attach_path:${path}`),
    'file:/fdev/x',
  );
  const texts = fc
    .tuple(fc.constantFrom('scsi', 'avio_stor'), places, things)
    .map(([adapter, place, thing]) => `disk:${adapter}:${place}:${thing}`);
  const wishes = fc.array(
    fc.record({
      verb: fc.constantFrom('attach', 'detach', 'move'),
      guest: guests,
      other: guests,
      which: fc.nat(),
      text: texts,
    }),
    { maxLength: 12 },
  );
  type Wish = typeof wishes extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

  /** A wish as a step on what stands there now, so that detaches and moves mostly find something. */
  function stepFor(situation: Situation, { verb, guest, other, which, text }: Wish): Step {
    const own = targetsOf(situation.guest(guest)!);
    const standing = own[which % Math.max(1, own.length)]?.statement;
    if (verb === 'attach' || !standing) return attach(guest, text);
    const printed = formatStatement(standing);
    return verb === 'detach' ? detach(guest, printed) : move(guest, printed, other, text);
  }

  test('keeps targets apart and claims exact, and undone in reverse leads back', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const done: Step[] = [];
        let situation = harbor;
        for (const wish of list) {
          const step = stepFor(situation, wish);
          const applied = applyStep(situation, step);
          if (!applied.ok) continue;
          done.push(applied.step);
          situation = expectLaws(situation, step);
        }
        for (const step of done.reverse()) {
          const undone = applyStep(situation, invertStep(step));
          if (!undone.ok) throw new Error(`no way back: ${JSON.stringify(step)}`);
          situation = undone.situation;
        }
        expect(picture(situation)).toEqual(picture(harbor));
      }),
      { numRuns: 100 },
    );
  });
});
