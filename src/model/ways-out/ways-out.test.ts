import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditOf, findingsOf } from '../audit/audit.ts';
import { formatStatement } from '../format-statement.ts';
import type { GuestSpec } from '../inventory.testing.ts';
import { bootFindings } from '../boot/boot-findings.ts';
import { judge } from '../rules/judge.ts';
import { guest, host, LUNS, PATHS, statement } from '../rules/rules.testing.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import { bootWaysOut, standingWaysOut } from './standing-ways.ts';
import { after } from './way-out.ts';
import { waysOut } from './ways-out.ts';

const attach = (text: string, to = 'atlas'): Step => ({
  kind: 'attach',
  guest: to,
  statement: statement(text),
});

const nobody = (): boolean => false;

/** `guest -a STATEMENT`, one a step. */
function brief(step: Step): string {
  switch (step.kind) {
    case 'attach':
      return `${step.guest} -a ${formatStatement(step.statement)}`;
    case 'detach':
      return `${step.guest} -d ${formatStatement(step.statement)}`;
    case 'attribute':
      return `${step.device} ${step.attribute}=${step.to}`;
    default:
      return step.kind;
  }
}

const ways = (situation: Situation, step: Step) => waysOut(situation, step).map((way) => way.map(brief));

describe('the ways out of a refused add', () => {
  test('name the character device in place of the block device', () => {
    const asked = attach('disk:avio_stor:0,1,0:disk:/dev/disk/disk3');
    expect(ways(host({ guests: [guest('atlas')] }), asked)).toContainEqual([
      'atlas -a disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
    ]);
  });

  test('take what another guest has off it first', () => {
    const there = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
    const situation = host({ guests: [guest('atlas'), guest('bora', [there])] });
    expect(ways(situation, attach(there))[0]).toEqual([`bora -d ${there}`, `atlas -a ${there}`]);
  });

  test.each(['On (OS)', 'On (EFI)', 'Invalid', null])('take no disk from a guest that is %s', (state) => {
    const there = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
    const situation = host({ guests: [guest('atlas'), guest('bora', [there], { state })] });
    expect(judge(situation, attach(there)).outcome).toBe('refused');
    expect(ways(situation, attach(there))).toEqual([]);
    const [found] = auditOf(situationWith(state)).byGuest.get('atlas')!;
    const standing = standingWaysOut(situationWith(state), found!).map((way) => way.map(brief));
    expect(standing).toEqual([[`atlas -d ${there}`]]);

    function situationWith(stateOfBora: string | null): Situation {
      return host({ guests: [guest('atlas', [there]), guest('bora', [there], { state: stateOfBora })] });
    }
  });

  test('put two things right where two are wrong', () => {
    const there = 'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3';
    const situation = host({ guests: [guest('atlas'), guest('bora', [there])] });
    expect(ways(situation, attach('disk:avio_stor:0,1,0:disk:/dev/disk/disk3'))[0]).toEqual([
      `bora -d ${there}`,
      `atlas -a ${there}`,
    ]);
  });

  test('are none where no command helps', () => {
    expect(ways(host({ guests: [guest('atlas')] }), attach('disk:scsi::disk:/dev/rdisk/disk99'))).toEqual([]);
  });

  test('are none where nothing is refused', () => {
    const situation = host({ guests: [guest('atlas')] });
    expect(ways(situation, attach('disk:scsi::disk:/dev/rdisk/disk3'))).toEqual([]);
  });
});

const texts = [
  'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
  'disk:scsi:0,2,0:disk:/dev/disk/disk3',
  'dvd:scsi:0,2,1:disk:/dev/rdisk/disk5',
  'dvd:avio_stor:0,1,1:disk:/dev/rdisk/disk4',
  'burner:scsi:0,2,2:attach:/dev/pt/pt_disk5',
  `burner:avio_stor:0,1,2:attach_path:${PATHS.usb[0]}`,
  'tape:scsi:0,2,3:attach:/dev/pt/pt_tape1',
  `tape:avio_stor:0,1,3:attach_path:${PATHS.tape[0]}`,
  `tape:avio_stor:0,9,4:attach_path:${PATHS.tape[1]}`,
  'tape:avio_stor::attach:/dev/pt/pt_tape1',
  `changer:avio_stor:0,1,200:attach_path:${PATHS.changer[0]}`,
  'disk:avio_stor:0,1,4:lv:/dev/vg01/lvol1',
  'disk:avio_stor:0,1,5:disk:/dev/rdisk/disk99',
];

const guests: fc.Arbitrary<readonly GuestSpec[]> = fc.tuple(
  ...['atlas', 'bora', 'ceres'].map((name) =>
    fc
      .record({
        os: fc.constantFrom<GuestSpec['os']>('HPUX', 'WINDOWS', 'OPENVMS'),
        state: fc.constantFrom('On (OS)', 'Off'),
        devices: fc.subarray(texts, { maxLength: 4 }),
      })
      .map((change) => guest(name, change.devices, change as Partial<GuestSpec>)),
  ),
);

const hosts = guests.map((all) => host({ luns: LUNS, guests: all }));

test('a guest that does not boot for a device that is gone boots without it', () => {
  const gone = 'disk:scsi:0,1,0:disk:/dev/rdisk/disk99';
  const situation = host({ guests: [guest('atlas', [gone])] });
  const [found] = bootFindings(situation, 'atlas', nobody);
  expect(found).toMatchObject({ rule: 'device-known', severity: 'refuse' });
  expect(bootWaysOut(situation, found!, nobody).map((way) => way.map(brief))).toEqual([[`atlas -d ${gone}`]]);
});

describe('any way out', () => {
  test('of a refused add comes to it by steps that nobody refuses, and needs all of them', () => {
    fc.assert(
      fc.property(hosts, fc.constantFrom(...texts), (situation, text) => {
        const asked = attach(text);
        const found = waysOut(situation, asked);
        if (found.length > 0) expect(judge(situation, asked).outcome).toBe('refused');
        for (const way of found) {
          expect(after(situation, way)).not.toBeNull();
          const last = way.at(-1)!;
          expect(last).toMatchObject({ kind: 'attach', guest: 'atlas' });
          for (const left of way.slice(0, -1)) {
            const fewer = way.filter((step) => step !== left);
            expect(after(situation, fewer)).toBeNull();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of what stands leaves the host no worse, and the thing gone', () => {
    fc.assert(
      fc.property(hosts, (situation) => {
        const findings = findingsOf(auditOf(situation));
        for (const found of findings.slice(0, 6)) {
          for (const way of standingWaysOut(situation, found)) {
            const then = after(situation, way);
            expect(then).not.toBeNull();
            const still = findingsOf(auditOf(then!)).map((one) => JSON.stringify(one));
            expect(still).not.toContain(JSON.stringify(found));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
