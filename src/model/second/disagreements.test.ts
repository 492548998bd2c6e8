/** Hosts and steps on which the two implementations once differed, with what the documents say of them: both must say it. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../step.ts';
import { ADDS, DISK, GROUP, OWN_DEVICES, type Asked } from './disagreements.testing.ts';
import { firstSays, secondSays } from './first.testing.ts';
import type { Case } from './hosts.testing.ts';
import { readStatement } from './world.testing.ts';

const GUESTS = [{ name: 'ash' }, { name: 'birch' }];

const convert = (slot: number, to: 'scsi' | 'avio_stor'): Step => ({
  kind: 'convert',
  guest: 'ash',
  bus: 0,
  slot,
  to,
  rehang: [],
});

/** With the host's usage read, and nothing in it but what is said. */
function caseOf({ spec, step = ADD_DISK, told }: Asked): Case {
  return {
    spec: { guests: GUESTS, ...spec, usage: { groupsRead: true, mountsRead: true, ...spec.usage } },
    told: told ?? { hpuxVersions: {} },
    done: [],
    step,
    boot: { guest: 'ash', up: ['birch'] },
    online: false,
  };
}

const ADD_DISK: Step = {
  kind: 'attach',
  guest: 'ash',
  statement: readStatement('disk:scsi::disk:/dev/rdisk/disk1')!,
};

const CONVERSIONS: readonly Asked[] = [
  {
    name: 'an assumed release has no fewer AVIO devices than any other',
    spec: {
      host: { hpvmRevision: null },
      guests: [
        {
          name: 'ash',
          devices: [
            'dvd:scsi:0,0,0:disk:/dev/rdisk/disk1',
            ...Array.from({ length: 128 }, (_, at) => `disk:avio_stor:0,4,${at}:file:/a${at}`),
          ],
        },
      ],
    },
    step: convert(0, 'avio_stor'),
    rules: ['any warn unknown'],
  },
  {
    name: 'an unreadable device of the guest may hang on the adapter',
    spec: {
      guests: [
        { name: 'ash', devices: ['disk:scsi:0,1,0:file:/a', 'disk:scsi:x,y,z:disk:/dev/rdisk/disk1'] },
      ],
    },
    step: convert(1, 'avio_stor'),
    rules: ['any warn guest-driver', 'any warn unknown'],
  },
  {
    name: 'no adapter is known to stand where an unreadable device may',
    spec: { guests: [{ name: 'ash', devices: ['floppy:scsi:0,6,0:disk:/dev/rdisk/disk1'] }] },
    step: convert(6, 'avio_stor'),
    rules: ['any warn unknown'],
  },
  {
    name: 'a running guest without an adapter there',
    spec: { guests: [{ name: 'ash', state: 'On (OS)' }] },
    step: convert(4, 'avio_stor'),
    rules: ['any refuse convert-running', 'any refuse device-known'],
  },
];

const STANDING: readonly Asked[] = [
  {
    name: 'a drive that is a virtual DVD here and attached as one there is no lawful sharing',
    ask: 'audit',
    spec: {
      luns: [{ name: 'disk1', description: 'TEAC    DVD-ROM DW-224EV', lunpaths: ['0/2/1/0.0x1.0x0'] }],
      guests: [
        { name: 'ash', devices: ['dvd:avio_stor:0,0,0:disk:/dev/rdisk/disk1'] },
        { name: 'birch', devices: ['dvd:avio_stor:0,0,0:attach_path:0/2/1/0.0x1.0x0'] },
      ],
    },
    rules: ['audit inform single-path'],
  },
  {
    name: 'paths that are not healthy do not count for single-path',
    ask: 'audit',
    spec: {
      luns: [
        {
          name: 'disk1',
          lunpaths: ['0/2/1/0.0x1.0x0', '0/2/1/0.0x2.0x0', { path: '0/4/1/0.0x3.0x0', health: 'standby' }],
        },
      ],
      guests: [{ name: 'ash', devices: ['disk:scsi:0,0,0:disk:/dev/rdisk/disk1'] }],
    },
    rules: ['audit inform single-path'],
  },
  {
    name: 'a deactivated group whose disks the host keeps for itself is protected',
    ask: 'audit',
    spec: {
      luns: [DISK],
      database: [{ names: ['/dev/disk/disk1'], attributes: { CONFIG: 'rdev' } }],
      usage: { volumeGroups: [{ ...GROUP, active: false }] },
    },
    rules: [],
  },
  {
    name: 'a boot after a load without hpvmstatus',
    ask: 'boot',
    spec: { evidence: { guestList: false } },
    rules: ['any warn unknown'],
  },
  {
    name: 'a boot after a load that was cut off',
    ask: 'boot',
    spec: { evidence: { cutOff: true } },
    rules: ['any warn unknown'],
  },
  {
    name: 'a migration with an attached device and an unreadable one',
    ask: 'migration',
    spec: { guests: [{ name: 'ash', devices: ['tape:scsi:0,0,0:attach:/dev/pt/pt_tape4', 'garbage'] }] },
    rules: ['any warn unknown', 'migrate warn migrate-attached'],
  },
];

