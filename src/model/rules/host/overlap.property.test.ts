/** Overlaps against a model of blocks: a file owns its own, a volume those of its files, a disk those of all that lies on it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditOf } from '../../audit/audit.ts';
import { applyStep } from '../../create-situation.ts';
import { group, hostDevice, mount, usage } from '../../host-usage.testing.ts';
import type { HostUsage } from '../../host-usage.ts';
import type { Situation } from '../../situation.ts';
import { attach, guest, hostOf, said, statement } from '../rules.testing.ts';

const DISKS = [0, 1, 2, 3, 4];
const GROUPS = ['/dev/vg01', '/dev/vg02', '/dev/vx/dsk/dg1'] as const;
const VOLUMES = GROUPS.flatMap((name) => [`${name}/lvol1`, `${name}/lvol2`]);
const DIRECTORIES = ['/m1', '/m2', '/m2/deep', '/m3'];
const FILES = DIRECTORIES.flatMap((directory) => [`${directory}/a`, `${directory}/b`]);

/** Where each disk and each mount is; null for a disk of no group, and for a directory that is a mount of nothing known. */
interface Stack {
  readonly groupOfDisk: readonly (string | null)[];
  readonly mounts: readonly (string | null)[];
}

const stacks: fc.Arbitrary<Stack> = fc.record({
  groupOfDisk: fc.array(fc.constantFrom(null, ...GROUPS), { minLength: 5, maxLength: 5 }),
  mounts: fc.array(fc.constantFrom(null, ...VOLUMES, '/dev/disk/disk0', '/dev/disk/disk1_p2', 'filer:/vol'), {
    minLength: 4,
    maxLength: 4,
  }),
});

type Thing = { readonly kind: 'disk' | 'lv' | 'file'; readonly name: string };

const things: readonly Thing[] = [
  ...DISKS.map((disk) => ({ kind: 'disk', name: `/dev/rdisk/disk${disk}` }) as const),
  ...VOLUMES.map((name) => ({ kind: 'lv', name: characterOf(name) }) as const),
  ...FILES.map((name) => ({ kind: 'file', name }) as const),
];

function characterOf(volume: string): string {
  return volume.startsWith('/dev/vx')
    ? volume.replace('/dsk/', '/rdsk/')
    : volume.replace(/\/(lvol\d)$/, '/r$1');
}

const pairs = fc.tuple(fc.constantFrom(...things), fc.constantFrom(...things));

// The model of blocks.

function mountedAt(stack: Stack, file: string): string | null {
  const under = DIRECTORIES.map((directory, at) => ({ directory, device: stack.mounts[at] ?? null }));
  const fits = under.filter(({ directory, device }) => device !== null && file.startsWith(`${directory}/`));
  return fits.toSorted((a, b) => b.directory.length - a.directory.length)[0]?.device ?? null;
}

function filesOn(stack: Stack, is: (device: string) => boolean): readonly string[] {
  return FILES.filter((file) => {
    const device = mountedAt(stack, file);
    return device !== null && is(device);
  });
}

function blocksOf(stack: Stack, { kind, name }: Thing): ReadonlySet<string> {
  if (kind === 'file') return new Set([name]);
  if (kind === 'lv') return new Set([name, ...filesOn(stack, (device) => characterOf(device) === name)]);
  const disk = Number(name.slice(-1));
  const volumes = VOLUMES.filter((volume) => volume.startsWith(`${stack.groupOfDisk[disk]}/`));
  const onVolumes = volumes.flatMap((volume) => [
    ...blocksOf(stack, { kind: 'lv', name: characterOf(volume) }),
  ]);
  return new Set([
    name,
    ...onVolumes,
    ...filesOn(stack, (device) => device.startsWith(`/dev/disk/disk${disk}`)),
  ]);
}

/** Two disks of a group each hold a part of its volumes, and nothing of each other. */
function overlapInBlocks(stack: Stack, a: Thing, b: Thing): boolean {
  const blocks = blocksOf(stack, a);
  return a.kind !== b.kind && [...blocksOf(stack, b)].some((block) => blocks.has(block));
}

// The same for the rules.

