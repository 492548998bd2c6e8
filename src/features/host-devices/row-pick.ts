/** From rows to what can be chosen and carried, and back. */
import type { Inventory } from '../../model/inventory.ts';
import { rowKind, rowLun, type Outline } from '../../model/outline.ts';
import type { Pick } from '../../model/proposal.ts';
import type { Selection } from '../../session/selection.ts';
import { LUN_NOT_KNOWN, NOT_A_DEVICE } from '../../words/tree.ts';

/** A LUN and one of its lunpaths, -1 for no particular one. */
export type PickedDevice = Extract<Pick, { kind: 'devices' }>['devices'][number];

/** What choosing a row selects; null for a heading. */
export function selectionOfRow(inventory: Inventory, outline: Outline, row: number): Selection | null {
  const ref = outline.ref[row]!;
  switch (rowKind(outline, row)) {
    case 'node':
      return { kind: 'node', path: inventory.path(ref) };
    case 'lun':
      return { kind: 'lun', name: inventory.lunName(ref) };
    case 'heading':
      return null;
  }
}

/** The row that shows a selection: itself, a LUN's own row, or the first row that leads to it; -1 when none does. */
export function rowOfSelection(inventory: Inventory, outline: Outline, selection: Selection | null): number {
  if (selection === null) return -1;
  if (selection.kind === 'node') return rowOfNode(inventory, outline, inventory.nodeAt(selection.path));
  if (selection.kind !== 'lun') return -1;
  const lun = inventory.lunNamed(selection.name);
  if (lun < 0) return -1;
  const rows = [outline.rowOfLun[lun]!, ...rowsLeadingTo(inventory, outline, lun)];
  return rows.find((row) => row >= 0) ?? -1;
}

function rowOfNode(inventory: Inventory, outline: Outline, node: number): number {
  if (node < 0) return -1;
  const row = outline.rowOfNode[node]!;
  const lun = inventory.lunOf(node);
  return row < 0 && lun >= 0 ? outline.rowOfLun[lun]! : row;
}

/** Rows of a LUN's lunpaths, or of the legacy device that it is. */
export function rowsLeadingTo(inventory: Inventory, outline: Outline, lun: number): number[] {
  const legacy = inventory.lunNode(lun);
  const nodes = legacy >= 0 ? [legacy] : [...inventory.lunpathsOf(lun)];
  return nodes.map((node) => outline.rowOfNode[node]!).filter((row) => row >= 0);
}

/** The device that a row stands for; null for rows that are none, and for a lunpath that nothing joins to a LUN. */
export function deviceOfRow(inventory: Inventory, outline: Outline, row: number): PickedDevice | null {
  const lun = rowLun(inventory, outline, row);
  if (lun < 0) return null;
  const ref = outline.ref[row]!;
  const isPath = rowKind(outline, row) === 'node' && inventory.isLunpath(ref);
  return { lun, lunpath: isPath ? ref : -1 };
}

/** The device that a selection stands for, as `deviceOfRow`. */
export function deviceOfSelection(inventory: Inventory, selection: Selection | null): PickedDevice | null {
  if (selection?.kind === 'lun') {
    const lun = inventory.lunNamed(selection.name);
    return lun < 0 ? null : { lun, lunpath: -1 };
  }
  if (selection?.kind !== 'node') return null;
  const node = inventory.nodeAt(selection.path);
  const lun = node < 0 ? -1 : inventory.lunOf(node);
  return lun < 0 ? null : { lun, lunpath: inventory.isLunpath(node) ? node : -1 };
}

/** All devices that are chosen: the marked ones, else the selected one; each LUN once. */
export function chosenDevices(
  inventory: Inventory,
  selection: Selection | null,
  marked: readonly Selection[],
): readonly PickedDevice[] {
  const byLun = new Map<number, PickedDevice>();
  for (const each of marked.length > 0 ? marked : [selection]) {
    const device = deviceOfSelection(inventory, each);
    if (device !== null && !byLun.has(device.lun)) byLun.set(device.lun, device);
  }
  return [...byLun.values()];
}

/** Why a row cannot be attached; null when it can. */
export function whyNotAttachable(inventory: Inventory, outline: Outline, row: number): string | null {
  if (deviceOfRow(inventory, outline, row) !== null) return null;
  const isPath = rowKind(outline, row) === 'node' && inventory.isLunpath(outline.ref[row]!);
  return isPath ? LUN_NOT_KNOWN : NOT_A_DEVICE;
}
