/** Each sentence names its subject and object, what comes of it, and the way out. */
import { expect, test } from 'vitest';
import type { FindingDetail, UnknownFact } from '../model/rules/detail.ts';
import type { StatementErrorCode, StatementField } from '../model/parse-statement.ts';
import { RULE_IDS } from '../model/rules/ids.ts';
import { sayFinding, saySource } from './findings.ts';
import { commandFor } from './unknown.ts';

type Code = FindingDetail['code'];
type Sample<One extends Code> = Omit<Extract<FindingDetail, { code: One }>, 'code'>;
/** A detail, then what its sentence must hold: subject, object, consequence, way out. */
type Row<One extends Code> = readonly [Sample<One>, string, string, string, string];

const DISK = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
const other = { guest: 'bora', device: 'dvd', statement: DISK } as const;
const PATH = '0/2/1/0.0x50060b0000a10001.0x0';
const TAPE = `tape:avio_stor:0,4,0:attach_path:${PATH}`;

const ROWS: { readonly [One in Exclude<Code, 'unknown' | 'syntax'>]: Row<One> } = {
  unreadable: [
    { text: 'disk:what' },
    'disk:what',
    'atlas',
    'no command can be made',
    'Change it on the host',
  ],
  command: [
    { text: 'rm -r', problem: 'not-hpvmmodify' },
    'rm -r',
    'hpvmmodify',
    'is not taken',
    'Write hpvmmodify -P guest',
  ],
  'guest-unknown': [{ name: 'ghost' }, 'ghost', 'hpvmstatus', 'would fail', 'Check the name'],
  'guest-name': [{ name: 'a b' }, '"a b"', 'command line', 'holds other characters', 'Rename the guest'],
  combination: [
    { device: 'tape', adapter: 'scsi', storage: 'attach_path', takes: ['attach'] },
    'tape',
    'attach_path',
    'hpvmmodify refuses',
    'Use attach',
  ],
  'location-form': [
    { storage: 'file', location: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'atlas',
    'hpvmmodify refuses',
    'Use the name or the storage',
  ],
  'scsi-gone': [{ release: '6.x' }, '6.x', 'atlas', 'cannot get', 'Use avio_stor'],
  'attach-path-release': [{ release: '4.0/4.1' }, '4.0/4.1', 'atlas', 'cannot get', 'Use scsi with attach'],
  'attach-path-patches': [{ release: '4.2' }, '4.2', 'atlas', 'may fail', 'Check with swlist'],
  'device-gone': [
    { name: '/dev/rdisk/disk99' },
    '/dev/rdisk/disk99',
    'atlas',
    'cannot get it',
    'choose a device',
  ],
  'name-inferred': [
    { name: '/dev/pt/pt_tape1', lun: 'tape1' },
    '/dev/pt/pt_tape1',
    'tape1',
    'hpvmmodify fails',
    'Check with ll',
  ],
  'no-name': [{ lun: 'tape1' }, 'tape1', 'atlas', 'cannot get it', 'Load ioscan -kfnN'],
  'not-attached': [{ statement: DISK }, DISK, 'atlas', 'nothing to detach', 'hpvmstatus -P atlas -d'],
  'not-checked': [
    { storage: 'file', location: '/vm/a.img' },
    '/vm/a.img',
    'atlas',
    'was not checked',
    'Check with ll',
  ],
  'lunpath-gone': [{ path: PATH }, PATH, 'atlas', 'cannot get', 'Choose a lunpath'],
  class: [
    { lun: 'autoch2', device: 'tape', is: 'changer', lunClass: 'autoch', description: 'HP MSL' },
    'autoch2',
    'atlas',
    'cannot get it',
    'Choose a tape drive',
  ],
  'class-unsure': [
    { lun: 'disk4', device: 'burner', description: 'HP' },
    'disk4',
    'atlas',
    'may not be able',
    'Make sure',
  ],
  'lunpath-state': [
    { path: PATH, lun: 'tape1', state: 'NO_HW', health: 'offline' },
    PATH,
    'atlas',
    'may not reach',
    'Choose another lunpath',
  ],
  'lun-state': [
    { lun: 'disk3', state: 'CLAIMED', health: 'offline' },
    'disk3',
    'atlas',
    'may not reach',
    'Mend its paths',
  ],
  'lunpaths-failing': [
    { lun: 'disk3', usable: 1, total: 2 },
    'disk3',
    'atlas',
    'loses the LUN',
    'Mend the others',
  ],
  'address-range': [
    { part: 'target', value: 15, max: 14, adapter: 'scsi' },
    'target 15',
    'atlas',
    'the adapter itself',
    'Choose one',
  ],
  'address-reserved': [
    { bus: 0, slot: 3, holder: 'network', text: 'nic' },
    '0,3',
    'atlas',
    'no storage adapter can',
    'Choose another slot',
  ],
  'slot-taken': [
    { bus: 0, slot: 3, has: 'scsi', wants: 'avio_stor' },
    '0,3',
    'atlas',
    'can stand there',
    'Choose another slot',
  ],
  'target-taken': [
    { address: { bus: 0, slot: 1, target: 0 }, by: DISK },
    '0,1,0',
    DISK,
    'nothing else can',
    'Choose a free target',
  ],
  'adapter-full': [
    { adapter: 'scsi', bus: 0, slot: 2, limit: 15 },
    'scsi adapter 0,2',
    'atlas',
    'no more fit',
    'Choose another adapter',
  ],
  'guest-full': [
    { adapter: 'scsi', limit: 30, assumed: false },
    '30 devices',
    'atlas',
    'no more fit',
    'Detach one',
  ],
  'files-full': [{ limit: 30 }, '30 files', 'atlas', 'no more fit', 'Detach one'],
  'adapters-full': [{ limit: 63, assumed: true }, '63 adapters', 'atlas', 'no new one', 'Use an adapter'],
  'no-slot': [{}, 'No slot', 'atlas', 'no new adapter', 'Detach all devices'],
  'limit-not-known': [
    { what: 'files', release: '4.3' },
    'files',
    'atlas',
    'was not checked',
    "hpvmmodify's answer",
  ],
  'entity-twice': [
    { entity: 'disk3', statement: DISK, byWwid: true },
    'disk3',
    'atlas',
    'only once',
    'Detach that one',
  ],
  'identity-by-name': [
    { entity: 'disk3', other: 'disk4' },
    'disk3',
    'disk4',
    'by its name alone',
    'scsimgr get_attr',
  ],
  'other-kind': [
    { entity: 'disk5', device: 'burner', other, nearness: 'later' },
    'disk5',
    'bora',
    'at the same time',
    'Detach it from bora',
  ],
  'shared-attached': [
    { entity: 'tape1', device: 'tape', guests: ['bora'] },
    'tape1',
    'bora',
    'Device busy',
    'take turns',
  ],
  'mixed-access': [
    { entity: 'tape1', other, nearness: 'now' },
    'tape1',
    'bora',
    'invalid',
    'Detach it from bora',
  ],
  'vio-exclusive': [
    { entity: 'tape1', other, nearness: 'boot' },
    'tape1',
    'bora',
    'atlas must not start',
    'Stop bora',
  ],
  'host-open': [
    { entity: 'tape1', name: '/dev/rtape/tape1_BEST' },
    'tape1',
    'atlas',
    'cannot get it',
    'fuser /dev/rtape/tape1_BEST',
  ],
  'share-no': [
    { entity: 'tape1', guests: ['bora'], name: PATH },
    'tape1',
    'bora',
    'atlas does not boot',
    `hpvmdevmgmt -m gdev:${PATH}:attr:SHARE=YES`,
  ],
  'share-lunpaths': [
    { entity: 'tape1', other, name: '/dev/rtape/tape1_BEST' },
    'tape1',
    'bora',
    'atlas may not get at it',
    'hpvmdevmgmt -m gdev:/dev/rtape/tape1_BEST:attr:SHARE_LUNPATHS=YES',
  ],
  'dvd-boot': [
    { entity: 'disk5', device: 'burner', isNull: true, other, nearness: 'later' },
    'disk5',
    'bora',
    'must not run together',
    'Detach it from bora',
  ],
  'disk-shared': [
    { entity: 'disk3', guests: ['bora', 'corsa'] },
    'disk3',
    'bora and corsa',
    'destroyed',
    'Detach it there',
  ],
  'host-use': [
    { entity: 'disk3', name: '/dev/rdisk/disk3' },
    'disk3',
    'atlas',
    'destroy its data',
    'Choose another device',
  ],
  'host-storage': [
    {
      entity: 'disk3',
      uses: [
        { kind: 'group', group: '/dev/vg00', active: true },
        { kind: 'mount', directory: '/var' },
      ],
    },
    'disk3 itself: it is a physical volume of /dev/vg00 and is mounted on /var',
    'atlas',
    'destroy its data',
    'Choose another device',
  ],
  'idle-group': [
    { entity: 'disk3', groups: ['/dev/vg07'] },
    'disk3 belongs to /dev/vg07',
    'atlas',
    'destroys its volumes',
    'Choose another device',
  ],
  'lies-below': [
    { entity: 'disk3', guests: ['bora', 'atlas'], statement: DISK },
    'bora and atlas itself have a part of disk3',
    'atlas',
    'destroys the part',
    'Detach the part first',
  ],
  'lies-above': [
    { entity: '/dev/vg01/rlvol1', guests: ['bora'], statement: DISK },
    'bora has the whole of what /dev/vg01/rlvol1 lies on',
    'atlas',
    'writes over it',
    'Detach the whole first',
  ],
  'too-small': [
    { entity: '/vm/a.iso', device: 'dvd', bytes: 1024, least: 2048 },
    '/vm/a.iso has 1 kB',
    'atlas',
    'hpvmmodify refuses',
    'Choose larger storage',
  ],
  'too-large': [
    { entity: 'disk3', bytes: 2 ** 41 + 1, told: true },
    'disk3 has 2.1 TB',
    'atlas',
    'cannot use it',
    'Choose smaller storage',
  ],
  'relative-directory': [
    { location: 'isos' },
    'isos is no absolute path',
    'atlas',
    'does not find',
    'Write the path from / on',
  ],
  'directory-unchecked': [
    { location: '/isos' },
    'Whether /isos is on local VxFS',
    'atlas',
    'cannot insert them',
    'Check with',
  ],
  'nfs-file': [
    { location: '/nfs/a.img', device: 'disk', mount: 'filer:/vol' },
    '/nfs/a.img lies on NFS (filer:/vol)',
    'atlas',
    'may fail with it',
    'Use a local VxFS file',
  ],
  'idle-group-alone': [
    { group: '/dev/vg07', disks: ['disk7', 'disk8'], device: '/dev/rdisk/disk7' },
    '/dev/vg07 is deactivated',
    'disk7 and disk8',
    'destroy its volumes',
    'vgchange -a y /dev/vg07',
  ],
  'block-device': [
    { name: '/dev/disk/disk3', character: '/dev/rdisk/disk3' },
    '/dev/disk/disk3',
    'atlas',
    'hpvmmodify refuses',
    'Use the character device /dev/rdisk/disk3',
  ],
  'usb-attach': [{ lun: 'disk5', device: 'burner' }, 'disk5', 'atlas', 'cannot be attached', 'Use avio_stor'],
  'usb-dvd': [{ lun: 'disk5' }, 'disk5', 'atlas', 'may not work', 'Use avio_stor'],
  'os-cannot': [
    { os: 'WINDOWS', adapter: 'avio_stor', attached: true },
    'atlas',
    'Windows',
    'of no use',
    'Choose another guest',
  ],
  'os-not-known': [
    { os: 'LINUX', adapter: 'avio_stor', attached: false },
    'atlas',
    'Linux',
    'may stay unseen',
    'Check that',
  ],
  'os-own-driver': [{ os: 'LINUX', device: 'tape' }, 'atlas', 'tape', 'of no use', 'Check that'],
  'guest-exists': [{ name: 'atlas' }, 'atlas', 'hpvmcreate', 'refuses', 'Choose another name'],
  'guest-not-created': [{ name: 'atlas' }, 'atlas', 'hpvmremove', 'would destroy', 'by hand'],
  'nothing-to-modify': [
    { statement: DISK },
    DISK,
    'atlas',
    'nothing to modify',
    'Take the address from hpvmstatus -P atlas -d',
  ],
  'device-unseen': [
    { name: '/dev/rdisk/disk99' },
    '/dev/rdisk/disk99',
    'device database',
    'act on nothing',
    'Take the name from',
  ],
  'no-entry': [
    { name: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'device database',
    'changes only one that is there',
    'Add the device to a guest',
  ],
  'restricted-already': [
    { name: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'device database',
    'nothing to add',
    'Leave this step out',
  ],
  'not-restricted': [
    { name: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'device database',
    'nothing to delete',
    'Leave this step out',
  ],
  'restricts-used': [
    { name: '/dev/rdisk/disk3', guests: ['bora'] },
    'bora',
    '/dev/rdisk/disk3',
    'may not boot',
    'Detach it there',
  ],
  'host-restricted': [
    { name: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'AUTORDEV',
    "destroy the host's data",
    "End the host's use",
  ],
  'restriction-needed': [
    { name: '/dev/rdisk/disk3', uses: [{ kind: 'mount', directory: '/data' }] },
    '/dev/rdisk/disk3',
    'is mounted on /data',
    'destroy that',
    'Keep the restriction',
  ],
  'restriction-unchecked': [
    { name: '/dev/rdisk/disk3' },
    '/dev/rdisk/disk3',
    'a guest may get it',
    "destroy the host's data",
    'Load the output of vgdisplay -v',
  ],
  'share-unsafe': [
    { name: '/dev/rdisk/disk3', guests: ['atlas', 'bora'] },
    'atlas and bora',
    '/dev/rdisk/disk3',
    'destroy its data',
    'Keep SHARE=NO',
  ],
  'no-adapter': [{ bus: 0, slot: 4 }, 'atlas', '0,4', 'nothing to convert', 'Choose a slot'],
  'same-adapter': [
    { bus: 0, slot: 4, adapter: 'scsi' },
    'atlas',
    '0,4',
    'nothing to convert',
    'Choose another slot',
  ],
  'attached-left': [
    { bus: 0, slot: 4, to: 'scsi', statements: [TAPE] },
    TAPE,
    'adapter 0,4 of atlas',
    'does not convert',
    'Delete it first',
  ],
  'convert-running': [
    { bus: 0, slot: 4, state: 'On (OS)' },
    'atlas',
    'adapter 0,4',
    'does not last',
    'Stop atlas first',
  ],
  'targets-too-high': [
    { bus: 0, slot: 4, to: 'scsi', targets: [15, 20], max: 14 },
    'Adapter 0,4 of atlas',
    '15 and 20',
    'cannot be converted',
    'Move those devices',
  ],
  'too-many-scsi': [
    { bus: 0, slot: 4, count: 32, limit: 30 },
    'adapter 0,4',
    'atlas',
    'cannot be converted',
    'Detach 2 of them',
  ],
  'adapter-too-small': [
    { bus: 0, slot: 4, to: 'scsi', count: 16, limit: 15 },
    'Adapter 0,4 of atlas',
    'scsi takes 15',
    'cannot be converted',
    'Move 1 of them',
  ],
  'guest-too-full': [
    { bus: 0, slot: 4, to: 'avio_stor', count: 130, limit: 128, assumed: true },
    'adapter 0,4',
    'atlas',
    'cannot be converted',
    'Detach 2 of them',
  ],
  'migrate-attached': [
    { mode: 'online', statements: [TAPE] },
    'atlas',
    TAPE,
    'cannot be migrated while it runs',
    'Detach it first',
  ],
  orphan: [
    { statement: DISK, name: '/dev/rdisk/disk3' },
    'atlas',
    DISK,
    'does not boot',
    'Bring the device back',
  ],
  'single-path': [
    { lun: 'disk3', by: 'lunpath', name: PATH, healthy: 1, total: 2 },
    'disk3',
    'atlas',
    'loses it when that fails',
    'Mend or add a path',
  ],
  'not-modifiable': [
    { state: 'Off (NR)' },
    'atlas',
    'Off (NR)',
    'hpvmmodify refuses',
    'Change it on the host where it runs',
  ],
  'modify-disabled': [
    {},
    'atlas',
    'modify status',
    'hpvmmodify refuses',
    'Change it on the host where it runs',
  ],
  'avio-driver': [{}, 'atlas', 'GuestAVIOStor', 'panic', 'Run swlist GuestAVIOStor'],
  'device-driver': [{ device: 'tape', entity: 'tape1' }, 'tape1', 'atlas', 'cannot use it', 'Check that'],
  'empty-drive': [{ name: 'disk4' }, 'disk4', 'atlas', 'more than a minute', 'Put a medium in'],
  'new-adapter': [
    { state: 'On (OS)', adapter: 'avio_stor', bus: 0, slot: 3 },
    'atlas',
    'avio_stor adapter at 0,3',
    'only after it is rebooted',
    'Plan a reboot',
  ],
  'active-io': [
    { state: 'On (OS)', entity: 'tape1' },
    'tape1',
    'atlas',
    'hpvmmodify refuses',
    'nothing has it open',
  ],
  'efi-delete': [
    { state: 'On (EFI)', entity: 'tape1' },
    'tape1',
    'atlas',
    'cannot be deleted',
    'Stop the guest',
  ],
  'online-delete': [
    { state: 'On (OS)', entity: 'tape1' },
    'tape1',
    'atlas',
    'may fail',
    'Remove it inside the guest first',
  ],
};

const WHOLE = /^["A-Z0-9/a-z].*[.]$/s;

function say(detail: FindingDetail): string {
  return sayFinding({ rule: 'unknown', severity: 'warn', moment: 'add', guest: 'atlas', detail });
}

test.each(Object.entries(ROWS))('%s', (code, [sample, ...parts]) => {
  const sentence = say({ code, ...sample } as FindingDetail);
  for (const part of parts) expect(sentence).toContain(part);
  expect(sentence).toMatch(WHOLE);
  expect(sentence.length).toBeLessThan(330);
  expect(sentence).not.toMatch(/undefined|null\b(?! DVD)|\[object| {2}| an? [aeiou]?virtual disk as an/);
});

const FACTS: {
  readonly [Kind in UnknownFact['kind']]: readonly [
    Omit<Extract<UnknownFact, { kind: Kind }>, 'kind'>,
    string,
  ];
} = {
  luns: [{ name: '/dev/rdisk/disk3' }, 'ioscan -kfnN'],
  lunpaths: [{ name: PATH }, 'ioscan -kfnN'],
  'lun-of-lunpath': [{ name: PATH }, 'ioscan -m lun'],
  health: [{ name: 'disk3' }, 'ioscan -P health'],
  identity: [{ name: 'disk3', other: 'disk4' }, 'scsimgr'],
  guests: [{}, 'hpvmstatus'],
  'guest-devices': [{ guests: ['bora'] }, 'hpvmstatus -P bora -d'],
  'unreadable-devices': [{ guests: ['bora'] }, 'hpvmstatus -P bora -d'],
  'guest-status': [{}, 'hpvmstatus'],
  'other-device': [{ name: '/dev/rdsk/c5t0d1', guest: 'bora' }, 'ioscan -m dsf'],
  version: [{ assumed: '4.3' }, 'swlist'],
  database: [{}, 'hpvmdevmgmt -l all'],
  layers: [{ name: '/dev/vg01/rlvol1' }, 'vgdisplay -v'],
  'deactivated-groups': [{ groups: ['/dev/vg01'] }, 'lvmadm -l'],
  'cut-off': [{}, 'to its end'],
};

test.each(Object.entries(FACTS))(
  'unknown %s: what was not read, of whom, and the command that settles it',
  (kind, [sample, command]) => {
    const fact = { kind, ...sample } as UnknownFact;
    const sentence = say({ code: 'unknown', fact });
    expect(sentence).toMatch(/was not read|were not read|not understood|cut off/);
    expect(sentence).toContain('atlas');
    expect(sentence).toContain(command);
    expect(commandFor(fact, 'atlas')).toContain(command);
    expect(sentence).toMatch(WHOLE);
  },
);

test.each(Object.entries(FACTS))(
  'unknown %s reads well of a whole host, where no guest is named',
  (kind, [sample]) => {
    const detail = { code: 'unknown', fact: { kind, ...sample } as UnknownFact } as const;
    const sentence = sayFinding({ rule: 'unknown', severity: 'warn', moment: 'audit', guest: '', detail });
    expect(sentence).toContain('guest');
    expect(sentence).toMatch(WHOLE);
    expect(sentence).not.toMatch(/undefined| {2}| ,| \./);
  },
);

test('what concerns the host itself concerns any guest', () => {
  const detail = { code: 'unknown', fact: { kind: 'database' } } as const;
  const sentence = sayFinding({ rule: 'unknown', severity: 'warn', moment: 'modify', guest: '', detail });
  expect(sentence).toContain('so a guest may get');
});

test.each(['guest-devices', 'unreadable-devices'] as const)(
  '%s of another guest hide no place of this one',
  (kind) => {
    const saidOf = (name: string) => say({ code: 'unknown', fact: { kind, guests: [name] } });
    expect(saidOf('atlas')).toContain('or a place that is taken');
    expect(saidOf('bora')).not.toContain('place');
  },
);

test('many guests are counted, not listed', () => {
  const fact: UnknownFact = {
    kind: 'guest-devices',
    guests: Array.from({ length: 500 }, (_, at) => `g${at}`),
  };
  expect(say({ code: 'unknown', fact })).toContain('g0, g1 and 498 more');
});

const FAULTS: readonly (readonly [StatementField, StatementErrorCode, string, string])[] = [
  ['location', 'missing', '', 'Write device:adapter'],
  ['storage', 'unknown-word', 'dsk', 'one of disk, lv'],
  ['device', 'hba', 'hba', 'Name a device'],
  ['address', 'not-an-address', '0;4', 'like 0,4,1'],
  ['address', 'leading-zero', '0,04', 'without'],
  ['address', 'number-too-large', '0,4,9999999', 'like 0,4,1'],
  ['location', 'not-absolute', 'a.img', 'Begin it with "/"'],
  ['location', 'not-a-path', '/dev/x', 'Copy a lunpath'],
  ['location', 'blank', '/dev/a b', 'Take the blank out'],
  ['location', 'colon', '/dev/a:b', 'Write device:adapter'],
  ['location', 'control-character', '/a\u0007', 'Type it again'],
];

test.each(FAULTS)('syntax, %s: %s quotes "%s" and says what to write', (field, code, part, wayOut) => {
  const text = `x:${part}`;
  const sentence = say({ code: 'syntax', text, error: { field, code, at: [2, text.length] } });
  expect(sentence).toContain(field);
  expect(sentence).toContain(wayOut);
  if (code !== 'control-character') expect(sentence).toContain(part);
  // oxlint-disable-next-line no-control-regex -- what must never reach a screen
  expect(sentence).not.toMatch(/[\u0000-\u001f]/);
  expect(sentence).toMatch(WHOLE);
});

test.each([
  ['address', 'missing', 'hba:scsi', 8],
  ['address', 'not-an-address', 'hba:scsi:0', 9],
] as const)('an adapter to convert has a shape of its own, %s: %s', (field, code, text, start) => {
  const sentence = say({ code: 'syntax', text, error: { field, code, at: [start, text.length] } });
  expect(sentence).toMatch(/Write (?:hba:adapter:bus,slot|bus,slot in decimal)/);
  expect(sentence).not.toContain('target');
});

test('both guests on: the add takes effect at once', () => {
  const detail = { code: 'other-kind', entity: 'disk5', device: 'burner', other } as const;
  expect(say({ ...detail, nearness: 'now' })).toContain('take effect at once');
  expect(say({ ...detail, nearness: 'standing' })).toContain('from bora or from atlas');
  expect(say({ ...detail, nearness: 'boot' })).toContain('atlas must not start');
});

test.each(RULE_IDS)('%s says where it comes from', (id) => {
  expect(saySource(id)).toMatch(/^(?:(?:RN )?\d[\d.]* p\. \d+|our rule)(?:, |$)/);
});

test('manual and page, and what is ours', () => {
  expect(saySource('attached-shared')).toBe('4.3 p. 85, 4.3 p. 86');
  expect(saySource('unknown')).toBe('our rule');
  expect(saySource('guest-os')).toBe('4.3 p. 85, RN 4.2 p. 75, our rule');
});
