/** Offers being made: a pick is resolved once, and each guest is then asked what it would become there. */
import { applyStep } from './create-situation.ts';
import { deviceKindsFor, kindOfLun } from './device-kind.ts';
import { entityOf } from './entity.ts';
import { targetsOf } from './guest-view.ts';
import { hbaLoadOf, withLunpath, type HbaLoad } from './hba-load.ts';
import {
  NO_CHOICE,
  type Choice,
  type Offer,
  type Pick,
  type PickedDevice,
  type Place,
  type Proposal,
} from './proposal.ts';
import { resolveAddress } from './resolve-address.ts';
import { judgeAdd, judgeDelete, knownOf, verdictOf, type Known } from './rules/judge.ts';
import { surveyOf } from './rules/survey.ts';
import type { GuestView, Situation, Target } from './situation.ts';
import type { Address, AdapterType, StorageStatement } from './statement.ts';
import type { Step } from './step.ts';
import type { Finding, Verdict } from './verdict.ts';
import { waysOfDevice, waysOfTarget, type Way } from './ways.ts';

/** The pick's offer at a place. */
export type OfferAt = (place: Place, choice: Choice) => Offer;

/** Resolves everything about a pick that is the same for each guest. */
export function offering(situation: Situation, pick: Pick): OfferAt {
  return pick.kind === 'devices' ? offeringDevices(situation, pick.devices) : offeringTarget(situation, pick);
}

/** What judging one device after the other needs. */
interface Bench {
  readonly situation: Situation;
  readonly knownOf: (way: Way) => Known;
  readonly load: () => HbaLoad;
}

