/** Hosts and steps on which the two implementations once differed, with what the documents say of them: both must say it. */
import { describe, expect, test } from 'vitest';
import type { InventorySpec } from '../inventory.testing.ts';
import type { Told } from '../situation.ts';
import type { Step } from '../step.ts';
import { firstSays, secondSays, type Question } from './first.testing.ts';
import type { Case } from './hosts.testing.ts';
import { readStatement } from './world.testing.ts';

const TAPE_PATH = '0/2/1/0.0x500508b3009097f1.0x4013000000000000';
const OTHER_PATH = '0/2/1/1.0x500508b3009097f1.0x4013000000000000';
const TAPE = { name: 'tape4', lunpaths: [{ path: TAPE_PATH, instance: 41 }] };
const DISK = { name: 'disk1', lunpaths: ['0/2/1/0.0x1.0x0', '0/4/1/0.0x2.0x0'] };
const DRIVE = { name: 'disk3', description: 'TEAC    DVD-ROM DW-224EV', lunpaths: ['0/2/1/0.0x3.0x0'] };
const GUESTS = [{ name: 'ash' }, { name: 'birch' }];
const ORIGIN = { output: 0, line: 1 };
const GROUP = {
  name: '/dev/vg01',
  active: true,
  physicalVolumes: ['/dev/disk/disk1'],
  logicalVolumes: [{ path: '/dev/vg01/lvol1', bytes: null, origin: ORIGIN }],
  origin: ORIGIN,
};

interface Asked {
  readonly name: string;
  readonly spec: InventorySpec;
  readonly step?: Step;
  readonly ask?: Question;
  readonly told?: Told;
  readonly rules: readonly string[];
}

const attach = (text: string, guest = 'ash'): Step => ({
  kind: 'attach',
  guest,
  statement: readStatement(text)!,
});

const convert = (slot: number, to: 'scsi' | 'avio_stor'): Step => ({
  kind: 'convert',
  guest: 'ash',
  bus: 0,
  slot,
  to,
  rehang: [],
});

/** With the host's usage read, and nothing in it but what is said. */
function caseOf({ spec, step = attach('disk:scsi::disk:/dev/rdisk/disk1'), told }: Asked): Case {
  return {
    spec: { guests: GUESTS, ...spec, usage: { groupsRead: true, mountsRead: true, ...spec.usage } },
    told: told ?? { hpuxVersions: {} },
    done: [],
    step,
    boot: { guest: 'ash', up: ['birch'] },
    online: false,
  };
}

