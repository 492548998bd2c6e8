/** The best of a device's ways onto a guest, by what the rules say of each. */
import { formatStatement } from './format-statement.ts';
import { hbaLoadOf, type HbaLoad } from './hba-load.ts';
import { openAddress } from './open-address.ts';
import type { Choice, Place } from './proposal.ts';
import { resolveAddress } from './resolve-address.ts';
import { judgeAdd, knownOf, type Known } from './rules/judge-device.ts';
import { surveyOf } from './rules/survey.ts';
import type { Situation } from './situation.ts';
import type { Address, AdapterType, StorageStatement } from './statement.ts';
import type { Finding } from './verdict.ts';
import type { Way } from './ways.ts';

/** What judging ways needs; what holds for every guest is worked out once. */
export interface Bench {
  readonly situation: Situation;
  readonly knownOf: (way: Way) => Known;
  readonly load: () => HbaLoad;
}

/** A bench over a situation. */
export function benchFor(situation: Situation): Bench {
  const cache = new Map<string, Known>();
  const survey = surveyOf(situation);
  const known = (way: Way): Known => {
    const key = formatStatement(way.statement);
    const found = cache.get(key) ?? knownOf(situation, way.statement, survey);
    cache.set(key, found);
    return found;
  };
  return { situation, knownOf: known, load: () => hbaLoadOf(situation) };
}

/** A way that was judged, with its address. */
export interface Judged {
  readonly statement: StorageStatement;
  readonly lunpath: number;
  readonly findings: readonly Finding[];
}

/** The first way that nothing speaks against; else the first that only fits badly; else the first that is not refused; else the first. */
export function bestWay(bench: Bench, place: Place, choice: Choice, ways: readonly Way[]): Judged | null {
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
export function addressed(
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

/** The place's slot counts only for its own type of adapter: who asks for the other type asks for another slot. */
function addressAt({ adapter, target }: Place, type: AdapterType): Address | null {
  if (adapter === null || adapter.type !== type) return null;
  return { bus: adapter.bus, slot: adapter.slot, target };
}
