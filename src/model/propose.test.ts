import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSituation } from './create-situation.ts';
import { formatStatement } from './format-statement.ts';
import { buildInventory, type InventorySpec } from './inventory.testing.ts';
import { NO_CHOICE, type Choice, type Offer, type Pick, type Place } from './proposal.ts';
import { alternatives, offer, offersForAll, rankOffers } from './propose.ts';
import { judge } from './rules/judge.ts';
import { guest, host, LUNS, lunsWith, PATHS } from './rules/rules.testing.ts';
import { applyStep } from './create-situation.ts';
import type { Situation } from './situation.ts';

const lunOf = (situation: Situation, name: string): number => situation.inventory.lunNamed(name);
const pickOf = (situation: Situation, ...names: string[]): Pick => ({
  kind: 'devices',
  devices: names.map((name) => ({ lun: lunOf(situation, name), lunpath: -1 })),
});
const on = (name: string, adapter: Place['adapter'] = null, target: number | null = null): Place => ({
  guest: name,
  adapter,
  target,
});
const texts = ({ proposals }: Offer): readonly string[] =>
  proposals.map(({ statement }) => formatStatement(statement));
const proposed = (situation: Situation, lun: string, to = 'atlas', choice: Choice = NO_CHOICE): string =>
  texts(offer(situation, pickOf(situation, lun), on(to), choice))[0] ?? 'nothing';

describe('the default for each kind of device', () => {
  const situation = host({ guests: [guest('atlas')] });

  test.each([
    ['disk3', 'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk3'],
    ['tape1', `tape:avio_stor:0,0,0:attach_path:${PATHS.tape[0]}`],
    ['autoch2', `changer:avio_stor:0,0,0:attach_path:${PATHS.changer[0]}`],
    ['disk4', 'dvd:avio_stor:0,0,0:disk:/dev/rdisk/disk4'],
    ['disk5', `burner:avio_stor:0,0,0:attach_path:${PATHS.usb[0]}`],
  ])('%s: %s', (lun, text) => {
    expect(proposed(situation, lun)).toBe(text);
  });
  test('a controller is refused by its class', () => {
    const { verdict } = offer(situation, pickOf(situation, 'ctl6'), on('atlas'), NO_CHOICE);
    expect(verdict.findings[0]).toMatchObject({ rule: 'lunpath-class', severity: 'refuse' });
  });
});

describe('where AVIO is impossible', () => {
  test('a Windows guest gets a tape through scsi', () => {
    const situation = host({ guests: [guest('atlas', [], { os: 'WINDOWS' })] });
    expect(proposed(situation, 'tape1')).toBe('tape:scsi:0,0,0:attach:/dev/pt/pt_tape1');
  });
  test('so does a host whose release has no attach_path', () => {
    const situation = host({ guests: [guest('atlas')], host: { hpvmRevision: 'B.04.00' } });
    expect(proposed(situation, 'tape1')).toBe('tape:scsi:0,0,0:attach:/dev/pt/pt_tape1');
  });
  test('a legacy capture has no lunpaths: the pass-through name is the legacy one', () => {
    const tape = {
      name: 'tape0',
      legacyPath: '0/2/1/0.1.6.0.0.0.1',
      dsfs: ['/dev/rmt/c5t0d1BEST', '/dev/rmt/0m'],
    };
    const disk = {
      name: 'disk9',
      legacyPath: '0/2/1/0.1.6.0.0.0.2',
      dsfs: ['/dev/dsk/c5t0d2', '/dev/rdsk/c5t0d2'],
    };
    const situation = host({ guests: [guest('atlas')], luns: [tape, disk] });
    expect(proposed(situation, 'tape0')).toBe('tape:scsi:0,0,0:attach:/dev/rscsi/c5t0d1');
    expect(proposed(situation, 'disk9')).toBe('disk:avio_stor:0,0,0:disk:/dev/rdsk/c5t0d2');
  });
  test('the adapter under the pointer is what the person wants', () => {
    const situation = host({ guests: [guest('atlas', ['disk:scsi:0,2,0:file:/vm/a.img'])] });
    const place = on('atlas', { type: 'scsi', bus: 0, slot: 2 }, 5);
    expect(texts(offer(situation, pickOf(situation, 'disk3'), place, NO_CHOICE))).toEqual([
      'disk:scsi:0,2,5:disk:/dev/rdisk/disk3',
    ]);
  });
});

