/** The law of missing evidence: taking facts away may turn refused into warned, never into allowed, and never makes a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuestSpec, InventorySpec, LunSpec } from '../inventory.testing.ts';
import type { Health, SwState } from '../vocabulary.ts';
import { ruleInfo } from './catalogue.ts';
import { attach, guest, hostOf, LUNS, PATHS } from './rules.testing.ts';

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
];

const guests: fc.Arbitrary<readonly GuestSpec[]> = fc.tuple(
  ...['atlas', 'bora'].map((name) =>
    fc
      .record({
        os: fc.constantFrom('HPUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN'),
        state: fc.constantFrom('On (OS)', 'Off', 'Off (NR)'),
        devices: fc.subarray(devices, { maxLength: 3 }),
      })
      .map((change) => guest(name, change.devices, change as Partial<GuestSpec>)),
  ),
);

const specs: fc.Arbitrary<InventorySpec> = fc.record({
  luns,
  guests,
  database: fc.constantFrom([], [{ names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'rdev' } }]),
  host: fc.record({ hpvmRevision: fc.constantFrom('B.04.00', 'B.04.20.05', 'B.04.30', 'B.06.10') }),
});

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
  'the release': (spec) => ({ ...spec, host: { hpvmRevision: null } }),
};

test.each(Object.entries(LOSSES))('without %s nothing that was refused is allowed', (_, lose) => {
  fc.assert(
    fc.property(specs, requests, (spec, text) => {
      fc.pre(attach(hostOf(spec), text).outcome === 'refused');
      expect(attach(hostOf(lose(spec)), text).outcome).not.toBe('allowed');
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(LOSSES))('without %s nothing that was let through is refused', (_, lose) => {
  fc.assert(
    fc.property(specs, requests, (spec, text) => {
      fc.pre(attach(hostOf(spec), text).outcome !== 'refused');
      expect(attach(hostOf(lose(spec)), text).outcome).not.toBe('refused');
    }),
    { numRuns: 60 },
  );
});

test('a rule says only what its row of the catalogue announces', () => {
  fc.assert(
    fc.property(
      specs,
      requests,
      fc.constantFrom(...Object.values(LOSSES), (spec: InventorySpec) => spec),
      (spec, text, lose) => {
        for (const { rule, severity } of attach(hostOf(lose(spec)), text).findings) {
          expect(ruleInfo(rule).moments.add).toContain(severity);
        }
      },
    ),
    { numRuns: 100 },
  );
});
