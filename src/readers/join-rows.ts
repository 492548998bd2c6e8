/** From rows to drafts: the agile view, the legacy view, and legacy rows beside an agile view. */
import type { Joint } from './joint.ts';
import type { Range } from './facts.ts';
import { lunsByLegacyPath } from './legacy-path.ts';
import { RowKind } from './views.ts';

/** Rows of the agile view: nodes of the tree, and LUNs with their DSFs. */
export function joinAgileRows(joint: Joint): void {
  const { facts, views, luns } = joint;
  for (let row = 0; row < facts.rows.count; row++) {
    const kind = views.kinds[row]!;
    if (kind === RowKind.lun) addLun(joint, row);
    else if (kind === RowKind.node) addNode(joint, row);
  }
  joint.hasLunRows = luns.count > 0;
}

/** Rows of a legacy view: each a node, and each device a LUN too. */
export function joinLegacyView(joint: Joint): void {
  const { facts, views } = joint;
  for (let row = 0; row < facts.rows.count; row++) {
    const draft = addNode(joint, row);
    if (views.isLegacyDevice(row)) addLegacyDevice(joint, row, draft);
  }
}

/** Device rows of a legacy listing beside an agile one: they give a LUN its legacy names, or are shown as they are. */
export function joinLegacyRows(joint: Joint, agileSpellings: ReadonlyMap<number, Range>): void {
  const { facts, views, luns, rowLun } = joint;
  const { rows } = facts;
  const byLegacyPath = lunsByLegacyPath(facts, joint.nodes);
  const classes = new Set(luns.className.subarray(0, luns.count));
  for (let row = 0; row < rows.count; row++) {
    if (rowLun[row]! >= 0 || !views.isLegacyDevice(row)) continue;
    const lun = lunOfLegacyRow(joint, row, byLegacyPath, agileSpellings);
    if (lun >= 0) addLegacyNames(joint, lun, row);
    // Nothing agile of this class was read: the device is shown as the legacy view has it.
    else if (!classes.has(rows.className[row]!)) addLegacyDevice(joint, row, -1);
  }
}

function addNode({ facts, nodes, complain }: Joint, row: number): number {
  const { rows } = facts;
  const draft = nodes.addRow(rows, row);
  if (nodes.isConflict) complain(rows.output[row]!, rows.line[row]!);
  return draft;
}

function addLun(joint: Joint, row: number): void {
  const { rows } = joint.facts;
  const lun = joint.luns.addRow(rows, row);
  if (lun < 0) return joint.complain(rows.output[row]!, rows.line[row]!);
  joint.rowLun[row] = lun;
  addDsfsOf(joint, row, lun);
}

function addLegacyDevice(joint: Joint, row: number, draft: number): void {
  const lun = joint.luns.addLegacyRow(joint.facts.rows, row, draft);
  joint.rowLun[row] = lun;
  if (draft >= 0) joint.nodes.lun[draft] = lun;
  addDsfsOf(joint, row, lun);
}

function addDsfsOf({ facts, luns, complain }: Joint, row: number, lun: number): void {
  const { rows } = facts;
  const { start, end } = rows.dsf;
  const last = rows.dsfEnd(row);
  for (let at = rows.firstDsf[row]!; at < last; at++) {
    const isOwn = luns.addDsf(lun, start.data[at]!, end.data[at]!);
    if (!isOwn) complain(rows.output[row]!, rows.line[row]!);
  }
}

function lunOfLegacyRow(
  joint: Joint,
  row: number,
  byLegacyPath: ReadonlyMap<string, number>,
  agileSpellings: ReadonlyMap<number, Range>,
): number {
  const { facts, luns } = joint;
  const { rows } = facts;
  const path = { start: rows.pathStart[row]!, end: rows.pathEnd[row]! };
  const stated = byLegacyPath.get(facts.text(path).toLowerCase());
  if (stated !== undefined) return stated;
  for (let at = rows.firstDsf[row]!; at < rows.dsfEnd(row); at++) {
    const lun = luns.ofDsf(rows.dsf.start.data[at]!, rows.dsf.end.data[at]!);
    if (lun >= 0) return lun;
  }
  return lunAtAgileSpelling(joint, row, agileSpellings.get(row));
}

/** Parallel SCSI and USB paths convert digit by digit; the class must agree, since other transports may look alike. */
function lunAtAgileSpelling({ facts, nodes, luns }: Joint, row: number, spelling: Range | undefined): number {
  if (spelling === undefined) return -1;
  const draft = nodes.table.find(spelling.start, spelling.end);
  const lun = draft < 0 ? -1 : nodes.lun[draft]!;
  return lun >= 0 && luns.className[lun] === facts.rows.className[row] ? lun : -1;
}

function addLegacyNames(joint: Joint, lun: number, row: number): void {
  const { rows } = joint.facts;
  joint.luns.describe(lun, rows.descriptionStart[row]!, rows.descriptionEnd[row]!);
  addDsfsOf(joint, row, lun);
}
