/** What the chips above the devices sort by: the kind of each LUN, and whether it is in trouble, used or free. */
import { isTrouble } from './condition.ts';
import { kindOfLun } from './device-kind.ts';
import type { Inventory } from './inventory.ts';
import { rowLun, rowNode, type Outline } from './outline.ts';
import type { LunKindName } from './rules/detail.ts';
import type { Situation } from './situation.ts';
import { HEALTHS, SW_STATES } from './vocabulary.ts';

/** Kinds in the order of the chips, and of the view by LUN. */
export const KIND_FACETS: readonly LunKindName[] = [
  'disk',
  'dvd',
  'burner',
  'tape',
  'changer',
  'controller',
  'other',
];
export const STATE_FACETS = ['trouble', 'used', 'free'] as const;
/** `free`: no guest uses it and the device database does not keep it for the host, as far as was read. */
export type StateFacet = (typeof STATE_FACETS)[number];

const OWN_TROUBLE = 1;
const PATH_TROUBLE = 2;
const USED = 4;
const HELD = 8;

/** Facts a LUN, each one byte, and how many LUNs each chip stands for. */
export interface Facets {
  /** Places in KIND_FACETS. */
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly kindCounts: Readonly<Record<LunKindName, number>>;
  readonly stateCounts: Readonly<Record<StateFacet, number>>;
}

/** The kind of a LUN as the chips have it: what guests use it as included. */
export function facetKind(facets: Facets, lun: number): LunKindName {
  return KIND_FACETS[facets.kind[lun]!]!;
}

/** True when the device database forbids the LUN to guests (CONFIG=rdev: the host uses it). */
export function isHeldByHost(facets: Facets, lun: number): boolean {
  return (facets.flags[lun]! & HELD) !== 0;
}

/** What does not change with the draft, once an inventory. */
interface BaseFacts {
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
}

const baseFacts = new WeakMap<Inventory, BaseFacts>();

function baseFactsOf(inventory: Inventory): BaseFacts {
  let facts = baseFacts.get(inventory);
  if (facts === undefined) {
    const kind = new Uint8Array(inventory.lunCount).map((_, lun) => placeOfKind(inventory, lun));
    facts = { kind, flags: troubleOf(inventory) };
    markHeld(inventory, facts.flags);
    baseFacts.set(inventory, facts);
  }
  return facts;
}

const placeOfKind = (inventory: Inventory, lun: number): number =>
  KIND_FACETS.indexOf(kindOfLun(inventory, lun).kind);

/** One answer for each pair of places in SW_STATES and HEALTHS, so that 125,000 rows cost no strings. */
const TROUBLE = Uint8Array.from({ length: SW_STATES.length * HEALTHS.length }, (_, pair) => {
  const state = SW_STATES[Math.floor(pair / HEALTHS.length)]!;
  return isTrouble(state, HEALTHS[pair % HEALTHS.length]!) ? 1 : 0;
});

function nodeTrouble(inventory: Inventory, node: number): boolean {
  const { state, health } = inventory.data.nodes;
  return TROUBLE[state[node]! * HEALTHS.length + health[node]!] === 1;
}

function troubleOf(inventory: Inventory): Uint8Array {
  const { state, health, count } = inventory.data.luns;
  const flags = new Uint8Array(count);
  for (let lun = 0; lun < count; lun++) flags[lun] = TROUBLE[state[lun]! * HEALTHS.length + health[lun]!]!;
  for (let node = 0; node < inventory.nodeCount; node++) {
    const lun = inventory.lunOf(node);
    if (lun >= 0 && inventory.isLunpath(node) && nodeTrouble(inventory, node)) flags[lun]! |= PATH_TROUBLE;
  }
  return flags;
}

function markHeld(inventory: Inventory, flags: Uint8Array): void {
  for (const { names, attributes } of inventory.database) {
    if (attributes['CONFIG'] !== 'rdev') continue;
    for (const name of names) {
      const lun = inventory.lunOfDsf(name);
      if (lun >= 0) flags[lun]! |= HELD;
    }
  }
}

