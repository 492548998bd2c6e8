/** Makes drafts of nodes and LUNs from the rows, and ties them together: by stated facts only, the surest first. */
import type { Evidence } from '../model/inventory.ts';
import type { Facts } from './facts.ts';
import { joinProperties, joinShortRows } from './join-lists.ts';
import { joinDescriptions, joinListedLunpaths, joinMapPaths, joinPaths } from './join-lunpaths.ts';
import { joinPersistentDsfs, joinWwids } from './join-names.ts';
import { joinAgileRows, joinLegacyRows, joinLegacyView } from './join-rows.ts';
import { writeAgileSpellings, writeMapPaths, writeWwids } from './join-texts.ts';
import { Joint, type Complain } from './joint.ts';
import type { LunDrafts } from './lun-drafts.ts';
import type { NodeDrafts } from './node-drafts.ts';
import { Views } from './views.ts';

/** What joining gives: drafts that refer to each other by draft number. */
export interface Joined {
  readonly view: Evidence['view'];
  readonly nodes: NodeDrafts;
  readonly luns: LunDrafts;
}

/** Joins one load; `complain` hears of facts that contradict earlier ones. */
export function joinFacts(facts: Facts, complain: Complain): Joined {
  const views = new Views(facts);
  const isAgile = views.ofLoad() === 'agile';
  // Texts that are looked up are written first: tables are built over a store that grows no more.
  const agileSpellings = isAgile ? writeAgileSpellings(facts, views) : new Map();
  const wwids = writeWwids(facts);
  const mapPaths = writeMapPaths(facts);
  const joint = new Joint(facts, views, complain);
  if (isAgile) {
    joinAgileRows(joint);
    joinProperties(joint);
    joinListedLunpaths(joint);
    joinPaths(joint, facts.lunpathLuns);
    joinDescriptions(joint);
    joinMapPaths(joint, mapPaths);
  } else joinLegacyView(joint);
  joinShortRows(joint);
  joinPersistentDsfs(joint);
  if (isAgile) joinLegacyRows(joint, agileSpellings);
  joinWwids(joint, wwids);
  return { view: joint.view, nodes: joint.nodes, luns: joint.luns };
}