describe('the lunpath', () => {
  const tapes = (lunpaths: readonly object[], devices: readonly string[] = []) =>
    host({
      guests: [guest('atlas'), guest('bora', devices)],
      luns: lunsWith('tape1', { lunpaths: lunpaths as never }),
    });

  test('a healthy one goes before a standby one, and a dead one is never taken', () => {
    const [first, second] = PATHS.tape;
    expect(
      proposed(
        tapes([
          { path: first, state: 'NO_HW' },
          { path: second, health: 'standby' },
        ]),
        'tape1',
      ),
    ).toContain(second);
    expect(proposed(tapes([{ path: first, health: 'standby' }, { path: second }]), 'tape1')).toContain(
      second,
    );
  });
  test('among healthy ones the HBA with the fewest used targets is taken', () => {
    const busy = tapes(
      [{ path: PATHS.tape[0] }, { path: PATHS.tape[1] }],
      [`changer:avio_stor:0,1,0:attach_path:${PATHS.changer[0]}`],
    );
    expect(proposed(busy, 'tape1')).toContain(PATHS.tape[1]);
  });
  test('the one that was picked up, or chosen, is kept', () => {
    const situation = host({ guests: [guest('atlas')] });
    const node = situation.inventory.nodeAt(PATHS.tape[1]);
    const lun = lunOf(situation, 'tape1');
    const pick: Pick = { kind: 'devices', devices: [{ lun, lunpath: node }] };
    expect(texts(offer(situation, pick, on('atlas'), NO_CHOICE))[0]).toContain(PATHS.tape[1]);
    expect(proposed(situation, 'tape1', 'atlas', { ...NO_CHOICE, lunpath: node })).toContain(PATHS.tape[1]);
  });
});

describe('several devices', () => {
  const situation = host({ guests: [guest('atlas', ['disk:avio_stor:0,1,1:file:/vm/a.img'])] });

  test('take consecutive free targets', () => {
    expect(
      texts(offer(situation, pickOf(situation, 'disk3', 'disk4', 'autoch2'), on('atlas'), NO_CHOICE)),
    ).toEqual([
      'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
      'dvd:avio_stor:0,1,2:disk:/dev/rdisk/disk4',
      `changer:avio_stor:0,1,3:attach_path:${PATHS.changer[0]}`,
    ]);
  });
  test('begin at the target that they are dropped on', () => {
    const place = on('atlas', { type: 'avio_stor', bus: 0, slot: 1 }, 0);
    const addresses = texts(offer(situation, pickOf(situation, 'disk3', 'disk4'), place, NO_CHOICE)).map(
      (text) => text.split(':')[2],
    );
    expect(addresses).toEqual(['0,1,0', '0,1,2']);
  });
  test('are judged one after the other: two lunpaths of one LUN are one entity', () => {
    const lun = lunOf(situation, 'tape1');
    const nodes = PATHS.tape.map((path) => situation.inventory.nodeAt(path));
    const pick: Pick = { kind: 'devices', devices: nodes.map((lunpath) => ({ lun, lunpath })) };
    const { proposals, verdict } = offer(situation, pick, on('atlas'), NO_CHOICE);
    expect(proposals.map((one) => one.verdict.outcome)).toEqual(['warned', 'refused']);
    expect(verdict.findings[0]).toMatchObject({ rule: 'same-entity-twice' });
  });
});

describe('a used target in hand', () => {
  const situation = host({
    guests: [
      guest('atlas', [
        'disk:scsi:0,2,0:disk:/dev/rdisk/disk3',
        `tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`,
      ]),
      guest('bora', ['disk:avio_stor:0,3,0:file:/vm/b.img']),
    ],
  });
  const move = (id: string, place: Place) =>
    offer(situation, { kind: 'target', guest: 'atlas', id }, place, NO_CHOICE);

  test('keeps its kind, location and adapter type on another guest', () => {
    expect(texts(move('atlas/0,2,0', on('bora')))).toEqual(['disk:scsi:0,0,0:disk:/dev/rdisk/disk3']);
  });
  test('takes the type of the adapter that it is dropped on, and the statement that goes with it', () => {
    const avio = { type: 'avio_stor', bus: 0, slot: 3 } as const;
    expect(texts(move('atlas/0,2,0', on('bora', avio)))).toEqual([
      'disk:avio_stor:0,3,1:disk:/dev/rdisk/disk3',
    ]);
    const scsi = { type: 'scsi', bus: 0, slot: 2 } as const;
    expect(texts(move('atlas/0,1,0', on('atlas', scsi)))).toEqual([
      'tape:scsi:0,2,1:attach:/dev/pt/pt_tape1',
    ]);
  });
  test('goes to another address when it is dropped on its own guest', () => {
    expect(texts(move('atlas/0,1,0', on('atlas')))).toEqual([
      `tape:avio_stor:0,1,1:attach_path:${PATHS.tape[0]}`,
    ]);
  });
  test('one whose statement is not understood is refused', () => {
    const odd = host({ guests: [guest('atlas', ['disk:scsi:what'])] });
    const { proposals, verdict } = offer(
      odd,
      { kind: 'target', guest: 'atlas', id: 'atlas/?0' },
      on('atlas'),
      NO_CHOICE,
    );
    expect(proposals).toEqual([]);
    expect(verdict.findings).toMatchObject([
      { rule: 'statement-syntax', severity: 'refuse', detail: { code: 'unreadable' } },
    ]);
  });
  test('one that is not there any more is refused', () => {
    expect(move('atlas/9,9,9', on('bora')).verdict.outcome).toBe('refused');
  });
});

