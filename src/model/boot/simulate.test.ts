import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guest, host, PATHS } from '../rules/rules.testing.ts';
import { bothHave, USES } from '../rules/sharing/sharing.testing.ts';
import { ruleInfo } from '../rules/catalogue.ts';
import type { Situation } from '../situation.ts';
import { hosts, LOSSES, NAMES, someGuests, specs } from './boot.testing.ts';
import { simulateBoot } from './simulate.ts';

const { tape, vioTape, burner, dvd, vioDvd, vioNull, disk, iso } = USES;

/** Each guest of an order with what comes of its boot and what HP's check does. */
function played(situation: Situation, order: readonly string[] = ['atlas', 'bora']): readonly string[] {
  return simulateBoot(situation, order).events.map(
    ({ guest: name, result, hpWould }) => `${name} ${result}, HP ${hpWould}`,
  );
}

const shared = (...names: readonly string[]) => ({
  database: names.map((name) => ({ names: [name], attributes: { SHARE: 'YES' } })),
});

describe('the documented holes of the DVD conflict', () => {
  test('with the VIO DVD up first, HP stops the AVIO burner', () => {
    expect(played(bothHave(vioDvd, burner))).toEqual(['atlas boots, HP boots', 'bora blocked, HP blocks']);
  });
  test('with the AVIO burner up first, HP misses it', () => {
    expect(played(bothHave(burner, vioDvd))).toEqual([
      'atlas boots, HP boots',
      'bora boots-unsafely, HP boots',
    ]);
  });
  test.each([
    ['first', vioNull, burner],
    ['last', burner, vioNull],
  ])('with a null DVD that boots %s, HP misses it', (_, first, second) => {
    expect(played(bothHave(first, second))).toEqual([
      'atlas boots, HP boots',
      'bora boots-unsafely, HP boots',
    ]);
  });
});

describe('what SHARE=YES does not cure, HP lets through', () => {
  test.each([
    ['two kinds of device', dvd, burner, ['/dev/rdisk/disk5', PATHS.usb[0]]],
    ['VIO and AVIO', vioTape, tape, ['/dev/rtape/tape1_BEST', PATHS.tape[0]]],
    ['VIO attached twice', vioTape, vioTape, ['/dev/rtape/tape1_BEST']],
    ['a writable disk', disk, disk, ['/dev/rdisk/disk3']],
    ['a VIO DVD and an AVIO burner', vioDvd, burner, ['/dev/rdisk/disk5']],
  ])('%s', (_, first, second, names) => {
    expect(played(bothHave(first, second))[1]).toBe('bora blocked, HP blocks');
    expect(played(bothHave(first, second, shared(...names)))[1]).toBe('bora boots-unsafely, HP boots');
  });
  test('SHARE of what the guest that is up has counts: a lunpath by itself, everything else by its LUN', () => {
    expect(played(bothHave(tape, vioTape, shared('/dev/rtape/tape1_BEST')))[1]).toBe(
      'bora blocked, HP blocks',
    );
    expect(played(bothHave(tape, vioTape, shared(PATHS.tape[0])))[1]).toBe('bora boots-unsafely, HP boots');
  });
});

test('what may be shared stops the second guest until SHARE is YES', () => {
  expect(played(bothHave(iso, iso))).toEqual(['atlas boots, HP boots', 'bora blocked, HP blocks']);
  expect(played(bothHave(iso, iso, shared('/isos/a.iso')))[1]).toBe('bora boots, HP boots');
});

test('what other lunpaths of a LUN come to is in no manual', () => {
  expect(played(bothHave(tape, USES.tapeByOther))[1]).toBe('bora boots, HP not-documented');
});

test('a device that is gone stops the boot', () => {
  expect(played(bothHave('disk:avio_stor::disk:/dev/rdisk/disk99', disk))).toEqual([
    'atlas blocked, HP blocks',
    'bora boots, HP boots',
  ]);
});

test('a guest that was blocked blocks nobody, one that boots unsafely does', () => {
  const withTwo = (...devices: readonly string[]) => devices;
  const guests = [
    guest(
      'atlas',
      withTwo('dvd:scsi:0,1,0:null:/dev/rdisk/disk5', 'disk:avio_stor:0,2,0:disk:/dev/rdisk/disk3'),
    ),
    guest('bora', withTwo(`burner:avio_stor:0,1,0:attach_path:${PATHS.usb[0]}`)),
    guest(
      'corsa',
      withTwo('disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3', 'disk:avio_stor:0,1,1:file:/vm/c.img'),
    ),
    guest('delta', withTwo('disk:avio_stor:0,1,0:file:/vm/c.img')),
    guest('erie', withTwo('dvd:avio_stor:0,1,0:disk:/dev/rdisk/disk5')),
  ];
  expect(played(host({ guests }), ['atlas', 'bora', 'corsa', 'delta', 'erie'])).toEqual([
    'atlas boots, HP boots',
    'bora boots-unsafely, HP boots',
    'corsa blocked, HP blocks',
    'delta boots, HP boots',
    'erie blocked, HP blocks',
  ]);
});

