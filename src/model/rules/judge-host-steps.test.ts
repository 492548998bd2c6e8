import { describe, expect, test } from 'vitest';
import { applyStep } from '../create-situation.ts';
import type { HostUsage } from '../host-usage.ts';
import { group, mount, usage } from '../host-usage.testing.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { judge } from './judge.ts';
import { guest, host, PATHS, statement } from './rules.testing.ts';

const DATABASE = [
  { names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'gdev', SHARE: 'NO' } },
  { names: ['/dev/rdisk/disk4'], attributes: { CONFIG: 'rdev', AUTORDEV: 'YES' } },
  { names: ['/dev/rdisk/disk5'], attributes: { CONFIG: 'rdev' } },
];
const GUESTS = [
  guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'disk:avio_stor:0,1,1:file:/fdev/a']),
  guest('boreas', [`tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`]),
];
const pier = host({ guests: GUESTS, database: DATABASE });

const share = (device: string): Step => ({
  kind: 'attribute',
  device,
  attribute: 'SHARE',
  from: null,
  to: 'YES',
});

/** Severity, rule and code (or missing fact) of each finding. */
function said(situation: Situation, step: Step): readonly string[] {
  return judge(situation, step).findings.map(brief);
}

function brief({ severity, rule, detail }: Finding): string {
  return `${severity} ${rule} ${detail.code === 'unknown' ? detail.fact.kind : detail.code}`;
}

function after(situation: Situation, step: Step): Situation {
  const applied = applyStep(situation, step);
  if (!applied.ok) throw new Error('does not apply');
  return applied.situation;
}

describe('an attribute', () => {
  test.each([
    ['of an entry', '/dev/rdisk/disk3'],
    ['of the entry that another name of its LUN has', '/dev/disk/disk3'],
    ['of a file that a guest has', '/fdev/a'],
    ['of a lunpath that a guest has', PATHS.tape[0]],
    ['of the same lunpath by its instance', `lunpath${lunpathInstance(PATHS.tape[0])}`],
  ])('%s may be set', (_, device) => {
    expect(said(pier, share(device))).toEqual([]);
  });

  test('of a device without an entry changes nothing: the entry comes with the first guest', () => {
    expect(said(pier, share('/dev/pt/pt_tape1'))).toEqual([]);
    expect(said(pier, share(PATHS.tape[1]))).toEqual(['warn device-known no-entry']);
    const change = {
      device: 'changer',
      adapter: 'avio_stor',
      address: null,
      storage: 'attach_path',
    } as const;
    const added = after(pier, {
      kind: 'attach',
      guest: 'atlas',
      statement: { ...change, location: PATHS.changer[0] },
    });
    expect(said(pier, share(PATHS.changer[0]))).toEqual(['warn device-known no-entry']);
    expect(said(added, share(PATHS.changer[0]))).toEqual([]);
  });

  test('of nothing that anybody has is refused', () => {
    expect(said(pier, share('/dev/rdisk/disk99'))).toEqual(['refuse device-known device-unseen']);
    expect(said(pier, share('/fdev/nothing'))).toEqual(['refuse device-known device-unseen']);
  });

  test('where facts are missing it is warned of, and never refused', () => {
    const blind = host({ guests: GUESTS, evidence: { database: false } });
    expect(said(blind, share('/dev/rdisk/disk3'))).toEqual(['warn unknown database']);
    expect(said(blind, share('/fdev/nothing'))).toEqual(['warn unknown database']);
    const cut = host({ guests: GUESTS, database: DATABASE, evidence: { cutOff: true } });
    expect(judge(cut, share('/dev/rdisk/disk99')).outcome).toBe('warned');
    const unread = host({
      guests: [...GUESTS, guest('ceres', [], { devicesRead: false })],
      database: DATABASE,
    });
    expect(said(unread, share('/fdev/nothing'))).toEqual(['warn unknown guest-devices']);
  });
});

function lunpathInstance(path: string): number {
  const { inventory } = host();
  return inventory.instance(inventory.nodeAt(path));
}

test('SHARE=YES on a disk that two guests write is refused: it is all that keeps HP from starting both', () => {
  const twice = [...GUESTS, guest('caicias', ['disk:scsi:0,1,0:disk:/dev/rdisk/disk3'])];
  const shared = host({ guests: twice, database: DATABASE });
  for (const device of ['/dev/rdisk/disk3', '/dev/disk/disk3']) {
    const { findings } = judge(shared, share(device));
    expect(findings.map(brief)).toEqual(['refuse writable-shared share-unsafe']);
    expect(findings[0]).toMatchObject({ detail: { guests: ['atlas', 'caicias'] } });
  }
  const off: Step = {
    kind: 'attribute',
    device: '/dev/rdisk/disk3',
    attribute: 'SHARE',
    from: 'YES',
    to: 'NO',
  };
  expect(said(shared, off)).toEqual([]);
});

