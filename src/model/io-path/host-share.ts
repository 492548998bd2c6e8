/** What the host itself has to do with its LUNs: the device database's restricted devices, and what its own commands print. */
import { entityOf } from '../entity.ts';
import type { Inventory } from '../inventory.ts';
import type { HostShare } from './layer.ts';
import { allGroups, groundOfDevice } from '../layers.ts';
import type { Situation } from '../situation.ts';

/** `openToHost`: nothing keeps the host from opening such a device beside the guest, as with AVIO attached ones (4.3:85). */
export function hostShareOf(situation: Situation, lun: number, openToHost: boolean): HostShare {
  if (isUsed(situation, lun)) return 'uses';
  return openToHost ? 'may-open' : notUsed(situation);
}

/** Of a row of the tree: whether it leads to a LUN that the host uses. Costs a look at each row below it. */
export function hostShareOfNode(situation: Situation, node: number): HostShare {
  const { inventory } = situation;
  const end = node + inventory.subtreeSize(node);
  for (let at = node; at < end; at++) {
    const lun = inventory.lunOf(at);
    if (lun >= 0 && usedLuns(situation).has(entityOf(inventory, lun))) return 'uses';
  }
  return notUsed(situation);
}

function notUsed({ inventory }: Situation): HostShare {
  return inventory.evidence.database ? 'no' : 'unread';
}

function isUsed(situation: Situation, lun: number): boolean {
  const { inventory } = situation;
  if (usedLuns(situation).has(entityOf(inventory, lun))) return true;
  const paths = Array.from(inventory.lunpathsOf(lun), (node) => inventory.path(node));
  const names = [...inventory.dsfsOf(lun), ...paths, inventory.lunWwid(lun).toLowerCase()];
  return situation.restrictedAs(names.filter((name) => name !== '')) !== null;
}

const used = new WeakMap<Situation, ReadonlySet<number>>();

/** LUNs (`entityOf`) that the host uses, by all that was read. A deactivated volume group does not count: the host does not use it now. */
function usedLuns(situation: Situation): ReadonlySet<number> {
  const known = used.get(situation);
  if (known !== undefined) return known;
  const { inventory } = situation;
  const { devices, mounts } = inventory.usage;
  const names = [...devices.map(({ name }) => name), ...mounts.map(({ device }) => device)];
  const luns = new Set<number>(
    [...names, ...restrictedNames(situation)].flatMap((name) => lunsNamed(inventory, name)),
  );
  for (const group of allGroups(inventory)) {
    if (group.active !== false) for (const lun of group.luns) luns.add(lun);
  }
  used.set(situation, luns);
  return luns;
}

function restrictedNames(situation: Situation): readonly string[] {
  const entries = situation.inventory.database.filter(({ names }) => situation.restrictedAs(names) !== null);
  return entries.flatMap(({ names }) => names);
}

function lunsNamed(inventory: Inventory, name: string): readonly number[] {
  const ground = groundOfDevice(inventory, name);
  return ground.kind === 'lun' ? [ground.lun] : [];
}
