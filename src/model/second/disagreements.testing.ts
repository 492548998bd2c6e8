/** Adds and modifications on which the two implementations once differed, with what the documents say of them. */
import type { InventorySpec } from '../inventory.testing.ts';
import type { Told } from '../situation.ts';
import type { Step } from '../step.ts';
import type { Question } from './first.testing.ts';
import { readStatement } from './world.testing.ts';

const TAPE_PATH = '0/2/1/0.0x500508b3009097f1.0x4013000000000000';
const OTHER_PATH = '0/2/1/1.0x500508b3009097f1.0x4013000000000000';
const TAPE = { name: 'tape4', lunpaths: [{ path: TAPE_PATH, instance: 41 }] };
/** A LUN with two good paths. */
export const DISK = { name: 'disk1', lunpaths: ['0/2/1/0.0x1.0x0', '0/4/1/0.0x2.0x0'] };
const DISK_2 = {
  name: 'disk2',
  lunpaths: ['0/2/1/0.0x1.0x4001000000000000', '0/4/1/0.0x2.0x4001000000000000'],
};
const DRIVE = { name: 'disk3', description: 'TEAC    DVD-ROM DW-224EV', lunpaths: ['0/2/1/0.0x3.0x0'] };
const ORIGIN = { output: 0, line: 1 };
/** A group on that LUN. */
export const GROUP = {
  name: '/dev/vg01',
  active: true,
  physicalVolumes: ['/dev/disk/disk1'],
  logicalVolumes: [{ path: '/dev/vg01/lvol1', bytes: null, origin: ORIGIN }],
  origin: ORIGIN,
};

/** So many volumes on one scsi adapter. */
function volumes(slot: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, target) => `disk:scsi:0,${slot},${target}:lv:/dev/vg09/r${slot}_${target}`,
  );
}

/** A host, what is asked of it, and what both must say. */
export interface Asked {
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

/** What once differed at an add. */
export const ADDS: readonly Asked[] = [
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

const modify = (from: string, to: string): Step => ({
  kind: 'modify',
  guest: 'ash',
  from: readStatement(from)!,
  to: readStatement(to)!,
});

const NFS_ROOT = { mounts: [{ device: 'filer:/a', directory: '/', type: 'nfs', origin: ORIGIN }] };

/** What once differed at a modification, or among a guest's own devices. */
export const OWN_DEVICES: readonly Asked[] = [
  {
    name: 'a modify of the only device keeps its adapter',
    spec: {
      guests: [{ name: 'ash', state: 'On (OS)', devices: ['disk:avio_stor:0,0,0:file:/a'] }],
      usage: NFS_ROOT,
    },
    step: modify('disk:avio_stor:0,0,0:file:/a', 'disk:avio_stor:0,0,0:file:/b'),
    rules: [
      'modify inform active-io',
      'modify inform device-known',
      'modify inform limit-guest',
      'modify warn nfs-store',
    ],
  },
  {
    name: 'a modify on 6.x adds no adapter to count',
    spec: {
      host: { hpvmRevision: 'B.06.30' },
      guests: [{ name: 'ash', devices: ['disk:avio_stor:0,0,0:file:/a'] }],
      usage: NFS_ROOT,
    },
    step: modify('disk:avio_stor:0,0,0:file:/a', 'disk:avio_stor:0,0,0:file:/b'),
    rules: ['modify inform device-known', 'modify inform limit-guest', 'modify warn nfs-store'],
  },
  {
    name: 'either of two LUNs without WWID may be the other',
    spec: {
      luns: [{ name: 'disk1', wwid: '' }, DISK_2],
      guests: [{ name: 'ash', devices: ['disk:scsi:0,0,0:disk:/dev/rdisk/disk1'] }],
    },
    step: attach('disk:scsi::disk:/dev/rdisk/disk2'),
    rules: ['add inform same-entity-twice'],
  },
  {
    name: 'a file under the name of a volume is the volume',
    spec: {
      luns: [DISK],
      guests: [{ name: 'ash', devices: ['disk:scsi:0,0,0:lv:/dev/vg01/rlvol1'] }],
      usage: { volumeGroups: [GROUP] },
    },
    step: attach('disk:scsi::file:/dev/vg01/rlvol1'),
    rules: ['add inform limit-guest', 'add refuse combination', 'add refuse same-entity-twice'],
  },
  {
    name: 'a second device at a taken target takes no room',
    spec: {
      luns: [DISK],
      host: { hpvmRevision: 'B.04.00' },
      guests: [
        {
          name: 'ash',
          devices: [...volumes(4, 15), ...volumes(5, 14), 'disk:scsi:0,4,0:file:/again'],
        },
      ],
      usage: NFS_ROOT,
    },
    step: attach('disk:scsi::file:/b'),
    rules: ['add inform device-known', 'add warn nfs-store'],
  },
  {
    name: 'LUNs of one class that differ in nothing that was read, in a legacy view',
    spec: {
      luns: [
        { name: 'disk1', legacyPath: '0/2/1/0.1.0.0.0.0.1', wwid: '', dsfs: ['/dev/rdsk/c5t0d1'] },
        { name: 'disk2', legacyPath: '0/2/1/0.1.1.0.0.0.1', wwid: '', dsfs: ['/dev/rdsk/c5t1d1'] },
      ],
      guests: [{ name: 'ash', devices: ['disk:scsi:0,0,0:disk:/dev/rdsk/c5t0d1'] }],
    },
    step: attach('disk:scsi::disk:/dev/rdsk/c5t1d1'),
    rules: ['any warn unknown'],
  },
];
