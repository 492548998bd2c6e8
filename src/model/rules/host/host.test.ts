import { describe, expect, test } from 'vitest';
import { auditOf } from '../../audit/audit.ts';
import { applyStep, createSituation } from '../../create-situation.ts';
import { group, hostDevice, mount, sized, usage } from '../../host-usage.testing.ts';
import type { HostUsage } from '../../host-usage.ts';
import { buildInventory, type InventorySpec } from '../../inventory.testing.ts';
import type { Situation } from '../../situation.ts';
import { waysOut } from '../../ways-out/ways-out.ts';
import { judge } from '../judge.ts';
import type { RuleId } from '../ids.ts';
import { attach, guest, host, LUNS, PATHS, said, statement } from '../rules.testing.ts';

const DISK = 'disk:avio_stor::disk:/dev/rdisk/disk3';
const LV = 'disk:avio_stor::lv:/dev/vg01/rlvol1';
const FILE = 'disk:avio_stor::file:/vm/a.img';

/** The fixture's LUNs and three plain disks more. */
const luns = [...LUNS, { name: 'disk7' }, { name: 'disk8' }, { name: 'disk9' }];

/** atlas has nothing yet; `devices` are those of bora. */
function using(
  facts: Partial<HostUsage>,
  devices: readonly string[] = [],
  change: InventorySpec = {},
): Situation {
  return host({ luns, usage: usage(facts), guests: [guest('atlas'), guest('bora', devices)], ...change });
}

/** /dev/vg01 on disk3, with a file system under /vm on its lvol5. */
const STACK: Partial<HostUsage> = {
  volumeGroups: [group('/dev/vg01', ['/dev/disk/disk3'], ['lvol1', 'lvol2', 'lvol5'])],
  mounts: [mount('/vm', '/dev/vg01/lvol5')],
};

/** What a rule says of the standing devices of all guests, and of the host. */
function audited(situation: Situation, rule: RuleId): readonly string[] {
  const { byGuest, ofHost } = auditOf(situation);
  const findings = [...[...byGuest.values()].flat(), ...ofHost].filter((found) => found.rule === rule);
  return findings.map(
    (found) => `${found.guest} ${said({ outcome: 'allowed', findings: [found] }, rule)[0]}`,
  );
}

