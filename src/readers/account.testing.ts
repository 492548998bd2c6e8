/** What must hold of any reading, whatever the bytes. */
import { Inventory } from '../model/inventory.ts';
import { readSources } from './read.ts';
import { rowAt } from './rows.ts';

/** What is wrong with the reading of these bytes; null when nothing is. Throws what the readers throw. */
export function accountOf(bytes: Uint8Array): string | null {
  const result = readSources([{ name: 'fuzz', bytes: bytes.slice() }]);
  if (result === null) return 'cancelled by nobody';
  if (!result.ok) return null;
  const { reading } = result;
  const inventory = new Inventory(reading.inventory);
  return (
    faultOfTree(inventory) ??
    faultOfLuns(inventory) ??
    faultOfUsage(inventory) ??
    faultOfLines(result.reading.problems, reading.counts.lines, reading)
  );
}

function faultOfTree(inventory: Inventory): string | null {
  for (let node = 0; node < inventory.nodeCount; node++) {
    const parent = inventory.parent(node);
    if (parent >= node) return `node ${node} stands before its parent`;
    const end = node + inventory.subtreeSize(node);
    if (parent >= 0 && end > parent + inventory.subtreeSize(parent))
      return `node ${node} leaves its parent's subtree`;
    if (parent >= 0 && inventory.depth(node) !== Math.min(255, inventory.depth(parent) + 1))
      return `node ${node} has a wrong depth`;
    if (inventory.nodeAt(inventory.path(node)) !== node) return `node ${node} is not found by its path`;
    if (inventory.lunOf(node) >= inventory.lunCount) return `node ${node} leads to no LUN`;
  }
  return null;
}

function faultOfLuns(inventory: Inventory): string | null {
  for (let lun = 0; lun < inventory.lunCount; lun++) {
    for (const dsf of inventory.dsfsOf(lun)) {
      // Bytes that are no UTF-8 cannot be spelt, so that nobody can ask for them.
      if (!dsf.includes('\ufffd') && inventory.lunOfDsf(dsf) !== lun) return `${dsf} is lost`;
    }
    for (const node of inventory.lunpathsOf(lun))
      if (inventory.lunOf(node) !== lun) return `lunpath ${node} has two LUNs`;
  }
  return null;
}

/** Facts of the host's own usage have names, and stand on a line of the output that told them. */
function faultOfUsage({ usage, data }: Inventory): string | null {
  const named = [
    ...usage.volumeGroups.flatMap((group) => [
      group,
      ...group.logicalVolumes.map(({ path, origin }) => ({ name: path, origin })),
    ]),
    ...usage.mounts.map(({ device, origin }) => ({ name: device, origin })),
    ...usage.devices,
    ...usage.sizes,
  ];
  for (const { name, origin } of named) {
    const output = data.outputs[origin.output];
    if (name === '') return `a nameless fact on line ${origin.line}`;
    if (output === undefined || origin.line < output.firstLine || origin.line > output.lastLine)
      return `${name} stands outside its output`;
  }
  const size = usage.sizes.find(({ bytes }) => !Number.isSafeInteger(bytes) || bytes <= 0);
  return size === undefined ? null : `${size.name} has ${size.bytes} bytes`;
}

function faultOfLines(
  problems: readonly { readonly line: number }[],
  lines: number,
  reading: Parameters<typeof rowAt>[0],
): string | null {
  const outside = problems.find(({ line }) => line < 0 || line > lines);
  if (outside !== undefined) return `a problem on line ${outside.line} of ${lines}`;
  for (let row = 0; row < reading.rows.count; row++) {
    if (rowAt(reading, row).swState === '') return `row ${row} has no state`;
  }
  return null;
}
