/** Choosing among a LUN's lunpaths: an attached device has no multipathing, so the one that is taken matters (4.3:112). */
import type { Inventory } from './inventory.ts';
import { pathUse, type PathUse } from './rules/path-use.ts';
import type { Situation, Target } from './situation.ts';

/** Used targets by HBA (node): an attached one counts on its lunpath's HBA, a whole LUN on each HBA that it is reached through. */
export type HbaLoad = ReadonlyMap<number, number>;

const loads = new WeakMap<Situation, HbaLoad>();

/** The load of a situation, counted once for each. */
export function hbaLoadOf(situation: Situation): HbaLoad {
  const known = loads.get(situation);
  if (known !== undefined) return known;
  const load = new Map<number, number>();
  for (const { adapters } of situation.guests) {
    for (const { targets } of adapters)
      for (const target of targets) count(situation.inventory, load, target);
  }
  loads.set(situation, load);
  return load;
}

function count(inventory: Inventory, load: Map<number, number>, { backing }: Target): void {
  if (backing.kind !== 'lun') return;
  if (backing.lunpath >= 0) return addTo(load, hbaNodeOf(inventory, backing.lunpath));
  const seen: number[] = [];
  for (const lunpath of inventory.lunpathsOf(backing.lun)) {
    const hba = hbaNodeOf(inventory, lunpath);
    if (seen.includes(hba)) continue;
    seen.push(hba);
    addTo(load, hba);
  }
}

function addTo(load: Map<number, number>, hba: number): void {
  load.set(hba, (load.get(hba) ?? 0) + 1);
}

/** The same load with one more device on a lunpath. */
export function withLunpath(inventory: Inventory, load: HbaLoad, lunpath: number): HbaLoad {
  const more = new Map(load);
  addTo(more, hbaNodeOf(inventory, lunpath));
  return more;
}

/** The node above a lunpath and its target path; -1 when the tree does not show it. */
export function hbaNodeOf(inventory: Inventory, lunpath: number): number {
  let node = inventory.parent(lunpath);
  while (node >= 0 && inventory.className(node) === 'tgtpath') node = inventory.parent(node);
  return node;
}

/** Failing paths come last of all: a rule then refuses the choice and says why. */
const ORDER: readonly PathUse[] = ['usable', 'unread', 'standby', 'doubtful', 'failing'];

/** The best lunpath of a LUN, -1 when it has none: healthy first, then the HBA with the fewest used targets, then tree order (our reading). */
export function bestLunpath(inventory: Inventory, load: HbaLoad, lun: number): number {
  let best = -1;
  let bestKey = Infinity;
  for (const lunpath of inventory.lunpathsOf(lun)) {
    const rank = ORDER.indexOf(pathUse(inventory, lunpath));
    const key = rank * 1e6 + Math.min(load.get(hbaNodeOf(inventory, lunpath)) ?? 0, 1e6 - 1);
    if (key >= bestKey) continue;
    best = lunpath;
    bestKey = key;
  }
  return best;
}