describe('host-in-use', () => {
  const uses = (situation: Situation, text: string) => said(attach(situation, text), 'host-in-use');
  const rdev = (...names: readonly string[]) => ({ database: [{ names, attributes: { CONFIG: 'rdev' } }] });

  test('a physical volume of an active group is refused, and of one of which nothing told', () => {
    for (const active of [true, null]) {
      const situation = using({ volumeGroups: [group('/dev/vg00', ['/dev/disk/disk3_p2'], [], active)] });
      expect(uses(situation, DISK)).toEqual(['refuse host-storage']);
    }
  });
  test('a physical volume of a deactivated group warns', () => {
    const situation = using({ volumeGroups: [group('/dev/vg07', ['/dev/disk/disk3'], [], false)] });
    expect(uses(situation, DISK)).toEqual(['warn idle-group']);
    expect(uses(situation, 'disk:avio_stor::disk:/dev/rdisk/disk7')).toEqual([]);
  });
  test.each(['swap', 'dump', 'boot', 'root'] as const)('a %s disk and volume are refused', (use) => {
    const situation = using({
      devices: [hostDevice('/dev/disk/disk3', use), hostDevice('/dev/vg01/lvol1', use)],
    });
    expect(uses(situation, DISK)).toEqual(['refuse host-storage']);
    expect(uses(situation, LV)).toEqual(['refuse host-storage']);
    expect(uses(situation, 'disk:avio_stor::lv:/dev/vg01/rlvol2')).toEqual([]);
  });
  test('a disk of VxVM is refused, a volume of its group is not', () => {
    const situation = using({ devices: [hostDevice('disk3', 'vxvm', 'dg1')] });
    expect(uses(situation, DISK)).toEqual(['refuse host-storage']);
    expect(uses(situation, 'disk:avio_stor::lv:/dev/vx/rdsk/dg1/vol1')).toEqual([]);
  });
  test('a mounted disk and volume are refused, a file on them is not', () => {
    const situation = using({ mounts: [mount('/vm', '/dev/vg01/lvol1'), mount('/data', '/dev/disk/disk3')] });
    expect(uses(situation, DISK)).toEqual(['refuse host-storage']);
    expect(uses(situation, LV)).toEqual(['refuse host-storage']);
    expect(uses(situation, FILE)).toEqual([]);
  });
  test('a burner is asked like a disk', () => {
    const situation = using({ mounts: [mount('/cd', '/dev/disk/disk5', 'cdfs')] });
    expect(uses(situation, `burner:avio_stor::attach_path:${PATHS.usb[0]}`)).toEqual(['refuse host-storage']);
  });
  test('a restricted block name, partition or volume counts for the device', () => {
    expect(uses(using({}, [], rdev('/dev/disk/disk3_p2')), DISK)).toEqual(['refuse host-use']);
    expect(uses(using({}, [], rdev('/dev/vg01/lvol1')), LV)).toEqual(['refuse host-use']);
    expect(uses(using({}, [], rdev('/dev/rdisk/disk7')), DISK)).toEqual([]);
  });
  test('a planned restriction counts, and one that is lifted no more', () => {
    const planned = applyStep(using({}), { kind: 'restrict', device: '/dev/rdisk/disk3' });
    expect(planned.ok && uses(planned.situation, DISK)).toEqual(['refuse host-use']);
    const lifted = applyStep(using({}, [], rdev('/dev/rdisk/disk3')), {
      kind: 'unrestrict',
      device: '/dev/rdisk/disk3',
    });
    expect(lifted.ok && uses(lifted.situation, DISK)).toEqual([]);
  });
  test('a name that resolves to no LUN is for others to speak of', () => {
    const situation = using({}, [], rdev('/dev/rdisk/disk99'));
    expect(uses(situation, 'disk:avio_stor::disk:/dev/rdisk/disk99')).toEqual([]);
    expect(attach(situation, 'disk:avio_stor::disk:/dev/rdisk/disk99').outcome).toBe('refused');
  });
  test('lifting a restriction is no way out, though the host was seen not to use the device', () => {
    const step = { kind: 'attach', guest: 'atlas', statement: statement(DISK) } as const;
    expect(waysOut(using({}, [], rdev('/dev/rdisk/disk3')), step)).toEqual([]);
  });
  test('without the database it is unknown, at an add and at an audit', () => {
    const unread = using({}, ['disk:avio_stor:0,1,0:lv:/dev/vg01/rlvol1'], { evidence: { database: false } });
    expect(said(attach(unread, DISK), 'unknown')).toContain('warn database');
    expect(audited(unread, 'unknown')).toContain('bora warn database');
  });
  test('a deactivated group whose disks are not known makes any whole disk doubtful', () => {
    for (const disks of [[], ['/dev/dsk/c9t0d0']]) {
      const situation = using({ volumeGroups: [group('/dev/vg07', disks, [], false)] });
      expect(said(attach(situation, DISK), 'unknown')).toContain('warn deactivated-groups');
      expect(said(attach(situation, LV), 'unknown')).not.toContain('warn deactivated-groups');
    }
    const known = using({ volumeGroups: [group('/dev/vg07', ['/dev/disk/disk7'], [], false)] });
    expect(said(attach(known, DISK), 'unknown')).not.toContain('warn deactivated-groups');
  });
  test('an audit looks at what stands', () => {
    const facts = { volumeGroups: [group('/dev/vg00', ['/dev/disk/disk3'])] };
    const situation = using(facts, ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3']);
    expect(audited(situation, 'host-in-use')).toEqual(['bora refuse host-storage']);
  });
  test('without a WWID it says that the disk is known by names', () => {
    const bare = luns.map((lun) => (lun.name === 'disk3' ? { ...lun, wwid: '' } : lun));
    const facts = { volumeGroups: [group('/dev/vg00', ['/dev/disk/disk3'])] };
    const byNames = (situation: Situation) =>
      attach(situation, DISK).findings.find(({ rule }) => rule === 'host-in-use')?.byNames;
    expect(byNames(using(facts, [], { luns: bare }))).toBe(true);
    expect(byNames(using(facts))).toBeUndefined();
  });
});

describe('layer-overlap', () => {
  const at = (text: string, place: string) => text.replace('::', `:${place}:`);
  const overlap = (devices: readonly string[], text: string) =>
    said(attach(using(STACK, devices), text), 'layer-overlap');

  test.each([
    ['a volume on the disk', LV, DISK],
    ['a file on the disk', FILE, DISK],
    ['a file on the volume', FILE, 'disk:avio_stor::lv:/dev/vg01/rlvol5'],
  ])('%s bars the whole', (_, part, whole) => {
    expect(overlap([at(part, '0,1,0')], whole)).toEqual(['refuse lies-below']);
  });
  test.each([
    ['the disk bars a volume on it', DISK, LV],
    ['the disk bars a file on it', DISK, FILE],
    ['the volume bars a file on it', 'disk:scsi::lv:/dev/vg01/rlvol5', FILE],
  ])('%s', (_, whole, part) => {
    expect(overlap([at(whole, '0,1,0')], part)).toEqual(['refuse lies-above']);
  });
  test('a volume may have both above and below it', () => {
    const lvol5 = 'disk:avio_stor::lv:/dev/vg01/rlvol5';
    expect(overlap([at(DISK, '0,1,0'), at(FILE, '0,1,1')], lvol5)).toEqual([
      'refuse lies-below',
      'refuse lies-above',
    ]);
  });
  test('all guests that have a part are named, and one of the devices', () => {
    const situation = host({
      luns,
      usage: usage(STACK),
      guests: [
        guest('atlas'),
        guest('bora', [at(LV, '0,1,0'), at(FILE, '0,1,1')]),
        guest('corsa', [at(FILE, '0,1,0')]),
      ],
    });
    const found = attach(situation, DISK).findings.find(({ rule }) => rule === 'layer-overlap');
    expect(found?.detail).toEqual({
      code: 'lies-below',
      entity: 'disk3',
      guests: ['bora', 'corsa'],
      statement: at(LV, '0,1,0'),
    });
  });
  test('other volumes of the group, and other files of the file system, stay free', () => {
    expect(overlap([at(LV, '0,1,0')], 'disk:avio_stor::lv:/dev/vg01/rlvol2')).toEqual([]);
    expect(overlap([at(FILE, '0,1,0')], 'disk:avio_stor::file:/vm/b.img')).toEqual([]);
    expect(overlap([at(FILE, '0,1,0')], LV)).toEqual([]);
    expect(overlap([at(LV, '0,1,0')], 'disk:avio_stor::disk:/dev/rdisk/disk7')).toEqual([]);
  });
  test('the same volume or file again is the sharing rules’ business', () => {
    expect(overlap([at(LV, '0,1,0')], LV)).toEqual([]);
    expect(overlap([at(FILE, '0,1,0')], FILE)).toEqual([]);
  });
  test('block and character names are one volume', () => {
    const verdict = attach(using(STACK, [at(LV, '0,1,0')]), 'disk:avio_stor::lv:/dev/vg01/lvol1');
    expect(said(verdict, 'writable-shared')).toEqual(['refuse disk-shared']);
  });
  test('the guest’s own devices count too', () => {
    const situation = host({ luns, usage: usage(STACK), guests: [guest('atlas', [at(LV, '0,1,0')])] });
    expect(said(attach(situation, DISK), 'layer-overlap')).toEqual(['refuse lies-below']);
  });
  test('but at a modify not the target that is changed', () => {
    const from = statement(at(LV, '0,1,0'));
    const situation = host({ luns, usage: usage(STACK), guests: [guest('atlas', [at(LV, '0,1,0')])] });
    const verdict = judge(situation, {
      kind: 'modify',
      guest: 'atlas',
      from,
      to: statement(at(DISK, '0,1,0')),
    });
    expect(said(verdict, 'layer-overlap')).toEqual([]);
  });
  test('a file on a disk without volumes bars that disk, and a directory of ISO files is a file', () => {
    const facts = { mounts: [mount('/isos', '/dev/disk/disk7')] };
    const situation = using(facts, ['dvd:scsi:0,1,0:null:/isos']);
    expect(said(attach(situation, 'disk:scsi::disk:/dev/rdisk/disk7'), 'layer-overlap')).toEqual([
      'refuse lies-below',
    ]);
  });
  test('VxVM’s groups are layers like LVM’s', () => {
    const facts = { devices: [hostDevice('disk3', 'vxvm', 'dg1'), hostDevice('disk7', 'vxvm', 'dg1')] };
    const situation = using(facts, ['disk:scsi:0,1,0:lv:/dev/vx/rdsk/dg1/vol1']);
    expect(said(attach(situation, DISK), 'layer-overlap')).toEqual(['refuse lies-below']);
  });
  test('planned devices count, and detached ones no more', () => {
    const added = applyStep(using(STACK), { kind: 'attach', guest: 'bora', statement: statement(LV) });
    if (!added.ok) throw new Error('the volume was not added');
    expect(said(attach(added.situation, DISK), 'layer-overlap')).toEqual(['refuse lies-below']);
    const gone = applyStep(added.situation, {
      kind: 'detach',
      guest: 'bora',
      statement: statement(at(LV, '0,0,0')),
    });
    expect(gone.ok && said(attach(gone.situation, DISK), 'layer-overlap')).toEqual([]);
  });
  test('an audit names both, and neither alone', () => {
    const both = using(STACK, [at(LV, '0,1,0'), at(DISK, '0,1,1')]);
    expect(audited(both, 'layer-overlap')).toEqual(['bora refuse lies-above', 'bora refuse lies-below']);
    expect(audited(using(STACK, [at(LV, '0,1,0')]), 'layer-overlap')).toEqual([]);
  });
  test('an audit after a step is the audit of what is there then', () => {
    const before = using(STACK, [at(FILE, '0,1,0'), at(LV, '0,1,1')]);
    const step = { kind: 'attach', guest: 'atlas', statement: statement(DISK) } as const;
    const after = applyStep(before, step);
    if (!after.ok) throw new Error('the disk was not added');
    const fresh = auditOf(after.situation);
    expect(auditOf(after.situation, auditOf(before))).toEqual(fresh);
    expect(audited(after.situation, 'layer-overlap')).toHaveLength(3);
  });
  test('detaching what is in the way is a way out', () => {
    const step = { kind: 'attach', guest: 'atlas', statement: statement(LV) } as const;
    const whole = at('disk:avio_stor::disk:/dev/rdisk/disk7', '0,1,0');
    const facts = { volumeGroups: [group('/dev/vg01', ['/dev/disk/disk7'], ['lvol1'])] };
    const detach = { kind: 'detach', guest: 'bora', statement: statement(whole) };
    expect(waysOut(using(facts, [whole]), step)).toEqual([[detach, step]]);
  });
  test.each([
    ['a volume whose group has no known disks', LV, {}],
    [
      'a volume whose group has one that the host does not show',
      LV,
      {
        volumeGroups: [group('/dev/vg01', ['/dev/disk/disk3', '/dev/dsk/c9t0d0'])],
      },
    ],
    ['a file whose mount is not known', FILE, {}],
    ['a file on a volume of such a group', FILE, { mounts: [mount('/vm', '/dev/vg01/lvol5')] }],
  ] as const)('%s is unknown, and so is then every whole disk', (_, text, facts: Partial<HostUsage>) => {
    expect(said(attach(using(facts), text), 'unknown')).toContain('warn layers');
    const situation = using(facts, [at(text, '0,1,0')]);
    expect(said(attach(situation, 'disk:avio_stor::disk:/dev/rdisk/disk9'), 'unknown')).toContain(
      'warn layers',
    );
    expect(audited(situation, 'unknown')).toContain('bora warn layers');
  });
  test('a volume may lie under a file whose mount is not known', () => {
    const groups = { volumeGroups: [group('/dev/vg01', ['/dev/disk/disk3'])] };
    expect(said(attach(using(groups, [at(FILE, '0,1,0')]), LV), 'unknown')).toContain('warn layers');
  });
  test('where all is known nothing is unknown', () => {
    const situation = using(STACK, [at(LV, '0,1,0'), at(FILE, '0,1,1')]);
    for (const text of [LV, FILE, 'disk:avio_stor::disk:/dev/rdisk/disk9']) {
      expect(said(attach(situation, text), 'unknown')).not.toContain('warn layers');
    }
  });
});

describe('nfs-store', () => {
  const store = (facts: Partial<HostUsage>, text: string) => said(attach(using(facts), text), 'nfs-store');

  test('a file on NFS warns, by type or by the look of the device', () => {
    expect(store({ mounts: [mount('/vm', 'filer:/vol', null)] }, FILE)).toEqual(['warn nfs-file']);
    expect(store({ mounts: [mount('/', '/dev/vg00/lvol3'), mount('/vm', '/x', 'nfs')] }, FILE)).toEqual([
      'warn nfs-file',
    ]);
  });
  test('a local file does not', () => {
    expect(store({ mounts: [mount('/vm', '/dev/vg01/lvol5'), mount('/', 'filer:/root')] }, FILE)).toEqual([]);
  });
  test('without mounts it is unknown', () => {
    expect(said(attach(using({ mountsRead: false }), FILE), 'unknown')).toContain('warn layers');
  });
  test('an audit warns too', () => {
    const facts = { mounts: [mount('/vm', 'filer:/vol')] };
    expect(audited(using(facts, ['disk:scsi:0,1,0:file:/vm/a.img']), 'nfs-store')).toEqual([
      'bora warn nfs-file',
    ]);
  });
});

describe('size-minimum', () => {
  const TB2 = 2 ** 41;
  const size = (bytes: number, text: string, version?: 'v2' | 'v3', os?: 'HPUX' | 'WINDOWS') => {
    const names = ['/dev/rdisk/disk3', '/dev/rdisk/disk5', '/dev/vg01/lvol1', '/vm/a.img'];
    const inventory = buildInventory({
      luns,
      usage: usage({ sizes: names.map((name) => sized(name, bytes)) }),
      guests: [guest('atlas', [], os === undefined ? {} : { os })],
    });
    const hpuxVersions = version === undefined ? {} : { atlas: version };
    return said(attach(createSituation(inventory, { hpuxVersions }), text), 'size-minimum');
  };

  test.each([DISK, LV, FILE])('%s: 511 bytes are too small, 512 are not', (text) => {
    expect(size(511, text)).toEqual(['refuse too-small']);
    expect(size(512, text)).toEqual([]);
  });
  test('a DVD has 2,048 bytes at least', () => {
    expect(size(2047, 'dvd:scsi::file:/vm/a.img')).toEqual(['refuse too-small']);
    expect(size(2048, 'dvd:scsi::file:/vm/a.img')).toEqual([]);
  });
  test('an empty drive has no size', () => {
    expect(size(0, 'dvd:avio_stor::disk:/dev/rdisk/disk5')).toEqual([]);
    expect(size(0, 'dvd:avio_stor::file:/vm/a.img')).toEqual(['refuse too-small']);
  });
  test('over 2 TB is refused for 11i v2, warned of while the version is not told', () => {
    expect(size(TB2 + 1, DISK, 'v2')).toEqual(['refuse too-large']);
    expect(size(TB2 + 1, DISK)).toEqual(['warn too-large']);
    expect(size(TB2 + 1, DISK, 'v3')).toEqual([]);
    expect(size(TB2, DISK, 'v2')).toEqual([]);
    expect(size(TB2 + 1, DISK, undefined, 'WINDOWS')).toEqual([]);
  });
  test('attached devices have no size of ours', () => {
    expect(size(100, `burner:avio_stor::attach_path:${PATHS.usb[0]}`)).toEqual([]);
  });
  test('a size that nothing told is no finding', () => {
    expect(said(attach(using({}), DISK), 'size-minimum')).toEqual([]);
  });
  test('an audit looks at what stands', () => {
    const facts = { sizes: [sized('/vm/a.img', 100)] };
    expect(audited(using(facts, ['disk:scsi:0,1,0:file:/vm/a.img']), 'size-minimum')).toEqual([
      'bora refuse too-small',
    ]);
  });
});

describe('null-dvd-directory', () => {
  const directory = (location: string) =>
    said(attach(using({}), `dvd:avio_stor::null:${location}`), 'null-dvd-directory');

  test('a relative directory is refused', () => {
    expect(directory('isos')).toEqual(['refuse relative-directory']);
    expect(directory('dev/rdisk/disk5')).toEqual(['refuse relative-directory']);
  });
  test('an absolute one warns, since no output shows its file system and permissions', () => {
    expect(directory('/isos')).toEqual(['warn directory-unchecked']);
    expect(directory('/device/isos')).toEqual(['warn directory-unchecked']);
  });
  test('a drive is no directory', () => {
    expect(directory('/dev/rdisk/disk5')).toEqual([]);
  });
  test('other storage is not asked', () => {
    expect(said(attach(using({}), FILE), 'null-dvd-directory')).toEqual([]);
  });
});

describe('unprotected-vg', () => {
  test('each deactivated group warns, with the disks that are known of it', () => {
    const situation = using({
      volumeGroups: [
        group('/dev/vg00', ['/dev/disk/disk3']),
        group('/dev/vg07', ['/dev/disk/disk7', '/dev/disk/disk8'], [], false),
        group('/dev/vg08', [], [], false),
        group('/dev/vg09', ['/dev/disk/disk9'], [], null),
      ],
    });
    const details = auditOf(situation).ofHost.map(({ detail, guest: named }) => [named, detail]);
    expect(details).toEqual([
      [
        '',
        {
          code: 'idle-group-alone',
          group: '/dev/vg07',
          disks: ['disk7', 'disk8'],
          device: '/dev/rdisk/disk7',
        },
      ],
      ['', { code: 'idle-group-alone', group: '/dev/vg08', disks: [], device: null }],
    ]);
  });
  test('a host without one is quiet', () => {
    expect(audited(using({ volumeGroups: [group('/dev/vg00', [])] }), 'unprotected-vg')).toEqual([]);
  });
});