function usageOf({ groupOfDisk, mounts }: Stack): HostUsage {
  const disksOf = (name: string) =>
    DISKS.filter((disk) => groupOfDisk[disk] === name).map((disk) => `disk${disk}`);
  const volumeGroups = GROUPS.slice(0, 2).map((name) =>
    group(
      name,
      disksOf(name).map((disk) => `/dev/disk/${disk}`),
      ['lvol1', 'lvol2'],
    ),
  );
  return {
    volumeGroups,
    devices: disksOf(GROUPS[2]).map((disk) => hostDevice(disk, 'vxvm', 'dg1')),
    mounts: DIRECTORIES.flatMap((directory, at) => {
      const device = mounts[at] ?? null;
      return device === null ? [] : [mount(directory, device, null)];
    }),
    sizes: [],
    groupsRead: true,
    mountsRead: true,
  };
}

const textOf = ({ kind, name }: Thing, place = ''): string => `disk:avio_stor:${place}:${kind}:${name}`;

/** bora has `standing`. */
function situationOf(facts: HostUsage, standing: readonly Thing[]): Situation {
  const devices = standing.map((thing, at) => textOf(thing, `0,1,${at}`));
  return hostOf({
    luns: DISKS.map((disk) => ({ name: `disk${disk}` })),
    usage: usage(facts),
    guests: [guest('atlas'), guest('bora', devices)],
  });
}

const overlaps = (facts: HostUsage, standing: Thing, asked: Thing): boolean =>
  said(attach(situationOf(facts, [standing]), textOf(asked)), 'layer-overlap').length > 0;

test('what shares blocks overlaps, in either order, and nothing else does', () => {
  fc.assert(
    fc.property(stacks, pairs, (stack, [a, b]) => {
      const expected = overlapInBlocks(stack, a, b);
      expect([overlaps(usageOf(stack), a, b), overlaps(usageOf(stack), b, a)]).toEqual([expected, expected]);
    }),
    { numRuns: 400 },
  );
});

/** What can be missing from the outputs: groups, their disks, some of these, mounts, or VxVM. */
const LOSSES: Readonly<Record<string, (facts: HostUsage) => HostUsage>> = {
  groups: (facts) => ({ ...facts, volumeGroups: [], groupsRead: false }),
  'the disks of groups': (facts) => ({
    ...facts,
    volumeGroups: facts.volumeGroups.map((one) => ({ ...one, physicalVolumes: [] })),
  }),
  'names of disks': (facts) => ({
    ...facts,
    volumeGroups: facts.volumeGroups.map((one) => ({
      ...one,
      physicalVolumes: one.physicalVolumes.map((_, at) => `/dev/dsk/c9t${at}d0`),
    })),
  }),
  mounts: (facts) => ({ ...facts, mounts: [], mountsRead: false }),
  VxVM: (facts) => ({ ...facts, devices: [] }),
  everything: () => ({
    volumeGroups: [],
    mounts: [],
    devices: [],
    sizes: [],
    groupsRead: false,
    mountsRead: false,
  }),
};

test.each(Object.entries(LOSSES))('without %s no overlap that was refused is allowed', (_, lose) => {
  fc.assert(
    fc.property(stacks, pairs, (stack, [a, b]) => {
      const facts = usageOf(stack);
      fc.pre(overlapInBlocks(stack, a, b));
      const { findings } = attach(situationOf(lose(facts), [a]), textOf(b));
      const layers = findings.filter(
        ({ rule, detail }) =>
          rule === 'layer-overlap' || (detail.code === 'unknown' && detail.fact.kind === 'layers'),
      );
      expect(layers).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a device never overlaps itself', () => {
  fc.assert(
    fc.property(stacks, fc.constantFrom(...things), (stack, thing) => {
      const { byGuest } = auditOf(situationOf(usageOf(stack), [thing]));
      expect([...byGuest.values()].flat().filter(({ rule }) => rule === 'layer-overlap')).toEqual([]);
    }),
  );
});

test('an audit after a step is the audit of what is there then', () => {
  fc.assert(
    fc.property(
      stacks,
      fc.uniqueArray(fc.constantFrom(...things), { maxLength: 4 }),
      fc.constantFrom(...things),
      (stack, standing, asked) => {
        const before = situationOf(usageOf(stack), standing);
        const step = { kind: 'attach', guest: 'atlas', statement: statement(textOf(asked)) } as const;
        const after = applyStep(before, step);
        if (!after.ok) throw new Error('the device was not added');
        expect(auditOf(after.situation, auditOf(before))).toEqual(auditOf(after.situation));
      },
    ),
    { numRuns: 100 },
  );
});
