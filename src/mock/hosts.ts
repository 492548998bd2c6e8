/** The demo hosts: what each is called, what state it is in, and how it misbehaves. */
import { OUTPUT_KEYS, type HostListing, type OutputKey } from '../api/contract.ts';
import { Pace } from './pace.ts';
import type { HostState } from './state.ts';
import { breakwater } from './scenarios/breakwater.ts';
import { FAILURES, type Misbehaviour } from './scenarios/failures.ts';
import { harbor } from './scenarios/harbor.ts';
import { OCEAN_SEED, oceanInTurns } from './scenarios/ocean.ts';

/** A demo host. */
export interface DemoHost {
  readonly listing: HostListing;
  readonly misbehaviour: Misbehaviour;
  /** Builds the state; yields where a page may take a turn. */
  readonly build: () => Generator<void, HostState>;
}

/** After `rmsf -L` the legacy ones have nothing to print; the others would tell nothing new of a host that is there for its size. */
const OCEAN_HAS_NOT: readonly OutputKey[] = [
  'ioscan-P-health',
  'ioscan-m-dsf',
  'ioscan-m-hwpath',
  'ioscan-kfn',
  'ioscan-fun',
  'vgdisplay',
  'lvmadm',
  'bdf',
  'mount',
  'swapinfo',
  'lvlnboot',
  'vxdisk',
];

function demoHost(
  id: string,
  summary: string,
  build: () => Generator<void, HostState>,
  misbehaviour: Misbehaviour = 'none',
  outputs: readonly OutputKey[] = OUTPUT_KEYS,
): DemoHost {
  return { listing: { id, name: id, summary, outputs }, misbehaviour, build };
}

/** A small host is built in one go. */
function* atOnce(build: () => HostState): Generator<void, HostState> {
  yield;
  return build();
}

/** All demo hosts in the order of the start page: three to look around, then those that fail in a named way. */
export const DEMO_HOSTS: readonly DemoHost[] = [
  demoHost('harbor', 'A healthy rx8640: 40 array LUNs over 4 paths each, a tape library, 7 guests.', () =>
    atOnce(harbor),
  ),
  demoHost(
    'breakwater',
    'The same host on a bad night: lost paths, a vanished device, 16 guests that clash.',
    () => atOnce(breakwater),
  ),
  demoHost(
    'ocean',
    `As large as they come: 100,000 lunpaths to 25,000 LUNs, 500 guests, grown from seed ${OCEAN_SEED}.`,
    oceanInTurns,
    'none',
    OUTPUT_KEYS.filter((key) => !OCEAN_HAS_NOT.includes(key)),
  ),
  ...FAILURES.map(({ id, summary, misbehaviour }) =>
    demoHost(id, summary, () => atOnce(() => harbor(id)), misbehaviour),
  ),
];

/** Built states are kept only as long as somebody prints from them: ocean's is large and comes out the same every time. */
const states = new Map<string, WeakRef<HostState>>();

/** The demo host of that id; null when there is none. */
export function demoHostById(id: string): DemoHost | null {
  return DEMO_HOSTS.find((host) => host.listing.id === id) ?? null;
}

/** A demo host's state, built at once when first asked for; null when there is no such host. */
export function hostState(id: string): HostState | null {
  const host = demoHostById(id);
  if (host === null) return null;
  return states.get(id)?.deref() ?? keep(id, finish(host.build()));
}

function finish(steps: Generator<void, HostState>): HostState {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function keep(id: string, state: HostState): HostState {
  states.set(id, new WeakRef(state));
  return state;
}

/** States that are being built: requests for several outputs come together and wait for one build. */
const building = new Map<string, Promise<HostState>>();

/** A demo host's state, built in slices between which the page gets its turns. */
export function hostStateInTurns(host: DemoHost): Promise<HostState> {
  const { id } = host.listing;
  const known = states.get(id)?.deref();
  if (known !== undefined) return Promise.resolve(known);
  const current = building.get(id) ?? buildInTurns(host).finally(() => building.delete(id));
  building.set(id, current);
  return current;
}

async function buildInTurns(host: DemoHost): Promise<HostState> {
  const pace = new Pace();
  const steps = host.build();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return keep(host.listing.id, step.value);
    if (pace.due) await pace.turn();
  }
}
