import { describe, expect, test } from 'vitest';
import { applyStep } from '../../create-situation.ts';
import type { DatabaseSpec } from '../../inventory.testing.ts';
import type { Situation } from '../../situation.ts';
import type { Step } from '../../step.ts';
import { attach, guest, host, lunsWith, PATHS, said } from '../rules.testing.ts';
import { contextOfAdd } from '../judge-device.ts';
import { ruleOf } from '../catalogue.ts';
import type { RuleId } from '../ids.ts';
import { statement } from '../rules.testing.ts';
import { atAdd, atAudit, atBoot, ON, placed, USES } from './sharing.testing.ts';

const { tape, tapeByOther, vioTape, dvd, vioDvd, iso, disk } = USES;
const BOTH_ON = { atlas: ON, bora: ON };
const entry = (name: string, attributes: Readonly<Record<string, string>>): DatabaseSpec => ({
  names: [name],
  attributes,
});
const YES = { SHARE: 'YES' };

/** Those of the edits for `atlas` that set an attribute, as applied steps. */
function settingsFor(situation: Situation, use: string, rule: RuleId): readonly Step[] {
  const found = attach(situation, use).findings.find((one) => one.rule === rule);
  const context = contextOfAdd(situation, 'atlas', statement(use));
  if (found === undefined || context === null) return [];
  const edits = ruleOf(rule).edits?.(found, context) ?? [];
  return edits.flatMap((edit) => (edit.kind === 'before' && edit.step.kind === 'attribute' ? edit.step : []));
}

function applied(situation: Situation, step: Step): Situation {
  const done = applyStep(situation, step);
  if (!done.ok) throw new Error(JSON.stringify(step));
  return done.situation;
}

const beside = (use: string, database: readonly DatabaseSpec[] = []) =>
  host({ guests: [guest('atlas'), guest('bora', [placed(use)])], database });

