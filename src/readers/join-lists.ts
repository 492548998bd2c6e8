/** What ioscan's other lists say of nodes and LUNs: `-P property` and the short form. */
import { NO_INSTANCE } from '../model/inventory.ts';
import type { PropertyFact } from './facts.ts';
import { healthAt } from './ioscan-row.ts';
import { DescribedLun } from './join-lunpaths.ts';
import { setWwid } from './join-names.ts';
import type { Joint } from './joint.ts';

/** `-P health`, `-P wwid`: of LUNs and of nodes. */
export function joinProperties(joint: Joint): void {
  for (const { output, fact } of joint.facts.properties) {
    if (joint.views.isLunPath(fact.path.start, fact.path.end)) joinLunProperty(joint, output, fact);
    else joinNodeProperty(joint, output, fact);
  }
}

function joinLunProperty(joint: Joint, output: number, fact: PropertyFact): void {
  const { luns, facts, complain } = joint;
  const { name, path, className, instance, value, line } = fact;
  const lun = luns.make(className, instance, output, line);
  if (!luns.place(lun, path.start, path.end) && luns.atPath(path.start, path.end) !== lun)
    complain(output, line);
  if (name === 'health') luns.health[lun] ||= healthAt(facts.store.bytes, value.start, value.end);
  if (name === 'wwid') setWwid(joint, lun, value.start, value.end, output, line);
}

function joinNodeProperty({ nodes, facts }: Joint, output: number, fact: PropertyFact): void {
  const { name, path, className, instance, value, line } = fact;
  const draft = nodes.at(path.start, path.end, className, output, line);
  if (nodes.instance[draft] === NO_INSTANCE) nodes.instance[draft] = instance;
  if (name === 'health') nodes.health[draft] ||= healthAt(facts.store.bytes, value.start, value.end);
}

/** The short form: path, class and description. */
export function joinShortRows(joint: Joint): void {
  const { facts, nodes, view, views } = joint;
  const described = new DescribedLun(joint);
  for (const { output, fact } of facts.shortRows) {
    const { path, className, description, line } = fact;
    if (view === 'agile' && views.isLunPath(path.start, path.end)) continue;
    const draft = nodes.at(path.start, path.end, className, output, line);
    if (nodes.descriptionStart[draft] !== nodes.descriptionEnd[draft]) continue;
    nodes.descriptionStart[draft] = description.start;
    nodes.descriptionEnd[draft] = description.end;
    if (className === views.lunpathClass) joint.tie(draft, described.of(draft), output, line);
  }
}
