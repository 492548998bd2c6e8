/** Hosts on which guests have one another's devices in every lawful and unlawful way. */
import fc from 'fast-check';
import type { DatabaseSpec, GuestSpec, InventorySpec } from '../inventory.testing.ts';
import { guest, host, lunsWith, PATHS } from '../rules/rules.testing.ts';
import type { Situation } from '../situation.ts';

/** Statements that fit beside each other on one guest's bus; the last names a disk that is gone. */
const STATEMENTS = [
  'dvd:scsi:0,1,0:disk:/dev/rdisk/disk5',
  'dvd:scsi:0,1,1:null:/dev/rdisk/disk5',
  'dvd:avio_stor:0,2,0:disk:/dev/rdisk/disk5',
  `burner:avio_stor:0,2,1:attach_path:${PATHS.usb[0]}`,
  'burner:scsi:0,1,2:attach:/dev/pt/pt_disk5',
  'tape:scsi:0,1,3:attach:/dev/pt/pt_tape1',
  `tape:avio_stor:0,2,2:attach_path:${PATHS.tape[0]}`,
  `tape:avio_stor:0,2,3:attach_path:${PATHS.tape[1]}`,
  'disk:avio_stor:0,2,4:disk:/dev/rdisk/disk3',
  'disk:scsi:0,1,4:disk:/dev/rdisk/disk3',
  'dvd:avio_stor:0,2,5:file:/isos/a.iso',
  'dvd:scsi:0,1,5:file:/isos/a.iso',
  'disk:avio_stor:0,2,6:file:/vm/a.img',
  'disk:avio_stor:0,2,7:disk:/dev/rdisk/disk99',
] as const;

/** The guests of these hosts. */
export const NAMES = ['atlas', 'bora', 'corsa', 'delta'] as const;

const guests: fc.Arbitrary<readonly GuestSpec[]> = fc.tuple(
  ...NAMES.map((name) =>
    fc
      .record({
        state: fc.constantFrom('On (OS)', 'Off', 'Off'),
        devices: fc.subarray([...STATEMENTS], { maxLength: 3 }),
      })
      .map(({ state, devices }) => guest(name, devices, { state })),
  ),
);

const database: fc.Arbitrary<readonly DatabaseSpec[]> = fc
  .subarray([
    '/dev/rdisk/disk5',
    '/dev/rtape/tape1_BEST',
    '/dev/rdisk/disk3',
    '/isos/a.iso',
    PATHS.tape[0],
    PATHS.usb[0],
  ])
  .map((names) => names.map((name) => ({ names: [name], attributes: { SHARE: 'YES' } })));

/** What they are made from; the tape's paths may fail. Everything was read. */
export const specs: fc.Arbitrary<InventorySpec> = fc
  .record({ guests, database, health: fc.constantFrom('online', 'online', 'offline') })
  .map(({ health, ...rest }) => ({
    ...rest,
    luns: lunsWith('tape1', { lunpaths: PATHS.tape.map((path) => ({ path, health })) }),
  }));

/** Ways in which a load of such a host can lack facts. */
export const LOSSES: Readonly<Record<string, (spec: InventorySpec) => InventorySpec>> = {
  'the database': (spec) => ({ ...spec, database: [], evidence: { database: false } }),
  'the tree': (spec) => ({
    ...spec,
    luns: [],
    evidence: { view: 'none', lunRows: false, lunpathRows: false, health: false },
  }),
  lunpaths: (spec) => ({
    ...spec,
    luns: spec.luns!.map((lun) => ({ ...lun, lunpaths: [] })),
    evidence: { lunpathRows: false },
  }),
  'devices of guests': (spec) => ({
    ...spec,
    guests: spec.guests!.map((one) => ({ ...one, devices: [], devicesRead: false })),
  }),
  'the state of guests': (spec) => ({
    ...spec,
    guests: spec.guests!.map((one) => ({ ...one, os: null, state: null })),
    evidence: { guestList: false },
  }),
};

/** Any such host; the database may not have been read. */
export const hosts: fc.Arbitrary<Situation> = fc
  .tuple(specs, fc.constantFrom(true, true, false))
  .map(([spec, isRead]) => host(isRead ? spec : LOSSES['the database']!(spec)));

/** Some of their guests, in any order. */
export const someGuests: fc.Arbitrary<readonly string[]> = fc.shuffledSubarray([...NAMES]);
