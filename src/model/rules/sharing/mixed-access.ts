import { alternative, NO_EDITS, withoutIt } from '../edits.ts';
import { finding, NOTHING, type Rule } from '../rule.ts';
import { clashesOf, detached, nearestOf, otherUseOf, sameUseAs, severityOf, type Clash } from './clash.ts';

/** One by VIO, the other by AVIO. */
export const areOfTwoAdapters: Clash = (one, other) => one.statement.adapter !== other.statement.adapter;

/** VIO and AVIO access to one device at the same time is invalid; SHARE=YES does not cure it. */
export const mixedAccess: Rule = {
  info: {
    id: 'mixed-access',
    title: 'One device is not reached by VIO and AVIO at the same time',
    sources: [{ manual: '4.3', page: 93 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'], audit: ['refuse', 'warn'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const nearest = nearestOf(context, clashesOf(context, areOfTwoAdapters));
    if (nearest === null) return NOTHING;
    const { other, nearness } = nearest;
    const { entity } = context.device;
    const detail = { code: 'mixed-access', entity, other: otherUseOf(other), nearness } as const;
    return finding(context, 'mixed-access', severityOf(nearness), detail);
  },
  edits: (_, context) => {
    const clashes = clashesOf(context, areOfTwoAdapters);
    const [first] = clashes;
    const alike = first === undefined ? NO_EDITS : alternative(context, sameUseAs(first));
    return [...detached(clashes), ...alike, ...withoutIt(context)];
  },
};
