/** Makes a case smaller while something stays true of it: drops one thing after the other, until nothing can go. */
import type { InventorySpec } from '../inventory.testing.ts';
import { disagreementOn, type Disagreement, type Question } from './first.testing.ts';
import type { Case } from './hosts.testing.ts';
import { canApply } from './verdict.testing.ts';

/** Two disagreements are of one sort when the same rules are said by one and not by the other. */
export function sortOf({ question, first, second }: Disagreement): string {
  return `${question}: first [${first.join('; ')}], second [${second.join('; ')}]`;
}

/** The smallest case found with a disagreement of this sort, and what is said of it. */
export function smallestOf(start: Case, sort: string, questions?: readonly Question[]): string {
  const asked = shrunk(start, (smaller) => {
    if (!canApply(smaller.spec, smaller.told, smaller.done)) return false;
    const disagreement = disagreementOn(smaller, questions);
    return disagreement !== null && sortOf(disagreement) === sort;
  });
  const { both = [], missing = [] } = disagreementOn(asked, questions) ?? {};
  const said = `both: [${both.join('; ')}], the second misses [${missing.join('; ')}]`;
  return [sort, said, JSON.stringify(asked)].join('\n');
}

/** The smallest case found for which `holds` is still true. */
function shrunk(start: Case, holds: (smaller: Case) => boolean): Case {
  let best = start;
  for (;;) {
    const smaller = smallerThan(best).find((candidate) => holds(candidate));
    if (smaller === undefined) return best;
    best = smaller;
  }
}

function smallerThan(asked: Case): Case[] {
  const { spec, done } = asked;
  const specs = [
    ...fewer(spec, 'luns'),
    ...fewer(spec, 'guests'),
    ...fewer(spec, 'database'),
    ...fewer(spec, 'hbas'),
    ...smallerUsages(spec),
    ...smallerGuests(spec),
    ...smallerLuns(spec),
    ...smallerHosts(spec),
  ];
  const told =
    Object.keys(asked.told.hpuxVersions).length === 0
      ? []
      : [{ ...asked, told: { ...asked.told, hpuxVersions: {} } }];
  return [
    ...done.map((_, at) => ({ ...asked, done: done.toSpliced(at, 1) })),
    ...specs.map((spec) => ({ ...asked, spec })),
    ...told,
    ...asked.boot.up.map((_, at) => ({
      ...asked,
      boot: { ...asked.boot, up: asked.boot.up.toSpliced(at, 1) },
    })),
  ];
}

function fewer(spec: InventorySpec, key: 'luns' | 'guests' | 'database' | 'hbas'): InventorySpec[] {
  const list: readonly unknown[] = spec[key] ?? [];
  return list.map((_, at) => ({ ...spec, [key]: list.toSpliced(at, 1) }));
}

function smallerUsages(spec: InventorySpec): InventorySpec[] {
  const usage = spec.usage ?? {};
  return (['volumeGroups', 'mounts', 'devices', 'sizes'] as const).flatMap((key) =>
    (usage[key] ?? []).map((_, at) => ({
      ...spec,
      usage: { ...usage, [key]: (usage[key] as readonly unknown[]).toSpliced(at, 1) },
    })),
  );
}

function smallerGuests(spec: InventorySpec): InventorySpec[] {
  return (spec.guests ?? []).flatMap((guest, at) => {
    const replaced = (other: typeof guest): InventorySpec => ({
      ...spec,
      guests: spec.guests!.with(at, other),
    });
    const devices = guest.devices ?? [];
    return [
      ...devices.map((_, device) => replaced({ ...guest, devices: devices.toSpliced(device, 1) })),
      ...((guest.held ?? []).length > 0 ? [replaced({ ...guest, held: [] })] : []),
      ...(guest.os === 'HPUX' ? [] : [replaced({ ...guest, os: 'HPUX' })]),
      ...(guest.state === 'Off' ? [] : [replaced({ ...guest, state: 'Off' })]),
      ...((guest.modifiable ?? null) === null ? [] : [replaced({ ...guest, modifiable: null })]),
    ];
  });
}

function smallerLuns(spec: InventorySpec): InventorySpec[] {
  return (spec.luns ?? []).flatMap((lun, at) => {
    const replaced = (other: typeof lun): InventorySpec => ({ ...spec, luns: spec.luns!.with(at, other) });
    const { lunpaths = [], dsfs = [] } = lun;
    const plain = lunpaths.map((path) =>
      typeof path === 'string' ? path : { ...path, state: 'CLAIMED' as const, health: 'online' as const },
    );
    return [
      ...lunpaths.map((_, path) => replaced({ ...lun, lunpaths: lunpaths.toSpliced(path, 1) })),
      ...dsfs.map((_, name) => replaced({ ...lun, dsfs: dsfs.toSpliced(name, 1) })),
      ...(JSON.stringify(plain) === JSON.stringify(lunpaths)
        ? []
        : [replaced({ ...lun, lunpaths: plain, health: 'online' })]),
    ];
  });
}

function smallerHosts(spec: InventorySpec): InventorySpec[] {
  const { host: _, ...rest } = spec;
  const { evidence: __, ...full } = spec;
  const candidates = [];
  if (spec.host?.hpvmRevision !== 'B.04.30') candidates.push({ ...rest, host: { hpvmRevision: 'B.04.30' } });
  if (spec.evidence !== undefined) candidates.push(full);
  return candidates;
}