const TAPE = 'tape:avio_stor:0,0,0:attach_path:0/4/1/0.0x1.0x0';

const CHANGES: readonly Asked[] = [
  {
    name: 'a volume that is printed as a file counts among the files',
    spec: {
      host: { hpvmRevision: 'B.04.10' },
      guests: [
        {
          name: 'ash',
          devices: [
            'dvd:scsi:0,1,0:file:/dev/vg02/rlvol1',
            ...Array.from({ length: 29 }, (_, at) => `disk:avio_stor:0,4,${at}:file:/a${at}`),
          ],
        },
      ],
    },
    step: {
      kind: 'attach',
      guest: 'ash',
      statement: readStatement('disk:avio_stor::file:/b')!,
    },
    rules: ['add inform device-known', 'add refuse limit-guest', 'any warn unknown'],
  },
  {
    name: 'a guest of a list that was not read is not known, whatever is asked for it',
    spec: { guests: [], evidence: { guestList: false } },
    step: {
      kind: 'attach',
      guest: 'nobody',
      statement: {
        device: 'disk',
        adapter: 'scsi',
        address: null,
        storage: 'lv',
        location: '/vms:a.img',
      },
    },
    rules: ['add refuse statement-syntax', 'any warn unknown'],
  },
  {
    name: 'a file that names a volume is that volume, whatever is mounted',
    spec: { usage: { mountsRead: false, volumeGroups: [GROUP] }, luns: [DISK] },
    step: {
      kind: 'attach',
      guest: 'ash',
      statement: readStatement('disk:scsi::file:/dev/vg01/rlvol9')!,
    },
    rules: ['add inform device-known', 'add inform limit-guest', 'add refuse combination'],
  },
  {
    name: 'a device on a taken target may be the LUN that a modify asks for',
    spec: {
      luns: [
        { name: 'tape4', wwid: '', description: 'HP      Ultrium 3-SCSI', lunpaths: ['0/4/1/0.0x1.0x0'] },
        { name: 'tape7', wwid: '', description: 'HP      Ultrium 3-SCSI', lunpaths: ['0/2/1/0.0x2.0x0'] },
      ],
      guests: [{ name: 'ash', devices: [TAPE, TAPE] }],
    },
    step: {
      kind: 'modify',
      guest: 'ash',
      from: readStatement(TAPE)!,
      to: readStatement('tape:avio_stor:0,0,0:attach_path:0/2/1/0.0x2.0x0')!,
    },
    rules: ['modify inform same-entity-twice', 'modify warn guest-driver'],
  },
];

describe.each([
  ['adds', ADDS],
  ['own devices', OWN_DEVICES],
  ['conversions', CONVERSIONS],
  ['what stands', STANDING],
  ['changes', CHANGES],
] as const)('once disagreed: %s', (_, cases) => {
  test.each(cases.map((asked) => [asked.name, asked] as const))('%s', (_, asked) => {
    const { ask = 'step', rules } = asked;
    expect(secondSays(caseOf(asked), ask).rules, 'the second').toEqual(rules);
    expect(firstSays(caseOf(asked), ask).rules, 'the first').toEqual(rules);
  });
});
