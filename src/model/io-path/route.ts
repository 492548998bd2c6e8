/** The ways from the host to a LUN: host adapter, target port and lunpath of each. */
import { hbaNodeOf } from '../hba-load.ts';
import type { Inventory } from '../inventory.ts';
import type { Pathing } from './layer.ts';
import { isDead, pathUse } from '../rules/path-use.ts';
import type { Backing } from '../situation.ts';
import type { StorageType } from '../statement.ts';

/** One way; nodes of the I/O tree, -1 for what the tree does not show. */
export interface Route {
  readonly lun: number;
  /** In a legacy view the device's own row: there, a path is a device. */
  readonly lunpath: number;
  readonly port: number;
  readonly hba: number;
}

/** Classes of rows that stand for a target port, in the agile and the legacy view. */
const PORT_CLASSES: readonly string[] = ['tgtpath', 'target'];

/** Every way to a LUN, or the one of a chosen lunpath (a node; -1: none chosen), in tree order. */
export function routesOf(inventory: Inventory, lun: number, chosen = -1): readonly Route[] {
  return lunpathNodes(inventory, lun, chosen).map((lunpath) => routeOver(inventory, lun, lunpath));
}

function lunpathNodes(inventory: Inventory, lun: number, chosen: number): readonly number[] {
  if (chosen >= 0) return [chosen];
  const legacy = inventory.lunNode(lun);
  return legacy >= 0 ? [legacy] : [...inventory.lunpathsOf(lun)];
}

function routeOver(inventory: Inventory, lun: number, lunpath: number): Route {
  const parent = inventory.parent(lunpath);
  const isPort = parent >= 0 && PORT_CLASSES.includes(inventory.className(parent));
  const port = isPort ? parent : -1;
  return { lun, lunpath, port, hba: hbaNodeOf(inventory, isPort ? port : lunpath) };
}

/** Which of the ways carry a device's requests (4.3:112: no multipathing for attached devices). */
export function pathingOf(storage: StorageType, backing: Backing, routes: readonly Route[]): Pathing {
  if (routes.length === 0) return 'none';
  if (storage === 'attach_path' && backing.kind === 'lun') return 'chosen';
  if (new Set(routes.map(({ lun }) => lun)).size === routes.length) return 'single';
  return storage === 'attach' ? 'one-of-several' : 'multipath';
}

/** True when a way carries nothing: the lunpath, its target port or its host adapter is dead. */
export function isDeadRoute(inventory: Inventory, { lunpath, port, hba }: Route): boolean {
  if (pathUse(inventory, lunpath) === 'failing') return true;
  return [port, hba].some((node) => node >= 0 && isDead(inventory.state(node), inventory.health(node)));
}