describe('all guests', () => {
  const situation = host({
    guests: [
      guest('away', [], { state: 'Off (NR)' }),
      guest('linux', [], { os: 'LINUX' }),
      guest('bare'),
      guest('atlas', ['dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4']),
    ],
  });

  test('every guest has an offer, in the host order', () => {
    expect([...offersForAll(situation, pickOf(situation, 'tape1')).keys()]).toEqual([
      'away',
      'linux',
      'bare',
      'atlas',
    ]);
  });
  test('best first: allowed, no new adapter, then warned, then refused', () => {
    const ranked = rankOffers(situation, offersForAll(situation, pickOf(situation, 'disk3')));
    expect(ranked.map((one) => `${one.guest} ${one.verdict.outcome}`)).toEqual([
      'atlas allowed',
      'linux allowed',
      'bare warned',
      'away refused',
    ]);
  });
});

describe('alternatives', () => {
  const situation = host({
    guests: [
      guest('atlas', [
        'disk:avio_stor:0,1,0:file:/vm/a.img',
        'disk:scsi:0,2,0:file:/vm/b.img',
        'disk:avio_stor:0,4,0:file:/vm/c.img',
      ]),
    ],
  });
  const fields = alternatives(situation, pickOf(situation, 'tape1'), 'atlas');

  test('device kinds that do not fit say so by the class', () => {
    expect(fields.devices.map(({ value, verdict }) => `${value} ${verdict.outcome}`)).toEqual([
      'disk refused',
      'dvd refused',
      'tape warned',
      'changer refused',
      'burner refused',
    ]);
    for (const { value, verdict } of fields.devices) {
      if (value !== 'tape') expect(verdict.findings[0]).toMatchObject({ rule: 'lunpath-class' });
    }
  });
  test('adapters of the type with their next free target, then a new slot', () => {
    expect(fields.addresses.map(({ value: { bus, slot, target } }) => `${bus},${slot},${target}`)).toEqual([
      '0,1,1',
      '0,4,1',
      '0,0,0',
    ]);
  });
  test('the other adapter type takes its own address', () => {
    expect(fields.adapters.map(({ value, verdict }) => `${value} ${verdict.outcome}`)).toEqual([
      'avio_stor warned',
      'scsi warned',
    ]);
    const scsi = alternatives(situation, pickOf(situation, 'tape1'), 'atlas', {
      ...NO_CHOICE,
      adapter: 'scsi',
    });
    expect(scsi.addresses.map(({ value }) => value.slot)).toEqual([2, 0]);
    expect(scsi.lunpaths).toEqual([]);
  });
  test('every lunpath, with why not', () => {
    const dead = host({
      guests: [guest('atlas')],
      luns: lunsWith('tape1', { lunpaths: [PATHS.tape[0], { path: PATHS.tape[1], state: 'NO_HW' }] }),
    });
    const { lunpaths } = alternatives(dead, pickOf(dead, 'tape1'), 'atlas');
    expect(lunpaths.map(({ value, verdict }) => `${dead.inventory.path(value)} ${verdict.outcome}`)).toEqual([
      `${PATHS.tape[0]} warned`,
      `${PATHS.tape[1]} refused`,
    ]);
  });
});

const devices = [
  'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
  'disk:scsi:0,2,0:disk:/dev/rdisk/disk4',
  'dvd:scsi:0,2,1:disk:/dev/rdisk/disk5',
  'tape:scsi:0,2,3:attach:/dev/pt/pt_tape1',
  `tape:avio_stor:0,1,4:attach_path:${PATHS.tape[1]}`,
];

const specs: fc.Arbitrary<InventorySpec> = fc.record({
  luns: fc.constant(LUNS),
  guests: fc
    .tuple(
      fc.subarray(devices),
      fc.subarray(devices),
      fc.constantFrom('HPUX', 'LINUX', 'OPENVMS'),
      fc.constantFrom('Off', 'On (OS)'),
    )
    .map(([a, b, os, state]) => [
      guest('atlas', a, { state }),
      guest('bora', b, { os: os as 'HPUX', state }),
      guest('corsa'),
    ]),
  host: fc.record({ hpvmRevision: fc.constantFrom(null, 'B.04.00', 'B.04.30', 'B.06.10') }),
});

const picks = fc.oneof(
  fc
    .uniqueArray(fc.nat(LUNS.length - 1), { minLength: 1, maxLength: 3 })
    .map((luns): Pick => ({ kind: 'devices', devices: luns.map((lun) => ({ lun, lunpath: -1 })) })),
  fc
    .constantFrom('0,1,0', '0,2,0', '0,1,4')
    .map((at): Pick => ({ kind: 'target', guest: 'atlas', id: `atlas/${at}` })),
);

test('an offer is judged as its steps would be, one after the other', () => {
  fc.assert(
    fc.property(specs, picks, (spec, pick) => {
      const base = createSituation(buildInventory(spec), { hpuxVersions: {} });
      for (const { proposals } of offersForAll(base, pick).values()) {
        let situation = base;
        for (const { step, verdict } of proposals) {
          expect(judge(situation, step)).toEqual(verdict);
          const applied = applyStep(situation, step);
          if (applied.ok && verdict.outcome !== 'refused') situation = applied.situation;
        }
      }
    }),
    { numRuns: 150 },
  );
});