describe('share-no', () => {
  test.each([
    ['the same lunpath', tape, tape],
    ['one drive as a virtual DVD', dvd, dvd],
    ['one image', iso, iso],
    ['one image through scsi', 'dvd:scsi::file:/isos/a.iso', 'dvd:scsi::file:/isos//a.iso'],
    ['a null DVD and one with its medium', vioDvd, USES.vioNull],
  ])('%s warns until a boot, where it stops the second guest', (_, own, other) => {
    expect(atAdd(own, other, 'share-no')).toEqual(['warn share-no']);
    expect(atAdd(own, other, 'share-no', BOTH_ON)).toEqual(['warn share-no']);
    expect(atAudit(own, other, 'share-no', BOTH_ON)).toEqual(['warn share-no']);
    expect(atBoot(own, other, 'share-no')).toEqual(['refuse share-no']);
  });
  test.each([
    ['another lunpath', tape, tapeByOther],
    ['two adapter types', dvd, vioDvd],
    ['VIO attached', vioTape, vioTape],
    ['disks', disk, disk],
  ])('%s is for other rules to judge', (_, own, other) => {
    expect(atBoot(own, other, 'share-no')).toEqual([]);
  });
  test('an entry with SHARE=NO is as good as none', () => {
    const database = [entry('/dev/rdisk/disk5', { SHARE: 'NO' })];
    expect(atBoot(dvd, dvd, 'share-no', { database })).toEqual(['refuse share-no']);
  });
  test.each(['/dev/rdisk/disk5', '/dev/disk/disk5', '/dev/pt/pt_disk5'])(
    'SHARE=YES under %s holds for the drive, whatever name a guest has it by',
    (name) => {
      expect(atBoot(dvd, dvd, 'share-no', { database: [entry(name, YES)] })).toEqual([]);
    },
  );
  test('so does SHARE=YES of an entry that only its WWID joins to the drive', () => {
    const luns = lunsWith('disk5', { wwid: '0x600508b4000a1b2c' });
    const database = [{ names: ['/dev/cdrom'], attributes: YES, uniqueId: '0x01.0x00.0x600508b4000a1b2c' }];
    expect(atBoot(dvd, dvd, 'share-no', { luns, database })).toEqual([]);
  });
  test('of a LUN with two rows the names of both count, whichever of them a guest has', () => {
    const wwid = '0x600508b4000a1b2c';
    const luns = lunsWith('disk4', { wwid }).map((lun) => (lun.name === 'disk5' ? { ...lun, wwid } : lun));
    const byOther = 'dvd:avio_stor::disk:/dev/rdisk/disk4';
    for (const name of ['/dev/rdisk/disk4', '/dev/rdisk/disk5']) {
      const change = { luns, database: [entry(name, YES)] };
      expect(atBoot(dvd, byOther, 'share-no', change)).toEqual([]);
      expect(atBoot(byOther, dvd, 'share-no', change)).toEqual([]);
      expect(atBoot(dvd, dvd, 'share-no', change)).toEqual([]);
    }
    expect(atBoot(dvd, byOther, 'share-no', { luns })).toEqual(['refuse share-no']);
  });
  test('an attached device is shared by its lunpath, not by its LUN', () => {
    const ofPath = [entry(PATHS.tape[0].toUpperCase().replaceAll('X', 'x'), YES)];
    expect(atBoot(tape, tape, 'share-no', { database: ofPath })).toEqual([]);
    const ofLun = [entry('/dev/rtape/tape1_BEST', YES)];
    expect(atBoot(tape, tape, 'share-no', { database: ofLun })).toEqual(['refuse share-no']);
    const ofOther = [entry(PATHS.tape[1], YES)];
    expect(atBoot(tape, tape, 'share-no', { database: ofOther })).toEqual(['refuse share-no']);
  });
  test('the lunpath may stand in the database by its instance', () => {
    const luns = lunsWith('tape1', { lunpaths: [{ path: PATHS.tape[0], instance: 21 }] });
    const database = [entry('lunpath21', YES)];
    expect(atBoot(tape, tape, 'share-no', { luns, database })).toEqual([]);
  });
  test('a lunpath that no LUN is known behind is one thing by its name', () => {
    const lost = 'tape:avio_stor::attach_path:0/9/1/0.0x5.0x0';
    expect(atBoot(lost, lost, 'share-no')).toEqual(['refuse share-no']);
  });
  test('without the database nobody knows, and nobody is refused', () => {
    const evidence = { database: false };
    expect(atBoot(dvd, dvd, 'share-no', { evidence })).toEqual([]);
    expect(atBoot(dvd, dvd, 'unknown', { evidence })).toEqual(['warn database']);
  });
  test.each([
    ['a drive', dvd, '/dev/rdisk/disk5'],
    ['a lunpath', tape, PATHS.tape[0]],
    ['an image', iso, '/isos/a.iso'],
  ])('of %s SHARE=YES is offered, and cures it', (_, use, device) => {
    const situation = beside(use);
    const [step, ...more] = settingsFor(situation, use, 'share-no');
    expect(more).toEqual([]);
    expect(step).toEqual({ kind: 'attribute', device, attribute: 'SHARE', from: null, to: 'YES' });
    expect(said(attach(applied(situation, step!), use), 'share-no')).toEqual([]);
  });
  test('an entry is set under its own first name', () => {
    const situation = beside(dvd, [
      { names: ['/dev/disk/disk5', '/dev/rdisk/disk5'], attributes: { SHARE: 'NO' } },
    ]);
    expect(settingsFor(situation, dvd, 'share-no')).toMatchObject([
      { device: '/dev/disk/disk5', from: 'NO' },
    ]);
  });
  test('a DVD by a lunpath is no device that anything takes, so there is nothing to share', () => {
    const byLunpath = `dvd:scsi::attach_path:${PATHS.usb[0]}`;
    const null5 = 'dvd:scsi::null:/dev/rdisk/disk5';
    expect(atAudit(null5, byLunpath, 'share-no')).toEqual([]);
    expect(atAudit(byLunpath, null5, 'share-no')).toEqual([]);
    expect(atAudit(null5, null5, 'share-no')).toEqual(['warn share-no']);
  });
});

