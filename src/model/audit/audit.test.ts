import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyStep } from '../create-situation.ts';
import { guest, host, LUNS, PATHS, statement } from '../rules/rules.testing.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { auditOf, bySeverity, findingsOf } from './audit.ts';

const on = (device: string) => [device];
const DISK = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
const ON = { state: 'On (OS)' };

const brief = ({ rule, severity, guest: of }: Finding): string => `${of} ${severity} ${rule}`;
const all = (situation: Situation): readonly string[] => findingsOf(auditOf(situation)).map(brief);

describe('an audit', () => {
  test('finds one writable disk on two guests, on each of them', () => {
    const found = all(host({ guests: [guest('atlas', on(DISK)), guest('bora', on(DISK))] }));
    expect(found).toContain('atlas refuse writable-shared');
    expect(found).toContain('bora refuse writable-shared');
  });

  test('puts the worst first', () => {
    const situation = host({ guests: [guest('atlas', on(DISK)), guest('bora', on(DISK))], database: [] });
    const { refuse, warn, inform } = bySeverity(findingsOf(auditOf(situation)));
    expect(findingsOf(auditOf(situation))).toEqual([...refuse, ...warn, ...inform]);
  });

  test('says a fact that was not read once, of the host', () => {
    const guests = ['atlas', 'bora'].map((name) =>
      guest(name, on(`tape:scsi:0,1,0:attach:/dev/pt/pt_tape1`)),
    );
    const found = all(host({ guests, evidence: { database: false } }));
    expect(found.filter((one) => one.endsWith('unknown'))).toEqual([' warn unknown']);
  });

  test('says nothing of a device by itself', () => {
    expect(all(host({ guests: [guest('atlas', on(DISK))] }))).toEqual([]);
  });
});

describe('an audit after steps', () => {
  const texts = [
    DISK,
    'disk:scsi:0,2,0:disk:/dev/rdisk/disk3',
    'dvd:scsi:0,2,1:disk:/dev/rdisk/disk5',
    `burner:avio_stor:0,1,1:attach_path:${PATHS.usb[0]}`,
    'tape:scsi:0,2,2:attach:/dev/pt/pt_tape1',
    `tape:avio_stor:0,1,2:attach_path:${PATHS.tape[0]}`,
    `tape:avio_stor:0,1,3:attach_path:${PATHS.tape[1]}`,
    'disk:avio_stor:0,1,4:lv:/dev/vg01/rlvol1',
    'disk:avio_stor:0,1,5:file:/vm/a.img',
  ];
  const devices = ['/dev/rdisk/disk5', '/dev/rtape/tape1_BEST', PATHS.tape[0], '/dev/rdisk/disk3'];
  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('attach' as const, 'detach' as const),
      guest: fc.constantFrom('atlas', 'bora', 'ceres'),
      statement: fc.constantFrom(...texts).map(statement),
    }),
    fc.record({
      kind: fc.constant('attribute' as const),
      device: fc.constantFrom(...devices),
      attribute: fc.constantFrom('SHARE' as const, 'SHARE_LUNPATHS' as const),
      from: fc.constant(null),
      to: fc.constantFrom('YES' as const, 'NO' as const),
    }),
    fc.record({
      kind: fc.constantFrom('restrict' as const, 'unrestrict' as const),
      device: fc.constantFrom(...devices),
    }),
  );
  const usage = {
    volumeGroups: [
      {
        name: '/dev/vg01',
        active: true,
        physicalVolumes: ['/dev/disk/disk3'],
        logicalVolumes: [],
        origin: { output: 0, line: 1 },
      },
    ],
    groupsRead: true,
  };

  test('is the audit of the host that they make', () => {
    const start = host({
      luns: LUNS,
      guests: [guest('atlas', on(DISK), ON), guest('bora', [], ON), guest('ceres')],
      usage,
    });
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (sequence) => {
        let situation = start;
        let audit = auditOf(situation);
        for (const step of sequence) {
          const applied = applyStep(situation, step);
          if (!applied.ok) continue;
          situation = applied.situation;
          audit = auditOf(situation, audit);
          expect(findingsOf(audit)).toEqual(findingsOf(auditOf(situation)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('names a guest that a step made one, though no list of guests was read', () => {
    const start = host({ guests: [guest('atlas')], evidence: { guestList: false } });
    const applied = applyStep(start, { kind: 'attach', guest: 'newcomer', statement: statement(DISK) });
    if (!applied.ok) throw new Error('does not apply');
    const audit = findingsOf(auditOf(applied.situation, auditOf(start)));
    expect(audit).toEqual(findingsOf(auditOf(applied.situation)));
    expect(audit).toContainEqual(
      expect.objectContaining({
        detail: { code: 'unknown', fact: { kind: 'guest-devices', guests: ['newcomer'] } },
      }),
    );
  });
});
