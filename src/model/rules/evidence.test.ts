/** The law of missing evidence: taking facts away may turn refused into warned, never into allowed, and never makes a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditOf, findingsOf } from '../audit/audit.ts';
import type { HostUsage } from '../host-usage.ts';
import type { GuestSpec, InventorySpec, LunSpec } from '../inventory.testing.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import type { Verdict } from '../verdict.ts';
import type { Health, SwState } from '../vocabulary.ts';
import { listedMoment } from './ask.ts';
import { ruleInfo } from './catalogue.ts';
import { judge } from './judge.ts';
import { judgeMigration } from './judge-migration.ts';
import { guest, hostOf, LUNS, PATHS, statement } from './rules.testing.ts';

const states = fc.constantFrom<SwState>('CLAIMED', 'CLAIMED', 'CLAIMED', 'NO_HW', 'UNCLAIMED');
const healths = fc.constantFrom<Health>('online', 'online', 'offline', 'standby', 'limited');

/** The fixture's LUNs, their paths in any condition; a LUN's own health agrees with its paths', as a host's does. */
const luns: fc.Arbitrary<readonly LunSpec[]> = fc
  .array(fc.tuple(states, healths), { minLength: 8, maxLength: 8 })
  .map((conditions) => {
    let next = 0;
    return LUNS.map((lun) => {
      const lunpaths = (lun.lunpaths ?? []).map((path) => {
        const [state, health] = conditions[next++ % conditions.length]!;
        return { path: path as string, state, health };
      });
      const dead = lunpaths.every(({ state, health }) => state === 'NO_HW' || health === 'offline');
      const whole = lunpaths.every(({ state, health }) => state === 'CLAIMED' && health === 'online');
      const health: Health = dead ? 'offline' : whole ? 'online' : 'limited';
      return { ...lun, lunpaths, health };
    });
  });

const devices = [
  'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
  'disk:scsi:0,2,0:disk:/dev/rdisk/disk3',
  'dvd:avio_stor:0,1,1:disk:/dev/rdisk/disk5',
  'dvd:scsi:0,2,1:disk:/dev/rdisk/disk4',
  `burner:avio_stor:0,1,2:attach_path:${PATHS.usb[0]}`,
  'tape:scsi:0,2,3:attach:/dev/pt/pt_tape1',
  `tape:avio_stor:0,1,4:attach_path:${PATHS.tape[0]}`,
  `tape:avio_stor:0,3,0:attach_path:${PATHS.tape[1]}`,
  'disk:avio_stor:0,1,5:file:/vm/a.img',
  'disk:avio_stor:0,1,6:disk:/dev/rdisk/disk99',
  'disk:avio_stor:0,1,7:lv:/dev/vg01/rlvol1',
  'disk:avio_stor:0,1,20:disk:/dev/rdisk/disk3',
];

const guests: fc.Arbitrary<readonly GuestSpec[]> = fc.tuple(
  ...['atlas', 'bora'].map((name) =>
    fc
      .record({
        os: fc.constantFrom('HPUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN'),
        state: fc.constantFrom('On (OS)', 'On (EFI)', 'Off', 'Off (NR)'),
        devices: fc.subarray(devices, { maxLength: 3 }),
      })
      .map((change) => guest(name, change.devices, change as Partial<GuestSpec>)),
  ),
);

const origin = { output: 0, line: 1 };

/** A volume group on disk3, one of its volumes mounted where files lie. */
const usageOf = (active: boolean): Partial<HostUsage> => ({
  volumeGroups: [
    {
      name: '/dev/vg01',
      active,
      physicalVolumes: ['/dev/disk/disk3'],
      logicalVolumes: ['/dev/vg01/lvol1', '/dev/vg01/lvol2'].map((path) => ({ path, bytes: null, origin })),
      origin,
    },
  ],
  mounts: active ? [{ device: '/dev/vg01/lvol2', directory: '/vm', type: 'vxfs', origin }] : [],
  groupsRead: true,
  mountsRead: true,
});

const RDEV = { names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'rdev' } };
const RDEV_VOLUME = { names: ['/dev/vg01/rlvol2'], attributes: { CONFIG: 'rdev' } };

/** What the host uses, and the device database that its own hpvmhostrdev would have made of that. */
const hostUses: fc.Arbitrary<Pick<InventorySpec, 'database' | 'usage'>> = fc.constantFrom(
  { database: [] },
  { database: [RDEV] },
  { database: [RDEV, RDEV_VOLUME], usage: usageOf(true) },
  { database: [], usage: usageOf(false) },
);

const specs: fc.Arbitrary<InventorySpec> = fc
  .tuple(
    hostUses,
    fc.record({
      luns,
      guests,
      host: fc.record({ hpvmRevision: fc.constantFrom('B.04.00', 'B.04.20.05', 'B.04.30', 'B.06.10') }),
    }),
  )
  .map(([uses, rest]) => ({ ...rest, ...uses }));

