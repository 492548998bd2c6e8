import { withoutIt } from '../edits.ts';
import { finding, isAttached, missing, NOTHING, type Context, type Rule } from '../rule.ts';
import type { StandingTarget } from '../understood.ts';
import { clashesOf, detached, guestsOf, type Clash, type Use } from './clash.ts';
import { allowed, databaseNameFor, shareOf } from './share-setting.ts';

/** Sharing could be lawful: read-only devices of one adapter type, and AVIO attached ones by the same lunpath. */
export const mayShare: Clash = (one, other) => {
  const [a, b] = [one.statement, other.statement];
  if (a.device !== b.device) return false;
  if (a.storage === 'attach_path' && b.storage === 'attach_path') return isSamePath(one, other);
  return a.device === 'dvd' && !isAttached(a) && !isAttached(b) && a.adapter === b.adapter;
};

/** Uses of one thing that no lunpath row stands for have the same path as text. */
function isSamePath({ backing: one }: Use, { backing: other }: Use): boolean {
  return one.kind !== 'lun' || other.kind !== 'lun' || one.lunpath === other.lunpath;
}

/** Storage is not shared by default, and HP looks at it only when a guest boots: a warning until then. */
export const shareNo: Rule = {
  info: {
    id: 'share-no',
    title: 'What two guests may share needs SHARE=YES before the second boots',
    sources: [{ manual: '4.3', page: 85 }, 'ours'],
    moments: { add: ['warn'], boot: ['refuse'], audit: ['warn'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const unshared = unsharedOf(context);
    const [first] = unshared;
    if (first === undefined) return NOTHING;
    const { inventory } = context.situation;
    if (!inventory.evidence.database) return missing(context, { kind: 'database' });
    const { names } = shareOf(context);
    const detail = {
      code: 'share-no',
      entity: context.device.entity,
      guests: guestsOf(unshared),
      name: databaseNameFor(inventory, names) ?? context.statement.location,
    } as const;
    return finding(context, 'share-no', context.moment === 'boot' ? 'refuse' : 'warn', detail);
  },
  edits: (_, context) => {
    const unshared = unsharedOf(context);
    const [first] = unshared;
    const settled = first === undefined ? [] : allowed(context.situation, 'SHARE', shareOf(context));
    return [...settled, ...detached(unshared), ...withoutIt(context)];
  },
};

const NOBODY: readonly StandingTarget[] = [];

/** The other uses that SHARE=YES would make lawful and does not. */
function unsharedOf(context: Context): readonly StandingTarget[] {
  const alike = clashesOf(context, mayShare);
  return alike.length === 0 || shareOf(context).value !== 'YES' ? alike : NOBODY;
}
