import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guest, hostOf } from '../rules/rules.testing.ts';
import type { GuestSpec } from '../inventory.testing.ts';
import type { Situation } from '../situation.ts';
import { guestSees, targetSeenAs, targetsSeenAt } from './guest-sees.ts';

/** A host with one guest, which has one device. */
function hostWith(statement: string, change: Partial<GuestSpec> = {}, version?: 'v2' | 'v3'): Situation {
  const situation = hostOf({ guests: [guest('atlas', [statement], change)] });
  const [atlas] = situation.guests;
  if (version === undefined) return situation;
  return { ...situation, guests: [{ ...atlas!, hpuxVersion: version }] };
}

function seen(situation: Situation) {
  const [atlas] = situation.guests;
  return guestSees(atlas!.adapters[0]!.targets[0]!, atlas);
}

const AT_22 = 'disk:avio_stor:0,2,22:lv:/dev/vg01/rlvol1';

describe('what a guest sees', () => {
  test('target 22 in all forms, where the version of HP-UX is not known', () => {
    expect(seen(hostWith(AT_22))).toEqual({
      v2Path: '0/0/2/0.6.1',
      v3Lunpath: '0/0/2/0.0x16.0x0',
      efiPath: 'Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun16,Lun0)',
    });
  });

  test.each([
    ['v2', '0/0/2/0.6.1', null],
    ['v3', null, '0/0/2/0.0x16.0x0'],
  ] as const)('an 11i %s guest has one of the two', (version, v2Path, v3Lunpath) => {
    expect(seen(hostWith(AT_22, {}, version))).toMatchObject({ v2Path, v3Lunpath });
  });

  test('another system has no HP-UX path', () => {
    expect(seen(hostWith(AT_22, { os: 'WINDOWS' }))).toEqual({
      v2Path: null,
      v3Lunpath: null,
      efiPath: 'Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun16,Lun0)',
    });
  });

  test('of a scsi target, and of one that stands nowhere, nothing is documented', () => {
    expect(seen(hostWith('disk:scsi:0,2,2:lv:/dev/vg01/rlvol1'))).toBeNull();
    const [atlas] = hostOf({ guests: [guest('atlas', ['nonsense'])] }).guests;
    expect(guestSees(atlas!.unplaced[0]!)).toBeNull();
  });
});

describe('and back', () => {
  test('every target of every slot is found by each form of its own', () => {
    const places = fc.record({ bus: fc.nat(7), slot: fc.nat(7), target: fc.nat(127) });
    fc.assert(
      fc.property(places, ({ bus, slot, target }) => {
        const situation = hostWith(`disk:avio_stor:${bus},${slot},${target}:lv:/dev/vg01/rlvol1`);
        const sees = seen(situation)!;
        const forms = [sees.v2Path!, sees.v3Lunpath!, sees.efiPath];
        expect(forms.map(targetSeenAs)).toEqual(
          ['v2', 'v3', 'efi'].map((form) => ({ form, bus, slot, target })),
        );
        expect(targetsSeenAt(situation, { form: 'v3', bus, slot, target }).map(({ id }) => id)).toEqual([
          `atlas/${bus},${slot},${target}`,
        ]);
      }),
    );
  });

  test.each([
    ['0/0/2/0.06.1', { form: 'v2', target: 22 }],
    ['0/0/2/0.0X16.0x00', { form: 'v3', target: 22 }],
    ['acpi(pnp0a03,0) / pci(2|0) / scsi(pun16,lun0)', { form: 'efi', target: 22 }],
  ])('%s is read', (text, expected) => {
    expect(targetSeenAs(text)).toMatchObject(expected);
  });

  test.each([
    '0/0/2/0.16.1',
    '0/0/2/0.0x16.0x1',
    '0/0/2/1.6.1',
    '0/0/2/0',
    'Acpi(PNP0A03,0)/Pci(2|1)/Scsi(Pun16,Lun0)',
    '',
  ])('%j is none', (text) => {
    expect(targetSeenAs(text)).toBeNull();
  });

  test('a scsi target at that place is not meant', () => {
    const situation = hostWith('disk:scsi:0,2,2:lv:/dev/vg01/rlvol1');
    expect(targetsSeenAt(situation, { form: 'v3', bus: 0, slot: 2, target: 2 })).toEqual([]);
  });
});
