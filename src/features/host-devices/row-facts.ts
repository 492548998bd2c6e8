/** What one row says, taken from the inventory when the row is drawn. */
import { conditionOf, type Condition } from '../../model/condition.ts';
import { facetKind, isHeldByHost } from '../../model/facets.ts';
import { NO_INSTANCE } from '../../model/inventory.ts';
import { rowKind } from '../../model/outline.ts';
import type { LunKindName } from '../../model/rules/detail.ts';
import type { Target } from '../../model/situation.ts';
import { usageOf } from '../../model/usage.ts';
import type { Health, SwState } from '../../model/vocabulary.ts';
import { LUNS_WITHOUT_LUNPATH, sayLunNumber } from '../../words/tree.ts';
import type { Tree } from './use-tree.ts';

/** Which icon a row has. */
export type RowIcon = LunKindName | 'hba' | 'port' | 'lunpath' | 'heading';

/** A guest on a row: once each, however many targets it uses the LUN by. */
export interface RowUser {
  readonly guest: string;
  readonly target: Target;
  /** `other-path`: an attached device of this LUN that goes by another lunpath than the row's. */
  readonly standing: 'one' | 'many' | 'conflict' | 'planned' | 'other-path';
}

/** One row's facts; texts are as printed, '' for what was not. */
export interface RowFacts {
  readonly icon: RowIcon;
  /** Class and instance of the row itself. */
  readonly name: string;
  readonly path: string;
  /** How many leading characters of the path its parent's row has too. */
  readonly shared: number;
  /** The LUN that a lunpath leads to, by name and by number on its target. */
  readonly lunName: string;
  readonly lunNumber: string;
  readonly state: SwState;
  readonly health: Health;
  readonly condition: Condition;
  readonly description: string;
  readonly users: readonly RowUser[];
  readonly heldByHost: boolean;
  /** Devices below an HBA, target port or heading. */
  readonly below: number;
}

const HEADING: RowFacts = {
  icon: 'heading',
  name: LUNS_WITHOUT_LUNPATH,
  path: '',
  shared: 0,
  lunName: '',
  lunNumber: '',
  state: '',
  health: '',
  condition: 'unknown',
  description: '',
  users: [],
  heldByHost: false,
  below: 0,
};

/** The facts of a row. */
export function rowFacts(tree: Tree, row: number): RowFacts {
  switch (rowKind(tree.outline, row)) {
    case 'node':
      return nodeFacts(tree, row);
    case 'lun':
      return lunFacts(tree, tree.outline.ref[row]!);
    case 'heading':
      return { ...HEADING, below: devicesBelow(tree, row) };
  }
}

function devicesBelow({ outline, devicesBefore }: Tree, row: number): number {
  return devicesBefore[row + outline.size[row]!]! - devicesBefore[row]!;
}

function lunFacts({ inventory, facets, situation }: Tree, lun: number): RowFacts {
  const state = inventory.lunState(lun);
  const health = inventory.lunHealth(lun);
  return {
    ...HEADING,
    icon: facetKind(facets, lun),
    name: inventory.lunName(lun),
    path: inventory.lunPath(lun),
    state,
    health,
    condition: conditionOf(state, health),
    description: tidy(inventory.lunDescription(lun)),
    users: usersOf({ situation }, lun, -1),
    heldByHost: isHeldByHost(facets, lun),
    below: inventory.lunNode(lun) >= 0 ? 0 : inventory.lunpathsOf(lun).length,
  };
}

function nodeFacts(tree: Tree, row: number): RowFacts {
  const { inventory, outline, facets } = tree;
  const node = outline.ref[row]!;
  const lun = inventory.lunOf(node);
  const path = inventory.path(node);
  const state = inventory.state(node);
  const isPath = inventory.isLunpath(node);
  // The row above has the LUN's name and users already; a lunpath under it adds who goes by this very path.
  const underLun = outline.view === 'lun';
  // A legacy device row is its LUN: health, when any output told it, was told of the LUN.
  const health = inventory.health(node) || (isPath || lun < 0 ? '' : inventory.lunHealth(lun));
  return {
    ...HEADING,
    icon: nodeIcon(tree, row),
    name: inventory.instance(node) === NO_INSTANCE ? inventory.className(node) : inventory.nodeName(node),
    path,
    shared: sharedLength(tree, row, path),
    lunName: isPath && lun >= 0 && !underLun ? inventory.lunName(lun) : '',
    lunNumber: isPath ? sayLunNumber(path) : '',
    state,
    health,
    condition: conditionOf(state, health),
    description: nodeDescription(tree, node, lun),
    users:
      lun < 0 ? [] : usersOf(tree, lun, isPath ? node : -1).filter((user) => !underLun || goesBy(user, node)),
    heldByHost: lun >= 0 && !underLun && isHeldByHost(facets, lun),
    below: lun < 0 ? devicesBelow(tree, row) : 0,
  };
}

/** A lunpath's own description only says `LUN path for disk17`: its LUN's tells more. */
function nodeDescription({ inventory, outline }: Tree, node: number, lun: number): string {
  if (lun < 0) return tidy(inventory.description(node));
  return outline.view === 'lun' ? '' : tidy(inventory.lunDescription(lun));
}

/** INQUIRY pads the vendor to 8 characters and the product to 16. */
const tidy = (description: string): string => description.replace(/\s+/g, ' ').trim();

function nodeIcon({ inventory, outline, facets }: Tree, row: number): RowIcon {
  const node = outline.ref[row]!;
  const lun = inventory.lunOf(node);
  if (lun >= 0 && outline.view === 'path') return facetKind(facets, lun);
  if (inventory.isLunpath(node)) return 'lunpath';
  const hwType = inventory.hwType(node);
  return hwType === 'TGT_PATH' || inventory.className(node) === 'target' ? 'port' : 'hba';
}

function sharedLength({ inventory, outline }: Tree, row: number, path: string): number {
  const above = outline.parent[row]!;
  if (above < 0 || rowKind(outline, above) !== 'node') return 0;
  const parent = inventory.path(outline.ref[above]!);
  const next = path[parent.length];
  return path.startsWith(parent) && (next === '.' || next === '/') ? parent.length + 1 : 0;
}

const goesBy = ({ target: { backing } }: RowUser, node: number): boolean =>
  backing.kind === 'lun' && backing.lunpath === node;

function usersOf({ situation }: Pick<Tree, 'situation'>, lun: number, lunpath: number): RowUser[] {
  const targets = situation.usersOf(lun);
  if (targets.length === 0) return [];
  const usage = usageOf(situation, lun);
  const byGuest = new Map<string, RowUser>();
  for (const target of targets) {
    if (byGuest.has(target.guest)) continue;
    byGuest.set(target.guest, { guest: target.guest, target, standing: standing(target, usage, lunpath) });
  }
  return [...byGuest.values()];
}

function standing(target: Target, usage: ReturnType<typeof usageOf>, lunpath: number): RowUser['standing'] {
  const own = target.backing.kind === 'lun' ? target.backing.lunpath : -1;
  if (usage === 'conflict') return 'conflict';
  if (target.planned) return 'planned';
  if (lunpath >= 0 && own >= 0 && own !== lunpath) return 'other-path';
  return usage === 'many' ? 'many' : 'one';
}
