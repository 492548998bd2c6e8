import { describe, expect, test } from 'vitest';
import { bootFindings } from '../../boot/boot-findings.ts';
import type { Finding } from '../../verdict.ts';
import { auditOf, findingsOf } from '../../audit/audit.ts';
import { judge } from '../judge.ts';
import { attach, guest, host, lunsWith, PATHS, said, statement } from '../rules.testing.ts';

const tapeBy = (path: string) => `tape:avio_stor::attach_path:${path}`;

describe('same-entity-twice', () => {
  const own = (device: string) => host({ guests: [guest('atlas', [device])] });

  test('another lunpath of the same LUN is the same entity', () => {
    const verdict = attach(own(`tape:avio_stor:0,1,0:attach_path:${PATHS.tape[0]}`), tapeBy(PATHS.tape[1]));
    expect(said(verdict, 'same-entity-twice')).toEqual(['refuse entity-twice']);
  });
  test('so are its pass-through name and another DSF', () => {
    expect(
      said(
        attach(own('tape:scsi:0,1,0:attach:/dev/pt/pt_tape1'), tapeBy(PATHS.tape[1])),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:disk:/dev/disk/disk3'), 'disk:avio_stor::disk:/dev/rdisk/disk3'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
  });
  test('two LUN names with one WWID are one entity', () => {
    const wwid = '0x600508b4000a1b2c';
    const luns = lunsWith('disk3', { wwid }).map((lun) => (lun.name === 'disk4' ? { ...lun, wwid } : lun));
    const twin = host({ guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])], luns });
    const { findings } = attach(twin, 'disk:avio_stor::disk:/dev/rdisk/disk3');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'same-entity-twice',
        detail: expect.objectContaining({ byWwid: true }),
      }),
    );
  });
  test('one file or volume is one entity', () => {
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:file:/vm/a.img'), 'disk:avio_stor::file:/vm//a.img'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
    expect(
      said(
        attach(own('disk:avio_stor:0,1,0:lv:/dev/vg01/rlvol1'), 'disk:scsi::lv:/dev/vg01/rlvol1'),
        'same-entity-twice',
      ),
    ).toEqual(['refuse entity-twice']);
  });
  test('a move takes its own old claim away', () => {
    const from = { guest: 'atlas', statement: statement('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3') };
    const to = { guest: 'atlas', statement: statement('disk:avio_stor:0,2,0:disk:/dev/rdisk/disk3') };
    const verdict = judge(own('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'), { kind: 'move', from, to });
    expect(said(verdict, 'same-entity-twice')).toEqual([]);
  });
  test('without WWIDs names tell LUNs apart: nearly surely in the agile view, not at all in the legacy one', () => {
    const agile = host({
      guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk4'])],
      luns: lunsWith('disk3', { wwid: '', description: 'TEAC    DVD-ROM DW-224EV' }),
    });
    expect(said(attach(agile, 'disk:avio_stor::disk:/dev/rdisk/disk3'), 'same-entity-twice')).toEqual([
      'inform identity-by-name',
    ]);
    const row = (name: string, dsf: string, legacyPath: string) => ({
      name,
      wwid: '',
      dsfs: [dsf],
      legacyPath,
      description: 'HP HSV210',
    });
    const legacy = host({
      guests: [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdsk/c1t0d1'])],
      luns: [
        row('disk1', '/dev/rdsk/c1t0d1', '0/2/1/0.1.6.0.0.0.1'),
        row('disk2', '/dev/rdsk/c2t0d1', '0/4/1/0.1.6.0.0.0.1'),
      ],
    });
    expect(said(attach(legacy, 'disk:avio_stor::disk:/dev/rdsk/c2t0d1'), 'unknown')).toContain(
      'warn identity',
    );
  });
  test('in a legacy listing another guest may have it under another name, and that is said at every moment', () => {
    const row = (at: number, wwid: string) => ({
      name: `disk${at}`,
      wwid,
      dsfs: [`/dev/rdsk/c${at}t0d1`],
      legacyPath: `0/${at}/1/0.1.6.0.0.0.1`,
      description: 'HP HSV210',
    });
    const disk = (at: number) => `disk:avio_stor:0,1,0:disk:/dev/rdsk/c${at}t0d1`;
    const legacy = (own: string, other: string, devices: readonly string[] = []) =>
      host({
        luns: [row(1, own), row(2, other)],
        guests: [guest('atlas', devices), guest('bora', [disk(2)])],
      });
    const [A, B] = ['0x600508b4000f1a2b0000000000000001', '0x600508b4000f1a2b0000000000000002'];
    const atAdd = (own: string, other: string) => said(attach(legacy(own, other), disk(1)), 'unknown');
    expect(atAdd('', '')).toContain('warn identity');
    expect(atAdd(A, '')).toContain('warn identity');
    expect(atAdd(A, B)).not.toContain('warn identity');
    expect(said(attach(legacy(A, A), disk(1)), 'writable-shared')).toEqual(['refuse disk-shared']);
    const standing = legacy('', '', [disk(1)]);
    const kinds = (findings: readonly Finding[]) =>
      findings.flatMap(({ detail }) => (detail.code === 'unknown' ? detail.fact.kind : []));
    expect(kinds(bootFindings(standing, 'atlas', (other) => other === 'bora'))).toContain('identity');
    expect(kinds(bootFindings(standing, 'atlas', () => false))).not.toContain('identity');
    expect(kinds(auditOf(standing).ofHost)).toContain('identity');
    expect(kinds(auditOf(legacy('', '')).ofHost)).not.toContain('identity');
  });
  test('an audit names each of two standing uses, and not a device for itself', () => {
    const devices = [
      'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
      'disk:avio_stor:0,1,1:disk:/dev/disk/disk3',
    ];
    const twice = auditOf(host({ guests: [guest('atlas', devices)] }));
    const found = twice.byGuest.get('atlas')!.filter(({ rule }) => rule === 'same-entity-twice');
    expect(found.map(({ severity, detail }) => [severity, detail])).toEqual(
      devices
        .toReversed()
        .map((statement) => ['refuse', { code: 'entity-twice', entity: 'disk3', statement, byWwid: false }]),
    );
    const once = auditOf(host({ guests: [guest('atlas', devices.slice(0, 1))] }));
    expect(findingsOf(once).filter(({ rule }) => rule === 'same-entity-twice')).toEqual([]);
  });
  test('where no WWID proves it, that is said', () => {
    const luns = lunsWith('disk3', { wwid: '' });
    const guests = [guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3'])];
    const { findings } = attach(host({ guests, luns }), 'disk:avio_stor::disk:/dev/disk/disk3');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'same-entity-twice', byNames: true }));
  });
});
