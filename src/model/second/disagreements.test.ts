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

describe.each([
  ['adds', ADDS],
  ['own devices', OWN_DEVICES],
  ['conversions', CONVERSIONS],
  ['what stands', STANDING],
] as const)('once disagreed: %s', (_, cases) => {
  test.each(cases.map((asked) => [asked.name, asked] as const))('%s', (_, asked) => {
    const { ask = 'step', rules } = asked;
    expect(secondSays(caseOf(asked), ask).rules, 'the second').toEqual(rules);
    expect(firstSays(caseOf(asked), ask).rules, 'the first').toEqual(rules);
  });
});