/** One pass over the guests' targets and one over the LUNs. */
export function facetsOf(situation: Pick<Situation, 'inventory' | 'guests' | 'usersOf'>): Facets {
  const { inventory } = situation;
  const base = baseFactsOf(inventory);
  const kind = base.kind.slice();
  const flags = base.flags.slice();
  for (const lun of usedLuns(situation)) {
    flags[lun]! |= USED;
    const uses = situation.usersOf(lun).flatMap(({ statement }) => statement?.device ?? []);
    kind[lun] = KIND_FACETS.indexOf(kindOfLun(inventory, lun, uses).kind);
  }
  return { kind, flags, ...countsOf(kind, flags) };
}

function usedLuns(situation: Pick<Situation, 'guests'>): ReadonlySet<number> {
  const used = new Set<number>();
  for (const guest of situation.guests) {
    const targets = [...guest.adapters.flatMap(({ targets }) => targets), ...guest.unplaced];
    for (const { backing } of targets) if (backing.kind === 'lun') used.add(backing.lun);
  }
  return used;
}

function countsOf(kind: Uint8Array, flags: Uint8Array): Pick<Facets, 'kindCounts' | 'stateCounts'> {
  const byKind = new Uint32Array(KIND_FACETS.length);
  const states = { trouble: 0, used: 0, free: 0 };
  for (let lun = 0; lun < kind.length; lun++) {
    byKind[kind[lun]!]!++;
    for (const state of STATE_FACETS) if (lunHas(flags[lun]!, state)) states[state]++;
  }
  const kindCounts = Object.fromEntries(KIND_FACETS.map((name, at) => [name, byKind[at]!]));
  return { kindCounts: kindCounts as Record<LunKindName, number>, stateCounts: states };
}

function lunHas(flags: number, state: StateFacet): boolean {
  switch (state) {
    case 'trouble':
      return (flags & (OWN_TROUBLE | PATH_TROUBLE)) !== 0;
    case 'used':
      return (flags & USED) !== 0;
    case 'free':
      return (flags & (USED | HELD)) === 0;
  }
}

/** What the pressed chips let through of an outline's rows. */
export interface PressedChips {
  readonly kinds: readonly LunKindName[];
  readonly states: readonly StateFacet[];
}

const OUT = 0;
const MATCH = 1;
/** Drawn when its parent is open, but no reason to open it. */
const WITH_PARENT = 2;

/**
 * For `filterOutline`: 0 for rows that the chips leave out, 1 for rows that match, 2 for lunpaths under a LUN that matches; null when no chip
 * is pressed. Kinds add to kinds and states to states; a row must satisfy both. Rows without a LUN match only `trouble`, by their own state.
 */
export function facetRows(
  inventory: Inventory,
  outline: Outline,
  facets: Facets,
  { kinds, states }: PressedChips,
): Uint8Array | null {
  if (kinds.length === 0 && states.length === 0) return null;
  const wanted = Uint8Array.from(KIND_FACETS, (kind) => (kinds.length === 0 || kinds.includes(kind) ? 1 : 0));
  const marks = new Uint8Array(outline.count);
  for (let row = 0; row < outline.count; row++) {
    const lun = rowLun(inventory, outline, row);
    const isWanted = lun < 0 ? kinds.length === 0 : wanted[facets.kind[lun]!] === 1;
    if (isWanted) marks[row] = stateMark(inventory, outline, facets, states, row);
  }
  return marks;
}

function stateMark(
  inventory: Inventory,
  outline: Outline,
  facets: Facets,
  states: readonly StateFacet[],
  row: number,
): number {
  const lun = rowLun(inventory, outline, row);
  const underLun = outline.view === 'lun' && outline.parent[row]! >= 0;
  if (states.length === 0) return underLun ? WITH_PARENT : MATCH;
  const node = rowNode(outline, row);
  for (const state of states) {
    if (state === 'trouble' && node >= 0 && isRowInTrouble(inventory, facets, node, lun)) return MATCH;
    if (lun >= 0 && (state !== 'trouble' || node < 0) && lunHas(facets.flags[lun]!, state)) {
      return underLun ? WITH_PARENT : MATCH;
    }
  }
  return OUT;
}

/** A lunpath answers for itself; for its LUN's trouble only when no lunpath of the LUN is the cause. */
function isRowInTrouble(inventory: Inventory, facets: Facets, node: number, lun: number): boolean {
  if (nodeTrouble(inventory, node)) return true;
  return lun >= 0 && (facets.flags[lun]! & (OWN_TROUBLE | PATH_TROUBLE)) === OWN_TROUBLE;
}
