/** The demo hosts: what each is called, what state it is in, and how it misbehaves. */
import { OUTPUT_KEYS, type HostListing, type OutputKey } from '../api/contract.ts';
import type { HostState } from './state.ts';
import { breakwater } from './scenarios/breakwater.ts';
import { FAILURES, type Misbehaviour } from './scenarios/failures.ts';
import { harbor } from './scenarios/harbor.ts';
import { ocean, OCEAN_SEED } from './scenarios/ocean.ts';

/** A demo host. */
export interface DemoHost {
  readonly listing: HostListing;
  readonly misbehaviour: Misbehaviour;
  readonly build: () => HostState;
}

/** After `rmsf -L` the legacy ones have nothing to print; the others would tell nothing new of a host that is there for its size. */
const OCEAN_HAS_NOT: readonly OutputKey[] = [
  'ioscan-P-health',
  'ioscan-m-dsf',
  'ioscan-m-hwpath',
  'ioscan-kfn',
  'ioscan-fun',
  'vgdisplay',
  'bdf',
  'swapinfo',
  'lvlnboot',
];

function demoHost(
  id: string,
  summary: string,
  build: () => HostState,
  misbehaviour: Misbehaviour = 'none',
  outputs: readonly OutputKey[] = OUTPUT_KEYS,
): DemoHost {
  return { listing: { id, name: id, summary, outputs }, misbehaviour, build };
}

/** All demo hosts in the order of the start page: three to look around, then those that fail in a named way. */
export const DEMO_HOSTS: readonly DemoHost[] = [
  demoHost('harbor', 'A healthy rx8640: 40 array LUNs over 4 paths each, a tape library, 7 guests.', harbor),
  demoHost(
    'breakwater',
    'The same host on a bad night: lost paths, a vanished device, a full adapter.',
    breakwater,
  ),
  demoHost(
    'ocean',
    `As large as they come: 100,000 lunpaths to 25,000 LUNs, 500 guests, grown from seed ${OCEAN_SEED}.`,
    ocean,
    'none',
    OUTPUT_KEYS.filter((key) => !OCEAN_HAS_NOT.includes(key)),
  ),
  ...FAILURES.map(({ id, summary, misbehaviour }) => demoHost(id, summary, () => harbor(id), misbehaviour)),
];

/** Built states are kept only as long as somebody prints from them: ocean's is large and comes out the same every time. */
const states = new Map<string, WeakRef<HostState>>();

/** The demo host of that id; null when there is none. */
export function demoHostById(id: string): DemoHost | null {
  return DEMO_HOSTS.find((host) => host.listing.id === id) ?? null;
}

/** A demo host's state, built when first asked for; null when there is no such host. */
export function hostState(id: string): HostState | null {
  const known = states.get(id)?.deref();
  if (known !== undefined) return known;
  const state = demoHostById(id)?.build() ?? null;
  if (state !== null) states.set(id, new WeakRef(state));
  return state;
}
