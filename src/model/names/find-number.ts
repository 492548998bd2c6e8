/** WWNs, WWIDs, LUN ids and LUN numbers, and class with instance. */
import { entityOf } from '../entity.ts';
import { parsePath } from '../hardware-path.ts';
import type { Inventory } from '../inventory.ts';
import { parseLunId } from '../lun-id.ts';
import { hexDigitsOf } from '../wwid.ts';
import { NONE, type Finder, type Query } from './query.ts';
import { subjectOfRow } from './subject.ts';
import type { How, Match } from './thing.ts';

/** `lunpath21`, `fc0`, `tgtpath3`, `disk14`; also `disk 14`, in any case. Instances of LUNs and of tree rows are counted apart. */
export const findInstance: Finder = ({ inventory, index, text }) => {
  const match = /^([a-z][\w-]*?)\s*(-?\d{1,9})$/i.exec(text);
  if (match === null) return NONE;
  const [className, instance] = [match[1]!.toLowerCase(), Number(match[2])];
  const luns = index.lunsNamed(className, instance).map((lun): Match => {
    const how = { code: 'class-instance', origin: inventory.lunOrigin(lun) } as const;
    return { subject: { kind: 'lun', lun }, how, sure: true };
  });
  const rows = index.nodesNamed(className, instance).map((node): Match => {
    const how = { code: 'class-instance', origin: inventory.nodeOrigin(node) } as const;
    return { subject: subjectOfRow(inventory, node), how, sure: true };
  });
  return [...luns, ...rows];
};

/** `/dev/fcd0`, `td1`: adapters have their files by driver and instance. */
export const findAdapterFile: Finder = ({ inventory, index, text }) => {
  const match = /^(?:\/dev\/)?([a-z][\w-]*?)(\d{1,9})$/.exec(text);
  const rows = match === null ? [] : index.nodesDriven(match[1]!, Number(match[2]));
  return rows
    .filter((node) => inventory.hwType(node) === 'INTERFACE')
    .map((node) => ({
      subject: subjectOfRow(inventory, node),
      how: { code: 'driver-instance', origin: inventory.nodeOrigin(node) },
      sure: true,
    }));
};

/** A number shorter than this is the target of every parallel bus, or says nothing of one LUN. */
const LEAST_DIGITS = 4;

const isLongNumber = (text: string): boolean => (hexDigitsOf(text)?.length ?? 0) >= LEAST_DIGITS;

/** A target port's WWN or SAS address: each target path that has it. */
export const findPort: Finder = ({ inventory, index, text }) =>
  (isLongNumber(text) ? index.portRows(text) : []).map((node) => ({
    subject: subjectOfRow(inventory, node),
    how: { code: 'target-port', path: inventory.path(node) },
    sure: true,
  }));

/** A WWID, a number or a text: the LUN, once for all rows that have it. */
export const findWwid: Finder = ({ inventory, index, text }) => {
  if (hexDigitsOf(text) !== null && !isLongNumber(text)) return NONE;
  const entities = new Set(index.lunsOfWwid(text).map((lun) => entityOf(inventory, lun)));
  return [...entities].map((lun) => ({
    subject: { kind: 'lun', lun },
    how: { code: 'wwid', wwid: inventory.lunWwid(lun) },
    sure: true,
  }));
};

/** The 64-bit id of a LUN, `0x4019000000000000`: the lunpaths that end in it. */
export const findLunId: Finder = ({ inventory, index, text }) => {
  const number = /^0x[0-9a-f]{12,16}$/i.test(text) ? parseLunId(text)?.lun : null;
  if (number === null || number === undefined) return NONE;
  const wanted = `.${text.toLowerCase()}`;
  const rows = index
    .rowsNumbered(number)
    .filter((node) => inventory.path(node).toLowerCase().endsWith(wanted));
  return onePerLun(inventory, rows, (node) => ({ code: 'lun-id', path: inventory.path(node) }));
};

const OF_TARGET = /^lun\s*#?\s*(\d{1,5})(?:\s+(?:of|on|at|behind)?\s*(\S.*))?$/i;
const TARGET_FIRST = /^(\S.*?)\s+lun\s*#?\s*(\d{1,5})$/i;

/**
 * `LUN 25`, decimal: every LUN with that number at some target. `LUN 25 of TARGET`, `TARGET LUN 25`: the lunpaths of that target port,
 * target path or HBA. A bare number may be meant so too.
 */
export const findLunNumber: Finder = (query) => {
  const { inventory, index, text } = query;
  const asked = askedNumber(text);
  if (asked === null) return NONE;
  const { number, target } = asked;
  if (target === null) {
    const things = onePerLun(inventory, index.rowsNumbered(number), (node) =>
      numberedAt(inventory, node, number),
    );
    return asked.bare ? things.map((thing) => ({ ...thing, sure: false })) : things;
  }
  return rowsAbove(query, target)
    .flatMap((top) => index.rowsNumbered(number, top))
    .map((node) => ({
      subject: subjectOfRow(inventory, node),
      how: numberedAt(inventory, node, number),
      sure: true,
    }));
};

interface AskedNumber {
  readonly number: number;
  readonly target: string | null;
  /** Nothing but digits. */
  readonly bare: boolean;
}

function askedNumber(text: string): AskedNumber | null {
  if (/^\d{1,5}$/.test(text)) return { number: Number(text), target: null, bare: true };
  const after = OF_TARGET.exec(text);
  if (after !== null) return { number: Number(after[1]), target: after[2] ?? null, bare: false };
  const before = TARGET_FIRST.exec(text);
  return before === null ? null : { number: Number(before[2]), target: before[1]!, bare: false };
}

function rowsAbove({ inventory, index }: Query, target: string): readonly number[] {
  const path = parsePath(target);
  const node = path === null ? -1 : inventory.nodeAt(path);
  return node >= 0 ? [node] : index.portRows(target);
}

const numberedAt = (inventory: Inventory, node: number, number: number): How => ({
  code: 'lun-number',
  number,
  path: inventory.path(node),
});

/** Each LUN at its first row; rows whose LUN nobody told stand for themselves. */
function onePerLun(
  inventory: Inventory,
  rows: readonly number[],
  howAt: (node: number) => How,
): readonly Match[] {
  const met = new Set<number>();
  return rows.flatMap((node): readonly Match[] => {
    const lun = inventory.lunOf(node);
    const entity = lun < 0 ? -1 : entityOf(inventory, lun);
    if (met.has(entity)) return [];
    if (lun < 0) return [{ subject: subjectOfRow(inventory, node), how: howAt(node), sure: true }];
    met.add(entity);
    return [{ subject: { kind: 'lun', lun: entity }, how: howAt(node), sure: true }];
  });
}