const ADD: readonly Asked[] = [
  {
    name: 'an rdev entry under lunpath and instance keeps that lunpath from guests',
    spec: { luns: [TAPE], database: [{ names: ['lunpath41'], attributes: { CONFIG: 'rdev' } }] },
    step: attach(`tape:avio_stor::attach_path:${TAPE_PATH}`),
    rules: ['add refuse host-in-use', 'add warn guest-driver'],
  },
  {
    name: 'an rdev entry of one lunpath says nothing of another of its LUN',
    spec: {
      luns: [{ ...TAPE, lunpaths: [{ path: TAPE_PATH, instance: 41 }, OTHER_PATH] }],
      database: [{ names: [TAPE_PATH], attributes: { CONFIG: 'rdev' } }],
    },
    step: attach(`tape:avio_stor::attach_path:${OTHER_PATH}`),
    rules: ['add warn guest-driver'],
  },
  {
    name: 'a volume that vgdisplay lists needs no word that none shows it',
    spec: { luns: [DISK], usage: { volumeGroups: [GROUP] } },
    step: attach('disk:scsi::lv:/dev/vg01/rlvol1'),
    rules: [],
  },
  {
    name: 'a volume that no output shows',
    spec: { luns: [DISK], usage: { volumeGroups: [GROUP] } },
    step: attach('disk:scsi::lv:/dev/vg01/rlvol9'),
    rules: ['add inform device-known'],
  },
  {
    name: 'a volume of a group whose disk is not in the listing',
    spec: { usage: { volumeGroups: [GROUP] } },
    step: attach('disk:scsi::lv:/dev/vg01/rlvol1'),
    rules: ['any warn unknown'],
  },
  {
    name: 'a limited LUN, whose lunpath rows were not read',
    spec: {
      luns: [{ name: 'disk1', health: 'limited' }],
      evidence: { lunpathRows: false },
    },
    rules: ['add warn lunpath-usable', 'any warn unknown'],
  },
  {
    name: 'one standby lunpath beside an online one is no failing path',
    spec: {
      luns: [
        { name: 'disk1', lunpaths: ['0/2/1/0.0x1.0x0', { path: '0/4/1/0.0x2.0x0', health: 'standby' }] },
      ],
    },
    rules: [],
  },
  {
    name: 'another guest has a legacy name that an agile listing does not tell',
    spec: {
      luns: [DISK],
      guests: [{ name: 'ash' }, { name: 'birch', devices: ['disk:scsi:0,0,0:disk:/dev/rdsk/c5t0d1'] }],
    },
    rules: ['any warn unknown'],
  },
  {
    name: 'the name of a disk that nothing resolves is no tape',
    spec: {
      luns: [TAPE],
      guests: [{ name: 'ash' }, { name: 'birch', devices: ['disk:scsi:0,0,0:disk:/dev/rdsk/c5t0d1'] }],
    },
    step: attach(`tape:avio_stor::attach_path:${TAPE_PATH}`),
    rules: ['add warn guest-driver'],
  },
  {
    name: 'in a cut-off output a name that is missing may have stood',
    spec: { evidence: { cutOff: true } },
    rules: ['any warn unknown'],
  },
  {
    name: 'the directory of a null DVD that is a mount point lies on that mount',
    spec: {
      luns: [DISK],
      guests: [{ name: 'ash' }, { name: 'birch', devices: ['disk:scsi:0,0,0:disk:/dev/rdisk/disk1'] }],
      usage: {
        mounts: [
          { device: '/dev/disk/disk1', directory: '/', type: 'vxfs', origin: ORIGIN },
          { device: 'filer:/export/isos', directory: '/isos', type: null, origin: ORIGIN },
        ],
      },
    },
    step: attach('dvd:scsi::null:/isos'),
    rules: ['add inform device-known', 'add warn null-dvd-directory'],
  },
  {
    name: 'a group known to be deactivated with one disk that the listing lacks',
    spec: {
      luns: [DISK],
      usage: { volumeGroups: [{ ...GROUP, active: false, physicalVolumes: ['/dev/disk/disk88'] }] },
    },
    rules: ['any warn unknown'],
  },
  {
    name: 'of a group with one known disk that disk is kept apart',
    spec: {
      luns: [DISK],
      guests: [{ name: 'ash' }, { name: 'birch', devices: ['disk:scsi:0,0,0:lv:/dev/vg01/rlvol1'] }],
      usage: { volumeGroups: [{ ...GROUP, physicalVolumes: ['/dev/disk/disk1', '/dev/disk/disk88'] }] },
    },
    rules: ['add refuse host-in-use', 'add refuse layer-overlap', 'any warn unknown'],
  },
  {
    name: 'a drive without medium has no size',
    spec: { luns: [DRIVE], usage: { sizes: [{ name: '/dev/rdisk/disk3', bytes: 0, origin: ORIGIN }] } },
    step: attach('dvd:scsi::disk:/dev/rdisk/disk3'),
    rules: ['add warn empty-drive'],
  },
  {
    name: 'a disk that is given out as burner is refused when it is plainly none',
    spec: { luns: [{ ...DISK, dsfs: ['/dev/pt/pt_disk1'], description: 'HP' }] },
    step: attach('burner:scsi::attach:/dev/pt/pt_disk1'),
    rules: ['add inform host-has-open', 'add refuse lunpath-class', 'add warn guest-driver'],
  },
  {
    name: 'a release that nobody told refuses no bus',
    spec: { luns: [DISK], host: { hpvmRevision: null }, guests: [{ name: 'ash', os: 'OPENVMS' }] },
    step: attach('disk:avio_stor:7,0,0:disk:/dev/rdisk/disk1'),
    rules: ['any warn unknown'],
  },
  {
    name: 'a file store under a release of which no manual tells the limit',
    spec: { usage: { mounts: [{ device: 'filer:/a', directory: '/', type: 'nfs', origin: ORIGIN }] } },
    step: attach('disk:scsi::file:/a'),
    rules: ['add inform device-known', 'add inform limit-guest', 'add warn nfs-store'],
  },
  {
    name: 'blanks and colons in the name of a file',
    spec: { usage: { mounts: [{ device: 'filer:/a', directory: '/', type: 'nfs', origin: ORIGIN }] } },
    step: attach('disk:scsi::file:/a b:c'),
    rules: ['add inform device-known', 'add inform limit-guest', 'add warn nfs-store'],
  },
];

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
  ['adds', ADD],
  ['conversions', CONVERSIONS],
  ['what stands', STANDING],
] as const)('once disagreed: %s', (_, cases) => {
  test.each(cases.map((asked) => [asked.name, asked] as const))('%s', (_, asked) => {
    const { ask = 'step', rules } = asked;
    expect(secondSays(caseOf(asked), ask).rules, 'the second').toEqual(rules);
    expect(firstSays(caseOf(asked), ask).rules, 'the first').toEqual(rules);
  });
});