describe('a restriction', () => {
  test('of a device that nobody has is allowed, once', () => {
    const step: Step = { kind: 'restrict', device: '/dev/rtape/tape1_BEST' };
    expect(said(host({ database: DATABASE }), step)).toEqual([]);
    expect(said(pier, { kind: 'restrict', device: '/dev/rdisk/disk5' })).toEqual([
      'refuse device-known restricted-already',
    ]);
    expect(said(after(host({ database: DATABASE }), step), step)).toEqual([
      'refuse device-known restricted-already',
    ]);
  });

  test('of what a guest has is warned of, and names the guest', () => {
    const { findings } = judge(pier, { kind: 'restrict', device: '/dev/rdisk/disk3' });
    expect(findings.map(brief)).toEqual(['warn host-in-use restricts-used']);
    expect(findings[0]).toMatchObject({ detail: { guests: ['atlas'] } });
  });
});

describe('the end of a restriction', () => {
  const whole = (change: Partial<HostUsage>) => host({ database: DATABASE, usage: usage(change) });
  const lift: Step = { kind: 'unrestrict', device: '/dev/rdisk/disk5' };

  test('is allowed where a person made it, and the host was seen not to use the device', () => {
    expect(said(whole({}), lift)).toEqual([]);
    expect(said(pier, lift)).toEqual(['warn host-in-use restriction-unchecked']);
    expect(said(whole({ mountsRead: false }), lift)).toEqual(['warn host-in-use restriction-unchecked']);
  });
  test('is refused where the host uses it, and warned of where only a deactivated group does', () => {
    const needed = 'host-in-use restriction-needed';
    expect(said(whole({ mounts: [mount('/data', '/dev/disk/disk5')] }), lift)).toEqual([`refuse ${needed}`]);
    const groupOf = (active: boolean) => group('/dev/vg01', ['/dev/disk/disk5'], [], active);
    expect(said(whole({ volumeGroups: [groupOf(true)] }), lift)).toEqual([`refuse ${needed}`]);
    expect(said(whole({ volumeGroups: [groupOf(false)] }), lift)).toEqual([`warn ${needed}`]);
  });
  test('that the plan made is allowed', () => {
    const free = { database: [], usage: {} };
    const restricted = after(host(free), { kind: 'restrict', device: '/dev/rdisk/disk5' });
    expect(said(restricted, lift)).toEqual([]);
  });
  test('is warned of where the host made it, refused where there is none', () => {
    expect(said(pier, { kind: 'unrestrict', device: '/dev/rdisk/disk4' })).toEqual([
      'warn host-in-use host-restricted',
    ]);
    expect(said(pier, { kind: 'unrestrict', device: '/dev/rdisk/disk3' })).toEqual([
      'refuse device-known not-restricted',
    ]);
  });
});

test('which LUN has a name may be in no output: then it may be restricted under another', () => {
  const cut = { lunRows: false, lunpathRows: false } as const;
  const blind = host({ luns: [], guests: GUESTS, database: DATABASE, evidence: cut });
  const device = '/dev/rdisk/disk3';
  const unknown = 'warn unknown luns';
  expect(said(host({ luns: [], guests: GUESTS, evidence: cut }), { kind: 'unrestrict', device })).toEqual([
    unknown,
  ]);
  expect(said(blind, { kind: 'restrict', device })).toEqual([unknown, 'warn host-in-use restricts-used']);
  expect(said(blind, { kind: 'unrestrict', device: '/dev/rdisk/disk5' })).toEqual([
    'warn host-in-use restriction-unchecked',
  ]);
  expect(said(blind, { kind: 'restrict', device: '/fdev/a' })).toEqual(['warn host-in-use restricts-used']);
});

describe('a new guest', () => {
  const create = (name: string, ...texts: readonly string[]): Step => ({
    kind: 'create',
    guest: name,
    os: 'HPUX',
    statements: texts.map(statement),
  });

  test('has a name of its own that a command line can hold', () => {
    expect(said(pier, create('web1'))).toEqual([]);
    expect(said(pier, create('atlas'))).toEqual(['refuse guest-known guest-exists']);
    expect(said(pier, create('web 1'))).toEqual(['refuse guest-known guest-name']);
    const blind = host({ evidence: { guestList: false } });
    expect(said(blind, create('web1'))).toEqual(['warn unknown guests']);
  });

  test('gets each device as an add, with those before it', () => {
    const disk = 'disk:avio_stor::disk:/dev/rdisk/disk5';
    const refused = judge(pier, create('web1', 'disk:scsi::file:/fdev/b', disk, disk));
    expect(refused.findings.map(brief)).toContain('refuse same-entity-twice entity-twice');
    expect(said(pier, create('web1', disk))).toEqual(
      said(after(pier, create('web1')), { kind: 'attach', guest: 'web1', statement: statement(disk) }),
    );
  });

  test('is taken back, and no other guest is', () => {
    const remove = (name: string): Step => ({ kind: 'remove', guest: name, os: 'HPUX', statements: [] });
    expect(said(after(pier, create('web1')), remove('web1'))).toEqual([]);
    expect(said(pier, remove('atlas'))).toEqual(['refuse guest-known guest-not-created']);
    expect(said(pier, remove('nobody'))).toEqual(['refuse guest-known guest-unknown']);
    expect(applyStep(pier, remove('atlas'))).toEqual({ ok: false });
  });
});
