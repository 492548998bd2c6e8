/** Which rows lie on the way that is brought forward: HBA, target port and lunpath of what is pointed at or chosen, in either pane. */
import { targetsOf } from '../../model/guest-view.ts';
import type { Target } from '../../model/situation.ts';
import type { Selection } from '../../session/selection.ts';
import { ancestorsOf } from './expansion.ts';
import { deviceOfSelection, rowsLeadingTo } from './row-pick.ts';
import type { Tree } from './use-tree.ts';

const NONE: ReadonlySet<number> = new Set();

/** Rows of the outline; an HBA or target port that is chosen lights itself alone. */
export function litRows(tree: Tree, chosen: Selection | null): ReadonlySet<number> {
  if (chosen === null) return NONE;
  const rows = rowsOf(tree, chosen);
  return new Set(rows.flatMap((row) => [row, ...ancestorsOf(tree.outline, row)]));
}

function rowsOf(tree: Tree, chosen: Selection): readonly number[] {
  const { inventory, situation } = tree;
  if (chosen.kind === 'lun' || chosen.kind === 'node') {
    const device = deviceOfSelection(inventory, chosen);
    return device === null ? [] : rowsOfDevice(tree, device.lun, device.lunpath);
  }
  const guest = situation.guest(chosen.guest);
  const targets = guest === undefined ? [] : targetsOf(guest);
  const wanted = chosen.kind === 'guest' ? targets : targets.filter(({ id }) => id === chosen.id);
  return wanted.flatMap((target) => rowsOfTarget(tree, target));
}

function rowsOfTarget(tree: Tree, { backing }: Target): readonly number[] {
  return backing.kind === 'lun' ? rowsOfDevice(tree, backing.lun, backing.lunpath) : [];
}

function rowsOfDevice({ inventory, outline }: Tree, lun: number, lunpath: number): readonly number[] {
  const ofPath = lunpath < 0 ? -1 : outline.rowOfNode[lunpath]!;
  if (ofPath >= 0) return [ofPath];
  const own = outline.rowOfLun[lun]!;
  return own >= 0 ? [own] : rowsLeadingTo(inventory, outline, lun);
}