describe('who is up from the start', () => {
  const on = bothHave(disk, disk, { bora: { state: 'On (EFI)' } });

  test('guests that are on, unless the order boots them anew', () => {
    expect(played(on, ['atlas'])).toEqual(['atlas blocked, HP blocks']);
    expect(simulateBoot(on, ['atlas']).up).toEqual(['bora']);
    expect(played(on, ['atlas', 'bora'])).toEqual(['atlas boots, HP boots', 'bora blocked, HP blocks']);
  });
  test('others where that is said', () => {
    expect(simulateBoot(on, ['atlas'], { up: [] }).events).toMatchObject([{ result: 'boots' }]);
  });
  test('a guest whose state was not read may be up with it', () => {
    const unread = bothHave(disk, disk, { bora: { state: null } });
    expect(simulateBoot(unread, ['atlas']).events).toMatchObject([
      {
        result: 'boots',
        findings: [{ rule: 'unknown', guest: 'bora', detail: { fact: { kind: 'guest-status' } } }],
      },
    ]);
    expect(simulateBoot(unread, ['bora', 'atlas']).events[0]).toMatchObject({ findings: [] });
  });
});

test('names that boot nobody are told of', () => {
  const { events, problems } = simulateBoot(bothHave(disk, tape), ['atlas', 'ghost', 'bora', 'atlas']);
  expect(events.map(({ guest: name }) => name)).toEqual(['atlas', 'bora']);
  expect(problems).toEqual([
    { code: 'unknown-guest', guest: 'ghost' },
    { code: 'named-twice', guest: 'atlas' },
  ]);
});

test('who boots has nothing against it, who does not has, and HP never stops what boots unsafely', () => {
  fc.assert(
    fc.property(hosts, someGuests, (situation, order) => {
      for (const { result, hpWould, findings } of simulateBoot(situation, order).events) {
        const isRefused = findings.some(({ severity }) => severity === 'refuse');
        expect(result === 'boots').toBe(!isRefused);
        if (result === 'boots-unsafely') expect(hpWould).not.toBe('blocks');
        if (hpWould === 'blocks') expect(result).toBe('blocked');
      }
    }),
  );
});

test('a boot changes nothing for those that boot after it but that the guest is up', () => {
  fc.assert(
    fc.property(hosts, someGuests, (situation, order) => {
      const whole = simulateBoot(situation, order, { up: [] });
      let up: readonly string[] = [];
      for (const event of whole.events) {
        const alone = simulateBoot(situation, [event.guest], { up });
        expect(alone.events).toEqual([event]);
        up = alone.up;
      }
      expect(whole.up).toEqual(up);
    }),
  );
});

test('rules say at a boot only what their rows of the catalogue announce', () => {
  fc.assert(
    fc.property(hosts, (situation) => {
      for (const { findings } of simulateBoot(situation, NAMES).events) {
        for (const { rule, severity, moment } of findings) {
          expect(moment).toBe('boot');
          expect(ruleInfo(rule).moments.boot).toContain(severity);
        }
      }
    }),
  );
});

describe('facts that were not read', () => {
  test.each(Object.entries(LOSSES))('without %s no boot that was refused goes without a word', (_, lose) => {
    fc.assert(
      fc.property(specs, fc.constantFrom(...NAMES), (spec, name) => {
        const [whole] = simulateBoot(host(spec), [name]).events;
        fc.pre(whole!.result !== 'boots');
        const [lossy] = simulateBoot(host(lose(spec)), [name]).events;
        expect(lossy!.findings.filter(({ severity }) => severity !== 'inform')).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  test.each(Object.entries(LOSSES))('without %s no boot is refused that was not', (_, lose) => {
    fc.assert(
      fc.property(specs, fc.constantFrom(...NAMES), (spec, name) => {
        const [whole] = simulateBoot(host(spec), [name]).events;
        fc.pre(whole!.result === 'boots');
        expect(simulateBoot(host(lose(spec)), [name]).events[0]!.result).toBe('boots');
      }),
      { numRuns: 40 },
    );
  });
});
