import { alternative, NO_EDITS, withoutIt } from '../edits.ts';
import { finding, missing, NOTHING, type Context, type Rule } from '../rule.ts';
import type { StandingTarget } from '../understood.ts';
import { clashesOf, detached, otherUseOf, type Clash } from './clash.ts';
import { allowed, databaseNameFor, shareLunpathsOf } from './share-setting.ts';

/** Both AVIO attached, by two lunpaths of one LUN. */
export const areByTwoLunpaths: Clash = (one, other) => {
  if (one.statement.storage !== 'attach_path' || other.statement.storage !== 'attach_path') return false;
  const [a, b] = [one.backing, other.backing];
  return a.kind === 'lun' && b.kind === 'lun' && a.lunpath !== b.lunpath;
};

/** Only the guides of 6.1.5 and later name the attribute; what it means, and that 4.3 has it, is our reading. */
export const shareLunpaths: Rule = {
  info: {
    id: 'share-lunpaths',
    title: 'Other lunpaths of a LUN go to other guests only with SHARE_LUNPATHS=YES',
    sources: [{ manual: '6.1.5', page: 114 }, 'ours'],
    moments: { add: ['warn'], boot: ['warn'], audit: ['warn'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const unshared = unsharedOf(context);
    const [first] = unshared;
    if (first === undefined) return NOTHING;
    const { inventory } = context.situation;
    if (!inventory.evidence.database) return missing(context, { kind: 'database' });
    const { names } = shareLunpathsOf(context);
    const detail = {
      code: 'share-lunpaths',
      entity: context.device.entity,
      other: otherUseOf(first),
      name: databaseNameFor(inventory, names),
    } as const;
    return finding(context, 'share-lunpaths', 'warn', detail);
  },
  edits: (_, context) => {
    const unshared = unsharedOf(context);
    const [first] = unshared;
    if (first === undefined) return NO_EDITS;
    const { situation } = context;
    const setting = shareLunpathsOf(context);
    return [
      ...allowed(situation, 'SHARE_LUNPATHS', setting),
      ...alternative(context, { location: first.statement.location }),
      ...detached(unshared),
      ...withoutIt(context),
    ];
  },
};

const NOBODY: readonly StandingTarget[] = [];

function unsharedOf(context: Context): readonly StandingTarget[] {
  const apart = clashesOf(context, areByTwoLunpaths);
  return apart.length === 0 || shareLunpathsOf(context).value !== 'YES' ? apart : NOBODY;
}
