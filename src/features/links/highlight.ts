/** Which links lie on the way of what is hovered or selected. */
import type { Inventory } from '../../model/inventory.ts';
import type { Selection } from '../../session/selection.ts';
import type { Link } from './links.ts';

/** True for links that belong to the selection. */
type Belongs = (link: Link) => boolean;

function underNode(inventory: Inventory, path: string): Belongs {
  const node = inventory.nodeAt(path);
  if (node < 0) return () => false;
  const end = node + inventory.subtreeSize(node);
  const inside = (lunpath: number) => lunpath >= node && lunpath < end;
  return ({ host }) =>
    host.lunpath >= 0
      ? inside(host.lunpath)
      : inventory.lunpathsOf(host.lun).some(inside) || inside(inventory.lunNode(host.lun));
}

function belongsTo(inventory: Inventory, selection: Selection): Belongs {
  switch (selection.kind) {
    case 'lun': {
      const lun = inventory.lunNamed(selection.name);
      return ({ host }) => host.lun === lun;
    }
    case 'node':
      return underNode(inventory, selection.path);
    case 'guest':
      return ({ guest }) => guest.guest === selection.guest;
    case 'target':
      return ({ guest }) => guest.target === selection.id;
  }
}

/** One flag a link; null when nothing is chosen or nothing belongs to it, so that all links stand equal. */
export function litLinks(
  inventory: Inventory,
  links: readonly Link[],
  selection: Selection | null,
): Uint8Array | null {
  if (selection === null) return null;
  const belongs = belongsTo(inventory, selection);
  let any = false;
  const lit = Uint8Array.from(links, (link) => {
    const on = belongs(link);
    any ||= on;
    return on ? 1 : 0;
  });
  return any ? lit : null;
}
