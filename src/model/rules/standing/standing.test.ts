import { describe, expect, test } from 'vitest';
import { auditOf, findingsOf } from '../../audit/audit.ts';
import type { GuestSpec, InventorySpec, LunSpec } from '../../inventory.testing.ts';
import type { Finding } from '../../verdict.ts';
import { standingWaysOut } from '../../ways-out/standing-ways.ts';
import type { RuleId } from '../ids.ts';
import { guest, host, LUNS, lunsWith, PATHS, said, statement } from '../rules.testing.ts';

const hostWith = (device: string, spec: Partial<InventorySpec> = {}, change: Partial<GuestSpec> = {}) =>
  host({ guests: [guest('atlas', [device], change)], ...spec });

/** What one rule says of a host where `atlas` has this device. */
function audited(rule: RuleId, ...args: Parameters<typeof hostWith>): readonly string[] {
  return said({ outcome: 'allowed', findings: findingsOf(auditOf(hostWith(...args))) }, rule);
}

const DISK = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
const TAPE = `tape:avio_stor:0,1,1:attach_path:${PATHS.tape[0]}`;

describe('orphan', () => {
  test.each([
    ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk99', ['warn orphan']],
    ['tape:avio_stor:0,1,0:attach_path:0/2/1/0.0x9.0x0', ['warn orphan']],
    [DISK, []],
    [TAPE, []],
    ['disk:avio_stor:0,1,0:file:/vm/a.img', []],
  ])('%s: %j', (device, expected) => {
    expect(audited('orphan', device)).toEqual(expected);
  });
  test('what was not read may be there still', () => {
    const unread = { luns: [], evidence: { lunRows: false, lunpathRows: false } };
    expect(audited('orphan', DISK, unread)).toEqual([]);
    expect(audited('unknown', DISK, unread)).toContain('warn luns');
    expect(audited('unknown', TAPE, unread)).toContain('warn lunpaths');
  });
  test('a device that is shown as lost is no orphan yet', () => {
    const luns = lunsWith('disk3', { state: 'NO_HW', health: 'offline' });
    expect(audited('orphan', DISK, { luns })).toEqual([]);
    expect(audited('lunpath-usable', DISK, { luns })).toEqual(['refuse lun-state']);
  });
  test('the way out takes it off the guest', () => {
    const gone = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk99';
    const situation = hostWith(gone);
    const found = findingsOf(auditOf(situation)).find(({ rule }) => rule === 'orphan') as Finding;
    expect(standingWaysOut(situation, found)).toContainEqual([
      { kind: 'detach', guest: 'atlas', statement: statement(gone) },
    ]);
  });
});

describe('single-path', () => {
  const diskOver = (lunpaths: LunSpec['lunpaths']) => ({ luns: lunsWith('disk3', { lunpaths: lunpaths! }) });
  const by = (lunpaths: LunSpec['lunpaths'], device = DISK) => {
    const found = findingsOf(auditOf(hostWith(device, diskOver(lunpaths))));
    return found.flatMap(({ severity, detail }) =>
      detail.code === 'single-path' ? [`${severity} ${detail.by} ${detail.healthy}/${detail.total}`] : [],
    );
  };
  const [first, second] = PATHS.disk;
  const sameHba = '0/2/1/0.0x50060b0000a20002.0x4001000000000000';
  const sameTarget = '0/4/1/0.0x50060b0000a20001.0x4001000000000000';

  test.each([
    ['two HBAs and two target ports', [first, second], []],
    ['one lunpath', [first], ['inform lunpath 1/1']],
    ['one that is healthy', [first, { path: second, health: 'offline' }], ['inform lunpath 1/2']],
    ['a standby one beside it', [first, { path: second, health: 'standby' }], ['inform lunpath 1/2']],
    ['one HBA', [first, sameHba], ['inform hba 2/2']],
    ['one target port', [first, sameTarget], ['inform target 2/2']],
    ['one HBA once the other failed', [first, sameHba, { path: second, state: 'NO_HW' }], ['inform hba 2/3']],
    ['none healthy', [{ path: first, state: 'NO_HW' }], []],
  ] as const)('%s', (_, lunpaths, expected) => {
    expect(by(lunpaths as LunSpec['lunpaths'])).toEqual(expected);
  });
  test('an attached device over a lunpath has one by its nature; by a pass-through name it has the LUN', () => {
    expect(audited('single-path', `burner:avio_stor:0,1,0:attach_path:${PATHS.usb[0]}`)).toEqual([]);
    expect(audited('single-path', 'burner:scsi:0,1,0:attach:/dev/pt/pt_disk5')).toEqual([
      'inform single-path',
    ]);
  });
});

describe('lunpath-class', () => {
  const plain = { luns: lunsWith('disk4', { description: 'HP' }) };
  const DVD = 'dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk4';

  test('a device that stands is no witness for itself', () => {
    expect(audited('lunpath-class', DVD)).toEqual([]);
    expect(audited('lunpath-class', DVD, plain)).toEqual(['warn class-unsure']);
  });
  test('another use of it is', () => {
    const guests = [guest('atlas', [DVD]), guest('bora', [DVD])];
    const findings = findingsOf(auditOf(host({ guests, ...plain })));
    expect(said({ outcome: 'allowed', findings }, 'lunpath-class')).toEqual([]);
  });
  test('what cannot be is refused', () => {
    expect(audited('lunpath-class', `tape:avio_stor:0,1,0:attach_path:${PATHS.disk[0]}`)).toEqual([
      'refuse class',
    ]);
  });
});

describe('lunpath-usable', () => {
  test('an attached device over a dead lunpath takes another of its LUN', () => {
    const luns = lunsWith('tape1', {
      lunpaths: [{ path: PATHS.tape[0], state: 'NO_HW' }, PATHS.tape[1]],
    });
    const situation = hostWith(TAPE, { luns });
    const found = findingsOf(auditOf(situation)).find(({ rule }) => rule === 'lunpath-usable') as Finding;
    expect(found).toMatchObject({ severity: 'refuse', moment: 'audit' });
    const from = statement(TAPE);
    expect(standingWaysOut(situation, found)[0]).toEqual([
      { kind: 'modify', guest: 'atlas', from, to: { ...from, location: PATHS.tape[1] } },
    ]);
  });
});

describe('usb-needs-avio', () => {
  test.each([
    ['burner:scsi:0,1,0:attach:/dev/pt/pt_disk5', ['refuse usb-attach']],
    ['dvd:scsi:0,1,0:disk:/dev/rdisk/disk5', ['warn usb-dvd']],
    [`burner:avio_stor:0,1,0:attach_path:${PATHS.usb[0]}`, []],
  ])('%s: %j', (device, expected) => {
    expect(audited('usb-needs-avio', device)).toEqual(expected);
  });
});

describe('guest-os', () => {
  test('a device that the system does not take stands for nothing', () => {
    expect(audited('guest-os', TAPE, {}, { os: 'WINDOWS' })).toEqual(['refuse os-cannot']);
    expect(audited('guest-os', TAPE)).toEqual([]);
  });
});

describe('unknown', () => {
  test('the host says once what was not read', () => {
    const cut = { luns: LUNS, guests: [guest('atlas', [DISK]), guest('bora', [TAPE])] };
    const findings = findingsOf(auditOf(host({ ...cut, evidence: { cutOff: true, guestList: false } })));
    const told = said({ outcome: 'allowed', findings }, 'unknown');
    expect(told.filter((one) => one === 'warn cut-off')).toHaveLength(1);
    expect(told.filter((one) => one === 'warn guests')).toHaveLength(1);
  });
});
