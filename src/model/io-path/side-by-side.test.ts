import { describe, expect, test } from 'vitest';
import { guest, host, PATHS } from '../rules/rules.testing.ts';
import type { Situation } from '../situation.ts';
import { compareIoPaths } from './side-by-side.ts';

const BURNER = `burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`;
const lun = ({ inventory }: Situation, name: string): number => inventory.lunNamed(name);

describe('a drive by both architectures', () => {
  test('stands as its guest has it in the one, and as it would have it in the other', () => {
    const situation = host({ guests: [guest('atlas', [BURNER])] });
    const { shared, attached, layers } = compareIoPaths(situation, lun(situation, 'disk5'));
    expect(attached).toMatchObject({ ok: true, imagined: false, path: { guest: 'atlas', text: BURNER } });
    expect(shared).toMatchObject({
      ok: true,
      imagined: true,
      path: { text: 'dvd:avio_stor::disk:/dev/rdisk/disk5', architecture: 'shared' },
    });
    const differing = layers.filter(({ differs }) => differs.includes('nature')).map(({ id }) => id);
    expect(differing).toEqual([
      'guest-driver',
      'hpvm-storage',
      'host-storage',
      'host-adapter',
      'target-port',
      'lunpath',
      'lun',
    ]);
  });

  test('of two guests that have it either way each is a side', () => {
    const situation = host({
      guests: [guest('atlas', [BURNER]), guest('borealis', ['dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk5'])],
    });
    const { shared, attached } = compareIoPaths(situation, lun(situation, 'disk5'));
    expect(shared).toMatchObject({ imagined: false, path: { guest: 'borealis' } });
    expect(attached).toMatchObject({ imagined: false, path: { guest: 'atlas' } });
  });
});

test.each([
  ['tape1', 'shared', 'kind'],
  ['disk3', 'attached', 'kind'],
  ['ctl6', 'attached', 'kind'],
] as const)('%s has no %s side: %s', (name, side, why) => {
  const situation = host({ guests: [guest('atlas')] });
  expect(compareIoPaths(situation, lun(situation, name))[side]).toEqual({ ok: false, why });
});

test('without a guest there is nobody to have it', () => {
  const situation = host();
  expect(compareIoPaths(situation, lun(situation, 'tape1')).attached).toEqual({ ok: false, why: 'no-guest' });
});
