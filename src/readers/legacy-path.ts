/** Legacy paths and what they are in the agile view: by conversion, digit by digit, or as `-m hwpath` states it. */
import type { Facts } from './facts.ts';
import type { NodeDrafts } from './node-drafts.ts';

/**
 * The lunpath that a legacy device path would have on parallel SCSI (`0/0/1/1/0/4/0.8.0` is `0/0/1/1/0/4/0.0x8.0x0`, real output) or on the
 * virtual USB bus (`255/0/0.2.0` is `64000/0x0/0x0.0x2.0x0`); null for a path that is too short or already agile. Fibre Channel paths
 * convert to paths that no listing has, which is harmless.
 */
export function agileSpelling(path: string): string | null {
  const match = /^(\d+(?:\/\d+)+(?:\.\d+)*)\.(\d{1,3})\.(\d{1,3})$/.exec(path);
  if (match === null) return null;
  const [, bus, target, lun] = match;
  const tail = `.0x${Number(target).toString(16)}.0x${Number(lun).toString(16)}`;
  const virtual = /^255\/(\d{1,5})\/(\d{1,5})$/.exec(bus!);
  if (virtual === null) return `${bus}${tail}`;
  return `64000/0x${Number(virtual[1]).toString(16)}/0x${Number(virtual[2]).toString(16)}${tail}`;
}

/** LUN drafts by the legacy paths that `-m hwpath` states, in small letters. */
export function lunsByLegacyPath(facts: Facts, nodes: NodeDrafts): ReadonlyMap<string, number> {
  const { left, right } = facts.lunpathLegacy;
  const found = new Map<string, number>();
  for (let at = 0; at < left.length; at++) {
    const draft = nodes.table.find(left.start.data[at]!, left.end.data[at]!);
    const lun = draft < 0 ? -1 : nodes.lun[draft]!;
    const legacy = facts.text({ start: right.start.data[at]!, end: right.end.data[at]! });
    if (lun >= 0) found.set(legacy.toLowerCase(), lun);
  }
  return found;
}