describe('share-lunpaths', () => {
  test('another lunpath of the LUN warns at every moment', () => {
    expect(atAdd(tape, tapeByOther, 'share-lunpaths', BOTH_ON)).toEqual(['warn share-lunpaths']);
    expect(atBoot(tape, tapeByOther, 'share-lunpaths')).toEqual(['warn share-lunpaths']);
    expect(atAudit(tape, tapeByOther, 'share-lunpaths', BOTH_ON)).toEqual(['warn share-lunpaths']);
  });
  test('the same lunpath does not', () => {
    expect(atBoot(tape, tape, 'share-lunpaths')).toEqual([]);
  });
  test("the LUN's entry allows it, a lunpath's does not", () => {
    const allowed = { SHARE_LUNPATHS: 'YES', SHARE: 'NO' };
    const ofLun = [entry('/dev/rtape/tape1_BEST', allowed)];
    expect(atBoot(tape, tapeByOther, 'share-lunpaths', { database: ofLun })).toEqual([]);
    const ofPath = [entry(PATHS.tape[0], allowed)];
    expect(atBoot(tape, tapeByOther, 'share-lunpaths', { database: ofPath })).toEqual([
      'warn share-lunpaths',
    ]);
  });
  test('without the database nobody knows', () => {
    const evidence = { database: false };
    expect(atBoot(tape, tapeByOther, 'share-lunpaths', { evidence })).toEqual([]);
    expect(atBoot(tape, tapeByOther, 'unknown', { evidence })).toEqual(['warn database']);
  });
  test('SHARE_LUNPATHS=YES is offered, and cures it', () => {
    const situation = beside(tapeByOther);
    const [step] = settingsFor(situation, tape, 'share-lunpaths');
    expect(step).toMatchObject({ device: '/dev/rtape/tape1_BEST', attribute: 'SHARE_LUNPATHS', to: 'YES' });
    expect(said(attach(applied(situation, step!), tape), 'share-lunpaths')).toEqual([]);
  });
});

describe('attached-shared', () => {
  test('a tape that another guest has is told of, at an add and at an audit', () => {
    expect(atAdd(tape, tapeByOther, 'attached-shared')).toEqual(['inform shared-attached']);
    expect(atAudit(tape, tape, 'attached-shared')).toEqual(['inform shared-attached']);
    expect(atBoot(tape, tape, 'attached-shared')).toEqual([]);
  });
  test('a free one is not', () => {
    expect(atAdd(tape, 'disk:avio_stor::file:/a', 'attached-shared')).toEqual([]);
  });
});

describe('host-has-open', () => {
  test('what is attached through scsi may be open on the host, under a name that is told', () => {
    const { findings } = attach(beside(disk), vioTape);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'host-has-open',
        severity: 'inform',
        guest: 'atlas',
        detail: { code: 'host-open', entity: 'tape1', name: '/dev/rtape/tape1_BEST' },
      }),
    );
  });
  test('by its persistent name, where it has legacy ones too', () => {
    const dsfs = ['/dev/pt/pt_tape1', '/dev/rmt/0m', '/dev/rtape/tape1_BEST'];
    const { findings } = attach(
      host({ luns: lunsWith('tape1', { dsfs }), guests: [guest('atlas')] }),
      vioTape,
    );
    const open = findings.find(({ rule }) => rule === 'host-has-open');
    expect(open?.detail).toMatchObject({ name: '/dev/rtape/tape1_BEST' });
  });
  test('AVIO attached devices and virtual ones may be open there', () => {
    expect(said(attach(beside(disk), tape), 'host-has-open')).toEqual([]);
    expect(said(attach(beside(disk), vioDvd), 'host-has-open')).toEqual([]);
  });
});
