/** Offers being made: a pick is resolved once, and each guest is then asked what it would become there. */
import { addressed, benchFor, bestWay, type Bench } from './best-way.ts';
import { applyStep } from './create-situation.ts';
import { entityOf } from './entity.ts';
import { targetsOf } from './guest-view.ts';
import { withLunpath } from './hba-load.ts';
import {
  NO_CHOICE,
  type Choice,
  type Offer,
  type Pick,
  type PickedDevice,
  type Place,
  type Proposal,
} from './proposal.ts';
import { mergedVerdict, stale, unmovable, unnamed, unreadable } from './refused-offer.ts';
import { judgeDelete, knownOf, type Known } from './rules/judge-device.ts';
import { verdictOf } from './rules/judge.ts';
import type { Situation, Target } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Step } from './step.ts';
import { waysOfDevice, waysOfTarget, type Way } from './ways.ts';

/** The pick's offer at a place. */
export type OfferAt = (place: Place, choice: Choice) => Offer;

/** Resolves everything about a pick that is the same for each guest. */
export function offering(situation: Situation, pick: Pick): OfferAt {
  return pick.kind === 'devices' ? offeringDevices(situation, pick.devices) : offeringTarget(situation, pick);
}

function offeringDevices(situation: Situation, devices: readonly PickedDevice[]): OfferAt {
  const base = benchFor(situation);
  const waysOf = rememberWays(base);
  return (place, choice) => {
    const proposals: Proposal[] = [];
    const entities = new Set<number>();
    let bench = base;
    let next = choice;
    for (const device of devices) {
      const ways =
        bench === base
          ? waysOf(device, place, next)
          : waysOfDevice(bench.situation, bench.load, device, place, next);
      const best = bestWay(bench, place, next, ways);
      if (best === null) return unnamed(situation, place, next, device, proposals);
      const step: Step = { kind: 'attach', guest: place.guest, statement: best.statement };
      const verdict = verdictOf(best.findings);
      proposals.push({ step, statement: best.statement, verdict });
      if (proposals.length === devices.length) break;
      if (verdict.outcome === 'refused') continue;
      entities.add(entityOf(situation.inventory, device.lun));
      bench = benchAfter(bench, base, step, best.lunpath, entities);
      next = nextChoice(bench.situation, place, choice, best.statement);
    }
    return { guest: place.guest, proposals, verdict: mergedVerdict(proposals) };
  };
}

/** A device's ways are the same for all guests as long as nothing is asked for but the guest. */
function rememberWays({
  situation,
  load,
}: Bench): (device: PickedDevice, place: Place, choice: Choice) => readonly Way[] {
  const open = new Map<PickedDevice, readonly Way[]>();
  return (device, place, choice) => {
    if (place.adapter !== null || choice !== NO_CHOICE)
      return waysOfDevice(situation, load, device, place, choice);
    const ways = open.get(device) ?? waysOfDevice(situation, load, device, place, choice);
    open.set(device, ways);
    return ways;
  };
}

/** The next device of a pick is judged where the ones before are applied; a refused one is not. */
function benchAfter(
  bench: Bench,
  base: Bench,
  step: Step,
  lunpath: number,
  touched: ReadonlySet<number>,
): Bench {
  const applied = applyStep(bench.situation, step);
  if (!applied.ok) return bench;
  const { situation } = applied;
  const { inventory } = situation;
  const known = (way: Way): Known => {
    const before = base.knownOf(way);
    const { lun } = before.device;
    const changed = lun >= 0 && touched.has(entityOf(inventory, lun));
    return changed ? knownOf(situation, way.statement, before.survey) : before;
  };
  const load = lunpath < 0 ? bench.load : () => withLunpath(inventory, bench.load(), lunpath);
  return { situation, knownOf: known, load };
}

/** After an address that was asked for the next device takes the next free target there; addresses left open follow by themselves. */
function nextChoice(
  situation: Situation,
  place: Place,
  choice: Choice,
  { adapter, address }: StorageStatement,
): Choice {
  const asked = choice.address?.target ?? place.target;
  if (asked === null || address === null || address.target === null) return choice;
  const there = situation
    .guest(place.guest)
    ?.adapters.find((one) => one.bus === address.bus && one.slot === address.slot);
  const taken = there?.targets.map(({ statement }) => statement?.address?.target) ?? [];
  let target = address.target + 1;
  while (taken.includes(target)) target++;
  const { maxScsiTarget, maxAvioTarget } = situation.profile;
  const last = adapter === 'scsi' ? maxScsiTarget : maxAvioTarget;
  return { ...choice, address: { ...address, target: target > last ? null : target } };
}

function offeringTarget(situation: Situation, pick: Extract<Pick, { kind: 'target' }>): OfferAt {
  const view = situation.guest(pick.guest);
  const target = view && targetsOf(view).find(({ id }) => id === pick.id);
  if (target === undefined) return (place) => stale(place, pick.id);
  const { statement } = target;
  if (statement === null) return (place) => unreadable(place, target);
  const off = applyStep(situation, { kind: 'detach', guest: pick.guest, statement });
  const bench = benchFor(off.ok ? off.situation : situation);
  const deleted = judgeDelete(situation, pick.guest, statement);
  return (place, choice) => {
    const ways = waysOfTarget(bench.situation, bench.load, target, place, choice);
    const open = elsewhere(situation, target, place, choice);
    const best = bestWay(bench, place, open, ways);
    if (best === null) return unmovable(situation, place, target);
    const to = { guest: place.guest, statement: best.statement };
    const step: Step = { kind: 'move', from: { guest: pick.guest, statement }, to };
    const verdict = verdictOf([...deleted, ...best.findings]);
    return { guest: place.guest, proposals: [{ step, statement: best.statement, verdict }], verdict };
  };
}

/** On its own guest a moved target would fall back on the place it left, so an open address is filled in while it still stands there. */
function elsewhere(situation: Situation, target: Target, place: Place, choice: Choice): Choice {
  if (place.guest !== target.guest || target.statement === null) return choice;
  const adapter = choice.adapter ?? place.adapter?.type ?? target.statement.adapter;
  const { address } = addressed(situation, place, choice, { ...target.statement, adapter });
  return address === null ? choice : { ...choice, adapter, address };
}
