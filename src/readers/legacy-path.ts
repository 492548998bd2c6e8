/** Legacy paths and what they are in the agile view, as `-m hwpath` states it. */
import type { Facts } from './facts.ts';
import type { NodeDrafts } from './node-drafts.ts';

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