function benchFor(situation: Situation): Bench {
  const cache = new Map<Way, Known>();
  const survey = surveyOf(situation);
  const known = (way: Way): Known => {
    const found = cache.get(way) ?? knownOf(situation, way.statement, survey);
    cache.set(way, found);
    return found;
  };
  return { situation, knownOf: known, load: () => hbaLoadOf(situation) };
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
      proposals.push({ step, statement: best.statement, verdict: verdictOf(best.findings) });
      if (proposals.length === devices.length) break;
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

interface Judged {
  readonly statement: StorageStatement;
  readonly lunpath: number;
  readonly findings: readonly Finding[];
}

/** The first way that nothing speaks against; else the first that only fits badly; else the first that is not refused; else the first. */
function bestWay(bench: Bench, place: Place, choice: Choice, ways: readonly Way[]): Judged | null {
  let best: Judged | null = null;
  let bestFit = Infinity;
  for (const way of ways) {
    const statement = addressed(bench.situation, place, choice, way.statement);
    const findings = judgeAdd(bench.situation, place.guest, statement, bench.knownOf(way));
    const fit = fitOf(findings);
    if (fit < bestFit) [best, bestFit] = [{ statement, lunpath: way.lunpath, findings }, fit];
    if (fit === 0 || findings.some(isDeadPath)) break;
  }
  return best;
}

/** Who picked up a lunpath that does not work is told so, and not given the LUN in another way. */
function isDeadPath({ rule, severity, detail }: Finding): boolean {
  return rule === 'lunpath-usable' && severity === 'refuse' && detail.code === 'lunpath-state';
}

/** Warnings that another adapter type or device kind may cure; the rest (unread facts, say) would only follow it there. */
const CURABLE: readonly Finding['rule'][] = [
  'guest-os',
  'mixed-access',
  'one-kind-at-a-time',
  'usb-needs-avio',
];

function fitOf(findings: readonly Finding[]): number {
  let fit = 0;
  for (const { severity, rule } of findings) {
    if (severity === 'refuse') return 2;
    if (severity === 'warn' && CURABLE.includes(rule)) fit = 1;
  }
  return fit;
}

/** The statement at the place, its address filled in as applying it would; left open where nothing is free, for a rule to say so. */
function addressed(
  situation: Situation,
  place: Place,
  choice: Choice,
  { device, adapter, storage, location }: StorageStatement,
): StorageStatement {
  const wanted = choice.address ?? addressAt(place, adapter);
  const guest = situation.guest(place.guest);
  const address =
    guest &&
    (wanted === null
      ? openAddress(guest, adapter, situation)
      : resolveAddress(guest, adapter, wanted, situation.profile));
  return { device, adapter, address: address ?? wanted, storage, location };
}

type OpenAddresses = { -readonly [Type in AdapterType]?: Address | null };

const openAddresses = new WeakMap<GuestView, OpenAddresses>();

/** Where a device goes that is dropped on a guest: the same for every device until the guest changes, and asked at every drag. */
function openAddress(guest: GuestView, adapter: AdapterType, { profile }: Situation): Address | null {
  let known = openAddresses.get(guest);
  if (known === undefined) openAddresses.set(guest, (known = {}));
  const found = known[adapter];
  return found === undefined ? (known[adapter] = resolveAddress(guest, adapter, null, profile)) : found;
}

/** The place's slot counts only for its own type of adapter: who asks for the other type asks for another slot. */
function addressAt({ adapter, target }: Place, type: AdapterType): Address | null {
  if (adapter === null || adapter.type !== type) return null;
  return { bus: adapter.bus, slot: adapter.slot, target };
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

function mergedVerdict(proposals: readonly Proposal[], more: readonly Finding[] = []): Verdict {
  const [first] = proposals;
  if (proposals.length === 1 && more.length === 0 && first !== undefined) return first.verdict;
  return verdictOf([...more, ...proposals.flatMap(({ verdict }) => verdict.findings)]);
}

/** A device that no statement could name: because it is of the wrong kind, or because its names were not read. */
function unnamed(
  situation: Situation,
  place: Place,
  choice: Choice,
  { lun }: PickedDevice,
  proposals: readonly Proposal[],
): Offer {
  const { inventory } = situation;
  const name = inventory.lunName(lun);
  const kind = kindOfLun(inventory, lun);
  const device = choice.device ?? 'disk';
  const about = { severity: 'refuse', guest: place.guest } as const;
  if ((choice.device === null && deviceKindsFor(kind).length > 0) || deviceKindsFor(kind).includes(device)) {
    return refusal(place, proposals, {
      ...about,
      rule: 'device-known',
      detail: { code: 'no-name', lun: name },
    });
  }
  const [lunClass, description] = [inventory.lunClass(lun), inventory.lunDescription(lun)];
  const detail = { code: 'class', lun: name, device, is: kind.kind, lunClass, description } as const;
  return refusal(place, proposals, { ...about, rule: 'lunpath-class', detail });
}

function refusal({ guest }: Place, proposals: readonly Proposal[], finding: Finding): Offer {
  return { guest, proposals, verdict: mergedVerdict(proposals, [finding]) };
}

function offeringTarget(situation: Situation, pick: Extract<Pick, { kind: 'target' }>): OfferAt {
  const view = situation.guest(pick.guest);
  const target = view && targetsOf(view).find(({ id }) => id === pick.id);
  if (target === undefined) return (place) => refusal(place, [], staleFinding(place, pick.id));
  const { statement } = target;
  if (statement === null) return (place) => refusal(place, [], unreadableFinding(place, target));
  const off = applyStep(situation, { kind: 'detach', guest: pick.guest, statement });
  const bench = benchFor(off.ok ? off.situation : situation);
  const deleted = judgeDelete(situation, pick.guest, statement);
  return (place, choice) => {
    const ways = waysOfTarget(bench.situation, bench.load, target, place, choice);
    const open = elsewhere(situation, target, place, choice);
    const best = bestWay(bench, place, open, ways);
    if (best === null) return refusal(place, [], unmovableFinding(situation, place, target));
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

function staleFinding({ guest }: Place, id: string): Finding {
  return { rule: 'device-known', severity: 'refuse', guest, detail: { code: 'not-attached', statement: id } };
}

function unreadableFinding({ guest }: Place, { text }: Target): Finding {
  return { rule: 'statement-syntax', severity: 'refuse', guest, detail: { code: 'unreadable', text } };
}

function unmovableFinding(situation: Situation, { guest }: Place, { backing, text }: Target): Finding {
  const lun = backing.kind === 'lun' ? situation.inventory.lunName(backing.lun) : text;
  return { rule: 'device-known', severity: 'refuse', guest, detail: { code: 'no-name', lun } };
}