const requests = fc.constantFrom(
  ...devices,
  'disk:avio_stor::disk:/dev/rdisk/disk3',
  'disk:avio_stor:7,0,0:disk:/dev/rdisk/disk3',
  'burner:scsi::attach:/dev/pt/pt_disk5',
  `changer:avio_stor::attach_path:${PATHS.changer[0]}`,
  `tape:avio_stor::attach_path:${PATHS.changer[0]}`,
  'tape:avio_stor::attach_path:0/2/1/0.0x5.0x0',
  'disk:avio_stor::disk:/dev/rdisk/disk6',
);

/** A question to the rules: what they say of a host. */
type Question = (situation: Situation) => Verdict;

const onAtlas = (kind: 'attach' | 'detach', text: string): Step => ({
  kind,
  guest: 'atlas',
  statement: statement(text),
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: requests.map((text) => onAtlas('attach', text)) },
  fc.constantFrom(...devices).map((text) => onAtlas('detach', text)),
  fc
    .record({ slot: fc.constantFrom(1, 2, 3), to: fc.constantFrom('scsi', 'avio_stor') })
    .map((change): Step => ({ kind: 'convert', guest: 'atlas', bus: 0, rehang: [], ...change })),
);

/** Any of them, printed as its step. */
const questions: fc.Arbitrary<Question> = fc.oneof(
  { weight: 6, arbitrary: steps.map((step) => asked(step, (situation) => judge(situation, step))) },
  fc
    .constantFrom('online', 'offline')
    .map((mode) => asked({ mode }, (situation) => judgeMigration(situation, 'atlas', mode))),
);

function asked(what: object, question: Question): Question {
  return Object.assign(question, { [fc.toStringMethod]: () => JSON.stringify(what) });
}

const unhealthy = (spec: LunSpec): LunSpec => ({
  ...spec,
  health: '',
  lunpaths: (spec.lunpaths ?? []).map((path) => ({
    ...(typeof path === 'string' ? { path } : path),
    health: '' as const,
  })),
});

/** Ways in which a load can lack facts. */
const LOSSES: Readonly<Record<string, (spec: InventorySpec) => InventorySpec>> = {
  health: (spec) => ({ ...spec, luns: spec.luns!.map(unhealthy), evidence: { health: false } }),
  lunpaths: (spec) => ({
    ...spec,
    luns: spec.luns!.map((lun) => ({ ...lun, lunpaths: [] })),
    evidence: { lunpathRows: false },
  }),
  'the tree': (spec) => ({
    ...spec,
    luns: [],
    evidence: { view: 'none', lunRows: false, lunpathRows: false, health: false },
  }),
  'the end of the tree': (spec) => ({ ...spec, luns: spec.luns!.slice(0, 2), evidence: { cutOff: true } }),
  'the list of guests': (spec) => ({
    ...spec,
    guests: spec.guests!.map((one) => ({ ...one, os: null, state: null })),
    evidence: { guestList: false },
  }),
  'all about the guests': (spec) => ({ ...spec, guests: [], evidence: { guestList: false } }),
  'devices of guests': (spec) => ({
    ...spec,
    guests: spec.guests!.map((one) => ({ ...one, devices: [], devicesRead: false })),
  }),
  'the database': (spec) => ({ ...spec, database: [], evidence: { database: false } }),
  'host usage': (spec) => ({ ...spec, usage: {} }),
  // The fixture's names of one LUN are joined by the tree, as an agile view joins them.
  WWIDs: (spec) => ({
    ...spec,
    luns: spec.luns!.map((lun) => ({ ...lun, wwid: '' })),
    evidence: { wwids: false },
  }),
  'the release': (spec) => ({ ...spec, host: { hpvmRevision: null } }),
};

test.each(Object.entries(LOSSES))('without %s nothing that was refused is allowed', (_, lose) => {
  fc.assert(
    fc.property(specs, questions, (spec, ask) => {
      fc.pre(ask(hostOf(spec)).outcome === 'refused');
      expect(ask(hostOf(lose(spec))).outcome).not.toBe('allowed');
    }),
    { numRuns: 100 },
  );
});

test.each(Object.entries(LOSSES))('without %s nothing that was let through is refused', (_, lose) => {
  fc.assert(
    fc.property(specs, questions, (spec, ask) => {
      fc.pre(ask(hostOf(spec)).outcome !== 'refused');
      expect(ask(hostOf(lose(spec))).outcome).not.toBe('refused');
    }),
    { numRuns: 100 },
  );
});

test('a rule says only what its row of the catalogue announces', () => {
  fc.assert(
    fc.property(
      specs,
      questions,
      fc.constantFrom(...Object.values(LOSSES), (spec: InventorySpec) => spec),
      (spec, ask, lose) => {
        for (const { rule, severity, moment } of ask(hostOf(lose(spec))).findings) {
          expect(ruleInfo(rule).moments[listedMoment(moment)]).toContain(severity);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('an audit says only what the rows of the catalogue announce', () => {
  fc.assert(
    fc.property(specs, fc.constantFrom(...Object.values(LOSSES)), (spec, lose) => {
      for (const { rule, severity, moment } of findingsOf(auditOf(hostOf(lose(spec))))) {
        expect([moment, ruleInfo(rule).moments.audit]).toEqual(['audit', expect.arrayContaining([severity])]);
      }
    }),
    { numRuns: 100 },
  );
});
